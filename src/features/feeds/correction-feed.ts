import { counted } from '../../base/counted.ts';
import { byFirstDay, longDate } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import type { Published } from '../../ledger/history.ts';
import type { Feed, FeedEntry } from './atom.ts';
import type { ChangedRecords, Correction } from './corrections.ts';
import { feedLength } from './feed.ts';

const at = (anchor: string) => `/corrections/#${anchor}`;

const correctionEntry = ({ what, date, note, title, path, anchor }: Correction): FeedEntry => ({
  path,
  id: at(anchor),
  title: `${what}: ${title}`,
  published: date,
  updated: date,
  categories: [],
  summary: `${longDate(date)}: ${note}`,
});

const publicationEntry = ({ date, note, changes, anchor }: ChangedRecords): FeedEntry => ({
  path: at(anchor),
  id: at(anchor),
  title: `${counted(changes.length, 'record')} changed: ${note}`,
  published: date,
  updated: date,
  categories: [],
  summary: `${longDate(date)}: ${note}`,
});

/** Corrections of fact, each an entry, and changes for other reasons, an entry for each publication; on one day, the corrections come first. */
export const correctionFeed = (
  facts: readonly Correction[],
  changed: readonly ChangedRecords[],
  { date }: Published,
): Feed => ({
  path: '/corrections.xml',
  page: '/corrections/',
  title: `${site.name}: corrections`,
  subtitle: 'Corrections of fact and withdrawn records, and publications that changed records, newest first.',
  updated: date ?? '1900',
  entries: [...facts.map(correctionEntry), ...changed.map(publicationEntry)]
    .sort((a, b) => byFirstDay(b.updated, a.updated))
    .slice(0, feedLength),
});
