import { z } from 'zod';
import { foldedName } from '../src/base/folded.ts';
import { nearest } from '../src/base/nearest.ts';
import type { Candidate } from '../src/records/candidate.ts';
import { namesIn, type Planned } from '../src/records/twins.ts';
import { firstDay, lastDay } from '../src/schemas/edtf.ts';
import { idFault, idLike } from '../src/schemas/id.ts';
import { schemas, type Collection } from '../src/schemas/index.ts';
import { present } from '../src/schemas/present.ts';
import { referenceFields } from '../src/schemas/reference.ts';
import { describeField } from '../src/tables/fields.ts';
import { collectionOf, kinds, twinWarning } from './new-record.ts';
import type { Talk } from './talk.ts';

/** What is asked of each kind of record: first what its id is made of, then what is easily told. */
const asked: Record<Collection, { id: readonly string[]; more: readonly string[] }> = {
  sessions: { id: ['title'], more: ['kind', 'start', 'end'] },
  statements: { id: ['date', 'actors'], more: ['kind', 'session', 'topics', 'title'] },
  letters: { id: ['date', 'title'], more: ['convenors', 'kind', 'session', 'topics'] },
  'red-lines': { id: ['title'], more: ['topics'] },
  texts: { id: ['short'], more: ['date', 'kind'] },
  actors: { id: ['name'], more: ['kind', 'country'] },
  topics: { id: ['label'], more: [] },
  glossary: { id: ['term'], more: ['topic'] },
};

/** What an answer may be, as the schema of the field says it. */
interface Question {
  field: string;
  schema: z.ZodType;
  /** Whether it may name several, with commas between them. */
  several: boolean;
  /** Ids or values that it may be; none where any words will do. */
  words: readonly string[];
  /** What the names of records stand for. */
  byName: ReadonlyMap<string, string>;
}

function questionOf(collection: Collection, field: string, candidates: readonly Candidate[]): Question {
  const schema = (schemas[collection].shape as Record<string, z.ZodType>)[field] ?? z.never();
  const inner = present(schema);
  const among = [...referenceFields(schema)].flatMap((reference) => reference.collections);
  const records = candidates.filter((candidate) => among.includes(candidate.collection));
  const byName = new Map(records.flatMap(({ id, raw }) => namesIn(raw).map(({ name }) => [foldedName(name), id])));
  const words = inner instanceof z.ZodEnum ? inner.options.map(String) : records.map(({ id }) => id);
  return { field, schema, several: inner instanceof z.ZodArray, words, byName };
}

/** Reads an answer: what it means, or what is wrong with it. */
function read({ schema, several, words, byName }: Question, answer: string): { value: unknown } | { fault: string } {
  const given = (several ? answer.split(',') : [answer]).map((part) => part.trim()).filter((part) => part !== '');
  const meant = given.map((part) => (words.includes(part) ? part : (byName.get(foldedName(part)) ?? part)));
  const strange = words.length > 0 ? meant.find((part) => !words.includes(part)) : undefined;
  if (strange !== undefined) {
    const close =
      words.find((word) => word.startsWith(strange.toLowerCase())) ??
      nearest(strange, words) ??
      byName.get(nearest(foldedName(strange), byName.keys()) ?? '');
    const hint = close === undefined ? 'A question mark lists what there is' : `Did you mean ${close}?`;
    return { fault: `"${strange}" is not one of them. ${hint}` };
  }
  const value = several ? meant : meant[0];
  const result = schema.safeParse(value);
  if (result.success) return { value };
  const [issue] = result.error.issues;
  const hint = issue?.code === 'custom' ? (issue.params?.['hint'] as string | undefined) : undefined;
  return { fault: [issue?.message, hint].filter((part) => part !== undefined).join('. ') };
}

/** The meetings that a date falls into. */
const meetingsOn = (date: unknown, candidates: readonly Candidate[]): string[] =>
  candidates.flatMap(({ collection, id, fields }) => {
    if (collection !== 'sessions' || !fields || !('start' in fields) || typeof date !== 'string') return [];
    return firstDay(date) <= lastDay(fields.end ?? fields.start) && lastDay(date) >= firstDay(fields.start) ? [id] : [];
  });

/** Most values that are listed without being asked for. */
const fewWords = 15;

/** Asks until the answer will do. Where it need not be given, an empty one leaves it to the file. */
async function answer(talk: Talk, question: Question, needed: boolean, said: string): Promise<unknown> {
  const { field, words, several } = question;
  talk.say('');
  talk.say(
    `${said}${several ? '. Several: with commas between them' : ''}${needed ? '' : '. Enter leaves it to the file'}`,
  );
  if (words.length > fewWords) talk.say(`There are ${String(words.length)}; Tab completes, ? lists them`);
  else if (words.length > 0) talk.say(`One of ${words.join(', ')}`);
  for (;;) {
    const line = (await talk.ask(`${field}: `, words)).trim();
    if (line === '?' && words.length > 0) {
      talk.say(words.join(', '));
      continue;
    }
    if (line === '') {
      if (!needed) return undefined;
      talk.say('The id is made of it, so it is needed');
      continue;
    }
    const result = read(question, line);
    if ('value' in result) return result.value;
    talk.say(result.fault);
  }
}

/** The id that the answers make; with the first topic where it is taken. */
function madeId(parts: readonly unknown[], topics: unknown, taken: ReadonlySet<string>): string {
  const words = parts.map((part) => String(Array.isArray(part) ? part[0] : part)).join('-');
  const id = idLike(words) ?? words;
  const longer = Array.isArray(topics) && topics.length > 0 ? `${id}-${String(topics[0])}` : id;
  return taken.has(id) ? longer : id;
}

async function chosenId(talk: Talk, proposed: string, taken: ReadonlySet<string>): Promise<string> {
  talk.say('');
  talk.say('The id stands in the address of the record and never changes. Enter takes the one proposed');
  for (;;) {
    const id = (await talk.ask(`id [${proposed}]: `)).trim() || proposed;
    const fault = taken.has(id) ? 'is that of another record' : idFault(id);
    if (fault === undefined) return id;
    const like = idLike(id);
    talk.say(`"${id}" ${fault}${like === undefined || taken.has(like) ? '' : `. Did you mean ${like}?`}`);
  }
}

async function askKind(talk: Talk): Promise<Collection> {
  const words = Object.keys(kinds);
  talk.say(`What kind of record? One of ${words.join(', ')}`);
  for (;;) {
    const word = (await talk.ask('kind: ', words)).trim();
    if (words.includes(word)) return collectionOf(word);
    const close = words.find((other) => word !== '' && other.startsWith(word)) ?? nearest(word, words);
    talk.say(
      close === undefined
        ? `Kinds are ${words.join(', ')}`
        : `There is no kind of record "${word}". Did you mean ${close}?`,
    );
  }
}

/** Asks for what a new record starts with; `undefined` when it is not to be written. */
export async function askForRecord(
  talk: Talk,
  {
    candidates,
    contentDir,
    collection,
  }: { candidates: readonly Candidate[]; contentDir: string; collection?: Collection | undefined },
): Promise<Planned | undefined> {
  const kind = collection ?? (await askKind(talk));
  const { id: parts, more } = asked[kind];
  const fields: Record<string, unknown> = {};
  for (const field of [...parts, ...more]) {
    const meetings = field === 'session' ? meetingsOn(fields['date'], candidates) : [];
    const near = meetings.length > 0 ? `. On that date: ${meetings.join(', ')}` : '';
    const said = `${describeField(schemas[kind], field)}${near}`;
    const value = await answer(talk, questionOf(kind, field, candidates), parts.includes(field), said);
    if (value !== undefined) fields[field] = value;
  }
  const taken = new Set(candidates.filter((other) => other.collection === kind).map(({ id }) => id));
  const id = await chosenId(
    talk,
    madeId(
      parts.map((part) => fields[part]),
      fields['topics'],
      taken,
    ),
    taken,
  );
  const planned = { collection: kind, id, fields };
  const warning = twinWarning(planned, candidates, contentDir);
  if (warning.length === 0) return planned;
  for (const line of ['', ...warning]) talk.say(line);
  return /^y(es)?$/i.test((await talk.ask('Write it all the same? (yes, no) ')).trim()) ? planned : undefined;
}
