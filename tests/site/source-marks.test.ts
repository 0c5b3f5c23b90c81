import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
const session = 'sessions/first-session';
const letter = 'letters/2023-10-scope-letter';

it('a paragraph leads to its sources, and these back to it', () => {
  const page = openPage(out, session);
  expect(page.words('p1')).toBe('The committee read the draft article by article. It took two weeks.');
  expect(page.links('p1')).toEqual(['#p1', '#source-2', '#source-1', '#source-2']);
  expect(page.html).toContain('<a href="#source-2" aria-label="Source 2: The Press, secondary">2</a>');
  expect(page.links('source-1')).toEqual(['https://un.org/report', '#p1', '#p2']);
  expect(page.links('source-2')).toEqual(['https://press.example/story', '#p1']);
  expect(page.words()).not.toContain('not told apart');
});

it('what names no source among several is said to rest on all of them', () => {
  expect(openPage(out, letter).words()).toContain(
    'Paragraphs without the number of a source are based on sources 1 and 2 together.',
  );
  expect(openPage(out, 'statements/2024-02-02-three-states').words()).toContain(
    'The paragraphs are based on sources 1 and 2 together.',
  );
  expect(openPage(out, 'statements/2024-02-01-arcadia').words()).not.toContain('not told apart');
});

it('a verdict has its own source', () => {
  expect(openPage(out, 'red-lines/broad-safeguards').links('source-2')).toEqual(['https://press.example/story', '#p2']);
});

it('a former revision says which sources were named since, and shows itself as it was', () => {
  const before = openPage(out, `${letter}/r/2`);
  expect(before.words()).toContain('Sources of paragraph 3 [added: 1, 2]');
  expect(before.words()).not.toContain('[removed: The letter');
  expect(before.links('p3')).toEqual(['#p3']);
  const between = openPage(out, `${letter}/r/3`);
  expect(between.words()).toContain('Sources of paragraph 3 [removed: 2][added: 1, 2]');
  expect(between.links('p3')).toEqual(['#p3', '#source-2']);
  expect(between.words('source-2')).toContain('https://press.example/story');
});

it('the files for download say which sources a passage rests on', () => {
  const { records } = JSON.parse(readFileSync(join(out, 'data/sessions.json'), 'utf8'));
  const { passages } = records.find(({ id }: { id: string }) => id === 'first-session');
  expect(passages.map(({ sources }: { sources: number[] }) => sources)).toEqual([[1, 2], [1]]);
  const rows: Record<string, string>[] = parse(readFileSync(join(out, 'data/passages.csv'), 'utf8'), {
    bom: true,
    columns: true,
  });
  expect(
    rows.filter(({ record }) => record === '2023-10-scope-letter').map(({ anchor, sources }) => [anchor, sources]),
  ).toEqual([
    [expect.any(String), ''],
    ['p3', '1; 2'],
  ]);
});

it('no file shows a mark as it is written, but the revisions, which keep the text of the editors', () => {
  const files = globSync(['**/*.{html,json,xml,csv,txt,ics,bib,ris}', 'search/**/*'], { cwd: out }).filter(
    (file) => !/\/r\/\d+\.json$/.test(file) && /\.\w+$/.test(file),
  );
  expect(files.length).toBeGreaterThan(100);
  const marked = files.filter((file) => readFileSync(join(out, file), 'utf8').includes('[^1]'));
  expect(marked).toEqual([]);
});
