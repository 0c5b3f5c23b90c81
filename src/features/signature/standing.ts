import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { datesAfter } from './fixed-date.ts';
import { byReliability, newest, standing, type Figure } from './signature.ts';

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
  /** The most reliable figure, and the newest where it is another one. */
  signatures: Figure[];
  ratifications: Figure[];
}

/** The most reliable figure, then the newest that names its source: one of the depositary goes before a later one of the press. */
function shown(list: readonly Figure[]): Figure[] {
  const sourced = list.filter(({ source }) => source !== undefined);
  const both = [byReliability(standing(sourced))[0], newest(sourced).at(-1)];
  return [...new Set(both.filter((figure) => figure !== undefined))];
}

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
    signatures: shown(process.signatures),
    ratifications: shown(process.ratifications),
  };
}
