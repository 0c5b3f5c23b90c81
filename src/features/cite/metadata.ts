import type { Corpus } from '../../corpus/corpus.ts';
import { summaryOf } from '../../records/summary.ts';
import { site } from '../../base/site.ts';
import { licence } from '../../tables/licence.ts';
import type { Cited } from './cited.ts';
import { edtfOf, type CslType } from './csl.ts';
import { formats } from './formats.ts';
import { actorsOf, schemaClass } from './linked-data.ts';
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

/** Zotero's item types for the types of CSL. */
const zoteroTypes: Record<CslType, string> = {
  hearing: 'hearing',
  legislation: 'statute',
  bill: 'bill',
  personal_communication: 'letter',
  report: 'report',
  webpage: 'webpage',
};
/** Zotero's fields for the symbol of a document, where that is not the number of a report. */
const numberFields: Partial<Record<CslType, string>> = { bill: 'z:billNumber', legislation: 'z:publicLawNumber' };

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
export function metaTags({ entry, address, item }: Cited): MetaTag[] {
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const date = edtfOf(item.issued?.['date-parts'][0]);
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', zoteroTypes[item.type]],
    ['z:place', item['event-place']],
    [numberFields[item.type] ?? 'z:reportNumber', item.number],
    ...authors.map((name): [string, string] => ['bib:authors', wholeName(name)]),
    ['DC.title', item.title],
    ...authors.map((name): [string, string] => ['DC.creator', name]),
    ['DC.type', item.genre],
    ['DC.publisher', site.publisher],
    ['DC.language', item.language],
    ['DC.description', item.note],
    ['DC.rights', licence.url],
    ['DCTERMS.issued', date],
    ['citation_title', item.title],
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_public_url', address],
    ['og:type', 'article'],
    ['og:title', item.title],
    ['og:url', address],
    ['og:site_name', site.name],
    ['og:description', summaryOf(entry)],
  ];
  return tags.flatMap(([name, content]) => {
    if (!content) return [];
    return [name.startsWith('og:') ? { property: name, content } : { name, content }];
  });
}

/**
 * Signposting (https://signposting.org/FAIR/): what to cite, of what type it is, who wrote it, under which licence, and where it is described.
 * The `item` is the published revision, whose fingerprint citations carry.
 */
export function signposts({ entry, address, state }: Cited, corpus: Corpus): HeadLink[] {
  return [
    { rel: 'cite-as', href: address },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: `https://schema.org/${schemaClass(entry)}` },
    { rel: 'license', href: licence.url },
    ...actorsOf(entry).flatMap((id): HeadLink[] => {
      const url = corpus.get('actors', id)?.fields.url;
      return url === undefined ? [] : [{ rel: 'author', href: url }];
    }),
    ...formats.map(({ file, mediaType }) => ({ rel: 'describedby', href: address + file, type: mediaType })),
    ...(state.sha256 === undefined
      ? []
      : [{ rel: 'item', href: `${address}r/${String(state.number)}.json`, type: 'application/json' }]),
  ];
}
