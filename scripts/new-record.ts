import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { didYouMean } from '../src/base/nearest.ts';
import { recordPath } from '../src/records/addresses.ts';
import type { Candidate } from '../src/records/candidate.ts';
import { homes, recordFile } from '../src/records/home.ts';
import { collect } from '../src/records/read.ts';
import { likelyTwins, namesIn, type Planned } from '../src/records/twins.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { skeleton, type Given } from '../src/records/skeleton.ts';
import { yamlText } from '../src/records/yaml-text.ts';
import { edtfFault } from '../src/schemas/edtf.ts';
import { idFault, idLike } from '../src/schemas/id.ts';
import { collections, schemas, type Collection } from '../src/schemas/index.ts';
import { UserError } from '../src/base/user-error.ts';

/** What people call a record of each collection. */
export const kinds: Record<string, Collection> = {
  session: 'sessions',
  statement: 'statements',
  letter: 'letters',
  'red-line': 'red-lines',
  text: 'texts',
  actor: 'actors',
  topic: 'topics',
  term: 'glossary',
};

/** The collection that a kind of record belongs to. */
export function collectionOf(kind: string): Collection {
  const found = kinds[kind] ?? collections.find((name) => name === kind);
  if (found) return found;
  const names = Object.keys(kinds);
  throw new UserError(
    `There is no kind of record "${kind}". ${didYouMean(kind, names, `Kinds are ${names.join(', ')}`)}`,
  );
}

/** An id as it was given, when it can be one. */
export function checkedId(id: string): string {
  const fault = idFault(id);
  if (fault === undefined) return id;
  const like = idLike(id);
  throw new UserError(`The id "${id}" ${fault}.${like === undefined ? '' : ` Did you mean ${like}?`}`);
}

/** The date that an id starts with: `2024-08-08-iran`, `2024-08-iran`. */
function dateIn(id: string): { date: string; rest: string } | undefined {
  const [, date, rest] = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:-(.*))?$/.exec(id) ?? [];
  if (date === undefined) return undefined;
  const fault = edtfFault(date);
  if (fault !== undefined) throw new UserError(`The id "${id}" starts with a date, but ${fault}`);
  return { date, rest: rest ?? '' };
}

/** The actor that an id names after its date; of `iran` and `iran-islamic` the longer one. */
function actorIn(contentDir: string, rest: string): string | undefined {
  const folder = join(contentDir, 'actors');
  const ids = existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.yaml$/, '')) : [];
  const fitting = ids.filter((id) => rest === id || rest.startsWith(`${id}-`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** What the id alone tells of a record, and what is odd about it. */
function toldById(contentDir: string, collection: Collection, id: string): { planned: Planned; advice: string[] } {
  const told = (fields: Planned['fields'], ...advice: string[]) => ({ planned: { collection, id, fields }, advice });
  if (collection !== 'statements' && collection !== 'letters') return told({});
  const dated = dateIn(id);
  if (!dated)
    return told({}, `The ids of ${collection} start with their date, such as 2024-08-08-iran; this one does not.`);
  const { date, rest } = dated;
  if (collection === 'letters') return told({ date });
  const actor = actorIn(contentDir, rest);
  return actor === undefined
    ? told({ date }, 'The id names no actor that the record knows. A new one: npm run new -- actor ID')
    : told({ date, actors: [actor] });
}

/** What to say of records that may tell of the same; nothing where there are none. */
export function twinWarning(planned: Planned, candidates: readonly Candidate[], contentDir: string): string[] {
  const twins = likelyTwins(planned, candidates);
  if (twins.length === 0) return [];
  return [
    'This may be on record already:',
    ...twins
      .slice(0, 5)
      .map((twin) => `  ${shownFolder(join(contentDir, twin.path))}  ${namesIn(twin.raw)[0]?.name ?? ''}`),
    ...(twins.length > 5 ? [`  and ${String(twins.length - 5)} more`] : []),
  ];
}

/** Adds an entry at the end of a list. */
function addToList(path: string, collection: Collection, fields: Given): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (new RegExp(`^- +id: *["']?${fields.id}["']?\\s*$`, 'm').test(before))
    throw new UserError(`${shownFolder(path)} has an entry "${fields.id}" already; it was left as it is`);
  const entry = skeleton(collection, fields);
  if (before === '') writeFileSync(path, entry);
  else appendFileSync(path, `${before.endsWith('\n') ? '' : '\n'}\n${entry}`);
}

/** Writes the file of a new record, or its entry in a list, with what is known of it. */
function write(contentDir: string, { collection, id, fields }: Planned, today: string): string {
  const path = join(contentDir, recordFile(collection, id));
  const values = { ...fields, ...('added' in schemas[collection].shape ? { added: today } : {}) };
  const given: Given = { id: /^[\d-]+$/.test(id) ? `"${id}"` : id };
  for (const [name, value] of Object.entries(values)) given[name] = yamlText(value);
  if (homes[collection].list) {
    addToList(path, collection, given);
    return path;
  }
  mkdirSync(join(contentDir, collection), { recursive: true });
  try {
    // The flag refuses to overwrite.
    writeFileSync(path, skeleton(collection, given), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`${shownFolder(path)} exists already; it was left as it is`, { cause: error });
  }
  return path;
}

/** Where a record is started. */
export interface Place {
  contentDir: string;
  siteUrl: URL;
  today: string;
}

/** Starts a record; gives the lines to say about it. */
export function startRecord(planned: Planned, { contentDir, siteUrl, today }: Place, advice: string[] = []): string[] {
  const path = write(contentDir, planned, today);
  const { list, ending } = homes[planned.collection];
  const address = new URL(recordPath(planned.collection, planned.id).slice(1), siteUrl).href;
  return [
    `${list ? 'Added an entry to' : 'Wrote'} ${shownFolder(path)}`,
    ...advice,
    '',
    'Next:',
    `  1. Fill in the fields${ending === '.mdx' ? ', and write the text after the second line ---' : ''}.`,
    '  2. npm run check   says what is still missing.',
    '  3. npm run dev     shows it.',
    '',
    `Once it is published, its address is ${address}`,
  ];
}

/** Starts a record of which only kind and id are given; gives the lines to say about it. */
export function startNamed(kind: string, name: string, place: Place): string[] {
  const collection = collectionOf(kind);
  const { planned, advice } = toldById(place.contentDir, collection, checkedId(name.replace(/\.(mdx|yaml)$/, '')));
  const { candidates } = collect(place.contentDir);
  return startRecord(planned, place, [...advice, ...twinWarning(planned, candidates, place.contentDir)]);
}
