import type { Actor } from '../schemas/actor.ts';
import { firstDay, lastDay } from '../schemas/edtf.ts';
import type { Entry } from '../records/entry.ts';
import type { Corpus } from './corpus.ts';

/** Who takes part in a meeting as a State or an observer: what they hand in during it is handed in to it. */
const participants: ReadonlySet<Actor['kind']> = new Set(['state', 'regional-group', 'intergovernmental', 'un-body']);

/**
 * Whether a statement was made at its meeting, or is only published about it or near it.
 *
 * - An oral statement or an explanation of vote was said there when its date may be a day of the meeting: one of
 *   "February 2024" counts for a meeting that ended on 9 February, one of another month does not.
 * - A proposal or a written submission was made there when its date certainly lies within the meeting, and a State or an
 *   observer made it: a paper of some day of 2024, or that of an organization, may be anything.
 * - A commentary is never said at a meeting.
 */
export function isSaidAt(
  { fields: { kind, date, actors } }: Entry<'statements'>,
  { fields: { start, end = start } }: Entry<'sessions'>,
  corpus: Pick<Corpus, 'get'>,
): boolean {
  const [first, last] = [firstDay(start), lastDay(end)];
  if (kind === 'oral' || kind === 'explanation-of-vote') return firstDay(date) <= last && lastDay(date) >= first;
  if (kind !== 'proposal' && kind !== 'written-submission') return false;
  const within = firstDay(date) >= first && lastDay(date) <= last;
  return within && actors.some((id) => participants.has(corpus.get('actors', id)?.fields.kind ?? 'individual'));
}
