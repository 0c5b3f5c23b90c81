import { existsSync } from 'node:fs';
import * as prompts from '@clack/prompts';
import { readEnvironment } from '../src/base/environment.ts';
import { today } from '../src/base/today.ts';
import { UserError } from '../src/base/user-error.ts';
import { collect } from '../src/records/read.ts';
import { command } from './command.ts';
import { askForRecord } from './new-questions.ts';
import { collectionOf, kinds, startNamed, startRecord } from './new-record.ts';

const help = `Starts a new record, with every field that it may have and what each is for.

  npm run new                                   asks for all it needs (on a terminal)
  npm run new -- KIND ID

  npm run new -- statement 2024-08-08-iran      content/statements/2024-08-08-iran.mdx
  npm run new -- actor access-now               content/actors/access-now.yaml
  npm run new -- topic jurisdiction             at the end of content/topics.yaml

Kinds are ${Object.keys(kinds).join(', ')}. The id stands in the address of the record and never changes.
`;

await command({ help, takesWords: true }, async ({ words }) => {
  const [kind, name, ...more] = words;
  const asks = name === undefined && process.stdin.isTTY;
  if (more.length > 0 || (!asks && (kind === undefined || name === undefined)))
    throw new UserError('Name a kind and an id: npm run new -- statement 2024-08-08-iran. --help says more');
  const { contentDir, siteUrl } = readEnvironment();
  if (!existsSync(contentDir))
    throw new UserError(`There is no folder ${contentDir}; set CONTENT_DIR to the one that holds the records`);
  const place = { contentDir, siteUrl, today: today() };
  const start = async (): Promise<string[]> => {
    if (kind !== undefined && name !== undefined) return startNamed(kind, name, place);
    const collection = kind === undefined ? undefined : collectionOf(kind);
    const { candidates } = collect(contentDir);
    const planned = await askForRecord(prompts, { candidates, contentDir, collection });
    return planned ? startRecord(planned, place) : ['Nothing was written.'];
  };
  process.stdout.write(`${(await start()).join('\n')}\n`);
  return 0;
});
