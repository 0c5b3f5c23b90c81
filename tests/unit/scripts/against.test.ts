import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changedSince } from '../../../scripts/against.ts';
import { runCheck } from '../../support/command.ts';
import { writeMinimal } from '../../support/content.ts';
import { temporaryFolder } from '../../support/folder.ts';
import {
  commit,
  edit,
  git,
  ledgerOf,
  publishAll,
  publishedContent,
  remove,
  repository,
  swap,
} from '../../support/ledger.ts';

/** A published record in a repository, on a branch of its own. */
function branch(): string {
  const root = publishedContent();
  edit(root, '../.gitattributes', 'content/ledger/** -text\ncontent/revisions/** -text\n');
  repository(root);
  git(root, 'checkout', '-q', '-b', 'work');
  return root;
}

/** The least that git has to say something of. */
const repositoryOfOne = temporaryFolder(afterAll);
writeMinimal(join(repositoryOfOne, 'content'));
repository(join(repositoryOfOne, 'content'));

describe('what a branch changed of what was published', () => {
  test('is nothing where it only adds', () => {
    const root = branch();
    edit(root, 'statements/one.mdx', swap('It spoke.', 'It said so.'));
    publishAll(root, 'A correction', '2024-03-05');
    commit(root, 'More');
    expect(changedSince('main', root)).toEqual([]);
  });

  test('is told file by file, with the command that brings it back, though the forged chain is in order', () => {
    const root = branch();
    const [first = ''] = ledgerOf(root);
    edit(root, first, swap('First publication', 'Last publication'));
    remove(root, 'revisions/statements/one/1.json');
    const told = changedSince('main', root).map(({ file, message, hint }) => [file, message, hint]);
    expect(told).toEqual([
      [first, expect.stringContaining('was changed'), expect.stringContaining(`git checkout main -- content/${first}`)],
      ['revisions/statements/one/1.json', expect.stringContaining('is gone'), expect.any(String)],
    ]);
    const { code, output } = runCheck(root, '--against', 'main');
    expect([code, output.includes('History is only ever added to')]).toEqual([1, true]);
  });

  test.each(['no-such-branch', '--exec=x', 'main:x'])('cannot be told against %s, in one sentence', (ref) => {
    const refused = ref.startsWith('-') ? 'is not a branch, tag or commit$' : 'git diff does not work here: .+$';
    expect(() => changedSince(ref, repositoryOfOne)).toThrow(new RegExp(refused));
  });
});
