import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inLines, writeContent } from '../support/content.ts';
import { addLike, bytesOf, edit, faults, publish, publishAll, remove, swap, textOf } from '../support/ledger.ts';

const about = '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\nWords.\n';

/** A published corpus with an editorial page, a main text with articles, a former id and a second letter. */
function published(): string {
  const root = writeContent({ 'pages/about.mdx': about });
  addLike(root, 'texts/main', 'convention');
  addLike(root, 'letters/letter', 'second');
  edit(root, 'statements/one.mdx', swap('kind: oral', 'kind: oral\naliases: [before]'));
  publishAll(root);
  expect(faults(root)).toEqual([]);
  return root;
}

const missing = (name: string, file: string) =>
  `${file}: /${name}/ was published on 2024-03-01 and would be missing | Bring it back (git checkout -- content/${file}), or npm run publish -- --withdraw ${name} --reason "...", or, if it has another id now, npm run publish -- --rename ${name} NEW-ID. If a file of the ledger is lost: git checkout -- content/ledger`;

/** Moves the second letter as people do, without the command. */
const move =
  (fields: string) =>
  (root: string): void => {
    renameSync(join(root, 'letters/second.mdx'), join(root, 'letters/zweiter.mdx'));
    edit(root, 'letters/zweiter.mdx', swap('id: second', fields));
  };

/** What is done, and what the check then says: `file: message | hint`. */
const contradictions: Record<string, [how: (root: string) => void, said: string]> = {
  'a record removed': [(root) => remove(root, 'letters/second.mdx'), missing('letters/second', 'letters/second.mdx')],
  'a topic removed': [
    (root) => edit(root, 'topics.yaml', (text) => text.slice(0, text.indexOf('- id: process'))),
    missing('topics/process', 'topics.yaml'),
  ],
  'a record moved by hand': [move('id: zweiter'), missing('letters/second', 'letters/second.mdx')],
  'a record moved by hand, with its former id listed': [
    move('id: zweiter\naliases: [second]'),
    'letters/zweiter.mdx: It lists "second" as a former id, but the ledger does not know that /letters/second/ was renamed | Record it: npm run publish -- --rename letters/second zweiter',
  ],
  'a record made a draft': [
    (root) => edit(root, 'letters/second.mdx', swap('added:', 'status: draft\nadded:')),
    'letters/second.mdx: /letters/second/ was published on 2024-03-01 and cannot be a draft again | Remove status: draft, or npm run publish -- --withdraw letters/second --reason "..."',
  ],
  'an editorial page removed': [
    (root) => remove(root, 'pages/about.mdx'),
    'pages/about.mdx: /about/ was published and would be missing | Bring it back: git checkout -- content/pages/about.mdx',
  ],
  'the slug of an article altered': [
    (root) => edit(root, 'texts/convention.mdx', swap('slug: terms', 'slug: definitions')),
    'texts/convention.mdx: /articles/terms/ was published and would be missing | Give an article the slug "terms" again',
  ],
  'a former id removed': [
    (root) => edit(root, 'statements/one.mdx', swap('aliases: [before]\n', '')),
    'statements: /statements/before/ was published and would be missing | Write "before" under aliases of the record that it led to; git log -S before -- content/statements finds it',
  ],
  'a new record at the address of one that was withdrawn': [
    (root) => {
      publish(root, '--withdraw', 'letters/second', '--reason', 'A mistake.', '--date', '2024-03-02');
      addLike(root, 'letters/letter', 'second');
    },
    'letters/second.mdx: /letters/second/ was withdrawn on 2024-03-02; its address cannot be given to another record | Choose another id; if it is the same record that returns: npm run publish -- --reinstate letters/second --note "..."',
  ],
  'a new record at a former address': [
    (root) => {
      publish(root, '--rename', 'letters/second', 'zweiter', '--date', '2024-03-02');
      addLike(root, 'letters/letter', 'second');
    },
    'letters/second.mdx: /letters/second/ is the former address of /letters/zweiter/; it cannot be given to another record | Choose another id',
  ],
};

describe('records that contradict the ledger fail the check, which says what can be done', () => {
  test.each(Object.entries(contradictions))('%s', (_, [how, said]) => {
    const root = published();
    how(root);
    expect(inLines(faults(root))).toEqual([said.replace(': ', ':1:1 published ')]);
    const before = bytesOf(root);
    const { code, output } = publish(root, '--note', 'x');
    expect([code, output.includes('nothing was published'), bytesOf(root)]).toEqual([1, true, before]);
  });

  test('a record with faults is there, and is not told to be missing', () => {
    const root = published();
    edit(root, 'texts/convention.mdx', swap('kind: convention', 'kind: konvention'));
    edit(root, 'topics.yaml', swap('label: Process', 'labl: Process'));
    expect(faults(root).map(([, kind]) => kind)).toEqual(['field', 'unknown-field']);
  });
});

test('the same record may return after it was withdrawn, with or without changes', () => {
  const root = published();
  const file = textOf(root, 'letters/second.mdx');
  expect(publish(root, '--withdraw', 'letters/second', '--reason', 'A mistake.', '--date', '2024-03-02').code).toBe(0);
  expect(publish(root, '--reinstate', 'letters/second', '--note', 'It was right').errors).toBe(
    'Bring /letters/second/ back first: git log -- content/letters/second.mdx names the commit that removed it\n',
  );
  edit(root, 'letters/second.mdx', file);
  expect(publish(root, '--reinstate', 'letters/second', '--note', 'It was right', '--date', '2024-03-03').code).toBe(0);
  expect(faults(root)).toEqual([]);
  expect(Object.keys(bytesOf(root, 'revisions/letters/second/*'))).toHaveLength(2);
  expect(publish(root, '--note', 'x').output).toBe('Everything is published; there is nothing to do.\n');
});
