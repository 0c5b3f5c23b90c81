import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../../src/base/markup.ts';
import { linkedData } from '../../../src/features/cite/linked-data.ts';
import { metaTags, signposts } from '../../../src/features/cite/metadata.ts';
import type { Entry, Dated } from '../../../src/records/entry.ts';
import { site } from '../../../src/base/site.ts';
import { cited, corpus, record } from './records.ts';
import { cleanAuthor } from './zotero.ts';

const tags = (entry: Entry<Dated>) => metaTags(cited(entry, { number: 1, date: '2026-11-25' }));
const values = (entry: Entry<Dated>, name: string) =>
  tags(entry).flatMap((tag) => ((tag.name ?? tag.property) === name ? [tag.content] : []));
const script = (entry: Entry<Dated>) => scriptJson(linkedData(cited(entry), corpus));
const linked = (entry: Entry<Dated>) => JSON.parse(script(entry)) as Record<string, unknown>;

describe('the tags of a page', () => {
  it('name the Record as its author, for Zotero in one name', () => {
    for (const make of Object.values(record)) {
      for (const tag of ['bib:authors', 'citation_author'])
        expect(values(make(), tag).map(cleanAuthor)).toEqual([{ last: site.name, first: '' }]);
      expect(values(make(), 'DC.creator')).toEqual([site.name]);
    }
  });

  it.each([
    ['DC.title', record.statement().fields.title],
    ['DCTERMS.issued', '2026-11-25'],
    ['citation_publication_date', '2026/11/25'],
    ['DC.publisher', site.publisher],
    ['og:url', 'https://record.example/statements/said/'],
    ['DC.type', 'Oral statement of February 2024'],
  ])('say %s: %s', (name, content) => {
    expect(values(record.statement(), name)).toEqual([content]);
  });

  it('has no junk: none of the tags that split names, guess a type or fill the wrong field', () => {
    const harmful =
      'citation_authors citation_journal_title DC.identifier DC.source DC.coverage DC.relation DCTERMS.isPartOf DCTERMS.alternative'.split(
        ' ',
      );
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
