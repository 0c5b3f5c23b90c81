import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageFiles } from '../../src/features/search/language/files.ts';
import { pageWords } from '../../src/features/search/language/page-words.ts';
import { tableOf } from '../../src/features/search/table-file.ts';
import { readRelated } from '../documents.ts';
import { indexSite } from '../../scripts/search-index.ts';
import { slug, type SpeechRecord } from './speech.ts';

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;');

/** A page with what the index reads of ours: see src/layouts/Record.astro and src/features/search/SearchMetadata.astro. */
function page({ title, speaker, party, year, paragraphs }: SpeechRecord): string {
  const date = `${String(year)}-01-08`;
  const filters = [
    ['kind', 'statement'],
    ['actor', slug(speaker)],
    ['topic', slug(party)],
    ['session', `congress-${String(Math.floor((year - 1789) / 2) + 1)}`],
    ['date', date],
    ['year', String(year)],
    ['grade', 'official'],
  ];
  const meta = [
    ['kind', 'Oral statement'],
    ['when', `8 January ${String(year)}`],
  ];
  const spans = [
    ...filters.map((pair) => `<span hidden data-pagefind-filter="${escape(pair.join(':'))}"></span>`),
    ...meta.map((pair) => `<span hidden data-pagefind-meta="${escape(pair.join(':'))}"></span>`),
  ].join('');
  const words = paragraphs.map((text, place) => `<p id="p${String(place + 1)}">${escape(text)}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main>
<article class="record" data-pagefind-body>${spans}<h1 data-pagefind-weight="4">${escape(title)}</h1>
<dl><dd>${escape(speaker)}</dd><dd>${escape(party)}</dd><dd><time datetime="${date}">8 January ${String(year)}</time></dd></dl>
${words}</article></main></body></html>`;
}

/** What scripts/build.ts does to a rendered site so that it can be searched: the index, and the files of ours beside it. */
function makeSearchable(folder: string, pages: Iterable<{ words: readonly string[] }>) {
  indexSite(folder);
  // Names, places and titles are those of this corpus at every size: only the words and the table of pages grow.
  const files = languageFiles(readRelated(), pages);
  files.set('table.json', JSON.stringify(tableOf(join(folder, 'pagefind'))));
  for (const [path, content] of files) {
    const file = join(folder, 'search', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/**
 * Writes the records as pages like ours without Astro, indexes them as a build does, and puts the search page of a real build on top:
 * what is measured is the code that readers get.
 * @param built folder of a real build.
 */
export function writeOurSite(records: readonly SpeechRecord[], built: string, folder: string) {
  const pages = records.map((record) => {
    const html = page(record);
    const place = join(folder, 'statements', record.id);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), html);
    return { words: pageWords(html) };
  });
  makeSearchable(folder, pages);
  for (const name of ['search/index.html', 'assets', '404.html', 'icon.svg'])
    if (existsSync(join(built, name))) cpSync(join(built, name), join(folder, name), { recursive: true });
}
