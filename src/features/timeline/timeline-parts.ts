import { partedList, type PartedList } from '../../base/parts.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** Events that the page of the whole timeline may list: with what its filters read some 40 KB brotli. */
const most = 500;

/** Whether an event is a statement or letter: a parted timeline lists them on the pages of their years alone. */
export const isDocument = ({ row }: Pick<TimelineEvent, 'row'>): boolean => row === 'statements' || row === 'letters';

/** Whether an event is a row of the whole timeline: what was said and written at a meeting stands under the meeting. */
const isListed = (event: TimelineEvent): boolean =>
  isDocument(event) ? event.meeting === undefined : event.kind !== 'fixed-date';

/**
 * The timeline: whole or, once its page would be too long, by year. Its years have pages in any case, so that no promise
 * keeps it parted. The meetings, whose places on the page are promised, stay there; places of statements and letters
 * (`#statement-ID`), which never were, are then on the page of the year.
 */
export const timelineList = (events: readonly TimelineEvent[], limit = most): PartedList<TimelineEvent> =>
  partedList(
    { path: '/timeline/', id: '', anchor: '', label: 'All years', title: 'Timeline', items: events },
    {
      most: limit,
      weight: (event) => (isListed(event) ? 1 : 0),
      promised: () => [],
      ways: [
        ({ items }) =>
          [...Map.groupBy(items, ({ start }) => start.slice(0, 4))].map(([year, own]) => ({
            id: year,
            anchor: `y${year}`,
            label: year,
            title: year,
            items: own,
          })),
      ],
    },
  );
