import { readEnvironment } from '../src/base/environment.ts';
import { checking, settings } from './checking.ts';
import { command, print } from './command.ts';

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

await command({ help, options: settings }, (args) => checking(args, { environment: readEnvironment(), write: print }));
