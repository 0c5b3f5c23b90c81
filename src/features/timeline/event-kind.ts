import { counted } from '../../base/counted.ts';
import { listed } from '../../records/summary.ts';
import { sessionKinds, type Session } from '../../schemas/session.ts';

/** Rows of the timeline, in the order they are drawn and offered as filters; the ids are the values of `?kind=`. Permanent. */
export const eventRows = {
  committee: 'Committee',
  consultations: 'Consultations',
  assembly: 'General Assembly',
  signature: 'Signature and after',
  texts: 'Texts',
  votes: 'Recorded votes',
  letters: 'Letters',
  statements: 'Statements',
} as const;

/** One of the rows. */
export type EventRow = keyof typeof eventRows;

/** What can stand on the timeline: every kind of meeting, and what came out, was voted, written and said. */
export type EventKind = Session['kind'] | 'fixed-date' | 'text' | 'vote' | 'letter' | 'statement';

/** Each kind with its row and its name in the legend. Shapes are in `drawing-svg.ts`. */
export const eventKinds: Record<EventKind, { row: EventRow; label: string }> = {
  substantive: { row: 'committee', label: sessionKinds.substantive },
  concluding: { row: 'committee', label: sessionKinds.concluding },
  organizational: { row: 'committee', label: sessionKinds.organizational },
  intersessional: { row: 'consultations', label: sessionKinds.intersessional },
  'regional-consultation': { row: 'consultations', label: sessionKinds['regional-consultation'] },
  informal: { row: 'consultations', label: sessionKinds.informal },
  'general-assembly': { row: 'assembly', label: sessionKinds['general-assembly'] },
  signing: { row: 'signature', label: sessionKinds.signing },
  milestone: { row: 'signature', label: sessionKinds.milestone },
  'conference-of-states-parties': { row: 'signature', label: sessionKinds['conference-of-states-parties'] },
  'fixed-date': { row: 'signature', label: 'Fixed date' },
  text: { row: 'texts', label: 'Text' },
  vote: { row: 'votes', label: 'Recorded vote' },
  letter: { row: 'letters', label: 'Letter' },
  statement: { row: 'statements', label: 'Statement' },
};

/** How many of a row are named: `1 meeting`, `3 recorded votes`. Meetings of all rows are counted together. */
const eventWords: Record<EventRow, [one: string, many: string]> = {
  committee: ['meeting', 'meetings'],
  consultations: ['meeting', 'meetings'],
  assembly: ['meeting', 'meetings'],
  signature: ['meeting', 'meetings'],
  texts: ['text', 'texts'],
  votes: ['recorded vote', 'recorded votes'],
  letters: ['letter', 'letters'],
  statements: ['statement', 'statements'],
};

const fixed = ['fixed date', 'fixed dates'] as const;

/** How many of each there are, in words and in the order of the rows: `8 meetings, 3 texts, and 92 statements`. */
export function countWords(events: readonly { row: EventRow; kind: EventKind }[]): string {
  const counts = Map.groupBy(events, ({ row, kind }) => (kind === 'fixed-date' ? fixed : eventWords[row])[0]);
  const all = [...(Object.keys(eventRows) as EventRow[]).map((row) => eventWords[row]), fixed];
  // Meetings stand in several rows under one name.
  const words = new Map(all.map(([one, many]) => [one, many]));
  return listed(
    [...words].flatMap(([one, many]) => {
      const count = counts.get(one)?.length ?? 0;
      return count === 0 ? [] : [counted(count, one, many)];
    }),
  );
}
