import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { articleAnchor, recordPath } from '../../records/addresses.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf } from '../../records/summary.ts';
import type { Source } from '../../schemas/source.ts';
import { licence } from '../../tables/licence.ts';
import { permalink } from '../../ui/address.ts';
import type { Cited } from './cited.ts';

/** JSON-LD; a member without a value is left out when it is written. */
type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

/** Class of schema.org for what a page is about, as Signposting's `type` names it. */
export const schemaClass = (entry: Entry<Dated>): string => {
  if (isOf(entry, 'sessions')) return 'Event';
  if (isOf(entry, 'texts'))
    return entry.fields.kind === 'report' || entry.fields.kind === 'other' ? 'Report' : 'Legislation';
  return isOf(entry, 'red-lines') ? 'Report' : 'Article';
};

const sourcePage = ({ url, title, publisher, date, language, archived }: Source): Json => ({
  '@type': 'WebPage',
  url,
  name: title,
  publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
  datePublished: date,
  inLanguage: language,
  archivedAt: archived,
});

/** Ids of the actors that a record is by. */
export const actorsOf = ({ fields }: Entry<Dated>): string[] =>
  'actors' in fields ? fields.actors : 'convenors' in fields ? fields.convenors : [];

/** The authors of a record: actors as persons, states or organizations, others by their names alone. */
function agents({ entry, item }: Cited, corpus: Corpus): Json[] {
  const ids = actorsOf(entry);
  if (ids.length === 0) return (item.author ?? []).map(({ literal }) => ({ '@type': 'Organization', name: literal }));
  return ids.flatMap((id): Json[] => {
    const actor = corpus.get('actors', id)?.fields;
    if (!actor) return [];
    const type = actor.kind === 'individual' ? 'Person' : actor.kind === 'state' ? 'Country' : 'Organization';
    return [{ '@type': type, name: actor.name, url: actor.url }];
  });
}

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
 * An event is not a creative work: its page is (`subjectOf`), which carries licence, sources and dates. The page about a
 * statement or letter is an article whose `author` said the words; that the account is ours stands in `creditText`.
 */
export function linkedData(cited: Cited, corpus: Corpus): Json {
  const { entry, address, state, item } = cited;
  const { fields } = entry;
  const work: Record<string, Json | undefined> = {
    url: address,
    inLanguage: site.language,
    license: licence.url,
    version: state.number,
    creditText: item.note,
    publisher: { '@type': 'Organization', name: site.publisher },
    isPartOf: {
      '@type': ['Dataset', 'WebSite'],
      '@id': permalink('/'),
      name: site.name,
      description: site.description,
      license: licence.url,
    },
    dateModified: state.number > 1 ? state.date : modified(fields),
    isBasedOn: fields.sources.map(sourcePage),
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
    const { symbol, date, url, replaces, articles, short } = entry.fields;
    return {
      ...head,
      alternateName: short,
      ...(head['@type'] === 'Legislation'
        ? { legislationIdentifier: symbol, legislationDate: date, legislationType: kindOf(entry) }
        : { identifier: symbol, datePublished: date }),
      sameAs: url,
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
    author: agents(cited, corpus),
    datePublished: 'date' in fields ? fields.date : fields.added,
    keywords: 'topics' in fields ? fields.topics.flatMap((id) => corpus.get('topics', id)?.fields.label ?? []) : [],
    ...work,
  };
}
