import { pendingProblem } from '../../../src/ledger/pending.ts';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { carryOut, change, claim } from '../../../src/publishing/staging.ts';
import { command } from '../../support/command.ts';
import { writeContent } from '../../support/content.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';
import { bytesOf, edit, faults, publish, publishAll, swap } from '../../support/ledger.ts';

/** A folder with two files. */
const folder = (): string => writeFiles(temporaryFolder(), { 'a.txt': 'a', 'sub/b.txt': 'b' });

const changes = {
  write: new Map([
    ['sub/c.txt', 'c'],
    ['new/d.txt', 'd'],
    ['a.txt', 'A'],
  ]),
  remove: ['sub/b.txt', 'gone.txt'],
};
const after = { 'a.txt': 'A', 'new/d.txt': 'd', 'sub/c.txt': 'c' };

/** Number of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => child.on('exit', resolve));
  return child.pid ?? 0;
}

/** Writes what `change` has decided, as it lies there before it is carried out. */
function decide(root: string, name = '.publishing'): void {
  for (const [path, content] of changes.write) edit(root, `${name}/files/${path}`, content);
  writeFileSync(join(root, name, 'remove.json'), JSON.stringify(changes.remove));
}

describe('changes', () => {
  test('are made, and nothing is left beside them', () => {
    const root = folder();
    change(root, changes);
    expect(bytesOf(root)).toEqual(after);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    expect([carryOut(root), pendingProblem(root)]).toEqual([false, undefined]);
  });

  test('that were not decided are not made, and swept away', async () => {
    const root = folder();
    const before = bytesOf(root);
    decide(root, `.publishing-${String(await endedProcess())}`);
    decide(root, `.publishing-done-${String(await endedProcess())}`);
    expect([carryOut(root), pendingProblem(root)]).toEqual([false, undefined]);
    claim(root)();
    expect([bytesOf(root), readdirSync(root)]).toEqual([before, ['a.txt', 'sub']]);
  });

  test('that were decided are made by the next command', () => {
    const root = folder();
    decide(root);
    expect(pendingProblem(root)).toMatchObject({ hint: 'Finish it: npm run publish' });
    expect([carryOut(root), bytesOf(root), pendingProblem(root)]).toEqual([true, after, undefined]);
  });

  test.each([0, 1, 2, 3, 4, 5])('half made come to the same, whatever was done (%i)', (done) => {
    const root = folder();
    decide(root);
    const steps = [
      () => edit(root, 'sub/c.txt', ''),
      () => edit(root, 'sub/c.txt', 'c'),
      () => cpSync(join(root, '.publishing/files'), root, { recursive: true }),
      () => rmSync(join(root, 'sub/b.txt')),
      () => renameSync(join(root, '.publishing'), join(root, '.publishing-done-999999999')),
    ];
    for (const step of steps.slice(0, done)) step();
    carryOut(root);
    claim(root)();
    expect([bytesOf(root), readdirSync(root)]).toEqual([after, ['a.txt', 'new', 'sub']]);
  });
});

test('the second of two commands at once has to wait, and touches nothing', () => {
  const root = writeContent();
  // The process that started this one runs.
  const claimed = `.publishing-${String(process.ppid)}`;
  mkdirSync(join(root, claimed));
  expect(publish(root, '--note', 'First')).toMatchObject({
    code: 2,
    errors: expect.stringContaining(`Another command is publishing (process ${String(process.ppid)}); wait for it`),
  });
  expect(existsSync(join(root, 'ledger'))).toBe(false);
  expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([claimed]);
});

describe('a publication that was interrupted', () => {
  /** Two folders with the same record: in one a publication was made, in the other it was decided only. */
  function pair(): { whole: string; half: string } {
    const [whole, half] = [writeContent(), writeContent()];
    for (const root of [whole, half]) {
      publishAll(root);
      edit(root, 'statements/one.mdx', swap('Another.', 'A third.'));
    }
    publishAll(whole, 'Changed', '2024-03-02');
    const [before, made] = [bytesOf(half), bytesOf(whole)];
    for (const [path, content] of Object.entries(made))
      if (before[path] !== content)
        edit(half, `.publishing/files/${path}`, Buffer.from(content, 'latin1').toString('utf8'));
    writeFileSync(join(half, '.publishing/remove.json'), '[]');
    return { whole, half };
  }

  test('is told by the check, not touched by a dry run, and finished by the next publication', () => {
    const { whole, half } = pair();
    const told = [
      [
        '.publishing:1:1',
        'published',
        'A publication was interrupted while its files were put in place',
        'Finish it: npm run publish',
      ],
    ];
    expect(faults(half)).toEqual(told);
    const before = bytesOf(half, '{**/*,.publishing/**/*}');
    for (const args of [['--dry-run'], ['--rename', 'statements/one', 'uno', '--dry-run']])
      expect(publish(half, ...args)).toMatchObject({ code: 1, output: expect.stringContaining('was interrupted') });
    expect(bytesOf(half, '{**/*,.publishing/**/*}')).toEqual(before);
    const { code, output } = command('publish.ts', ['--note', 'More'], { CONTENT_DIR: half });
    expect([code, output]).toEqual([
      0,
      'Finished a publication that had been interrupted.\nEverything is published; there is nothing to do.\n',
    ]);
    expect([faults(half), bytesOf(half)]).toEqual([[], bytesOf(whole)]);
  });
});
