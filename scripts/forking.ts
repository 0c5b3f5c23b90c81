import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Environment } from '../src/base/environment.ts';
import { UserError } from '../src/base/user-error.ts';
import { readCorpus } from '../src/records/read.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { wordsFault } from '../src/schemas/words.ts';
import type { Arguments } from './command.ts';
import { swap } from './output-folder.ts';

/** Files that hold the first records of a new negotiation, in the order of content/. */
const starter = join(import.meta.dirname, 'starter');

/** What in the folder is not committed, or not looked after at all, as git lists it; `undefined` where no git looks after it. */
function uncommitted(folder: string): string[] | undefined {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--ignored', '--', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : undefined;
}

function refuseLoss(contentDir: string): void {
  if (!existsSync(contentDir)) return;
  const changes = uncommitted(contentDir);
  if (changes?.length === 0) return;
  const what = changes
    ? `${shownFolder(contentDir)} holds ${String(changes.length)} changes that are not committed, and would lose them:\n${changes.slice(0, 5).join('\n')}`
    : `${shownFolder(contentDir)} is not under git, so nothing could be brought back`;
  throw new UserError(`${what}\nCommit them first, or write --yes`);
}

/** Puts the first records into a folder beside the content, and looks whether they are in order. */
function stage(contentDir: string, name: string, today: string): string {
  const staging = mkdtempSync(join(dirname(contentDir), `${basename(contentDir)}-`));
  cpSync(starter, staging, { recursive: true });
  const privacy = join(contentDir, 'pages/privacy.mdx');
  // It tells what the machine does, which stays.
  if (existsSync(privacy)) cpSync(privacy, join(staging, 'pages/privacy.mdx'));
  for (const file of globSync('**/*.{mdx,yaml}', { cwd: staging })) {
    const path = join(staging, file);
    const text = readFileSync(path, 'utf8')
      .replaceAll('NAME', name)
      .replace(/^added: .*$/m, `added: ${today}`);
    writeFileSync(path, text);
  }
  const { problems } = readCorpus(staging);
  if (problems.length === 0) return staging;
  rmSync(staging, { recursive: true });
  throw new UserError(
    `The first records have problems: ${problems.map(({ file, message }) => `${file}: ${message}`).join('; ')}`,
  );
}

/** What `npm run fork` takes. */
export const settings = { yes: { type: 'boolean' } } as const;

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir'>;
  /** Day on which the first records are added. */
  today: string;
  /** Tells something to whoever starts the record. */
  write(text: string): void;
}

/**
 * Does what `npm run fork` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when it cannot do that; nothing was changed then.
 */
export function forking({ words, options }: Arguments<typeof settings>, dependencies: Dependencies): number {
  const [name, ...more] = words;
  if (name === undefined || more.length > 0)
    throw new UserError('Give the name of the new record: npm run fork -- "Plastics Treaty Record". --help says more');
  const fault = wordsFault(name);
  if (fault !== undefined) throw new UserError(`The name "${name}" ${fault}`);
  const { contentDir } = dependencies.environment;
  if (!options.yes) refuseLoss(contentDir);
  const staging = stage(contentDir, name, dependencies.today);
  // A folder of mkdtemp is closed to others.
  chmodSync(staging, 0o755);
  swap(staging, contentDir, `${staging}-former`);
  dependencies.write(`${shownFolder(contentDir)} holds the first records of the ${name}.

Next:
  1. src/base/site.ts          name, words, addresses and main text of the new record.
  2. npm run check             all is in order; npm run dev shows it.
  3. npm run new               the first record of your own. Then delete the three that are examples.
  4. npm run publish -- --note "First records"
     gives records their permanent numbers: not before the examples are gone.

Also about the former record: README.md, CITATION.cff, LICENSE-CONTENT, public/icon.svg, docs/screenshots.
`);
  return 0;
}
