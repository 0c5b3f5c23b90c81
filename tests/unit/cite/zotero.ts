import type { MetaTag } from '../../../src/features/cite/metadata.ts';

/** A reference as Zotero files it. */
export interface ZoteroItem {
  itemType: string;
  fields: Record<string, string>;
  creators: { type: string; last: string; first: string }[];
  tags: string[];
}

/*
 * What Zotero makes of the tags of a page, after the rules of its translators "Embedded Metadata" and "RDF"
 * (https://github.com/zotero/translators) as far as tags of a page go, written anew: names and precedence are theirs.
 */

/** Fields that Zotero has for an item type. What has no field is dropped. */
const types: Record<string, { creators: string[]; fields: string[] }> = {
  webpage: {
    creators: ['author', 'contributor'],
    fields: ['title', 'websiteTitle', 'websiteType', 'date'],
  },
  journalArticle: {
    creators: ['author', 'contributor', 'editor'],
    fields: ['title', 'publicationTitle', 'date'],
  },
};
const everywhere = ['abstractNote', 'language', 'url', 'rights', 'extra', 'archiveLocation'];

const namespaces = ['bib', 'bibo', 'dc', 'dcterms', 'prism', 'z', 'eprints', 'og', 'article', 'book'];

/** A creator: what stands before a comma is the last name; without a comma, the last word is. Punctuation at the end is cut off. */
export function cleanAuthor(content: string): { last: string; first: string } {
  const name = content.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  if (content.includes(',')) {
    const [last = '', first = ''] = name.split(/, ?/);
    return { last, first };
  }
  const space = name.lastIndexOf(' ');
  return { last: name.slice(space + 1), first: name.slice(0, Math.max(space, 0)) };
}

/** Reads the tags of a page's head as Zotero does. */
export function zoteroItem(meta: readonly MetaTag[]): ZoteroItem {
  const statements: [property: string, value: string][] = [];
  const highwire = (name: string) => meta.filter((tag) => tag.name?.endsWith(name)).map(({ content }) => content);
  for (const { name, property, content } of meta) {
    const tag = name ?? property ?? '';
    const at = tag.search(/[.:_]/);
    const prefix = tag.slice(0, at).toLowerCase();
    const local = tag.slice(at + 1, at + 2).toLowerCase() + tag.slice(at + 2);
    if (namespaces.includes(prefix)) statements.push([`${prefix}:${local}`, content]);
  }
  const all = (...names: string[]): string[] => {
    for (const wanted of names) {
      const found = statements.filter(([property]) => property === wanted).map(([, value]) => value);
      if (found.length > 0) return found;
    }
    return [];
  };
  const one = (...names: string[]): string | undefined => all(...names)[0];

  // The type: Zotero's own tag, then that of Open Graph or Dublin Core if it names one, then what Highwire tags suggest.
  const asked = one('z:itemType', 'z:type');
  const kind = one('dc:type', 'dcterms:type');
  const itemType =
    (asked !== undefined && asked in types ? asked : undefined) ??
    (one('og:type') === 'website' ? 'webpage' : undefined) ??
    (kind !== undefined && kind in types ? kind : undefined) ??
    (highwire('citation_title').length > 0 ? 'journalArticle' : 'webpage');
  const type = types[itemType] ?? { creators: [], fields: [] };

  const creators = type.creators.flatMap((role) => {
    const names =
      role === 'author'
        ? all('bib:authors', 'dc:creator', 'dcterms:creator', 'dc:contributor', 'dcterms:contributor')
        : all(`bib:${role}s`);
    return names.map((name) => ({ type: role, ...cleanAuthor(name) }));
  });
  const highwireAuthors = [...highwire('citation_author'), ...highwire('citation_authors')].flatMap((names) =>
    names.split(/\s*;\s*/).map((name) => ({ type: 'author', ...cleanAuthor(name) })),
  );

  const site = one('prism:publicationName', 'dc:source', 'dcterms:source', 'og:site_name');
  const found: Record<string, string | undefined> = {
    title: one('dc:title', 'dcterms:title', 'og:title'),
    publicationTitle: site,
    websiteTitle: site,
    rights: one('prism:copyright', 'dc:rights', 'dcterms:rights'),
    date: one('prism:publicationDate', 'og:published_time', 'dcterms:issued', 'dc:date', 'dcterms:date'),
    url: one('og:url', 'bibo:uri'),
    archiveLocation: one('dc:coverage', 'dcterms:coverage'),
    abstractNote: one('og:description', 'bibo:abstract', 'dcterms:abstract'),
    websiteType: kind,
    language: one('dc:language', 'dcterms:language'),
    // Zotero's own files carry Extra in the description; without its type tag it is the abstract.
    [asked === undefined ? 'abstractNote' : 'extra']: one('dc:description', 'dcterms:description'),
  };
  for (const [property, value] of statements)
    if (property.startsWith('z:') && property !== 'z:itemType') found[property.slice(2)] = value;
  // Highwire tags overwrite what came before.
  const overwriting = {
    citation_title: 'title',
    citation_publication_date: 'date',
    citation_date: 'date',
    citation_journal_title: 'publicationTitle',
    citation_public_url: 'url',
    citation_language: 'language',
  };
  for (const [name, field] of Object.entries(overwriting)) {
    const values = highwire(name);
    if (values.length > 0) found[field] = values.join(', ');
  }

  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(found)) {
    if (value !== undefined && (type.fields.includes(name) || everywhere.includes(name))) fields[name] = value;
  }
  return {
    itemType,
    fields,
    creators: highwireAuthors.length > 0 ? highwireAuthors : creators,
    tags: [
      ...all('dc:subject', 'dcterms:subject', 'article:tag'),
      ...highwire('citation_keywords'),
      ...highwire('keywords'),
    ],
  };
}
