import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import {
  addLike,
  commit,
  due,
  edit,
  faults,
  git,
  ledgerOf,
  publish,
  publishAll,
  publishedContent,
  remove,
  repository,
  swap,
  textOf,
} from '../../support/ledger.ts';

/** A published record in a repository, with a branch for each of two editors. */
function twoBranches(): string {
  const root = publishedContent();
  edit(root, '../.gitattributes', 'content/ledger/** -text\ncontent/revisions/** -text\n');
  repository(root);
  git(root, 'branch', 'ana');
  git(root, 'branch', 'ben');
  return root;
}

/** Lets an editor work on a branch of their own, publish and commit. */
function on(root: string, branch: string, work: () => void): void {
  git(root, 'checkout', '-q', branch);
  work();
  commit(root, `Work of ${branch}`);
}

/** Lets an editor change the statement, publish and commit. */
const says = (root: string, branch: string, words: string, date: string, note = `By ${branch}`): void =>
  on(root, branch, () => {
    edit(root, 'statements/one.mdx', swap('It spoke.', words));
    publishAll(root, note, date);
  });

const heads = (root: string) =>
  ledgerOf(root).map(
    (file) => JSON.parse(textOf(root, file).split('\n')[0] ?? '') as { previous: string[]; note: string },
  );

describe('two people publish on branches of their own', () => {
  test('different records: git merges cleanly, the check is content, the next publication builds on both', () => {
    const root = twoBranches();
    says(root, 'ana', 'It said so.', '2024-03-05');
    on(root, 'ben', () => {
      edit(root, 'letters/letter.mdx', swap('Stop.', 'Stop now.'));
      addLike(root, 'letters/letter', 'other');
      publishAll(root, 'By Ben', '2024-03-02');
      publish(root, '--rename', 'actors/eff', 'eff-us', '--date', '2024-03-03');
    });
    const merge = git(root, 'merge', 'ana', '-m', 'Merge');
    expect([merge.code, merge.output.includes('CONFLICT')]).toEqual([0, false]);
    expect([faults(root), due(root)]).toEqual([[], []]);
    const { ledger } = readPublished(root);
    expect(ledger.chain.ends).toHaveLength(2);
    expect(ledger.histories['/statements/one/']?.revisions).toHaveLength(2);
    expect(ledger.histories['/actors/eff-us/']?.formerly).toEqual(['/actors/eff/']);

    expect(publish(root, '--note', 'x', '--date', '2024-03-04').errors).toContain('The ledger ends on 2024-03-05');
    edit(root, 'statements/one.mdx', swap('It said so.', 'It said so twice.'));
    publishAll(root, 'On both', '2024-03-06');
    expect(heads(root).find(({ note }) => note === 'On both')?.previous).toEqual(ledger.chain.ends);
    const after = readPublished(root);
    expect([after.problems, after.ledger.chain.ends.length]).toEqual([[], 1]);
    expect(after.published.events.map(({ note }) => note).slice(-4)).toEqual([
      'By Ben',
      '/actors/eff/ is now /actors/eff-us/',
      'By ana',
      'On both',
    ]);
  });

  test('the same record: git tells of the conflict; once it is resolved, the check tells what to do', () => {
    const root = twoBranches();
    says(root, 'ana', 'It said so.', '2024-03-02');
    on(root, 'ben', () => {
      edit(root, 'statements/one.mdx', swap('It spoke.', 'It told all.'));
      edit(root, 'letters/letter.mdx', swap('Stop.', 'Stop now.'));
      publishAll(root, 'By Ben', '2024-03-03');
    });
    const merge = git(root, 'merge', 'ana', '-m', 'Merge');
    expect(merge.code).toBe(1);
    expect(merge.output).toContain('CONFLICT (content): Merge conflict in content/statements/one.mdx');
    expect(merge.output).toContain('content/revisions/statements/one/2.json');

    // Ben keeps his words, and the revision of his branch.
    for (const path of ['statements/one.mdx', 'revisions/statements/one/2.json'])
      git(root, 'checkout', '--ours', '--', `content/${path}`);
    commit(root, 'Merge');
    const [, ana = '', ben = ''] = ledgerOf(root);
    const twice = faults(root).find(([, , message]) => message.includes('published already'));
    expect(twice).toEqual([
      `${ben}:3:1`,
      'published',
      `Revision 2 of /statements/one/ was published already; ${ana} has the last`,
      'Two people published at once. Keep the publication that was put on the site first: remove the file of the other with its revisions, bring back those of the first (git checkout BRANCH -- content/revisions), and publish again',
    ]);
    expect(publish(root, '--note', 'x').code).toBe(1);

    // He does what the check says: Ana's came first.
    remove(root, ben);
    remove(root, 'revisions/letters/letter/2.json');
    git(root, 'checkout', 'ana', '--', 'content/revisions');
    expect([faults(root), due(root)]).toEqual([[], ['/statements/one/', '/letters/letter/']]);
    publishAll(root, 'By Ben, again', '2024-03-04');
    expect([faults(root), due(root)]).toEqual([[], []]);
    expect(globSync('revisions/statements/one/*', { cwd: root })).toHaveLength(3);
  });

  test('the same words in the same record on the same day: git sees no conflict, the check does', () => {
    const root = twoBranches();
    for (const branch of ['ana', 'ben']) says(root, branch, 'It said so.', '2024-03-02');
    expect(git(root, 'merge', 'ana', '-m', 'Merge').code).toBe(0);
    const found = faults(root);
    expect(found.map(([, , message]) => message)).toEqual([
      expect.stringMatching(
        /^Revision 2 of \/statements\/one\/ was published already; ledger\/2024-03-02-\w+\.jsonl has the last$/,
      ),
    ]);
    remove(root, (found[0]?.[0] ?? '').replace(/:\d+:\d+$/, ''));
    expect([faults(root), due(root)]).toEqual([[], []]);
  });

  test('the same publication on both branches is one', () => {
    const root = twoBranches();
    for (const branch of ['ana', 'ben']) says(root, branch, 'It said so.', '2024-03-02', 'The same');
    expect(git(root, 'merge', 'ana', '-m', 'Merge').code).toBe(0);
    expect([faults(root), ledgerOf(root).length]).toEqual([[], 2]);
  });

  test('one renames what the other changes, or gives its former address to another', () => {
    const root = twoBranches();
    on(root, 'ana', () => void publish(root, '--rename', 'statements/one', 'uno', '--date', '2024-03-02'));
    says(root, 'ben', 'It said so.', '2024-03-03');
    git(root, 'merge', 'ana', '-m', 'Merge');
    commit(root, 'Merge');
    const [, ana = '', ben = ''] = ledgerOf(root);
    expect(faults(root).map(([place, , message]) => [place, message])).toContainEqual([
      `${ben}:2:1`,
      `/statements/one/ was renamed to /statements/uno/ before this revision, in ${ana}`,
    ]);

    git(root, 'checkout', '-q', '-B', 'cleo', 'main');
    on(root, 'cleo', () => {
      addLike(root, 'statements/one', 'uno');
      publishAll(root, 'By Cleo', '2024-03-01');
    });
    git(root, 'merge', 'ana', '-m', 'Merge');
    expect(faults(root).map(([, , message]) => message)).toContain(
      '/statements/uno/ is an address of another record, /statements/uno/',
    );
  });
});
