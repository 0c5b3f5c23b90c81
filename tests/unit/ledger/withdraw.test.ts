import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import { withoutEntry } from '../../../src/publishing/place.ts';
import { replace, writeContent } from '../../support/content.ts';
import {
  bytesOf,
  due,
  edit,
  faults,
  publish,
  publishedContent,
  publishAll,
  remove,
  swap,
} from '../../support/ledger.ts';

const second = `# Said of the second
-   id: "process"
    label: Process   
    definition: >-
      How it
      goes.


`;
const third = `# Said of the third
- {id: third, label: Third, definition: Words.}
`;
const head = `# Topics of the record
- id: scope
  label: Scope
  definition: What it covers.

`;
const topics = head + second + third;

const withdraw = (root: string, name: string, ...more: string[]) =>
  publish(root, '--withdraw', name, '--reason', 'A mistake.', ...more);

test('refused while others refer to the record, which are named', () => {
  const root = publishedContent({
    'letters/letter.mdx': replace('A paragraph.', '[One](/statements/one/#p1)'),
    'pages/about.mdx': '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\n[One](/statements/one/)\n',
  });
  const before = bytesOf(root);
  for (const [name, address, ...files] of [
    ['statements/one', '/statements/one/', 'letters/letter.mdx', 'pages/about.mdx'],
    ['topics/scope', '/topics/scope/', 'statements/one.mdx', 'letters/letter.mdx', 'red-lines/line.mdx'],
    ['texts/main', '/texts/main/', 'statements/one.mdx', 'red-lines/line.mdx', 'process.yaml'],
    ['eff', '/actors/eff/', 'letters/letter.mdx'],
  ] as const)
    expect(withdraw(root, name).errors).toBe(
      `${address} cannot be withdrawn while other records name it. Take it out of:\n${files.map((file) => `  content/${file}\n`).join('')}`,
    );
  expect(bytesOf(root)).toEqual(before);
});

test('a record leaves its history; its file is gone, and so is nothing else', () => {
  const root = publishedContent({ 'statements/one.mdx': replace('Another.', '[Above](/statements/one/#p1)') });
  const before = bytesOf(root);
  const dry = withdraw(root, 'statements/one', '--dry-run');
  expect([dry.code, bytesOf(root)]).toEqual([0, before]);
  const { code, output } = withdraw(root, 'statements/one', '--date', '2024-03-02');
  expect([code, output]).toEqual([0, expect.stringContaining('  removes statements/one.mdx\n')]);
  const { 'statements/one.mdx': _, ...others } = before;
  expect(bytesOf(root)).toMatchObject(others);
  expect(existsSync(join(root, 'statements/one.mdx'))).toBe(false);
  expect([faults(root), due(root)]).toEqual([[], []]);
  expect(readPublished(root).published.histories['/statements/one/']).toMatchObject({
    withdrawn: { date: '2024-03-02', reason: 'A mistake.' },
    anchors: ['p1', 'p2'],
  });
  expect(withdraw(root, 'statements/one').errors).toBe('/statements/one/ was withdrawn already, on 2024-03-02\n');
  expect(publish(root, '--note', 'x').output).toBe('Everything is published; there is nothing to do.\n');
});

test('a record whose file was removed by hand', () => {
  const root = publishedContent();
  remove(root, 'statements/one.mdx');
  expect(withdraw(root, 'statements/one', '--date', '2024-03-02').code).toBe(0);
  expect(faults(root)).toEqual([]);
});

test.each([
  ['process', head + third],
  ['third', `${(head + second).trimEnd()}\n`],
])('topic %s: the rest of the list stays byte for byte', (id, rest) => {
  const root = writeContent({ 'topics.yaml': topics });
  expect(faults(root)).toEqual([]);
  publishAll(root);
  expect(withdraw(root, `topics/${id}`, '--date', '2024-03-02').code).toBe(0);
  expect(readFileSync(join(root, 'topics.yaml'), 'utf8')).toBe(rest);
  expect([faults(root), due(root)]).toEqual([[], []]);
  // Brought back, it is the same record again.
  edit(root, 'topics.yaml', topics);
  expect(publish(root, '--reinstate', `topics/${id}`, '--note', 'It was right', '--date', '2024-03-03').code).toBe(0);
  expect([faults(root), due(root)]).toEqual([[], []]);
});

test('an entry that is first, alone, or not there', () => {
  expect(withoutEntry(topics, 'scope')).toBe(`# Topics of the record\n${second}${third}`);
  expect(withoutEntry('- id: a\n  b: 1\n', 'a')).toBe('');
  expect(withoutEntry('# Head\n\n- id: a\n', 'a')).toBe('# Head\n');
  expect(withoutEntry(topics, 'other')).toBe(topics);
  expect(withoutEntry('a: 1\n', 'a')).toBe('a: 1\n');
});

test('a record that was renamed before: its former address is withdrawn with it', () => {
  const root = publishedContent();
  publish(root, '--rename', 'statements/one', 'uno', '--date', '2024-03-02');
  edit(root, 'statements/uno.mdx', swap('It spoke.', 'It said so.'));
  publishAll(root, 'Corrected', '2024-03-02');
  withdraw(root, 'statements/uno', '--date', '2024-03-03');
  const { published } = readPublished(root);
  expect(published.histories['/statements/uno/']).toMatchObject({
    formerly: ['/statements/one/'],
    withdrawn: { date: '2024-03-03', reason: 'A mistake.' },
  });
  expect(published.histories['/statements/uno/']?.revisions).toHaveLength(2);
  expect(faults(root)).toEqual([]);
});
