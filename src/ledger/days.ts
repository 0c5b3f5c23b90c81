import type { Published } from './history.ts';

/** A record that was withdrawn: pages that show an earlier day cannot list it any more, and say so. */
export interface WithdrawnRecord {
  title: string;
  address: string;
  /** Days of its first publication and of its withdrawal. */
  from: string;
  until: string;
}

/** The days of publication, as `/ledger/days.json` holds them: for seeing and citing the record as it was known on a day. */
export interface Days {
  /** Oldest first. */
  days: {
    date: string;
    /** Fingerprint of the whole record at the end of the day. */
    fingerprint: string;
    /** Records first published on that day, without those that were withdrawn since. */
    records: number;
  }[];
  withdrawn: WithdrawnRecord[];
}

/** The days of publication. @param titleOf the title of the record at an address. */
export function daysFile({ histories, days }: Published, titleOf: (address: string) => string): Days {
  const records = Object.values(histories).flatMap(({ address, revisions: [first], withdrawn }) =>
    first ? [{ address, from: first.date, until: withdrawn?.date }] : [],
  );
  const standing = Map.groupBy(
    records.filter(({ until }) => until === undefined),
    ({ from }) => from,
  );
  return {
    days: days.map(({ date, fingerprint }) => ({ date, fingerprint, records: standing.get(date)?.length ?? 0 })),
    withdrawn: records.flatMap(({ address, from, until }) =>
      until === undefined ? [] : [{ title: titleOf(address), address, from, until }],
    ),
  };
}
