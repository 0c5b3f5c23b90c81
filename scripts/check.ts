import { isAbsolute, relative } from 'node:path';
import { readCorpus } from '../src/corpus/read.ts';
import { github } from '../src/corpus/reporters/github.ts';
import { json } from '../src/corpus/reporters/json.ts';
import type { Report } from '../src/corpus/reporters/report.ts';
import { terminal } from '../src/corpus/reporters/terminal.ts';
import { readEnvironment } from '../src/environment.ts';
import { oneOf, readArguments, run, UsageError } from './command.ts';

const help = `Checks every record, and says of each problem where it is and what would be right.

  npm run check                          for people
  npm run check -- --format github       as annotations of GitHub Actions
  npm run check -- --format json         for other programs

The records are read from the folder content, or from the one that CONTENT_DIR names.
Ends with code 0 when there is no problem, 1 when there are some, 2 when the check could not run.
`;

const formats = {
  terminal: (report: Report) => terminal(report, { colour: process.stdout.isTTY && !process.env['NO_COLOR'] }),
  github,
  json,
} as const;

/** The folder of the records as people open it from here; on GitHub, from the root of the repository. */
const shownFolder = (folder: string): string => {
  const path = relative(process.cwd(), folder).replaceAll('\\', '/');
  return path === '' ? '.' : path.startsWith('..') || isAbsolute(path) ? folder : path;
};

await run(() => {
  const { words, options } = readArguments(process.argv.slice(2), {
    format: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  if (words[0] !== undefined)
    throw new UsageError(`The check takes no "${words[0]}": it reads all records. --help says more`);
  const format = oneOf(
    '--format',
    String(options['format'] ?? 'terminal'),
    Object.keys(formats) as (keyof typeof formats)[],
  );
  const { contentDir, base } = readEnvironment();
  const { problems, files } = readCorpus(contentDir, { base });
  process.stdout.write(formats[format]({ problems, files, folder: shownFolder(contentDir) }));
  return problems.length > 0 ? 1 : 0;
});
