import { summaryOf } from '../../records/summary.ts';
import { licence } from '../../tables/licence.ts';
import { permalink } from '../../ui/address.ts';
import type { Cited } from './cited.ts';
import { describedAs, edtfOf } from './csl.ts';
import { formats } from './formats.ts';
import { shownName, wholeName } from './names.ts';

/** A `<meta>` of a page's head; Open Graph writes `property` where all others write `name`. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/*
 * Where our tags lead in Zotero, read from its translators "Embedded Metadata" (2024-06-13) and "RDF":
 *
 * z:itemType       the item type. It outranks DC.type and everything that is guessed from Highwire tags (citation_title
 *                  alone makes a journal article).
 * DC.title         title (citation_title overwrites it with the same).
 * bib:authors, citation_author   creators; the latter replace the former. Each goes through cleanAuthor, which splits at a
 *                  comma or the last space, hence wholeName(). DC.creator keeps the plain name for all others.
 * DCTERMS.issued   date.
 * DC.language, DC.rights   language, rights.
 * DC.type          website type: "Oral statement of 5 August 2024", what the page documents.
 * DC.description   Extra, as z:itemType is there. Says that it is an account.
 * og:url           address (so does citation_public_url). og:description: abstract.
 * og:site_name     website title.
 *
 * Absent on purpose, as they lead to junk: DC.identifier (digits of an address are taken for an ISBN, ISSN or DOI),
 * DC.source (publication title, which web pages lack), DC.coverage (location in archive), DC.relation, DCTERMS.isPartOf
 * (a container item), DCTERMS.alternative (journal abbreviation), citation_journal_title and its like (they set the type).
 */
export function metaTags({ entry, address, item }: Cited): MetaTag[] {
  const authors = (item.author ?? []).map(shownName);
  const date = edtfOf(item.issued?.['date-parts'][0]);
  const tags: [name: string, content: string | undefined][] = [
    ['z:itemType', item.type],
    ...authors.map((name): [string, string] => ['bib:authors', wholeName(name)]),
    ['DC.title', item.title],
    ...authors.map((name): [string, string] => ['DC.creator', name]),
    ['DC.type', describedAs(item)],
    ['DC.publisher', item.publisher],
    ['DC.language', item.language],
    ['DC.description', item.note],
    ['DC.rights', licence.url],
    ['DCTERMS.issued', date],
    ['citation_title', item.title],
    ...authors.map((name): [string, string] => ['citation_author', wholeName(name)]),
    ['citation_publication_date', date.replaceAll('-', '/')],
    ['citation_public_url', address],
    ['og:type', 'article'],
    ['og:title', item.title],
    ['og:url', address],
    ['og:site_name', item['container-title']],
    ['og:description', summaryOf(entry)],
  ];
  return tags.flatMap(([name, content]) =>
    content ? (name.startsWith('og:') ? { property: name, content } : { name, content }) : [],
  );
}

/**
 * Signposting (https://signposting.org/FAIR/): what to cite, of what type it is, who wrote it, under which licence, and where it is described.
 * The `item` is the published revision, whose fingerprint citations carry.
 */
export function signposts({ address, state }: Cited): Record<string, string>[] {
  return [
    { rel: 'cite-as', href: address },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: 'https://schema.org/Article' },
    { rel: 'license', href: licence.url },
    { rel: 'author', href: permalink('/') },
    ...formats.map(({ file, mediaType }) => ({ rel: 'describedby', href: address + file, type: mediaType })),
    ...(state.sha256 === undefined
      ? []
      : [{ rel: 'item', href: `${address}r/${String(state.number)}.json`, type: 'application/json' }]),
  ];
}
