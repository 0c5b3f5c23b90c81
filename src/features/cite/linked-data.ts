import { readAddress } from '../../base/documents.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf } from '../../records/summary.ts';
import type { Source } from '../../schemas/source.ts';
import { licence } from '../../tables/licence.ts';
import { permalink } from '../../ui/address.ts';
import type { Cited } from './cited.ts';
import { originalSources } from './originals.ts';

/** JSON-LD; a member without a value is left out when it is written. */
type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

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

/** What a page is about: the meeting, the text, or those who said or wrote what it documents. */
function subject(entry: Entry<Dated>, corpus: Corpus): Json {
  const name = titleOf(entry);
  if (isOf(entry, 'sessions')) {
    const { start, end, city, country } = entry.fields;
    const address = { '@type': 'PostalAddress', addressLocality: city, addressCountry: country };
    const location = city === undefined ? undefined : { '@type': 'Place', name: city, address };
    return { '@type': 'Event', name, startDate: start, endDate: end, location };
  }
  if (isOf(entry, 'texts')) {
    const { symbol, date, short } = entry.fields;
    const sameAs = readAddress(entry.fields);
    return { '@type': 'CreativeWork', name, alternateName: short, identifier: symbol, datePublished: date, sameAs };
  }
  return speakers(entry, corpus);
}

/**
 * What a record's page says of itself in JSON-LD. Neither an event nor an official text is a work of ours: the page is an
 * article of the Record about it.
 */
export function linkedData({ entry, history, address, state, item }: Cited, corpus: Corpus): Json {
  const { fields } = entry;
  const said = speakers(entry, corpus);
  const originals = originalSources(entry);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    name: titleOf(entry),
    headline: titleOf(entry),
    description: summaryOf(entry),
    additionalType: kindOf(entry),
    about: subject(entry, corpus),
    temporalCoverage: 'date' in fields ? fields.date : undefined,
    keywords: 'topics' in fields ? fields.topics.flatMap((id) => corpus.get('topics', id)?.fields.label ?? []) : [],
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
}
