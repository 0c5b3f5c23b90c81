import { recordPath } from '../../records/addresses.ts';
import { titleOf } from '../../records/summary.ts';
import type { Known } from './survey.ts';

/** Pages that cite an address, each with its title. */
export const citedPlaces = ({ citations }: Known): [path: string, title: string][] => [
  ...new Map(
    citations.map(({ entry }): [string, string] =>
      entry ? [recordPath(entry.collection, entry.id), titleOf(entry)] : ['/', 'Where the process stands'],
    ),
  ),
];

/** What an address is called where it is cited, as a source where it is one. */
export const citedTitle = ({ citations }: Known): string | undefined =>
  citations.find(({ source }) => source)?.title ?? citations[0]?.title;
