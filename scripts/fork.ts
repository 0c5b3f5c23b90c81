import { readEnvironment } from '../src/base/environment.ts';
import { today } from '../src/base/today.ts';
import { command, print } from './command.ts';
import { forking, settings } from './forking.ts';

const help = `Starts the record of another negotiation: empties the content, its ledger and its revisions, and keeps the machine.

  npm run fork -- "Plastics Treaty Record"          refuses while there are changes that are not committed
  npm run fork -- "Plastics Treaty Record" --yes    empties the content all the same

A meeting, an actor and a statement show how records look; replace them. What was there stays in the history of git.
`;

await command({ help, options: settings, takesWords: true }, (args) =>
  forking(args, {
    environment: readEnvironment(),
    today: today(),
    write: print,
  }),
);
