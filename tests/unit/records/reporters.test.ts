import { expect, test } from 'vitest';
import type { Problem } from '../../../src/records/problem.ts';
import { cutExcerpt } from '../../../src/records/reporters/excerpt.ts';
import { github } from '../../../src/records/reporters/github.ts';
import { json } from '../../../src/records/reporters/json.ts';
import { shownFolder, summary } from '../../../src/records/reporters/report.ts';
import { terminal } from '../../../src/records/reporters/terminal.ts';

const problems: Problem[] = [
  {
    file: 'actors/iran.yaml',
    line: 4,
    column: 10,
    kind: 'field',
    field: 'country',
    message: '"UK" is not a country code of ISO 3166-1',
    hint: 'Did you mean GB?',
    excerpt: 'country: UK',
  },
  { file: 'statements/empty.mdx', line: 1, column: 1, kind: 'file', message: 'The file is empty' },
  {
    file: 'statements/long, 100%: a.mdx',
    line: 1200,
    column: 401,
    kind: 'body',
    message: 'A line\nbroken, 100 %: and \u202Eturned',
    hint: 'Write one\r\nline',
    excerpt: `${'before '.repeat(57)}X\u202Ehere\u0007${' after'.repeat(50)}`,
  },
  { file: 'texts/cjk.mdx', line: 2, column: 4, kind: 'yaml', message: 'Wide signs', excerpt: '\t日本: e\u0301' },
];

const warnings: Problem[] = [
  {
    file: 'statements/empty.mdx',
    line: 9,
    column: 5,
    kind: 'reference',
    field: 'sources[1]',
    message: 'No paragraph names\u202E source 2',
    hint: 'Write [^2]',
    excerpt: '  - url: https://un.org',
  },
];

const report = { problems, warnings, files: 384, folder: 'content' };

// Expected output stands in golden/, where a change shows as a difference that can be read.
test('for people', async () => {
  await expect(terminal(report, { colour: false })).toMatchFileSnapshot('golden/terminal.txt');
});

test('for people, in colour', async () => {
  await expect(terminal(report, { colour: true }).replaceAll('\u001B', '<ESC>')).toMatchFileSnapshot(
    'golden/colour.txt',
  );
});

test('for GitHub', async () => {
  await expect(github(report)).toMatchFileSnapshot('golden/github.txt');
});

test('for programs', async () => {
  const text = json(report);
  await expect(text).toMatchFileSnapshot('golden/json.txt');
  expect(JSON.parse(text)).toMatchObject({ files: 384, summary: '4 problems in 4 files, 1 warning' });
});

test('no reporter prints a sign that a terminal would obey', () => {
  // Line feeds are the reporters' own.
  for (const text of [terminal(report, { colour: false }), github(report), json(report)])
    expect(text).not.toMatch(/[\p{Cf}]|(?!\n)\p{Cc}/u);
});

test('the summary', () => {
  expect(summary({ ...report, problems: [] })).toBe('384 files, no problems, 1 warning');
  expect(summary({ problems: [], files: 1, folder: 'content' })).toBe('1 file, no problems');
  expect(summary({ problems: problems.slice(0, 1), files: 384, folder: 'content' })).toBe('1 problem in 1 file');
});

test('the caret stands under the place, also in a line that is cut', () => {
  for (const column of [1, 5, 100, 250, 400]) {
    const line = 'x'.repeat(column - 1) + 'HERE' + 'y'.repeat(400);
    const { text, before } = cutExcerpt(line, column);
    expect(text.slice(before, before + 4)).toBe('HERE');
    expect(text.length).toBeLessThan(130);
  }
});

test('a place beyond the end of a line', () => {
  expect(cutExcerpt('short', 50)).toEqual({ text: 'short', before: 5 });
});

test('the folder as people open it', () => {
  expect(shownFolder('/work/site/content', '/work/site')).toBe('content');
  expect(shownFolder('/elsewhere/content', '/work/site')).toBe('/elsewhere/content');
});
