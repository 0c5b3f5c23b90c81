import { github } from '../src/records/reporters/github.ts';
import { json } from '../src/records/reporters/json.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import { unmarkedText } from '../src/records/source-use.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { dayAfter, today } from '../src/base/today.ts';
import { readStates } from '../src/features/source-check/file.ts';
import { dueText } from '../src/publishing/due.ts';
import { readPublished } from '../src/ledger/published.ts';
import { changedSince } from './against.ts';
import { oneOf, readArguments, run, UsageError } from './command.ts';

const help = `Checks every record and the ledger of what was published, and says of each problem where it is and what would be right.

  npm run check                          for people
  npm run check -- --format github       as annotations of GitHub Actions
  npm run check -- --format json         for other programs
  npm run check -- --unmarked            lists paragraphs that name none of several sources, and sources that nothing names
  npm run check -- --against origin/main fails when something that was published on that branch is changed or gone
  npm run check -- --published           fails when publishing is due; for use before the site is put on the web

The records are read from the folder content, or from the one that CONTENT_DIR names.
Warnings come last and stop nothing: they say what editors may want to look at.
Ends with code 0 when there is no problem, 1 when there are some, 2 when the check could not run.
`;

const formats = ['terminal', 'github', 'json'] as const;

await run(() => {
  const { words, options } = readArguments(process.argv.slice(2), {
    format: { type: 'string' },
    against: { type: 'string' },
    published: { type: 'boolean' },
    unmarked: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  if (words[0] !== undefined)
    throw new UsageError(`The check takes no "${words[0]}": it reads all records. --help says more`);
  const format = oneOf('--format', String(options['format'] ?? 'terminal'), formats);
  const { contentDir, base } = readEnvironment();
  const {
    problems: found,
    warnings,
    files,
    entries,
    published,
  } = readPublished(contentDir, {
    base,
    latest: dayAfter(today()),
  });
  const { against } = options;
  const changed = typeof against === 'string' ? changedSince(against, contentDir) : [];
  const problems = [...found, ...readStates(contentDir).problems, ...changed];
  const report = { problems, warnings, files, folder: shownFolder(contentDir) };
  const due = problems.length > 0 ? '' : dueText(published);
  if (format === 'terminal') {
    const unmarked = problems.length > 0 ? '' : unmarkedText(entries, options['unmarked'] === true);
    const lines = [unmarked, due].filter(Boolean).map((line) => `${line}\n`);
    process.stdout.write(`${terminalReport(problems, files, contentDir, warnings)}${lines.join('')}`);
  } else process.stdout.write(format === 'github' ? github(report) : json(report));
  return problems.length > 0 || (options['published'] && due !== '') ? 1 : 0;
});
