import { firstDay, type Edtf } from '../schemas/edtf.ts';
import type { Process } from '../schemas/process.ts';
import { gradeOrder } from '../schemas/source.ts';
import { recordPath } from './addresses.ts';
import type { Corpus } from './corpus.ts';
import type { Entry } from './entry.ts';
import { datesAfter } from './fixed-date.ts';

/** A reported number of States. */
export type Figure = Process['signatures'][number];

/** An event of the process with the place that tells of it. */
export interface Event {
  title: string;
  start: Edtf;
  end?: Edtf | undefined;
  path: string;
}

/** Where the process stands. */
export interface Standing {
  /** The latest meeting or milestone that has begun. */
  last?: Event | undefined;
  /** The next meeting, milestone or fixed date. */
  next?: Event | undefined;
  /** Figures, the most reliable first. */
  signatures: Figure[];
  ratifications: Figure[];
}

/** The best grade first, then the newest: a figure of the depositary goes before a later one of the press. */
const mostReliable = (list: readonly Figure[]): Figure[] =>
  [...list].reverse().sort((a, b) => gradeOrder.indexOf(a.source.grade) - gradeOrder.indexOf(b.source.grade));

const eventOf = ({ id, fields: { title, start, end } }: Entry<'sessions'>): Event => ({
  title,
  start,
  end,
  path: recordPath('sessions', id),
});

/** Where the process stands on the day of the record. */
export function standingOf({ sessions, process, asOf }: Corpus): Standing {
  const begun = (session: Entry<'sessions'>) => firstDay(session.fields.start) <= firstDay(asOf);
  const last = sessions.findLast(begun);
  const meeting = sessions.find((session) => !begun(session));
  const [fixed] = datesAfter(process, asOf);
  const ahead = [
    ...(meeting ? [eventOf(meeting)] : []),
    ...(fixed ? [{ title: fixed.title, start: fixed.date, path: '/timeline/#ahead' }] : []),
  ].sort((a, b) => firstDay(a.start).localeCompare(firstDay(b.start)));
  return {
    last: last && eventOf(last),
    next: ahead[0],
    signatures: mostReliable(process.signatures),
    ratifications: mostReliable(process.ratifications),
  };
}
