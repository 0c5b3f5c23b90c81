import type { Entry } from '../src/records/entry.ts';
import { readCorpus } from '../src/records/read.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import { counted } from '../src/base/counted.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { checkAddresses } from '../src/features/source-check/check-addresses.ts';
import { citedAddresses, hostOf } from '../src/features/source-check/cited.ts';
import { readStates, statesFile } from '../src/features/source-check/file.ts';
import { dayOf, realClock, usualManners } from '../src/features/source-check/manners.ts';
import { checkReport, offlineReport } from '../src/features/source-check/report.ts';
import { select } from '../src/features/source-check/select.ts';
import { isLost, type CheckedSource } from '../src/features/source-check/state.ts';
import { survey } from '../src/features/source-check/survey.ts';
import { command } from './command.ts';

const help = `Asks every web address of the record whether it still answers, and writes the result to content/${statesFile}.

  npm run links                           all addresses
  npm run links -- --since 30             those not checked in the last 30 days
  npm run links -- --since 2026-11-01     those not checked since that day
  npm run links -- --host unodc.org       those of one host
  npm run links -- --offline              asks nobody: shows what the file says
  npm run -s links -- --archive > FILE    asks nobody: lists the sources without an archived copy, one address a line

Hosts are asked slowly and as their robots.txt allows, so a whole check takes a while. Ctrl+C ends it and keeps what was found.
The records are read from the folder content, or from the one that CONTENT_DIR names.
Ends with code 0 whatever it finds, 1 when ${statesFile} has faulty lines, 2 when it was called wrongly, 130 when it was interrupted.
`;

// The list of sources is long, so people pipe it into head, which hangs up early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const settings = {
  offline: { type: 'boolean' },
  archive: { type: 'boolean' },
  since: { type: 'string' },
  host: { type: 'string' },
} as const;

await command({ help, options: settings }, async ({ options }) => {
  const { contentDir, base } = readEnvironment();
  const folder = shownFolder(contentDir);
  const today = dayOf(realClock.now());
  const { entries, process: standing, problems } = readCorpus(contentDir, { base, drafts: true });
  const known = readStates(contentDir);
  if (known.problems.length > 0) {
    // Writing the file anew would lose what stands in those lines.
    process.stdout.write(terminalReport(known.problems, 1, contentDir));
    return 1;
  }
  const cited = citedAddresses(Object.values(entries).flat() as Entry[], standing);
  const all = cited.map(({ url }) => url);
  const urls = select(all, options, today, known.lines);
  if (problems.length > 0)
    process.stderr.write(
      `${counted(problems.length, 'problem')} in the record (npm run check lists them): addresses of faulty records are left out, and what is known of them is kept.\n`,
    );

  if (options.archive) {
    const chosen = new Set(urls);
    const missing = survey(cited, known.lines).unarchived.filter(({ url }) => chosen.has(url));
    const here = missing.filter(({ line }) => !isLost(line.state));
    process.stdout.write(here.map(({ url }) => `${url}\n`).join(''));
    process.stderr.write(
      `${counted(here.length, 'source')} to save, as at https://web.archive.org/save; then add the address of each copy as "archived".${here.length < missing.length ? ` ${String(missing.length - here.length)} more are dead or unreachable: look for a copy that somebody saved before.` : ''}\n`,
    );
    return 0;
  }
  if (options.offline) {
    process.stdout.write(offlineReport(survey(cited, known.lines), new Set(urls), folder));
    return 0;
  }

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  process.stderr.write(
    `${counted(urls.length, 'address', 'addresses')} at ${counted(new Set(urls.map(hostOf)).size, 'host')}. Ctrl+C ends the check and keeps what was found.\n`,
  );
  const { found, lines, skipped, offline } = await checkAddresses({
    contentDir,
    all,
    urls,
    known: known.lines,
    keepOthers: problems.length > 0,
    manners: usualManners,
    clock: realClock,
    signal: stop.signal,
    onLine: showProgress(urls.length),
  });
  if (offline) {
    process.stdout.write(`No host answered: this machine seems to have no network. Nothing was written.\n`);
    return stop.signal.aborted ? 130 : 0;
  }
  process.stdout.write(checkReport(survey(cited, lines), known.lines, found, folder));
  if (skipped.length > 0)
    process.stdout.write(
      `\n${counted(skipped.length, 'address was', 'addresses were')} left for another day: ${[...new Set(skipped.map(hostOf))].join(', ')} asked for fewer requests.\n`,
    );
  if (!stop.signal.aborted) return 0;
  process.stdout.write(
    `\nInterrupted after ${String(found.size)} of ${counted(urls.length, 'address', 'addresses')}; what was found is in ${folder}/${statesFile}. To go on: npm run links -- --since ${today}\n`,
  );
  return 130;
});

/** Tells on standard error how far the check is: on a terminal always, elsewhere now and then. */
function showProgress(total: number): (line: CheckedSource) => void {
  let [done, lost] = [0, 0];
  const { isTTY } = process.stderr;
  return ({ url, state }) => {
    done += 1;
    if (isLost(state)) lost += 1;
    const figures = `${String(done)} of ${String(total)}, ${String(lost)} dead or unreachable`;
    if (isTTY) process.stderr.write(`\r\u001B[K${done < total ? `${figures}  ${hostOf(url)}`.slice(0, 79) : ''}`);
    else if (done % 20 === 0 || done === total) process.stderr.write(`${figures}\n`);
  };
}
