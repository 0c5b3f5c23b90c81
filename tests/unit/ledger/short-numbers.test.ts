import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import { chainedFile } from '../../../src/publishing/publication.ts';
import { writeContent } from '../../support/content.ts';
import {
  addLike,
  commit,
  edit,
  faults,
  git,
  publish,
  publishedContent,
  publishAll,
  remove,
  repository,
  swap,
} from '../../support/ledger.ts';

/** Short numbers by address. */
const numbersOf = (root: string): Record<string, number> =>
  Object.fromEntries(
    Object.values(readPublished(root).published.histories).flatMap(({ address, number }) =>
      number === undefined ? [] : [[address, number]],
    ),
  );

describe('short numbers', () => {
  test('are given at the first publication in the order of ids, to dated records alone, and are kept through changes and renaming', () => {
    const root = publishedContent();
    const first = numbersOf(root);
    const addresses = Object.keys(first).sort((a, b) => (first[a] ?? 0) - (first[b] ?? 0));
    expect(Object.values(first).sort((a, b) => a - b)).toEqual(addresses.map((_, index) => index + 1));
    const ids = addresses.map((address) => address.split('/')[2] ?? '');
    expect(ids).toEqual(ids.toSorted());
    expect(addresses.filter((address) => /^\/(actors|topics)\//.test(address))).toEqual([]);

    addLike(root, 'statements/one', 'aaa');
    edit(root, 'statements/one.mdx', swap('It spoke.', 'It said so.'));
    publishAll(root, 'Second', '2024-03-02');
    publish(root, '--rename', 'statements/one', 'uno', '--date', '2024-03-03');
    const { '/statements/one/': one, ...others } = first;
    expect(numbersOf(root)).toEqual({ ...others, '/statements/uno/': one, '/statements/aaa/': addresses.length + 1 });
    publish(root, '--withdraw', 'statements/uno', '--reason', 'Not so', '--date', '2024-03-04');
    expect(numbersOf(root)['/statements/uno/']).toBe(one);
  });

  test('of records that were published before there were numbers follow the day of publication, then the id', () => {
    const root = writeContent();
    // A ledger without numbers, as it was written formerly.
    publishAll(root, 'First', '2024-03-01');
    const numbered = numbersOf(root);
    const [file = ''] = readPublished(root).ledger.chain.publications.map((publication) => publication.file);
    const lines = readFileSync(join(root, file), 'utf8').trim().split('\n');
    const kept = lines
      .slice(1)
      .map((line) => JSON.parse(line) as { event: string; previous?: string })
      .filter(({ event }) => event !== 'numbers')
      .map(({ previous: _, ...line }) => line);
    const bare = chainedFile({ date: '2024-03-01', note: 'First', ends: [] }, kept as never);
    remove(root, file);
    edit(root, bare.path, bare.content);
    expect([numbersOf(root), faults(root)]).toEqual([{}, []]);
    addLike(root, 'statements/one', '0-later');
    publishAll(root, 'Numbers', '2024-03-02');
    const last = Object.keys(numbered).length + 1;
    expect(numbersOf(root)).toEqual({ ...numbered, '/statements/0-later/': last });
  });

  test('given twice on two branches are a fault that says what to do', () => {
    const root = publishedContent();
    repository(root);
    for (const [branch, id] of [
      ['ana', 'two'],
      ['ben', 'three'],
    ] as const) {
      git(root, 'checkout', '-q', '-b', branch, 'main');
      addLike(root, 'statements/one', id);
      publishAll(root, `By ${branch}`, '2024-03-05');
      commit(root, branch);
    }
    git(root, 'merge', '-q', '-m', 'Both', 'ana');
    const [fault, ...more] = faults(root);
    expect(fault?.[2]).toMatch(
      /^Number \d+ of \/statements\/(two|three)\/ is that of \/statements\/(two|three)\/ already$/,
    );
    expect(fault?.[3]).toContain('publish again');
    expect(more).toEqual([]);
  });
});
