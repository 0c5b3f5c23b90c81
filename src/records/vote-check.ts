import { entriesOf } from '../schemas/rule.ts';
import { blame, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import type { Numbering } from './passage.ts';
import { fieldName } from './problem.ts';

/** Gives the passages of a record; `undefined` when its faults leave them open. */
type NumberingOf = (candidate: Candidate) => Numbering | undefined;

/** Each vote has a page of its own: no two have the same id; and each paragraph that they name is there. */
export function checkVotes(candidates: readonly Candidate[], known: Directory, numbering: NumberingOf): void {
  const homes = new Map<string, Candidate>();
  for (const candidate of candidates.filter(({ collection }) => collection === 'sessions'))
    for (const [index, vote] of entriesOf(candidate.raw['votes']).entries()) {
      const { id } = vote;
      const home = typeof id === 'string' ? homes.get(id) : undefined;
      if (home !== undefined && home !== candidate) {
        const path = ['votes', index, 'id'];
        blame(candidate, 'id', path, `"${String(id)}" is already the id of a vote in ${home.path}`, {
          field: fieldName(path),
          hint: 'Each vote has a page of its own: choose another',
        });
      } else if (typeof id === 'string') homes.set(id, candidate);
      for (const [number, { statement, paragraph }] of entriesOf(vote['records']).entries()) {
        if (typeof statement !== 'string' || typeof paragraph !== 'string') continue;
        const path = ['votes', index, 'records', number, 'paragraph'];
        const fault = paragraphFault(known.find(statement, ['statements']), paragraph, numbering);
        if (fault) blame(candidate, 'reference', path, fault.message, { field: fieldName(path), hint: fault.hint });
      }
    }
}

/** What is wrong with the anchor of a paragraph of a record; `undefined` when nothing is, or when nobody can tell. */
export function paragraphFault(
  record: Candidate | undefined,
  paragraph: string,
  numbering: NumberingOf,
): { message: string; hint: string } | undefined {
  const passages = record && numbering(record)?.passages;
  if (!record || !passages || !/^p\d+$/.test(paragraph)) return undefined;
  const anchors = passages.flatMap(({ anchor, also }) => [anchor, ...also]);
  if (anchors.includes(paragraph)) return undefined;
  return { message: `"${record.id}" has no paragraph ${paragraph}`, hint: `Its paragraphs are ${anchors.join(', ')}` };
}
