import { readAddress } from '../../base/documents.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry, Dated } from '../../records/entry.ts';
import { isOf, summaryOf, titleOf } from '../../records/summary.ts';
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

/** What a page is about: the meeting, the text, or those who said or wrote what it documents. */
function subject(entry: Entry<Dated>, said: Json[]): Json {
  const name = titleOf(entry);
  if (isOf(entry, 'sessions')) {
    const { start, end, city } = entry.fields;
    const location = city === undefined ? undefined : { '@type': 'Place', name: city, address: city };
    return { '@type': 'Event', name, startDate: start, endDate: end, location };
  }
  if (!isOf(entry, 'texts')) return said;
  const { symbol, date } = entry.fields;
  return { '@type': 'CreativeWork', name, identifier: symbol, datePublished: date, sameAs: readAddress(entry.fields) };
}

/**
 * What a record's page says of itself in JSON-LD, as far as search engines and reference managers read it. Neither an event nor
 * an official text is a work of ours: the page is an article of the Record about it.
 */
export function linkedData({ entry, history, address, state }: Cited, corpus: Corpus): Json {
  const { fields } = entry;
  const said = speakers(entry, corpus);
  const originals = originalSources(entry);
  const [corrected] = (fields.corrections ?? []).map(({ date }) => date).sort((a, b) => (a < b ? 1 : -1));
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': address,
    url: address,
    name: titleOf(entry),
    headline: titleOf(entry),
    description: summaryOf(entry),
    about: subject(entry, said),
    temporalCoverage: 'date' in fields ? fields.date : undefined,
    inLanguage: site.language,
    license: licence.url,
    author: record,
    creator: record,
    publisher: record,
    isPartOf: { '@type': ['Dataset', 'WebSite'], '@id': permalink('/'), name: site.name, license: licence.url },
    datePublished: history.revisions[0]?.date,
    dateModified: state.number > 1 ? state.date : corrected,
    isBasedOn: fields.sources.map((source) => ({
      '@type': 'WebPage',
      url: source.url,
      name: source.title,
      // Those who said or wrote it are the authors of the original, not of what others report.
      author: originals.includes(source) && said.length > 0 ? said : undefined,
      datePublished: source.date,
    })),
  };
}
