import { readAddress } from '../../base/documents.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { articleAnchor, recordPath } from '../../records/addresses.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf } from '../../records/summary.ts';
import type { Source } from '../../schemas/source.ts';
import { licence } from '../../tables/licence.ts';
import { permalink } from '../../ui/address.ts';
import type { Cited } from './cited.ts';
import { originalSources } from './originals.ts';

/** JSON-LD; a member without a value is left out when it is written. */
type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

/** Class of schema.org for what a page is about, as Signposting's `type` names it. */
export const schemaClass = (entry: Entry<Dated>): string => {
  if (isOf(entry, 'sessions')) return 'Event';
  if (isOf(entry, 'texts'))
    return entry.fields.kind === 'report' || entry.fields.kind === 'other' ? 'Report' : 'Legislation';
  return isOf(entry, 'red-lines') ? 'Report' : 'Article';
};

/** The Record as schema.org knows it: the author of every page. */
const record: Json = { '@type': 'Organization', name: site.name, url: permalink('/') };

/** Who said or wrote what a record documents, as persons, States or organizations. */
function speakers({ fields }: Entry<Dated>, corpus: Corpus): Json[] {
  const ids = 'actors' in fields ? fields.actors : 'convenors' in fields ? fields.convenors : [];
  return ids.flatMap((id): Json[] => {
    const actor = corpus.get('actors', id)?.fields;
    if (!actor) return [];
    const type = actor.kind === 'individual' ? 'Person' : actor.kind === 'state' ? 'Country' : 'Organization';
    return [{ '@type': type, name: actor.name, url: actor.url }];
  });
}

/** A source; of one that is the original, those who said or wrote it are the authors. */
const sourcePage = ({ url, title, publisher, date, language, archived }: Source, authors: Json[]): Json => ({
  '@type': 'WebPage',
  url,
  name: title,
  author: authors.length > 0 ? authors : undefined,
  publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
  datePublished: date,
  inLanguage: language,
  archivedAt: archived,
});

/** Date of the newest correction. */
const modified = ({ corrections = [] }: Entry<Dated>['fields']): string | undefined =>
  corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);

function place({ city, country, mode }: Entry<'sessions'>['fields'], address: string): Json | undefined {
  if (city === undefined) return mode === 'online' ? { '@type': 'VirtualLocation', url: address } : undefined;
  return {
    '@type': 'Place',
    name: city,
    address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
  };
}

const attendance = { 'in-person': 'Offline', hybrid: 'Mixed', online: 'Online' } as const;

/**
 * What a record's page says of itself in JSON-LD.
 * Neither an event nor an official text is a work of ours: its page is (`subjectOf`), which carries author, licence, sources
 * and dates. The page about a statement or letter is an article of the Record, `about` those who said or wrote it.
 */
export function linkedData(cited: Cited, corpus: Corpus): Json {
  const { entry, history, address, state, item } = cited;
  const { fields } = entry;
  const said = speakers(entry, corpus);
  const originals = originalSources(entry);
  const work: Record<string, Json | undefined> = {
    url: address,
    inLanguage: site.language,
    license: licence.url,
    version: state.number,
    creditText: item.note,
    author: record,
    creator: record,
    publisher: record,
    isPartOf: {
      '@type': ['Dataset', 'WebSite'],
      '@id': permalink('/'),
      name: site.name,
      description: site.description,
      license: licence.url,
    },
    datePublished: history.revisions[0]?.date,
    dateModified: state.number > 1 ? state.date : modified(fields),
    isBasedOn: fields.sources.map((source) => sourcePage(source, originals.includes(source) ? said : [])),
  };
  const head = {
    '@context': 'https://schema.org',
    '@type': schemaClass(entry),
    '@id': address,
    name: titleOf(entry),
    description: summaryOf(entry),
  };
  if (isOf(entry, 'sessions')) {
    const { start, end, mode } = entry.fields;
    return {
      ...head,
      startDate: start,
      endDate: end,
      eventAttendanceMode: mode && `https://schema.org/${attendance[mode]}EventAttendanceMode`,
      location: place(entry.fields, address),
      subjectOf: { '@type': 'WebPage', name: titleOf(entry), ...work },
    };
  }
  if (isOf(entry, 'texts')) {
    const { symbol, date, replaces, articles, short } = entry.fields;
    return {
      ...head,
      alternateName: short,
      ...(head['@type'] === 'Legislation'
        ? { legislationIdentifier: symbol, legislationDate: date, legislationType: kindOf(entry) }
        : { identifier: symbol, datePublished: date }),
      sameAs: readAddress(entry.fields),
      isBasedOn: replaces && permalink(recordPath('texts', replaces)),
      hasPart: articles
        ?.filter(({ slug }) => slug !== undefined)
        .map(({ number, title }) => ({
          '@type': 'CreativeWork',
          name: title,
          url: `${address}#${articleAnchor(number)}`,
        })),
      subjectOf: { '@type': 'WebPage', name: titleOf(entry), ...work },
    };
  }
  return {
    ...head,
    headline: titleOf(entry),
    additionalType: kindOf(entry),
    about: said,
    temporalCoverage: 'date' in fields ? fields.date : undefined,
    keywords: 'topics' in fields ? fields.topics.flatMap((id) => corpus.get('topics', id)?.fields.label ?? []) : [],
    ...work,
  };
}
