import { recordPath, parseRecordPath } from '../../records/addresses.ts';
import { historyAt } from '../../ledger/history.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { longDate } from '../../base/dates.ts';
import type { Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import { edtfFault } from '../../schemas/edtf.ts';
import { schemas, type Collection } from '../../schemas/index.ts';
import { references } from '../../schemas/reference.ts';
import type { Reading } from './difference.ts';

/** What a thing is called, and by whom, comes before what else is said of it; canonical JSON has its fields by letter. */
const foremost = ['title', 'name', 'text', 'number', 'publisher', 'date', 'status'];
const place = (name: string): number => (foremost.includes(name) ? foremost.indexOf(name) : foremost.length);

/** A value as people read it. */
const plain = (value: unknown): string => {
  if (typeof value === 'string') return value.length === 10 && edtfFault(value) === undefined ? longDate(value) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => place(a) - place(b))
      .map(([name, part]) => (foremost.includes(name) ? plain(part) : `${name.replaceAll('_', ' ')}: ${plain(part)}`))
      .join(', ');
  return '';
};

/** The record that has an id, or had it before it was renamed. */
function holderOf(corpus: Corpus, collection: Collection, id: string): Entry | undefined {
  const history = historyAt(corpus.published, recordPath(collection, id));
  return corpus.get(collection, history ? parseRecordPath(history.address).id : id);
}

/** Puts names in place of ids. A record that is gone keeps its id. */
function named(corpus: Corpus, collection: Collection, name: string, value: unknown): unknown {
  const copy: Record<string, unknown> = structuredClone({ [name]: value });
  for (const { path, id, collections } of references(schemas[collection], copy)) {
    const entry = collections.map((other) => holderOf(corpus, other, id)).find((found) => found !== undefined);
    if (!entry) continue;
    let holder: unknown = copy;
    for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[part];
    (holder as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = titleOf(entry);
  }
  return copy[name];
}

/** How the values of fields read, item by item, with names in place of ids. */
export const readingBy =
  (corpus: Corpus): Reading =>
  (collection, name, value) => {
    const shown = named(corpus, collection, name, value);
    return (Array.isArray(shown) ? shown : [shown]).map(plain);
  };
