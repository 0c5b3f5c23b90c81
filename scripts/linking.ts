import type { Entry } from '../src/records/entry.ts';
import { readCorpus } from '../src/records/read.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import { counted } from '../src/base/counted.ts';
import type { Environment } from '../src/base/environment.ts';
import { checkAddresses } from '../src/features/source-check/check-addresses.ts';
import { citedAddresses, hostOf } from '../src/features/source-check/cited.ts';
import { readStates, statesFile } from '../src/features/source-check/file.ts';
import { dayOf, realClock, usualManners, type Clock, type Manners } from '../src/features/source-check/manners.ts';
import { checkReport, offlineReport } from '../src/features/source-check/report.ts';
import { select } from '../src/features/source-check/select.ts';
import { isLost, type CheckedSource } from '../src/features/source-check/state.ts';
import { survey } from '../src/features/source-check/survey.ts';
import type { Arguments } from './command.ts';

/** What `npm run links` takes. */
export const settings = {
  offline: { type: 'boolean' },
  archive: { type: 'boolean' },
  since: { type: 'string' },
  host: { type: 'string' },
} as const;

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir' | 'base'>;
  /** Gives what was asked for. */
  write(text: string): void;
  /** Tells something to whoever asks, beside that. */
  tell(text: string): void;
  /** How hosts are treated, and by which clock, where a test says otherwise. */
  manners?: Manners;
  clock?: Clock;
}

/**
 * Does what `npm run links` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when it cannot.
 */
export async function linking({ options }: Arguments<typeof settings>, dependencies: Dependencies): Promise<number> {
  const { write, tell, manners = usualManners, clock = realClock } = dependencies;
  const { contentDir, base } = dependencies.environment;
  const folder = shownFolder(contentDir);
  const today = dayOf(clock.now());
  const { entries, process: standing, problems } = readCorpus(contentDir, { base, drafts: true });
  const known = readStates(contentDir);
  if (known.problems.length > 0) {
    // Writing the file anew would lose what stands in those lines.
    write(terminalReport(known.problems, 1, contentDir));
    return 1;
  }
  const cited = citedAddresses(Object.values(entries).flat() as Entry[], standing);
  const all = cited.map(({ url }) => url);
  const urls = select(all, options, today, known.lines);
  if (problems.length > 0)
    tell(
      `${counted(problems.length, 'problem')} in the record (npm run check lists them): addresses of faulty records are left out, and what is known of them is kept.\n`,
    );

  if (options.archive) {
    const chosen = new Set(urls);
    const missing = survey(cited, known.lines).unarchived.filter(({ url }) => chosen.has(url));
    const here = missing.filter(({ line }) => !isLost(line.state));
    write(here.map(({ url }) => `${url}\n`).join(''));
    tell(
      `${counted(here.length, 'source')} to save, as at https://web.archive.org/save; then add the address of each copy as "archived".${here.length < missing.length ? ` ${String(missing.length - here.length)} more are dead or unreachable: look for a copy that somebody saved before.` : ''}\n`,
    );
    return 0;
  }
  if (options.offline) {
    write(offlineReport(survey(cited, known.lines), new Set(urls), folder));
    return 0;
  }

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  tell(
    `${counted(urls.length, 'address', 'addresses')} at ${counted(new Set(urls.map(hostOf)).size, 'host')}. Ctrl+C ends the check and keeps what was found.\n`,
  );
  const { found, lines, skipped, offline } = await checkAddresses({
    contentDir,
    all,
    urls,
    known: known.lines,
    keepOthers: problems.length > 0,
    manners,
    clock,
    signal: stop.signal,
    onLine: showProgress(urls.length, tell),
  });
  if (offline) {
    write(`No host answered: this machine seems to have no network. Nothing was written.\n`);
    return stop.signal.aborted ? 130 : 0;
  }
  write(checkReport(survey(cited, lines), known.lines, found, folder));
  if (skipped.length > 0)
    write(
      `\n${counted(skipped.length, 'address was', 'addresses were')} left for another day: ${[...new Set(skipped.map(hostOf))].join(', ')} asked for fewer requests.\n`,
    );
  if (!stop.signal.aborted) return 0;
  write(
    `\nInterrupted after ${String(found.size)} of ${counted(urls.length, 'address', 'addresses')}; what was found is in ${folder}/${statesFile}. To go on: npm run links -- --since ${today}\n`,
  );
  return 130;
}

/** Tells on standard error how far the check is: on a terminal always, elsewhere now and then. */
function showProgress(total: number, tell: Dependencies['tell']): (line: CheckedSource) => void {
  let [done, lost] = [0, 0];
  const { isTTY } = process.stderr;
  return ({ url, state }) => {
    done += 1;
    if (isLost(state)) lost += 1;
    const figures = `${String(done)} of ${String(total)}, ${String(lost)} dead or unreachable`;
    if (isTTY) tell(`\r\u001B[K${done < total ? `${figures}  ${hostOf(url)}`.slice(0, 79) : ''}`);
    else if (done % 20 === 0 || done === total) tell(`${figures}\n`);
  };
}
