import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../../src/base/markup.ts';
import { linkedData } from '../../../src/features/cite/linked-data.ts';
import { metaTags, signposts } from '../../../src/features/cite/metadata.ts';
import type { Entry, Dated } from '../../../src/records/entry.ts';
import { site } from '../../../src/base/site.ts';
import { cited, corpus, record } from './records.ts';

const tags = (entry: Entry<Dated>) => metaTags(cited(entry, { number: 1, date: '2026-11-25' }));
const values = (entry: Entry<Dated>, name: string) =>
  tags(entry).flatMap((tag) => ((tag.name ?? tag.property) === name ? [tag.content] : []));
const script = (entry: Entry<Dated>) => scriptJson(linkedData(cited(entry), corpus));
const linked = (entry: Entry<Dated>) => JSON.parse(script(entry)) as Record<string, unknown>;

/**
 * How Zotero's RDF translator reads a creator: with a comma, what stands before it is the last name; without, the last word is.
 * Punctuation at the end is cut off before the name is split, but after the comma was looked for.
 */
function zoteroCreator(content: string): { last: string; first: string } {
  const name = content.replace(/[\s.,/[\]:]+$/, '');
  if (content.includes(',')) {
    const [last = '', first = ''] = name.split(/, ?/);
    return { last, first };
  }
  const space = name.lastIndexOf(' ');
  return { last: name.slice(space + 1), first: name.slice(0, Math.max(space, 0)) };
}

describe('what Zotero makes of a page', () => {
  it('is a web page by the Record, as one name, in every tag for authors', () => {
    for (const make of Object.values(record)) {
      const entry = make();
      expect(values(entry, 'z:itemType')).toEqual(['webpage']);
      for (const tag of ['bib:authors', 'citation_author'])
        expect(values(entry, tag).map(zoteroCreator)).toEqual([{ last: site.name, first: '' }]);
      expect(values(entry, 'DC.creator')).toEqual([site.name]);
    }
  });

  it('has title, date of the revision, publisher, address, what it documents, and language', () => {
    const entry = record.statement();
    expect(values(entry, 'DC.title')).toEqual([entry.fields.title]);
    expect(values(entry, 'DCTERMS.issued')).toEqual(['2026-11-25']);
    expect(values(entry, 'citation_publication_date')).toEqual(['2026/11/25']);
    expect(values(entry, 'DC.publisher')).toEqual([site.publisher]);
    expect(values(entry, 'og:url')).toEqual(['https://record.example/statements/said/']);
    expect(values(entry, 'DC.type')).toEqual(['Oral statement of February 2024']);
    expect(values(record.text(), 'DC.type')).toEqual(['Resolution A/RES/79/243 of 24 December 2024']);
  });

  it('has no junk: none of the tags that split names, guess a type or fill the wrong field', () => {
    const harmful = [
      'citation_authors',
      'citation_journal_title',
      'DC.identifier',
      'DC.source',
      'DC.coverage',
      'DC.relation',
      'DCTERMS.isPartOf',
      'DCTERMS.alternative',
    ];
    for (const make of Object.values(record)) for (const name of harmful) expect(values(make(), name)).toEqual([]);
    for (const make of Object.values(record)) for (const { content } of tags(make())) expect(content).not.toBe('');
  });
});

describe('JSON-LD', () => {
  it('has the Record as author of the page, and those who said or wrote it as authors of the original', () => {
    const ours = { '@type': 'Organization', name: site.name };
    const writers = [
      { '@type': 'Organization', name: 'Electronic Frontier Foundation', url: 'https://www.eff.org/' },
      { '@type': 'Person', name: 'Michael Geist' },
    ];
    expect(linked(record.letter())).toMatchObject({
      '@id': 'https://record.example/letters/open-letter/',
      author: ours,
      creator: ours,
      about: writers,
      temporalCoverage: '2024-02-08',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isPartOf: { name: site.name },
      isBasedOn: [{ url: 'https://example.org/a', name: 'A source', author: writers, datePublished: '2024-02' }],
    });
    expect(linked(record.session())).toMatchObject({
      '@type': 'Article',
      author: ours,
      about: { '@type': 'Event', startDate: '2024-01-29', endDate: '2024-02-09', location: { name: 'New York' } },
      isBasedOn: [{}],
    });
    expect(linked(record.text())).toMatchObject({
      author: ours,
      about: { identifier: 'A/RES/79/243', sameAs: 'https://docs.un.org/en/A/RES/79/243' },
    });
  });

  it('says when it was last corrected, and nothing when it never was', () => {
    const corrections = [
      { date: '2025-03-01', note: 'b' },
      { date: '2025-01', note: 'a' },
    ];
    expect(linked(record.statement({ corrections }))['dateModified']).toBe('2025-03-01');
    expect(linked(record.statement())).not.toHaveProperty('dateModified');
  });

  it('cannot leave its script element', () => {
    const title = '</script><!-- & --> "x"';
    expect(script(record.statement({ title }))).not.toContain('<');
    expect(linked(record.statement({ title }))['name']).toBe(title);
  });
});

describe('Signposting', () => {
  it('says what to cite, of what type it is, who wrote it, under which licence and where it is described', () => {
    const address = 'https://record.example/letters/open-letter/';
    expect(signposts(cited(record.letter()))).toEqual([
      { rel: 'cite-as', href: address },
      { rel: 'type', href: 'https://schema.org/AboutPage' },
      { rel: 'type', href: 'https://schema.org/Article' },
      { rel: 'license', href: 'https://creativecommons.org/licenses/by/4.0/' },
      { rel: 'author', href: site.url },
      { rel: 'describedby', href: `${address}cite.bib`, type: 'application/x-bibtex' },
      { rel: 'describedby', href: `${address}cite.ris`, type: 'application/x-research-info-systems' },
      { rel: 'describedby', href: `${address}cite.csl.json`, type: 'application/vnd.citationstyles.csl+json' },
    ]);
  });

  it('leads to the published state that is cited', () => {
    const published = cited(record.letter(), { number: 2, date: '2026-11-24', sha256: 'abc' });
    expect(signposts(published)).toContainEqual({
      rel: 'item',
      href: 'https://record.example/letters/open-letter/r/2.json',
      type: 'application/json',
    });
  });
});
