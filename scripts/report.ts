import { readEnvironment } from '../src/base/environment.ts';
import { command, print } from './command.ts';
import { reporting, settings } from './reporting.ts';

const help = `Says what to research next, as Markdown: meetings without statements, States that never speak, records on machine-made
reports alone, paragraphs without source, sources that are gone or not archived, lists of signatories known in part, articles
not compared with the official document.

  npm run report                    on the terminal
  npm run report -- --out FILE      into a file
`;

await command({ help, options: settings }, (args) => reporting(args, { environment: readEnvironment(), write: print }));
