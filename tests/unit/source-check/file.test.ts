import { existsSync, mkdirSync, symlinkSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatStates, parseStates, readStates, writeStates } from '../../../src/features/source-check/file.ts';
import type { CheckedSource } from '../../../src/features/source-check/state.ts';
import { check, inLines, writeContent } from '../../support/content.ts';

const checked = { date: '2026-11-24', since: '2026-11-24' };
const lines: CheckedSource[] = [
  {
    url: 'https://b.org/',
    state: 'moved',
    ...checked,
    since: '2026-10-01',
    status: 200,
    location: 'https://b.org/new',
  },
  { url: 'https://a.org/', state: 'unchecked' },
  { url: 'https://c.org/', state: 'unreachable', ...checked, reason: 'no answer in time' },
];
const written = [
  '{"url":"https://a.org/","state":"unchecked"}',
  '{"url":"https://b.org/","state":"moved","date":"2026-11-24","since":"2026-10-01","status":200,"location":"https://b.org/new"}',
  '{"url":"https://c.org/","state":"unreachable","date":"2026-11-24","since":"2026-11-24","reason":"no answer in time"}',
  '',
].join('\n');

test('lines are sorted by address, their fields always in the same order', () => {
  expect(formatStates(lines)).toBe(written);
  const shuffled = lines.map((line) => Object.fromEntries(Object.entries(line).reverse()) as CheckedSource).reverse();
  expect(formatStates(shuffled)).toBe(written);
});

test('what is written is read again; where there is no file, nothing is known', () => {
  const root = writeContent();
  expect(readStates(root)).toEqual({ lines: new Map(), problems: [] });
  writeStates(root, lines);
  const { lines: read, problems } = readStates(root);
  expect(problems).toEqual([]);
  expect(formatStates(read.values())).toBe(written);
});

test('nothing is left beside the file, and the former one stays when writing fails', () => {
  const root = writeContent();
  const before = readdirSync(root);
  writeStates(root, lines);
  expect(readdirSync(root).sort()).toEqual([...before, 'sources.jsonl'].sort());
  const endless = (function* () {
    yield* lines;
    throw new Error('no more');
  })();
  expect(() => writeStates(root, endless)).toThrow('no more');
  expect(readFileSync(join(root, 'sources.jsonl'), 'utf8')).toBe(written);
  expect(() => writeStates(join(root, 'missing'), lines)).toThrow('ENOENT');
  expect(existsSync(join(root, 'missing'))).toBe(false);
});

test('the file is a part of the record', () => {
  expect(check({ 'sources.jsonl': written })).toEqual([]);
  expect(inLines(check({ 'source.jsonl': written }))).toEqual([
    'source.jsonl:1:1 file This is not part of the record | Did you mean sources.jsonl?',
  ]);
});

describe('faulty lines', () => {
  const good = '{"url":"https://a.org/","state":"ok","date":"2026-11-24","since":"2026-11-24","status":200}';

  test.each([
    ['{"url":', 'The line is not JSON'],
    ['<<<<<<< HEAD', 'The line is not JSON'],
    ['[]', /^The line is not valid/],
    [good, 'The address https://a.org/ stands here twice'],
    [good.replace('https://a.org/', 'a'), /^The field "url" must be a whole web address/],
    [good.replace('"ok"', '"fine"'), /^The field "state" is not valid/],
    [good.replace('2026-11-24', '2026-11-31'), 'The field "date" must be a day such as 2026-11-24'],
    [good.replace('2026-11-24', '2026-11'), 'The field "date" must be a day such as 2026-11-24'],
    [good.replace('"date":"2026-11-24",', ''), 'The field "date" is missing'],
    [good.replace(',"since":"2026-11-24"', ''), 'The field "since" is missing'],
    [
      good.replace('"since":"2026-11-24"', '"since":"2026-11-25"'),
      'The field "since" is after the day of the check, 2026-11-24',
    ],
    [good.replace('200', '2000'), /^The field "status" is not valid/],
    [good.replace('}', ',"location":"javascript:alert(1)"}'), /^The field "location" must be a whole web address/],
    [good.replace('}', ',"note":"x"}'), /^The line is not valid: .*"note"/],
  ])('%s', (line, message) => {
    const { lines: read, problems } = parseStates(`\uFEFF${good}\r\n\r\n${line}\r\n`);
    expect([...read.keys()]).toEqual(['https://a.org/']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'sources.jsonl', line: 3, column: 1, excerpt: line });
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.hint).toBe('Delete the line: npm run links writes it anew');
  });

  test.each([
    ['a folder', (path: string) => mkdirSync(path), /^This is a folder with the name of a file$/],
    ['a link', (path: string) => symlinkSync('/etc/passwd', path), /^This is a symbolic link to a place outside/],
    ['no text', (path: string) => writeFileSync(path, Buffer.from([0xff, 0xfe, 0])), /^The file is not valid UTF-8$/],
  ])('the file is %s', (_, make, message) => {
    const root = writeContent();
    make(join(root, 'sources.jsonl'));
    const { lines: read, problems } = readStates(root);
    expect([read.size, problems.length]).toEqual([0, 1]);
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.hint).toBeDefined();
  });

  test('hide no other', () => {
    const root = writeContent();
    writeFileSync(join(root, 'sources.jsonl'), `x\n${good}\ny\n`);
    expect(readStates(root).problems.map(({ line }) => line)).toEqual([1, 3]);
  });
});
