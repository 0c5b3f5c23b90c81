import { actorKinds } from '../schemas/actor.ts';
import { letterKinds } from '../schemas/letter.ts';
import { sessionKinds } from '../schemas/session.ts';
import { statementKinds } from '../schemas/statement.ts';
import { textKinds, type Text } from '../schemas/text.ts';
import type { Collection } from '../schemas/index.ts';
import { longDate, longRange } from '../base/dates.ts';
import { type Entry, dateOf } from './entry.ts';

/** Narrows an entry to its collection. */
export const isOf = <C extends Collection>(entry: Entry, collection: C): entry is Entry<C> =>
  entry.collection === collection;

/** What a record is called. */
export const titleOf = ({ fields }: Pick<Entry, 'fields'>): string =>
  'title' in fields ? fields.title : 'name' in fields ? fields.name : 'label' in fields ? fields.label : fields.term;

/** What a record is called within lists and sentences: a text by the name that readers know it by. */
export const nameOf = (entry: Entry): string => (isOf(entry, 'texts') ? entry.fields.short : titleOf(entry));

/** A text by its name, with its date unless the name tells the year. */
export const datedName = ({ short, date }: Pick<Text, 'short' | 'date'>): string =>
  short.includes(date.slice(0, 4)) ? short : `${short} (${longDate(date)})`;

/** A record in one sentence: what was said, asked for or decided. */
export function summaryOf(entry: Entry): string {
  if (isOf(entry, 'sessions')) return entry.fields.outcome;
  if (isOf(entry, 'statements')) return entry.fields.position;
  if (isOf(entry, 'letters')) return entry.fields.asks[0] ?? '';
  if (isOf(entry, 'red-lines')) return entry.fields.demand;
  if (isOf(entry, 'texts')) return entry.passages[0]?.text ?? '';
  if (isOf(entry, 'topics') || isOf(entry, 'glossary')) return entry.fields.definition;
  return isOf(entry, 'actors') ? actorKinds[entry.fields.kind].one : '';
}

/** The kind of a record in words: `Oral statement`, `Open letter`, `Red line`. */
export function kindOf(entry: Entry): string {
  if (isOf(entry, 'sessions')) return sessionKinds[entry.fields.kind];
  if (isOf(entry, 'statements')) return statementKinds[entry.fields.kind];
  if (isOf(entry, 'letters')) return letterKinds[entry.fields.kind];
  if (isOf(entry, 'texts')) return textKinds[entry.fields.kind];
  if (isOf(entry, 'actors')) return actorKinds[entry.fields.kind].one;
  return entry.collection === 'red-lines' ? 'Red line' : entry.collection === 'topics' ? 'Topic' : 'Glossary';
}

/** The date of a record in words, a range for meetings; `undefined` where it has none. */
export function whenOf(entry: Entry): string | undefined {
  if (isOf(entry, 'sessions')) return longRange(entry.fields.start, entry.fields.end);
  const date = isOf(entry, 'red-lines') ? undefined : dateOf(entry);
  return date === undefined ? undefined : longDate(date);
}

/** `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
