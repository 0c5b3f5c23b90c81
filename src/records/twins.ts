import { foldedName } from '../base/folded.ts';
import type { Collection } from '../schemas/index.ts';
import { stringsOf } from '../schemas/rule.ts';
import { warn, type Candidate } from './candidate.ts';

/** Fields of a record, right or wrong. */
type RawFields = Readonly<Record<string, unknown>>;

/** What is known of a record that nobody has written yet. */
export interface Planned {
  collection: Collection;
  id: string;
  fields: RawFields;
}

/** Fields that hold names, the one that a record is called by first. */
const naming = ['title', 'name', 'label', 'term', 'short', 'also_known_as', 'synonyms', 'stands_for'];

/** All names that fields give a record, each with its place. */
export const namesIn = (fields: RawFields): { path: PropertyKey[]; name: string }[] =>
  naming.flatMap((field) => {
    const value = fields[field];
    if (typeof value === 'string') return [{ path: [field], name: value }];
    return Array.isArray(value)
      ? value.flatMap((name: unknown, index) => (typeof name === 'string' ? [{ path: [field, index], name }] : []))
      : [];
  });

/** Names as they compare. */
const foldedNames = (fields: RawFields): string[] => namesIn(fields).map(({ name }) => foldedName(name));

/** Who speaks or writes in a record. */
const actorsOf = (fields: RawFields): string[] => [...stringsOf(fields['actors']), ...stringsOf(fields['convenors'])];

/** Whether two dates may be the same day, neither being a mere year: 2024-08 and 2024-08-06. */
const alike = (one: unknown, other: unknown): boolean => {
  const [a, b] = [String(one), String(other)];
  return a === b || (Math.min(a.length, b.length) >= 7 && (a.startsWith(b) || b.startsWith(a)));
};

/**
 * Records that may tell of the same as one that is about to be written: of one actor about the same day, or of the same
 * name. Nobody can tell without reading them.
 */
export function likelyTwins({ collection, id, fields }: Planned, candidates: readonly Candidate[]): Candidate[] {
  const names = new Set([...foldedNames(fields), foldedName(id.replaceAll('-', ' '))]);
  const actors = actorsOf(fields);
  const date = fields['date'] ?? fields['start'];
  return candidates.filter((other) => {
    if (other.collection !== collection || other.id === id) return false;
    const { raw } = other;
    if (foldedNames(raw).some((name) => names.has(name))) return true;
    if (date === undefined || !alike(date, raw['date'] ?? raw['start'])) return false;
    return collection === 'sessions' || actorsOf(raw).some((actor) => actors.includes(actor));
  });
}

/** Warns of a second record with the title of another and one of its actors: most often both tell of the same. */
export function warnOfTwins(candidates: readonly Candidate[]): void {
  const byTitle = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { title } = candidate.raw;
    const actors = actorsOf(candidate.raw);
    if (typeof title !== 'string' || actors.length === 0) continue;
    const key = foldedName(title);
    const others = byTitle.get(key) ?? [];
    const twin = others.find((other) => actorsOf(other.raw).some((actor) => actors.includes(actor)));
    if (twin)
      warn(candidate, 'field', ['title'], {
        message: `The title is that of ${twin.path}, which is of the same actor`,
        hint: 'Keep one of the two, or say in the titles in what they differ',
      });
    byTitle.set(key, [...others, candidate]);
  }
}
