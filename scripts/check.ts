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
import { command, oneOf } from './command.ts';

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

const options = {
  format: { type: 'string' },
  against: { type: 'string' },
  published: { type: 'boolean' },
  unmarked: { type: 'boolean' },
} as const;

await command(
  { help, options },
  ({ options: { format: wanted = 'terminal', against, published: strict, unmarked } }) => {
    const format = oneOf('--format', wanted, ['terminal', 'github', 'json']);
    const { contentDir, base } = readEnvironment();
    const result = readPublished(contentDir, { base, latest: dayAfter(today()) });
    const { warnings, files, entries, published } = result;
    const changed = against === undefined ? [] : changedSince(against, contentDir);
    const problems = [...result.problems, ...readStates(contentDir).problems, ...changed];
    const report = { problems, warnings, files, folder: shownFolder(contentDir) };
    const due = problems.length > 0 ? '' : dueText(published);
    if (format === 'terminal') {
      const open = problems.length > 0 ? '' : unmarkedText(entries, unmarked === true);
      const lines = [open, due].filter(Boolean).map((line) => `${line}\n`);
      process.stdout.write(`${terminalReport(problems, files, contentDir, warnings)}${lines.join('')}`);
    } else process.stdout.write(format === 'github' ? github(report) : json(report));
    return problems.length > 0 || (strict && due !== '') ? 1 : 0;
  },
);
