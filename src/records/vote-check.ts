import { entriesOf } from '../schemas/rule.ts';
import { blame, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { paragraphFault, type Numbering } from './passage.ts';

/** Each vote has a page of its own: no two have the same id; and each paragraph that they name is there. */
export function checkVotes(
  candidates: readonly Candidate[],
  known: Directory,
  numbering: (candidate: Candidate) => Numbering | undefined,
): void {
  const homes = new Map<string, Candidate>();
  for (const candidate of candidates.filter(({ collection }) => collection === 'sessions'))
    for (const [index, vote] of entriesOf(candidate.raw['votes']).entries()) {
      const { id } = vote;
      const home = typeof id === 'string' ? homes.get(id) : undefined;
      if (home !== undefined && home !== candidate)
        blame(candidate, 'id', ['votes', index, 'id'], {
          message: `"${String(id)}" is already the id of a vote in ${home.path}`,
          hint: 'Each vote has a page of its own: choose another',
        });
      else if (typeof id === 'string') homes.set(id, candidate);
      for (const [number, { statement, paragraph }] of entriesOf(vote['records']).entries()) {
        const told = typeof statement === 'string' ? known.find(statement, ['statements']) : undefined;
        const fault = told && paragraphFault(numbering(told), paragraph, `"${told.id}"`);
        if (fault) blame(candidate, 'reference', ['votes', index, 'records', number, 'paragraph'], fault);
      }
    }
}
