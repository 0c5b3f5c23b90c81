import { foldedName } from '../base/folded.ts';
import { warn, type Candidate } from './candidate.ts';

/** Who speaks or writes in a record. */
const actorsOf = ({ raw }: Candidate): unknown[] =>
  [raw['actors'], raw['convenors']].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));

/** Warns of a second record with the title of another and one of its actors: most often both tell of the same. */
export function warnOfTwins(candidates: readonly Candidate[]): void {
  const byTitle = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { title } = candidate.raw;
    const actors = actorsOf(candidate);
    if (typeof title !== 'string' || actors.length === 0) continue;
    const key = foldedName(title);
    const others = byTitle.get(key) ?? [];
    const twin = others.find((other) => actorsOf(other).some((actor) => actors.includes(actor)));
    if (twin)
      warn(candidate, 'field', ['title'], `The title is that of ${twin.path}, which is of the same actor`, {
        field: 'title',
        hint: 'Keep one of the two, or say in the titles in what they differ',
      });
    byTitle.set(key, [...others, candidate]);
  }
}
