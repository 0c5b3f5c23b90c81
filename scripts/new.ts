import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { homes } from '../src/records/home.ts';
import { nearest } from '../src/base/nearest.ts';
import { today } from '../src/base/today.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { skeleton, type Given } from '../src/records/skeleton.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { edtfFault } from '../src/schemas/edtf.ts';
import { idFault, idLike } from '../src/schemas/id.ts';
import { collections, schemas, type Collection } from '../src/schemas/index.ts';
import { readArguments, run, UsageError } from './command.ts';

const kinds: Record<string, Collection> = {
  session: 'sessions',
  statement: 'statements',
  letter: 'letters',
  'red-line': 'red-lines',
  text: 'texts',
  actor: 'actors',
  topic: 'topics',
  term: 'glossary',
};

const help = `Starts a new record, with every field that it may have and what each is for.

  npm run new -- KIND ID

  npm run new -- statement 2024-08-08-iran      content/statements/2024-08-08-iran.mdx
  npm run new -- actor access-now               content/actors/access-now.yaml
  npm run new -- topic jurisdiction             at the end of content/topics.yaml

Kinds are ${Object.keys(kinds).join(', ')}. The id stands in the address of the record and never changes.
`;

function collectionOf(kind: string): Collection {
  const found = kinds[kind] ?? collections.find((name) => name === kind);
  if (found) return found;
  const close = nearest(kind, Object.keys(kinds));
  throw new UsageError(
    `"${kind}" is no kind of record. ${close ? `Did you mean ${close}?` : `Kinds are ${Object.keys(kinds).join(', ')}`}`,
  );
}

function checkedId(id: string): string {
  const fault = idFault(id);
  if (fault === undefined) return id;
  const like = idLike(id);
  throw new UsageError(`The id "${id}" ${fault}.${like === undefined ? '' : ` Did you mean ${like}?`}`);
}

/** The date that an id starts with: `2024-08-08-iran`, `2024-08-iran`. */
function dateIn(id: string): { date: string; rest: string } | undefined {
  const [, date, rest] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:-(.*))?$/.exec(id) ?? [];
  if (date === undefined) return undefined;
  const fault = edtfFault(date);
  if (fault !== undefined) throw new UsageError(`The id "${id}" starts with a date, but ${fault}`);
  return { date, rest: rest ?? '' };
}

/** The actor that an id names after its date; of `iran` and `iran-islamic` the longer one. */
function actorIn(contentDir: string, rest: string): string | undefined {
  const folder = join(contentDir, 'actors');
  const ids = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.yaml$/, '')) : [];
  const fitting = ids.filter((id) => rest === id || rest.startsWith(`${id}-`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** What can be told of a record before anybody fills it in. */
function given(contentDir: string, collection: Collection, id: string): { fields: Given; advice: string[] } {
  const fields: Given = { id: /^[\d-]+$/.test(id) ? `"${id}"` : id };
  if ('added' in schemas[collection].shape) fields['added'] = today();
  if (collection !== 'statements' && collection !== 'letters') return { fields, advice: [] };
  const dated = dateIn(id);
  if (!dated)
    return {
      fields,
      advice: [`The ids of ${collection} start with their date, such as 2024-08-08-iran; this one does not.`],
    };
  fields['date'] = dated.date;
  if (collection === 'letters') return { fields, advice: [] };
  const actor = actorIn(contentDir, dated.rest);
  if (actor === undefined)
    return { fields, advice: ['The id names no actor that the record knows. A new one: npm run new -- actor ID'] };
  fields['actors'] = `[${actor}]`;
  return { fields, advice: [] };
}

/** Adds an entry at the end of a list. */
function addToList(path: string, collection: Collection, fields: Given): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (new RegExp(`^- +id: *["']?${fields.id}["']?\\s*$`, 'm').test(before))
    throw new UsageError(`${shownFolder(path)} has an entry "${fields.id}" already; it was left as it is`);
  const entry = skeleton(collection, fields);
  if (before === '') writeFileSync(path, entry);
  else appendFileSync(path, `${before.endsWith('\n') ? '' : '\n'}\n${entry}`);
}

await run(() => {
  const { words, options } = readArguments(process.argv.slice(2), { help: { type: 'boolean' } });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  const [kind, name, ...more] = words;
  if (kind === undefined || name === undefined || more.length > 0)
    throw new UsageError('Name a kind and an id: npm run new -- statement 2024-08-08-iran. --help says more');
  const collection = collectionOf(kind);
  const id = checkedId(name.replace(/\.(mdx|yaml)$/, ''));
  const { contentDir } = readEnvironment();
  if (!existsSync(contentDir))
    throw new UsageError(`There is no folder ${contentDir}; set CONTENT_DIR to the one that holds the records`);
  const { fields, advice } = given(contentDir, collection, id);
  const { list, ending } = homes[collection];
  const path = join(contentDir, list ? `${collection}.yaml` : join(collection, `${id}${ending}`));
  if (list) addToList(path, collection, fields);
  else {
    mkdirSync(join(contentDir, collection), { recursive: true });
    try {
      // The flag refuses to overwrite.
      writeFileSync(path, skeleton(collection, fields), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UsageError(`${shownFolder(path)} exists already; it was left as it is`, { cause: error });
    }
  }
  const steps = [
    `${list ? 'Added an entry to' : 'Wrote'} ${shownFolder(path)}`,
    ...advice,
    '',
    'Next:',
    `  1. Fill in the fields${ending === '.mdx' ? ', and write the text after the second line ---' : ''}.`,
    '  2. npm run check   says what is still missing.',
    '  3. npm run dev     shows it.',
  ];
  process.stdout.write(`${steps.join('\n')}\n`);
  return 0;
});
