import { readEnvironment } from '../src/base/environment.ts';
import { command, print } from './command.ts';
import { settings } from './publish-arguments.ts';
import { publishing } from './publishing.ts';

const help = `Publishes what is new or changed: gives each record its next revision and its paragraphs their numbers, for ever.

  npm run publish -- --dry-run                           shows what would be published, and changes nothing
  npm run publish -- --note "Date of the vote corrected"  publishes everything that is new or changed
  npm run publish -- --note "..." statements/2024-08-08-iran       publishes only the records that are named

  npm run publish -- --withdraw statements/2024-08-08-iran --reason "..."   leaves a page that says when and why
  npm run publish -- --rename statements/2024-08-08-iran 2024-08-09-iran    moves a record; former addresses forward
  npm run publish -- --reinstate statements/2024-08-08-iran --note "..."    shows a withdrawn record again

  npm run publish -- --retire retired.txt --note "..."   addresses that were taken away forward to what replaces them; in the file:
      One calendar holds all years.                                a sentence says why; the lines below it say what
      /timeline/*/calendar.ics -> /timeline/calendar.ics           * stands for the same part on both sides

  --paragraphs "statements/2024-08-08-iran:2=p3,3=new"   decides that the second paragraph is p3, and the third a new one
  --date 2026-11-24                                      the day of publication, if it is not today

Nothing that was published is ever changed. Afterwards commit the folder content: git add content && git commit
`;

await command({ help, options: settings, takesWords: true }, (args) =>
  publishing(args, { environment: readEnvironment(), write: print }),
);
