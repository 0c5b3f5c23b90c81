import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPublished } from '../../src/ledger/published.ts';
import { dateOf, type Entry } from '../../src/records/entry.ts';
import { isOf, titleOf } from '../../src/records/summary.ts';
import { measured, type Run } from './process.ts';

const frame = (content: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body><h1>{{ .Title }}</h1>${content}</main></body></html>\n`;

/** A page for each record and a list of each collection, and nothing else: the least that such a site has. */
const layouts: Record<string, string> = {
  'single.html': frame('<p>{{ .Params.when }}</p>{{ .Content }}'),
  'list.html': frame('<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>'),
};

/** Writes the texts of a record as a site of Hugo. */
function writeSite(contentDir: string, folder: string) {
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
  };
  write('hugo.toml', 'baseURL = "https://example.org/"\ndisableKinds = ["taxonomy", "term"]\n');
  for (const [name, text] of Object.entries(layouts)) write(`layouts/_default/${name}`, text);
  const { entries } = readPublished(contentDir);
  for (const entry of Object.values(entries).flat() as Entry[]) {
    const when = isOf(entry, 'red-lines') ? '' : (dateOf(entry) ?? '');
    const head = `title: ${JSON.stringify(titleOf(entry))}\nwhen: ${JSON.stringify(when)}`;
    const body = entry.passages.map(({ text }) => text).join('\n\n');
    write(`content/${entry.collection}/${entry.id}.md`, `---\n${head}\n---\n\n${body}\n`);
  }
}

/** Builds the same texts with Hugo, and indexes them with Pagefind. @throws {Error} where Hugo is not installed. */
export async function buildWithHugo(
  contentDir: string,
  folder: string,
): Promise<Pick<Run, 'seconds' | 'processor' | 'megabytes'>> {
  writeSite(contentDir, folder);
  const runs = [
    await measured('hugo', ['--source', folder, '--config', join(folder, 'hugo.toml')]),
    await measured(process.execPath, ['node_modules/pagefind/lib/runner/bin.cjs', '--site', join(folder, 'public')]),
  ];
  return {
    seconds: runs.reduce((sum, { seconds }) => sum + seconds, 0),
    processor: runs.reduce((sum, { processor }) => sum + processor, 0),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}
