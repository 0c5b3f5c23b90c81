import { existsSync } from 'node:fs';
import { readEnvironment } from '../src/base/environment.ts';
import { today } from '../src/base/today.ts';
import { UserError } from '../src/base/user-error.ts';
import { collect } from '../src/records/read.ts';
import { command } from './command.ts';
import { askForRecord } from './new-questions.ts';
import { checkedId, collectionOf, kinds, startRecord, toldById, twinWarning } from './new-record.ts';
import { talkOnTerminal } from './talk.ts';

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
  const collection = kind === undefined ? undefined : collectionOf(kind);
  const id = name === undefined ? undefined : checkedId(name.replace(/\.(mdx|yaml)$/, ''));
  const { contentDir, siteUrl } = readEnvironment();
  if (!existsSync(contentDir))
    throw new UserError(`There is no folder ${contentDir}; set CONTENT_DIR to the one that holds the records`);
  const { candidates } = collect(contentDir);
  const told = collection && id !== undefined ? toldById(contentDir, collection, id) : undefined;
  const planned =
    told?.planned ?? (await talkOnTerminal((talk) => askForRecord(talk, { candidates, contentDir, collection })));
  if (!planned) {
    process.stdout.write('Nothing was written.\n');
    return 0;
  }
  // Who was asked has been told of them.
  const advice = told ? [...told.advice, ...twinWarning(planned, candidates, contentDir)] : [];
  const lines = startRecord(planned, { contentDir, siteUrl, today: today(), advice });
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});
