import { foldedName } from '../base/folded.ts';
import type { Collection } from '../schemas/index.ts';
import type { Candidate } from './candidate.ts';

/** What is known of a record that nobody has written yet. */
export interface Planned {
  collection: Collection;
  id: string;
  fields: Readonly<Record<string, unknown>>;
}

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one) => typeof one === 'string');

/** All names that a record goes by, as they compare. */
export const namesOf = (fields: Readonly<Record<string, unknown>>): string[] =>
  ['title', 'name', 'label', 'term', 'short', 'also_known_as', 'synonyms', 'stands_for'].flatMap((field) =>
    texts(fields[field]).map(foldedName),
  );

/** Whether two dates may be the same day, neither being a mere year: 2024-08 and 2024-08-06. */
const alike = (one: unknown, other: unknown): boolean => {
  const [a, b] = [String(one), String(other)];
  return a === b || (Math.min(a.length, b.length) >= 7 && (a.startsWith(b) || b.startsWith(a)));
};

const actorsOf = (fields: Readonly<Record<string, unknown>>): string[] => [
  ...texts(fields['actors']),
  ...texts(fields['convenors']),
];

/**
 * Records that may tell of the same as one that is about to be written: of one actor about the same day, or of the same
 * name. Nobody can tell without reading them.
 */
export function likelyTwins({ collection, id, fields }: Planned, candidates: readonly Candidate[]): Candidate[] {
  const names = new Set([...namesOf(fields), foldedName(id.replaceAll('-', ' '))]);
  const actors = actorsOf(fields);
  const date = fields['date'] ?? fields['start'];
  return candidates.filter((other) => {
    if (other.collection !== collection || other.id === id) return false;
    const { raw } = other;
    if (namesOf(raw).some((name) => names.has(name))) return true;
    if (date === undefined || !alike(date, raw['date'] ?? raw['start'])) return false;
    return collection === 'sessions' || actorsOf(raw).some((actor) => actors.includes(actor));
  });
}
