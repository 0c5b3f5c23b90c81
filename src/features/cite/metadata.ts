import { articleAnchor, recordPath } from '../../records/addresses.ts';
import type { Corpus, Dated } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { isOf, kindOf, summaryOf, titleOf } from '../../records/summary.ts';
import type { Source } from '../../schemas/index.ts';
import { site } from '../../base/site.ts';
import { accountNote, authorNames, citedRevision, edtfOf, toCsl, type CitedRevision, type CslType } from './csl.ts';
import { embed } from './embed.ts';
import { formats } from './formats.ts';
import { wholeName } from './names.ts';

/** A `<meta>` of a page's head; Open Graph writes `property` where all others write `name`. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** A `<link>` of a page's head. */
export interface HeadLink {
  rel: string;
  href: string;
  type?: string;
}

/** What a page says about itself to machines. */
export interface PageMetadata {
  meta: MetaTag[];
  links: HeadLink[];
  /** JSON-LD, ready to stand in a `<script type="application/ld+json">`. */
  jsonLd: string;
}

/** How addresses are made, and what is current. */
export interface MetadataOptions {
  /** The permanent address of a path. */
  permalink: (path: string) => string;
  /** Current revision of the record. */
  revision?: CitedRevision;
}

const license = 'https://creativecommons.org/licenses/by/4.0/';

/** Zotero's item types for the types of CSL. */
const zoteroTypes: Record<CslType, string> = {
  hearing: 'hearing',
  legislation: 'statute',
  bill: 'bill',
  personal_communication: 'letter',
  report: 'report',
  webpage: 'webpage',
};

/*
 * Where our tags lead in Zotero, read from its translators "Embedded Metadata" (2024-06-13) and "RDF":
 *
 * z:itemType       the item type. It outranks DC.type and everything that is guessed from Highwire tags (citation_title
 *                  alone makes a journal article). Any other z:X sets the field X: place, billNumber, publicLawNumber.
 * DC.title         title (citation_title overwrites it with the same).
 * bib:authors      creators, before DC.creator. Each goes through cleanAuthor, which splits at a comma or the last space,
 *                  hence wholeName(). Only Zotero reads this tag, so DC.creator keeps the plain names for all others.
 * citation_author  absent on purpose: it would replace the creators above by names split into first and last.
 * DCTERMS.issued   date, in the precision it is written in.
 * DC.publisher     publisher, or institution of a report. Letters, bills and statutes have no such field.
 * DC.language, DC.rights   language, rights.
 * DC.type          reportType or letterType: "Oral statement", "Open letter".
 * DC.description   Extra, as z:itemType is there. Says that it is an account.
 * og:url           address (so does citation_public_url). og:description: abstract.
 * og:site_name     website title of web pages only.
 *
 * Absent on purpose, as they lead to junk: DC.identifier (digits of an address are taken for an ISBN, ISSN or DOI),
 * DC.source (publication title, which these types lack), DC.coverage (location in archive), DC.relation, DCTERMS.isPartOf
 * (a container item), DCTERMS.alternative (journal abbreviation), citation_journal_title and its like (they set the type).
 */
function metaTags(entry: Entry<Dated>, corpus: Corpus, address: string, revision: CitedRevision): MetaTag[] {
  const item = toCsl(entry, corpus, { address, revision });
  const authors = authorNames(entry, corpus);
  const date = edtfOf(item.issued?.['date-parts'][0]);
  const named = (name: string, content: string | undefined): MetaTag[] => (content ? [{ name, content }] : []);
  const graph = (property: string, content: string): MetaTag[] => (content ? [{ property, content }] : []);
  return [
    ...named('z:itemType', zoteroTypes[item.type]),
    ...named('z:place', item['event-place']),
    ...named(
      item.type === 'bill' ? 'z:billNumber' : item.type === 'legislation' ? 'z:publicLawNumber' : 'z:reportNumber',
      item.number,
    ),
    ...authors.flatMap((name) => named('bib:authors', wholeName(name))),
    ...named('DC.title', item.title),
    ...authors.flatMap((name) => named('DC.creator', name)),
    ...named('DC.type', item.genre),
    ...named('DC.publisher', site.publisher),
    ...named('DC.language', site.language),
    ...named('DC.description', accountNote(revision)),
    ...named('DC.rights', license),
    ...named('DCTERMS.issued', date),
    ...named('citation_title', item.title),
    ...named('citation_publication_date', date.replaceAll('-', '/')),
    ...named('citation_public_url', address),
    ...graph('og:type', 'article'),
    ...graph('og:title', item.title),
    ...graph('og:url', address),
    ...graph('og:site_name', site.name),
    ...graph('og:description', summaryOf(entry)),
  ];
}

/** Classes of schema.org for the page, as Signposting's `type` names them. */
const schemaClass = (entry: Entry<Dated>): string => {
  if (isOf(entry, 'sessions')) return 'Event';
  if (isOf(entry, 'texts'))
    return entry.fields.kind === 'report' || entry.fields.kind === 'other' ? 'Report' : 'Legislation';
  if (isOf(entry, 'red-lines')) return 'Report';
  return 'Article';
};

/**
 * Signposting (https://signposting.org/FAIR/): what to cite, of what type it is, who wrote it, under which licence, and where it is described.
 * The `item` is the published revision, whose fingerprint citations carry.
 */
function signposts(entry: Entry<Dated>, corpus: Corpus, address: string, revision: CitedRevision): HeadLink[] {
  const { fields } = entry;
  const actors = 'actors' in fields ? fields.actors : 'convenors' in fields ? fields.convenors : [];
  return [
    { rel: 'cite-as', href: address },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaClass(entry)}` },
    { rel: 'license', href: license },
    ...actors.flatMap((id): HeadLink[] => {
      const url = corpus.get('actors', id)?.fields.url;
      return url === undefined ? [] : [{ rel: 'author', href: url }];
    }),
    ...formats.map(({ file, mediaType }) => ({ rel: 'describedby', href: address + file, type: mediaType })),
    ...(revision.sha256 === undefined
      ? []
      : [{ rel: 'item', href: `${address}r/${String(revision.number)}.json`, type: 'application/json' }]),
  ];
}

type Json = string | number | boolean | Json[] | { [key: string]: Json | undefined };

const sourceLd = (source: Source): Json => ({
  '@type': 'WebPage',
  url: source.url,
  name: source.title,
  ...(source.publisher !== undefined && { publisher: { '@type': 'Organization', name: source.publisher } }),
  ...(source.date !== undefined && { datePublished: source.date }),
  ...(source.language !== undefined && { inLanguage: source.language }),
  ...(source.archived !== undefined && { archivedAt: source.archived }),
});

/** The actors of a record as persons or organizations. */
function agents(entry: Entry<Dated>, corpus: Corpus): Json[] {
  const { fields } = entry;
  const ids = 'actors' in fields ? fields.actors : 'convenors' in fields ? fields.convenors : [];
  if (ids.length === 0) return authorNames(entry, corpus).map((name) => ({ '@type': 'Organization', name }));
  return ids.flatMap((id): Json[] => {
    const actor = corpus.get('actors', id)?.fields;
    if (!actor) return [];
    const type = actor.kind === 'individual' ? 'Person' : actor.kind === 'state' ? 'Country' : 'Organization';
    return [{ '@type': type, name: actor.name, ...(actor.url !== undefined && { url: actor.url }) }];
  });
}

/** Date of the newest correction. */
const modified = ({ corrections = [] }: Entry<Dated>['fields']): string | undefined =>
  corrections
    .map(({ date }) => date)
    .sort()
    .at(-1);

/*
 * An event is not a creative work: its page is (`subjectOf`), which carries licence, sources and dates. The page about a
 * statement or letter is an article whose `author` said the words; that the account is ours stands in `creditText`.
 */
function linkedData(entry: Entry<Dated>, corpus: Corpus, address: string, options: Required<MetadataOptions>): Json {
  const { fields } = entry;
  const whole: Json = {
    '@type': ['Dataset', 'WebSite'],
    '@id': options.permalink('/'),
    name: site.name,
    description: site.description,
    license,
  };
  const work: Record<string, Json | undefined> = {
    url: address,
    inLanguage: site.language,
    license,
    version: options.revision.number,
    creditText: accountNote(options.revision),
    publisher: { '@type': 'Organization', name: site.publisher },
    isPartOf: whole,
    dateModified: options.revision.number > 1 ? options.revision.date : modified(fields),
    isBasedOn: fields.sources.map(sourceLd),
  };
  const head = {
    '@context': 'https://schema.org',
    '@type': schemaClass(entry),
    '@id': address,
    name: titleOf(entry),
    description: summaryOf(entry),
  };
  if (isOf(entry, 'sessions')) {
    const { start, end, city, country, mode } = entry.fields;
    return {
      ...head,
      startDate: start,
      endDate: end,
      eventAttendanceMode:
        mode &&
        `https://schema.org/${{ 'in-person': 'Offline', hybrid: 'Mixed', online: 'Online' }[mode]}EventAttendanceMode`,
      location:
        city === undefined && mode === 'online'
          ? { '@type': 'VirtualLocation', url: address }
          : city === undefined
            ? undefined
            : {
                '@type': 'Place',
                name: city,
                address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
              },
      subjectOf: { '@type': 'WebPage', name: titleOf(entry), ...work },
    };
  }
  if (isOf(entry, 'texts')) {
    const { symbol, date, url, replaces, articles } = entry.fields;
    const legal = schemaClass(entry) === 'Legislation';
    return {
      ...head,
      alternateName: entry.fields.short,
      ...(legal
        ? { legislationIdentifier: symbol, legislationDate: date, legislationType: kindOf(entry) }
        : { identifier: symbol, datePublished: date }),
      sameAs: url,
      isBasedOn: replaces && options.permalink(recordPath('texts', replaces)),
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
  const about = 'topics' in fields ? fields.topics.flatMap((id) => corpus.get('topics', id)?.fields.label ?? []) : [];
  return {
    ...head,
    headline: titleOf(entry),
    additionalType: kindOf(entry),
    author: agents(entry, corpus),
    datePublished: 'date' in fields ? fields.date : fields.added,
    keywords: about,
    ...work,
  };
}

/** Everything that the head of a record's page says to reference managers, search engines and archives. */
export function pageMetadata(entry: Entry<Dated>, corpus: Corpus, options: MetadataOptions): PageMetadata {
  const address = options.permalink(recordPath(entry.collection, entry.id));
  const revision = options.revision ?? citedRevision(corpus.history(entry));
  return {
    meta: metaTags(entry, corpus, address, revision),
    links: signposts(entry, corpus, address, revision),
    jsonLd: embed(linkedData(entry, corpus, address, { ...options, revision })),
  };
}
