import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import { shell } from '../../support/command.ts';
import { minimal, writeMinimal } from '../../support/content.ts';
import { deep } from '../../support/deep.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { bytesOf, edit, publish, publishAll, swap } from '../../support/ledger.ts';

const folder = temporaryFolder(afterAll);

/** Statements of the record that is published. */
const size = deep ? 120 : 24;

/** A published record of many statements, all of which were changed since. Made once. */
function makeLarge(): string {
  const root = join(folder, 'content');
  const one = minimal['statements/one.mdx'] ?? '';
  const paths = Array.from({ length: size }, (_, n) => `statements/s${String(n)}.mdx`);
  const made = paths.map((path, n) => [path, one.replace('id: one\ntitle: One', `id: s${String(n)}\ntitle: ${path}`)]);
  writeMinimal(root, Object.fromEntries(made) as Record<string, string>);
  publishAll(root);
  for (const path of paths) edit(root, path, swap('It spoke.', 'In short, it spoke.'));
  return root;
}
let made: ReturnType<typeof makeLarge> | undefined;

/** Starts publishing, kills it at a moment, and says whether it had ended before. */
async function publishAndKill(root: string, moment: (root: string, elapsed: number) => boolean): Promise<boolean> {
  const child = spawn(process.execPath, ['scripts/publish.ts', '--note', 'Changed', '--date', '2024-03-02'], {
    env: { ...shell, CONTENT_DIR: root },
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) => child.on('exit', (code) => resolve(code === 0)));
  const start = performance.now();
  while (child.exitCode === null && !moment(root, performance.now() - start)) await setTimeout(1);
  child.kill('SIGKILL');
  return ended;
}

const draftOf = (root: string): string | undefined => readdirSync(root).find((name) => /^\.publishing-\d+$/.test(name));
const drafted = (root: string): number => {
  const draft = draftOf(root);
  const kept = join(root, draft ?? '', 'files/revisions/statements');
  return draft !== undefined && existsSync(kept) ? readdirSync(kept).length : 0;
};
const done = (root: string): number =>
  readdirSync(join(root, 'revisions/statements')).filter((id) =>
    existsSync(join(root, 'revisions/statements', id, '2.json')),
  ).length;

/** Moments in the order in which they come; where one is too short to be met, the process is killed at a later one. */
const moments: [name: string, moment: (root: string, elapsed: number) => boolean][] = [
  ['at the start', () => true],
  ['while it reads', (root) => draftOf(root) !== undefined],
  ['while it reads, later', (_, elapsed) => elapsed > 250],
  ['with the first file written', (root) => drafted(root) > 0 || done(root) > 0],
  ['with some files written', (root) => drafted(root) > size / 4 || done(root) > 0],
  ['with most files written', (root) => drafted(root) > size * 0.75 || done(root) > 0],
  ['once it is decided', (root) => existsSync(join(root, '.publishing'))],
  ['with the first file in place', (root) => done(root) > 0],
  ['with some files in place', (root) => done(root) > size / 12],
  ['with half the files in place', (root) => done(root) > size / 2],
  ['with all files in place', (root) => done(root) >= size],
  ['with its ledger in place', (root) => readdirSync(join(root, 'ledger')).length > 1],
];

/** One moment of each stage; in depth, all. */
const sample = ['with some files written', 'once it is decided', 'with some files in place'];

test.each(moments.filter(([name]) => deep || sample.includes(name)))(
  'killed %s: nothing is lost, and the next publication makes it whole',
  async (name, moment) => {
    made ??= makeLarge();
    const root = mkdtempSync(join(folder, 'copy-'));
    cpSync(made, root, { recursive: true });
    const before = bytesOf(root);
    await publishAndKill(root, moment);

    // What was published before is there, as is what was edited; unless it was decided, nothing was published.
    expect(bytesOf(root)).toMatchObject(before);
    if (!existsSync(join(root, '.publishing')) && readdirSync(join(root, 'ledger')).length === 1)
      expect(done(root)).toBe(0);

    const again = publish(root, '--note', 'Changed', '--date', '2024-03-02');
    expect([again.code, again.errors]).toEqual([0, '']);
    const after = bytesOf(root);
    expect(after).toMatchObject(before);
    expect(readdirSync(root).filter((entry) => entry.startsWith('.'))).toEqual([]);
    const { problems, published } = readPublished(root);
    const histories = Object.values(published.histories);
    const changed = histories.filter(({ revisions }) => revisions.length === 2).length;
    expect([name, problems, changed, histories.filter(({ due }) => due)]).toEqual([name, [], size, []]);
    rmSync(root, { recursive: true, force: true });
  },
  60_000,
);
