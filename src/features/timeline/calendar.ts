import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { fixedDates } from '../signature/fixed-date.ts';
import { firstAddress } from '../../ledger/history.ts';
import { recordPath } from '../../records/addresses.ts';
import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { sessionKinds } from '../../schemas/session.ts';
import { site } from '../../base/site.ts';

/** An event of a calendar: whole days. */
export interface CalendarEvent {
  /** What calendars know it by, as long as it exists. */
  uid: string;
  title: string;
  start: Edtf;
  end: Edtf;
  path: string;
  location?: string | undefined;
  description: string;
  /** Day on which it was published here: the time stamp, so that the same record gives the same bytes. */
  stamp: string;
  /** Number of changes since. */
  sequence: number;
}

/** The events of a calendar, and what no calendar can hold: dates that no source tells to the day. */
export interface CalendarEvents {
  events: CalendarEvent[];
  undated: { title: string; start: Edtf; path: string }[];
}

/** Ids carry the name of the publication, not of the machine that serves it: they stay when the site moves. */
const host = new URL(site.url).hostname;

/** A renamed record keeps the id it had at first: calendars would show it twice. */
function uidOf(corpus: Corpus, entry: Entry<'sessions'>): string {
  return `${firstAddress(corpus.history(entry)).split('/').filter(Boolean).join('-')}@${host}`;
}

const places = { 'in-person': undefined, hybrid: 'in person and online', online: 'online' } as const;

function meeting(corpus: Corpus, entry: Entry<'sessions'>): CalendarEvent {
  const { title, kind, start, end = start, city, mode, outcome } = entry.fields;
  const { revisions } = corpus.history(entry);
  const location = [city, mode && places[mode]].filter((part) => part !== undefined).join(', ');
  return {
    uid: uidOf(corpus, entry),
    title,
    start,
    end,
    path: recordPath('sessions', entry.id),
    location: location === '' ? undefined : location,
    description: `${sessionKinds[kind]}. ${outcome}`,
    stamp: revisions.at(-1)?.date ?? entry.fields.added,
    sequence: Math.max(0, revisions.length - 1),
  };
}

/** All meetings, milestones and fixed dates. */
export function calendarEvents(corpus: Corpus): CalendarEvents {
  const all: CalendarEvent[] = [
    ...corpus.sessions.map((entry) => meeting(corpus, entry)),
    ...fixedDates(corpus.process).map(({ id, title, date, note, source }) => ({
      uid: `dates-${id}@${host}`,
      title,
      start: date,
      end: date,
      path: '/timeline/#ahead',
      description: [note, `Source: ${source.title}, ${source.url}`].filter((part) => part !== undefined).join(' '),
      stamp: corpus.asOf,
      sequence: 0,
    })),
  ];
  const told = ({ start, end }: CalendarEvent) => start.length === 10 && end.length === 10;
  return {
    events: all.filter(told).sort((a, b) => (a.start < b.start || (a.start === b.start && a.uid < b.uid) ? -1 : 1)),
    undated: all.filter((event) => !told(event)),
  };
}

const midnight = (date: Edtf, days = 0): Date =>
  new Date(Date.parse(`${firstDay(date)}T00:00:00Z`) + days * 86_400_000);

/** Writes events as iCalendar (RFC 5545). */
export function calendarFile(
  { events }: CalendarEvents,
  { name, permalink }: { name: string; permalink: (path: string) => string },
): string {
  const calendar = ical({
    name,
    prodId: { company: site.publisher, product: 'Timeline', language: site.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 86_400,
  });
  for (const { uid, title, start, end, path, location, description, stamp, sequence } of events)
    calendar.createEvent({
      id: uid,
      summary: title,
      start: midnight(start),
      // The end of whole days is the day after the last.
      end: midnight(end, 1),
      allDay: true,
      // Subscribers stay free on these days.
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: midnight(stamp),
      sequence,
      url: permalink(path),
      description: `${description}\n${permalink(path)}`,
      ...(location === undefined ? {} : { location }),
    });
  // Each line ends with CRLF (RFC 5545, 3.1); the library leaves the last one open.
  return `${calendar.toString()}\r\n`;
}
