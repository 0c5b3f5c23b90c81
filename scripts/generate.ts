import { readEnvironment } from '../src/base/environment.ts';
import { command, print } from './command.ts';
import { generating, settings } from './generating.ts';

const help = `Makes a large record out of the real one, for measuring: statements put together anew from the sentences, actors,
topics and sources of the real ones, beside the real texts, letters, red lines and actors. After every round of as many
statements as the real record has, the meetings are held again, a year earlier: no meeting has thousands of statements.

  npm run generate -- --records 10000 --out /tmp/large [--seed 1]

The same numbers give the same files. Then: CONTENT_DIR=/tmp/large/content npm run check
`;

await command({ help, options: settings }, (args) =>
  generating(args, { environment: readEnvironment(), write: print }),
);
