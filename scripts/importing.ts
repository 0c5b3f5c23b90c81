import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { counted } from '../src/base/counted.ts';
import type { Environment } from '../src/base/environment.ts';
import { dayAfter } from '../src/base/today.ts';
import { UserError } from '../src/base/user-error.ts';
import { ImportError, type Fault } from '../src/features/import/draft.ts';
import { readHandedIn } from '../src/features/import/hand-in.ts';
import { judge, type Judged } from '../src/features/import/judge.ts';
import { readWebPage } from '../src/features/import/web-page.ts';
import { readPublished } from '../src/ledger/published.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { idLike } from '../src/schemas/id.ts';
import type { Arguments } from './command.ts';
import { checkedId, startRecord } from './new-record.ts';

/** Largest file that is read, in bytes. */
const largest = 20e6;

function read(path: string): Buffer {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new UserError(`There is no file ${path}`);
  if (stats.size > largest) throw new UserError(`${path} is larger than 20 MB: hand it in in parts`);
  return readFileSync(path);
}

const said = ({ column, message, hint }: Fault): string =>
  `    ${column === '' ? '' : `${column}: `}${message}${hint === undefined ? '' : `\n      ${hint}`}`;

const shown = ({ place, path, text, faults, warnings }: Judged): string[] => [
  `  ${place}  ${text === undefined ? 'refused' : 'taken  '}  ${path ?? ''}`.trimEnd(),
  ...faults.map(said),
  ...warnings.map((warning) => said({ ...warning, message: `to look at: ${warning.message}` })),
];

/** Writes all files or none, and none over another. */
function writeAll(contentDir: string, files: readonly { path: string; text: string }[]): void {
  const staged = files.map(({ path, text }) => {
    const final = join(contentDir, path);
    return { final, text, temporary: join(dirname(final), `.import-${basename(final)}`) };
  });
  const written: string[] = [];
  try {
    for (const { temporary, text } of staged) {
      mkdirSync(dirname(temporary), { recursive: true });
      writeFileSync(temporary, text);
    }
    for (const { temporary, final } of staged) {
      // A link, unlike a renaming, never takes the place of what is there.
      linkSync(temporary, final);
      written.push(final);
    }
  } catch (error) {
    for (const final of written) rmSync(final, { force: true });
    throw error;
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

/** The id of a record of a web page: its day, and the first words of its title. */
function idOf(title: string, date: string | undefined): string {
  const words = (idLike(title) ?? title).split('-');
  let id = date ?? '';
  for (const word of words) if (`${id}-${word}`.length <= 60) id = id === '' ? word : `${id}-${word}`;
  return checkedId(id);
}

/** What the command works with, and where it writes. */
export interface Dependencies {
  environment: Pick<Environment, 'contentDir' | 'siteUrl'>;
  /** The day. */
  today: string;
  write: (text: string) => void;
}

/** Options of the command. */
export const settings = { write: { type: 'boolean' }, url: { type: 'string' }, id: { type: 'string' } } as const;

type Wishes = Arguments<typeof settings>['options'];

function importPage(
  path: string,
  { environment, today, write: print }: Dependencies,
  { write, url, id }: Wishes,
): number {
  const { contentDir, siteUrl } = environment;
  const { title, date, ...page } = readWebPage(read(path), url);
  const source = { url: page.url, title, publisher: page.publisher, date, language: page.language, grade: null };
  const planned = {
    collection: 'statements' as const,
    id: id === undefined ? idOf(title, date) : checkedId(id),
    fields: { title, ...(date === undefined ? {} : { date }), sources: [source] },
  };
  const { entries } = readPublished(contentDir, { drafts: true });
  const known = Object.values(entries).flatMap((list) =>
    list.flatMap(({ file, fields }) =>
      'sources' in fields && fields.sources.some((one) => one.url === page.url) ? file : [],
    ),
  );
  const advice = known.length > 0 ? [`This page is a source of ${known.slice(0, 5).join(', ')} already.`] : [];
  const lines = write
    ? startRecord(planned, { contentDir, siteUrl, today }, advice)
    : [
        `${shownFolder(join(contentDir, `statements/${planned.id}.mdx`))} would be started with`,
        `  title      ${title}`,
        `  date       ${date ?? 'none: the page does not say'}`,
        `  source     ${page.url}`,
        `  publisher  ${page.publisher}`,
        ...advice,
        'Nothing was written; --write does.',
      ];
  print(`${lines.join('\n')}\n`);
  return 0;
}

async function importStatements(
  path: string,
  { environment: { contentDir }, today, write: print }: Dependencies,
  { write }: Wishes,
): Promise<number> {
  const handedIn = await readHandedIn(path, read(path));
  const judged = judge(contentDir, handedIn, { today, latest: dayAfter(today) });
  const taken = judged.flatMap(({ path: file, text }) =>
    file === undefined || text === undefined ? [] : [{ path: file, text }],
  );
  const refused = judged.length - taken.length;
  const writes = write && refused === 0;
  if (writes) writeAll(contentDir, taken);
  const end = writes
    ? `Written: ${counted(taken.length, 'record')}. npm run check, then npm run publish`
    : `${String(taken.length)} would be taken, ${String(refused)} refused. Nothing was written${
        refused > 0 ? ': mend or leave out what is refused' : '; --write does'
      }.`;
  print(`${[`${path}: ${counted(judged.length, 'statement')}`, ...judged.flatMap(shown), end].join('\n')}\n`);
  return refused > 0 ? 1 : 0;
}

/** Takes what a file holds into the record, or says what it would take. */
export async function importing(
  { words: [path, ...more], options }: Arguments<typeof settings>,
  dependencies: Dependencies,
): Promise<number> {
  if (path === undefined || more.length > 0)
    throw new UserError('Name one file: npm run import -- statements.csv. --help says more');
  try {
    return /\.html?$/i.test(path)
      ? importPage(path, dependencies, options)
      : await importStatements(path, dependencies, options);
  } catch (error) {
    if (error instanceof ImportError) throw new UserError(`${path}: ${error.message}`, { cause: error });
    throw error;
  }
}
