import { z } from 'zod';
import type * as prompts from '@clack/prompts';
import { isCancel } from '@clack/prompts';
import { foldedName } from '../src/base/folded.ts';
import { nearest } from '../src/base/nearest.ts';
import { UserError } from '../src/base/user-error.ts';
import type { Candidate } from '../src/records/candidate.ts';
import { namesIn, type Planned } from '../src/records/twins.ts';
import { firstDay, lastDay } from '../src/schemas/edtf.ts';
import { idFault, idLike } from '../src/schemas/id.ts';
import { schemas, type Collection } from '../src/schemas/index.ts';
import { present } from '../src/schemas/present.ts';
import { referenceFields } from '../src/schemas/reference.ts';
import { describeField } from '../src/tables/fields.ts';
import { collectionOf, kinds, twinWarning } from './new-record.ts';

/** How questions are asked: by @clack/prompts, or by what a test puts in its place. */
export type Prompts = Pick<typeof prompts, 'text' | 'autocomplete' | 'autocompleteMultiselect' | 'confirm'>;

/** What can be chosen: a value, what it is called, and what else it is found by. */
type Choice = prompts.Option<string>;

/** An answer; Ctrl+C and Escape end the command. */
async function answered<T>(answer: Promise<T>): Promise<Exclude<T, symbol>> {
  const given = await answer;
  if (isCancel(given)) throw new UserError('Nothing was written');
  return given as Exclude<T, symbol>;
}

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

/** The meetings that a date falls into. */
const meetingsOn = (date: unknown, candidates: readonly Candidate[]): string[] =>
  candidates.flatMap(({ collection, id, fields }) => {
    if (collection !== 'sessions' || !fields || !('start' in fields) || typeof date !== 'string') return [];
    return firstDay(date) <= lastDay(fields.end ?? fields.start) && lastDay(date) >= firstDay(fields.start) ? [id] : [];
  });

/** What a field may be: the values of its schema, or the records that it may name. None where any words will do. */
function choicesOf(schema: z.ZodType, candidates: readonly Candidate[]): Choice[] {
  const inner = present(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map((value) => ({ value: String(value), label: String(value) }));
  const among = [...referenceFields(schema)].flatMap((reference) => reference.collections);
  return candidates
    .filter(({ collection }) => among.includes(collection))
    .map(({ id, raw }) => {
      const [label = id, ...others] = namesIn(raw).map(({ name }) => name);
      return { value: id, label, hint: [id, ...others].join(', ') };
    });
}

/** What is wrong with words as the value of a field. */
function faultOf(schema: z.ZodType, value: unknown): string | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  const hint = issue?.code === 'custom' ? (issue.params?.['hint'] as string | undefined) : undefined;
  return issue && [issue.message, hint].filter((part) => part !== undefined).join('. ');
}

/** A list that narrows as one types: to the choices that hold the words; where none does, to those that are a slip away. */
function narrowing(options: Choice[]) {
  const namesOf = ({ value, label = value, hint = value }: Choice) =>
    [value, label, ...hint.split(', ')].map(foldedName);
  const holds = (choice: Choice, words: string) => namesOf(choice).some((name) => name.includes(words));
  const filter = (typed: string, choice: Choice): boolean => {
    const words = foldedName(typed);
    return options.some((other) => holds(other, words))
      ? holds(choice, words)
      : nearest(words, namesOf(choice)) !== undefined;
  };
  return { options, filter, maxItems: 10 };
}

/** Stands for no answer. */
const later: Choice = { value: '', label: 'Leave it to the file' };

/** Asks for a field; `undefined` where the answer is left to the file. */
async function askField(
  ask: Prompts,
  { schema, message, needed, choices }: { schema: z.ZodType; message: string; needed: boolean; choices: Choice[] },
): Promise<unknown> {
  const several = present(schema) instanceof z.ZodArray;
  if (choices.length > 0 && several) {
    const given = await answered(ask.autocompleteMultiselect({ message, required: needed, ...narrowing(choices) }));
    return given.length > 0 ? given : undefined;
  }
  if (choices.length > 0)
    return (
      (await answered(ask.autocomplete({ message, ...narrowing(needed ? choices : [later, ...choices]) }))) || undefined
    );
  const meant = (given: string) => (several ? given.split(/ *, */) : given);
  const validate = (given = '') => {
    if (given.trim() === '') return needed ? 'The id is made of it, so it is needed' : undefined;
    return faultOf(schema, meant(given.trim()));
  };
  const given = (await answered(ask.text({ message, validate }))).trim();
  return given === '' ? undefined : meant(given);
}

/** The id that the answers make; with the first topic where it is taken. */
function madeId(parts: readonly unknown[], topics: unknown, taken: ReadonlySet<string>): string {
  const words = parts.map((part) => String(Array.isArray(part) ? part[0] : part)).join('-');
  const id = idLike(words) ?? words;
  const longer = Array.isArray(topics) && topics.length > 0 ? `${id}-${String(topics[0])}` : id;
  return taken.has(id) ? longer : id;
}

/** Asks for the id; an empty answer takes the one that is proposed. */
async function askId(ask: Prompts, proposed: string, taken: ReadonlySet<string>): Promise<string> {
  const meant = (given: string | undefined) => given?.trim() || proposed;
  const given = await answered(
    ask.text({
      message: 'id: it stands in the address of the record and never changes. Enter takes the one proposed',
      placeholder: proposed,
      validate: (words) => {
        const id = meant(words);
        const fault = taken.has(id) ? 'is that of another record' : idFault(id);
        if (fault === undefined) return undefined;
        const like = idLike(id);
        return `"${id}" ${fault}${like === undefined || taken.has(like) ? '' : `. Did you mean ${like}?`}`;
      },
    }),
  );
  return meant(given);
}

async function askKind(ask: Prompts): Promise<Collection> {
  const options = Object.keys(kinds).map((kind) => ({ value: kind, label: kind }));
  return collectionOf(await answered(ask.autocomplete({ message: 'What kind of record?', ...narrowing(options) })));
}

/** What the command knows before it asks. */
interface Known {
  candidates: readonly Candidate[];
  contentDir: string;
  collection?: Collection | undefined;
}

/** Asks for what a new record starts with; `undefined` when it is not to be written. */
export async function askForRecord(
  ask: Prompts,
  { candidates, contentDir, collection }: Known,
): Promise<Planned | undefined> {
  const kind = collection ?? (await askKind(ask));
  const { id: parts, more } = asked[kind];
  const fields: Record<string, unknown> = {};
  for (const field of [...parts, ...more]) {
    const schema = (schemas[kind].shape as Record<string, z.ZodType>)[field] ?? z.never();
    const near = field === 'session' ? meetingsOn(fields['date'], candidates) : [];
    const choices = choicesOf(schema, candidates);
    const value = await askField(ask, {
      schema,
      message: `${field}: ${describeField(schemas[kind], field)}${near.length > 0 ? `. On that date: ${near.join(', ')}` : ''}`,
      needed: parts.includes(field),
      // What was held on that date comes first.
      choices: choices.sort((a, b) => Number(near.includes(b.value)) - Number(near.includes(a.value))),
    });
    if (value !== undefined) fields[field] = value;
  }
  const taken = new Set(candidates.filter((other) => other.collection === kind).map(({ id }) => id));
  const proposed = madeId(
    parts.map((part) => fields[part]),
    fields['topics'],
    taken,
  );
  const planned = { collection: kind, id: await askId(ask, proposed, taken), fields };
  const warning = twinWarning(planned, candidates, contentDir);
  if (warning.length === 0) return planned;
  const message = [...warning, 'Write it all the same?'].join('\n');
  return (await answered(ask.confirm({ message, initialValue: false }))) ? planned : undefined;
}
