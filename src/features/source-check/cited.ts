import type { Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import type { Process } from '../../schemas/process.ts';
import type { Source } from '../../schemas/source.ts';

/** One place of the record that gives an address. */
export interface Citation {
  /** Path of the file below `content/`. */
  file: string;
  /** The record; none for `process.yaml`. */
  entry?: Entry;
  /** What the address is called there. */
  title: string;
  /** The source, where the address is one and not a web site or the place of a document. */
  source?: Source;
}

/** An address that the record gives, and where. */
export interface Cited {
  url: string;
  citations: Citation[];
}

/** Every web address that the record gives as a source, a document or a web site, sorted. */
export function citedAddresses(entries: Iterable<Entry>, process: Process | undefined): Cited[] {
  const found = new Map<string, Citation[]>();
  const add = (url: string | undefined, citation: Citation) => {
    if (url === undefined) return;
    const citations = found.get(url);
    if (citations) citations.push(citation);
    else found.set(url, [citation]);
  };
  const addSource = (source: Source, from: Pick<Citation, 'file' | 'entry'>) =>
    add(source.url, { ...from, title: source.title, source });

  for (const entry of entries) {
    const { file, fields } = entry;
    if ('sources' in fields) for (const source of fields.sources) addSource(source, { file, entry });
    if ('url' in fields) add(fields.url, { file, entry, title: titleOf(entry) });
    if ('documents' in fields) for (const { url, title } of fields.documents ?? []) add(url, { file, entry, title });
  }
  for (const { source } of process
    ? [...process.signatures, ...process.ratifications, ...process.upcoming, ...[process.entry_into_force ?? []].flat()]
    : [])
    if (source) addSource(source, { file: 'process.yaml' });
  return [...found].map(([url, citations]) => ({ url, citations })).sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Addresses of web archives: what stands there is a copy already. */
const archives = /^((www|web)\.)?archive\.(org|today|ph|is|li|md|vn|fo)$|^perma\.cc$|^(www\.)?webcitation\.org$/;

/** Where a copy of an address is kept in a web archive; `undefined` when no record names one. */
export function archivedCopy({ url, citations }: Cited): string | undefined {
  if (archives.test(new URL(url).hostname)) return url;
  return citations.map(({ source }) => source?.archived).find((archived) => archived !== undefined);
}

/** Whether a record rests on an address; web sites of actors and places of documents need no copy. */
export const isSource = ({ citations }: Cited): boolean => citations.some(({ source }) => source !== undefined);

/** Host of an address as people name it. */
export const hostOf = (url: string): string => new URL(url).host;

/** Host of an address without what says nothing, to sort by. */
export const hostName = ({ url }: Cited): string => hostOf(url).replace(/^www\./, '');
