import type { Event, Published } from '../../ledger/history.ts';
import { longDate } from '../../base/dates.ts';
import { revisionPath } from '../../base/revision-path.ts';
import { site } from '../../base/site.ts';
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
  /** Its place on the page of corrections; also its identity in the feed. */
  anchor: string;
}

const anchorOf = ({ kind, address, revision, date }: Event): string =>
  [kind, ...address.split('/').filter(Boolean), revision ?? date].join('-');

/**
 * All changes to published records, newest first; that a record was published for the first time is none.
 * @param titleOf the title of the record at an address, present or former.
 */
export function corrections({ events }: Published, titleOf: (address: string) => string): Correction[] {
  // What happens twice on a day has a place each.
  const given = new Map<string, number>();
  const placeOf = (event: Event): string => {
    const anchor = anchorOf(event);
    const times = (given.get(anchor) ?? 0) + 1;
    given.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${String(times)}`;
  };
  return events
    .filter((event) => event.kind !== 'revision' || (event.revision ?? 1) > 1)
    .map((event): Correction => {
      const common = { event, title: titleOf(event.address), anchor: placeOf(event) };
      const { kind, address, to, revision = 1 } = event;
      if (kind === 'withdrawal') return { ...common, what: 'Withdrawn', path: address };
      if (kind === 'renaming') return { ...common, what: 'Has a new address', path: to ?? address };
      // The revision before says what has changed since.
      return { ...common, what: `Revision ${String(revision)}`, path: revisionPath(address, revision - 1) };
    })
    .reverse();
}

/** The same as a feed. */
export function correctionFeed(list: readonly Correction[], { date }: Published): Feed {
  return {
    path: '/corrections.xml',
    page: '/corrections/',
    title: `${site.name}: corrections`,
    subtitle: 'Changes to records that had been published, newest first.',
    updated: date ?? '1900',
    entries: list.slice(0, feedLength).map(({ event, what, title, path, anchor }) => ({
      path,
      id: `/corrections/#${anchor}`,
      title: `${what}: ${title}`,
      published: event.date,
      updated: event.date,
      categories: [],
      summary: `${longDate(event.date)}: ${event.note}`,
    })),
  };
}
