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

const topics = [
  '# Topics of the record',
  '- id: scope # the first',
  '  label: Scope',
  '  definition: What it covers.',
  '',
  '# Said of the second',
  '-   id: "process"',
  '    label: Process   ',
  '    definition: >-',
  '      How it',
  '      goes.',
  '',
  '',
  '# Said of the third',
  '- {id: third, label: Third, definition: Words.}',
  '',
]
  .join('\n')
  .replace(' # the first', '');

test('refused while others refer to the record, which are named', () => {
  const root = publishedContent({
    'letters/letter.mdx': replace('A paragraph.', '[One](/statements/one/#p1)'),
    'pages/about.mdx': '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\n[One](/statements/one/)\n',
  });
  const before = bytesOf(root);
  const withdraw = (name: string) => publish(root, '--withdraw', name, '--reason', 'A mistake.').errors;
  const refused = (address: string, ...files: string[]) =>
    `${address} cannot be withdrawn while other records name it. Take it out of:\n${files.map((file) => `  content/${file}\n`).join('')}`;
  expect(withdraw('statements/one')).toBe(refused('/statements/one/', 'letters/letter.mdx', 'pages/about.mdx'));
  expect(withdraw('topics/scope')).toBe(
    refused('/topics/scope/', 'statements/one.mdx', 'letters/letter.mdx', 'red-lines/line.mdx'),
  );
  expect(withdraw('texts/main')).toBe(
    refused('/texts/main/', 'statements/one.mdx', 'red-lines/line.mdx', 'process.yaml'),
  );
  expect(withdraw('eff')).toBe(refused('/actors/eff/', 'letters/letter.mdx'));
  expect(bytesOf(root)).toEqual(before);
});

test('a record leaves its history; its file is gone, and so is nothing else', () => {
  const root = publishedContent({ 'statements/one.mdx': replace('Another.', '[Above](/statements/one/#p1)') });
  const before = bytesOf(root);
  const dry = publish(root, '--withdraw', 'statements/one', '--reason', 'A mistake.', '--dry-run');
  expect([dry.code, bytesOf(root)]).toEqual([0, before]);
  const { code, output } = publish(
    root,
    '--withdraw',
    'statements/one',
    '--reason',
    'A mistake.',
    '--date',
    '2024-03-02',
  );
  expect([code, output]).toEqual([0, expect.stringContaining('  removes statements/one.mdx\n')]);
  const { 'statements/one.mdx': _, ...others } = before;
  expect(bytesOf(root)).toMatchObject(others);
  expect(existsSync(join(root, 'statements/one.mdx'))).toBe(false);
  expect([faults(root), due(root)]).toEqual([[], []]);
  expect(readPublished(root).published.histories['/statements/one/']).toMatchObject({
    withdrawn: { date: '2024-03-02', reason: 'A mistake.' },
    anchors: ['p1', 'p2'],
  });
  expect(publish(root, '--withdraw', 'statements/one', '--reason', 'Again').errors).toBe(
    '/statements/one/ was withdrawn already, on 2024-03-02\n',
  );
  expect(publish(root, '--note', 'x').output).toBe('Everything is published; there is nothing to do.\n');
});

test('a record whose file was removed by hand', () => {
  const root = publishedContent();
  remove(root, 'statements/one.mdx');
  expect(publish(root, '--withdraw', 'statements/one', '--reason', 'A mistake.', '--date', '2024-03-02').code).toBe(0);
  expect(faults(root)).toEqual([]);
});

test.each([
  [
    'process',
    topics.slice(0, topics.indexOf('# Said of the second')) + topics.slice(topics.indexOf('# Said of the third')),
  ],
  ['third', `${topics.slice(0, topics.indexOf('# Said of the third')).trimEnd()}\n`],
])('topic %s: the rest of the list stays byte for byte', (id, rest) => {
  const root = writeContent({ 'topics.yaml': topics });
  expect(faults(root)).toEqual([]);
  publishAll(root);
  expect(publish(root, '--withdraw', `topics/${id}`, '--reason', 'A mistake.', '--date', '2024-03-02').code).toBe(0);
  expect(readFileSync(join(root, 'topics.yaml'), 'utf8')).toBe(rest);
  expect([faults(root), due(root)]).toEqual([[], []]);
  // Brought back, it is the same record again.
  edit(root, 'topics.yaml', topics);
  expect(publish(root, '--reinstate', `topics/${id}`, '--note', 'It was right', '--date', '2024-03-03').code).toBe(0);
  expect([faults(root), due(root)]).toEqual([[], []]);
});

test('an entry that is first, alone, or not there', () => {
  expect(withoutEntry(topics, 'scope')).toBe(
    `# Topics of the record\n${topics.slice(topics.indexOf('# Said of the second'))}`,
  );
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
  publish(root, '--withdraw', 'statements/uno', '--reason', 'A mistake.', '--date', '2024-03-03');
  const { published } = readPublished(root);
  expect(published.histories['/statements/uno/']).toMatchObject({
    formerly: ['/statements/one/'],
    withdrawn: { date: '2024-03-03', reason: 'A mistake.' },
  });
  expect(published.histories['/statements/uno/']?.revisions).toHaveLength(2);
  expect(faults(root)).toEqual([]);
});
