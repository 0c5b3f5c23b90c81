import type { Environment } from '../src/base/environment.ts';
import { dayAfter, today } from '../src/base/today.ts';
import { readStates } from '../src/features/source-check/file.ts';
import { readPublished } from '../src/ledger/published.ts';
import { dueText } from '../src/publishing/due.ts';
import { github } from '../src/records/reporters/github.ts';
import { json } from '../src/records/reporters/json.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import { unmarkedText } from '../src/records/source-use.ts';
import { changedSince } from './against.ts';
import { oneOf, type Arguments } from './command.ts';

/** What `npm run check` takes. */
export const settings = {
  format: { type: 'string' },
  against: { type: 'string' },
  published: { type: 'boolean' },
  unmarked: { type: 'boolean' },
} as const;

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir' | 'base'>;
  /** Tells something to whoever checks. */
  write(text: string): void;
}

/**
 * Does what `npm run check` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when it cannot.
 */
export function checking({ options }: Arguments<typeof settings>, { environment, write }: Dependencies): number {
  const { format: wanted = 'terminal', against, published: strict, unmarked } = options;
  const format = oneOf('--format', wanted, ['terminal', 'github', 'json']);
  const { contentDir, base } = environment;
  const result = readPublished(contentDir, { base, latest: dayAfter(today()) });
  const { warnings, files, entries, published } = result;
  const changed = against === undefined ? [] : changedSince(against, contentDir);
  const problems = [...result.problems, ...readStates(contentDir).problems, ...changed];
  const report = { problems, warnings, files, folder: shownFolder(contentDir) };
  const due = problems.length > 0 ? '' : dueText(published);
  if (format === 'terminal') {
    const open = problems.length > 0 ? '' : unmarkedText(entries, unmarked === true);
    const lines = [open, due].filter(Boolean).map((line) => `${line}\n`);
    write(`${terminalReport(problems, files, contentDir, warnings)}${lines.join('')}`);
  } else write(format === 'github' ? github(report) : json(report));
  return problems.length > 0 || (strict && due !== '') ? 1 : 0;
}
