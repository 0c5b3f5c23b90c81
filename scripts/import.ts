import { readEnvironment } from '../src/base/environment.ts';
import { today } from '../src/base/today.ts';
import { command, print } from './command.ts';
import { importing, settings } from './importing.ts';

const help = `Takes statements from a file: CSV, JSON, JSON Lines or an Excel workbook, as the data page gives them away, or a saved web page.

  npm run import -- statements.csv            says of each row whether it would be taken, and if not, why; writes nothing
  npm run import -- statements.csv --write    writes the records, all or none
  npm run import -- release.html --write      starts a statement with title, date and source of the page; the rest is the editor's
  npm run import -- release.html --url https://press.un.org/... --id 2024-08-08-iran

Columns and fields are those of statements.csv and statements.json on the data page. Date, kind, actors, topics, position,
title, source_urls, source_titles, source_grades and account are enough. Several values stand in a cell with "; " between them.
`;

await command({ help, options: settings, takesWords: true }, (args) =>
  importing(args, { environment: readEnvironment(), today: today(), write: print }),
);
