import { describe, expect, it } from 'vitest';
import { metaTags, type MetaTag } from '../../../src/features/cite/metadata.ts';
import type { Entry, Dated } from '../../../src/records/entry.ts';
import { site } from '../../../src/base/site.ts';
import { cited, record } from './records.ts';
import { zoteroItem } from './zotero.ts';

const revision = { number: 2, date: '2026-11-24', sha256: 'abc' };
const tags = (entry: Entry<Dated>): MetaTag[] => metaTags(cited(entry, revision));
const saved = (entry: Entry<Dated>) => zoteroItem(tags(entry));

describe('what Zotero saves of a page', () => {
  it.each([
    [record.statement(), 'Oral statement of February 2024'],
    [record.letter(), 'Open letter of 8 February 2024'],
    [record.session(), 'Concluding session of 29 January to 9 February 2024'],
    [record.text(), 'Resolution A/RES/79/243 of 24 December 2024'],
    [record.redLine(), 'Red line'],
  ])('is a web page by the Record: $collection', (entry, websiteType) => {
    expect(saved(entry)).toEqual({
      itemType: 'webpage',
      fields: {
        title: entry.fields.title,
        websiteTitle: site.name,
        websiteType,
        date: '2026/11/24',
        abstractNote: expect.any(String),
        language: 'en',
        rights: 'https://creativecommons.org/licenses/by/4.0/',
        url: `https://record.example/${entry.collection}/${entry.id}/`,
        extra: `Revision 2 of 24 November 2026 (SHA-256 abc): an account in the words of the ${site.name}, not the original`,
      },
      creators: [{ type: 'author', last: site.name, first: '' }],
      tags: [],
    });
  });
});

describe('the rules of Zotero in these tests', () => {
  const changed = (change: (tag: MetaTag) => MetaTag[]) => zoteroItem(tags(record.letter()).flatMap(change));
  it('notice what the tags are there for', () => {
    const withoutType = changed((tag) => (tag.name === 'z:itemType' ? [] : [tag]));
    expect(withoutType).toMatchObject({ itemType: 'journalArticle' });
    const withoutAuthors = changed((tag) =>
      tag.name === 'bib:authors' || tag.name === 'citation_author' ? [] : [tag],
    );
    expect(withoutAuthors.creators).toEqual([{ type: 'author', last: 'Record', first: 'Cybercrime Convention' }]);
    const withPlainName = changed((tag) => (tag.name === 'citation_author' ? [{ ...tag, content: site.name }] : [tag]));
    expect(withPlainName.creators).toEqual([{ type: 'author', last: 'Record', first: 'Cybercrime Convention' }]);
  });
});
