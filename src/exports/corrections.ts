import type { Event, Published } from '../corpus/history.ts';
import { longDate } from '../corpus/dates.ts';
import { site } from '../site.ts';
import type { Feed } from './atom.ts';
import { feedLength } from './feed.ts';

/** A change to a published record, ready to be shown. */
export interface Correction {
  event: Event;
  /** What happened, in a few words: `Revision 2`, `Withdrawn`. */
  what: string;
  /** What the record is called. */
  title: string;
  /** Path of the page that shows it. */
  path: string;
}

/**
 * All changes to published records, newest first; that a record was published for the first time is none.
 * @param titleOf the title of the record at an address, present or former.
 */
export function corrections({ events }: Published, titleOf: (address: string) => string): Correction[] {
  return events
    .filter((event) => event.kind !== 'revision' || (event.revision ?? 1) > 1)
    .map((event): Correction => {
      const title = titleOf(event.address);
      if (event.kind === 'withdrawal') return { event, title, what: 'Withdrawn', path: event.address };
      if (event.kind === 'renaming')
        return { event, title, what: `Has a new address, ${event.to ?? ''}`, path: event.to ?? event.address };
      // The revision before says what has changed since.
      const before = (event.revision ?? 1) - 1;
      return { event, title, what: `Revision ${String(before + 1)}`, path: `${event.address}r/${String(before)}/` };
    })
    .reverse();
}

/** Place of a change on the page of corrections; also its identity in the feed. */
export const correctionAnchor = ({ kind, address, revision, date }: Event): string =>
  [kind, ...address.split('/').filter(Boolean), revision ?? date].join('-');

/** The same as a feed. */
export function correctionFeed(list: readonly Correction[], { date }: Published): Feed {
  return {
    path: '/corrections.xml',
    page: '/corrections/',
    title: `${site.name}: corrections`,
    subtitle: 'Changes to records that had been published, newest first.',
    updated: date ?? '1900',
    entries: list.slice(0, feedLength).map(({ event, what, title, path }) => ({
      path,
      id: `/corrections/#${correctionAnchor(event)}`,
      title: `${what}: ${title}`,
      published: event.date,
      updated: event.date,
      categories: [],
      summary: `${longDate(event.date)}: ${event.note}`,
    })),
  };
}
