import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveFolder } from '../../scripts/server.ts';
import { recordPath } from '../../src/records/addresses.ts';
import type { Entry } from '../../src/records/entry.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { readEnvironment } from '../../src/base/environment.ts';
import { verify } from '../../src/features/site-check/verify.ts';
import { builtSite, contentOf } from '../support/site.ts';

const site = builtSite();
const { entries, published } = readPublished(contentOf('fixture'));
const dated: Entry[] = [
  ...entries.sessions,
  ...entries.statements,
  ...entries.letters,
  ...entries['red-lines'],
  ...entries.texts,
];
const htmlOf = ({ collection, id }: Entry) =>
  readFileSync(join(site, recordPath(collection, id), 'index.html'), 'utf8');

/** Text as it stands in HTML, spaces folded. */
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const holds = (html: string, text: string) => {
  const folded = html.replace(/\s+/g, ' ');
  return [
    text,
    escaped(text),
    escaped(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
    text.replaceAll('&', '&#x26;'),
    text.replaceAll('&', '&#38;'),
  ].some((form) => folded.includes(form));
};

describe('a built site', () => {
  it('has a page for every record, with every source and its address, the notes and every passage', () => {
    const missing: string[] = [];
    for (const entry of dated) {
      const html = htmlOf(entry);
      if (!('sources' in entry.fields)) continue;
      const { sources, notes } = entry.fields;
      for (const source of sources) {
        if (!holds(html, source.url)) missing.push(`${entry.file}: ${source.url}`);
        if (!holds(html, source.title)) missing.push(`${entry.file}: ${source.title}`);
      }
      if (notes !== undefined && !holds(html, notes)) missing.push(`${entry.file}: notes`);
      for (const { anchor } of entry.passages)
        if (!html.includes(`id="${anchor}"`)) missing.push(`${entry.file}: ${anchor}`);
    }
    expect(missing).toEqual([]);
    expect(dated.length).toBeGreaterThan(15);
  });

  it('has a page for every actor and topic, and an entry for every term', () => {
    expect([entries.actors.length, entries.topics.length, entries.glossary.length]).toEqual([7, 2, 2]);
    for (const entry of [...entries.actors, ...entries.topics])
      expect(existsSync(join(site, recordPath(entry.collection, entry.id), 'index.html'))).toBe(true);
    const glossary = readFileSync(join(site, 'glossary/index.html'), 'utf8');
    for (const term of entries.glossary) expect(glossary).toContain(`id="${term.id}"`);
  });

  it('says at the head of a record that it rests on automated reports alone, and of no other', () => {
    const told = dated.filter((entry) => htmlOf(entry).includes('Based only on a machine-made summary'));
    expect(told.map(({ id }) => id)).toEqual(['2024-08-06-costaguana']);
  });

  it('lists every record in the site map, at its permanent address', () => {
    const map = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
    const { siteUrl } = readEnvironment({});
    for (const entry of dated) expect(map).toContain(`<loc>${siteUrl.href}${entry.collection}/${entry.id}/</loc>`);
    expect(map).not.toContain('404');
    expect(map).not.toMatch(/\/(r\/1|history)\//);
  });

  it('has valid markup on every page, no dead link, nothing foreign, a whole index, and keeps its budgets', async () => {
    const { faults } = await verify(site, readEnvironment({}), { everyPage: true, published });
    expect(faults).toEqual([]);
  });

  it('names no address of another site in anything that a page loads by itself', () => {
    const files = globSync('assets/*.{css,js}', { cwd: site });
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const text = readFileSync(join(site, file), 'utf8');
      expect([file, /(?:fetch|import|url)\(["']?https?:/.test(text)]).toEqual([file, false]);
    }
  });

  it('is served page by page, each under its own address', async () => {
    const { url, close } = await serveFolder(site, '/');
    onTestFinished(close);
    const pages = globSync('**/index.html', { cwd: site });
    const wrong: string[] = [];
    for (const page of pages) {
      const answer = await fetch(url + page.slice(0, -'index.html'.length));
      if ((await answer.text()) !== readFileSync(join(site, page), 'utf8')) wrong.push(page);
    }
    expect([wrong, pages.length > 100]).toEqual([[], true]);
  });
});
