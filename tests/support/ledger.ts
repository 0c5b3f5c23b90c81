import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordedEntries } from '../../src/ledger/recorded.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { recordPath } from '../../src/records/addresses.ts';
import { readArguments } from '../../scripts/command.ts';
import { settings } from '../../scripts/publish-arguments.ts';
import { publishing } from '../../scripts/publishing.ts';
import { outcomeOf, type Outcome } from './command.ts';
import { told, writeContent, type Change, type Told } from './content.ts';
import { temporaryFolder, writeFiles } from './folder.ts';

export { replace as swap } from './content.ts';

/** A day on which tests publish. */
export const day = '2024-03-01';

/** Does what `npm run publish` does with these words, without starting a program. */
export const publish = (root: string, ...words: string[]): Outcome =>
  outcomeOf((write) =>
    publishing(readArguments(words, settings), { environment: { contentDir: root, base: '/' }, write }),
  );

/** Publishes everything that is new or changed; fails when it cannot. */
export function publishAll(root: string, note = 'First publication', date = day): void {
  const { code, output, errors } = publish(root, '--note', note, '--date', date);
  if (code !== 0 || (!output.startsWith('Published') && !output.includes('\nPublished')))
    throw new Error(output + errors);
}

const unchanged: Record<string, Change> = {};
/** What was published in tests before, by the changes made to the minimal corpus. */
const made = new Map<Record<string, Change>, Record<string, Uint8Array>>();

/** A content folder with the minimal corpus and changes, all of it published. The same changes are published once. */
export function publishedContent(changes = unchanged): string {
  const files = made.get(changes);
  if (files) return writeFiles(join(temporaryFolder(), 'content'), files);
  const root = writeContent(changes);
  publishAll(root);
  const paths = Object.keys(bytesOf(root));
  made.set(changes, Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path))])));
  return root;
}

/** What the check says of records and ledger. */
export const faults = (root: string): Told[] => told(readPublished(root));

/** Addresses of records that say something else than what was published. */
export function due(root: string): string[] {
  const { entries, published } = readPublished(root);
  return recordedEntries(entries)
    .map(({ collection, id }) => recordPath(collection, id))
    .filter((address) => published.histories[address]?.due);
}

/** Number of the last revision of each record that has more than one. */
export const revised = (root: string): Record<string, number> =>
  Object.fromEntries(
    Object.values(readPublished(root).published.histories).flatMap(({ address, revisions }) =>
      revisions.length > 1 ? [[address, revisions.length]] : [],
    ),
  );

/** Every file of a folder with what it holds. */
export const bytesOf = (root: string, pattern = '**/*'): Record<string, string> =>
  Object.fromEntries(
    globSync([pattern, '.publishing*'], { cwd: root })
      .filter((file) => statSync(join(root, file)).isFile())
      .sort()
      .map((file) => [file, readFileSync(join(root, file), 'latin1')]),
  );

/** Changes a file of a content folder. */
export function edit(root: string, path: string, by: string | ((before: string) => string)): void {
  writeFiles(root, { [path]: typeof by === 'string' ? by : by(textOf(root, path)) });
}

/** What a file of a content folder holds. */
export const textOf = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Adds a record like another, `statements/one`, under another id. */
export function addLike(root: string, name: string, id: string): void {
  const [collection = '', from = ''] = name.split('/');
  edit(root, `${collection}/${id}.mdx`, textOf(root, `${name}.mdx`).replace(`id: ${from}`, `id: ${id}`));
}

/** Removes a file of a content folder. */
export const remove = (root: string, path: string): void => {
  rmSync(join(root, path));
};

/** Files of the ledger, oldest publication first as their names tell. */
export const ledgerOf = (root: string): string[] => globSync('ledger/*', { cwd: root }).sort();

/** Runs git in the folder that holds the content. */
export function git(root: string, ...args: string[]): { code: number | null; output: string } {
  const settings = [
    'user.name=Editor',
    'user.email=editor@example.org',
    'init.defaultBranch=main',
    'core.autocrlf=false',
  ];
  const { status, stdout, stderr } = spawnSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd: dirname(root),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
  });
  return { code: status, output: stdout + stderr };
}

/** Commits everything. */
export function commit(root: string, message = 'Edit'): void {
  const { code, output } = git(root, 'add', '-A');
  const made = git(root, 'commit', '-q', '--allow-empty', '-m', message);
  if (code !== 0 || made.code !== 0) throw new Error(`Could not commit: ${output}${made.output}`);
}

/** Makes the folder that holds the content a git repository with one commit. */
export function repository(root: string): void {
  git(root, 'init', '-q');
  commit(root, 'Start');
}
