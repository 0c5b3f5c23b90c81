import { describe, expect, it } from 'vitest';
import { metaTags, type MetaTag } from '../../../src/features/cite/metadata.ts';
import type { Entry, Dated } from '../../../src/records/entry.ts';
import { site } from '../../../src/base/site.ts';
import { cited, record } from './records.ts';
import { zoteroItem } from './zotero.ts';

const revision = { number: 2, date: '2026-11-24', sha256: 'abc' };
const tags = (entry: Entry<Dated>): MetaTag[] => metaTags(cited(entry, revision));
const saved = (entry: Entry<Dated>) => zoteroItem(tags(entry));

/** What every record has in Zotero. */
const common = (path: string) => ({
  abstractNote: expect.any(String) as string,
  language: 'en',
  rights: 'https://creativecommons.org/licenses/by/4.0/',
  url: `https://record.example/${path}`,
  extra: `Revision 2 of 24 November 2026 (SHA-256 abc), as documented in the ${site.name}: an account in its own words, not the original document`,
});
const whole = (type: string, last: string) => ({ type, last, first: '' });

describe('what Zotero saves of a page', () => {
  it('is a report for a statement, by the institution that made it', () => {
    expect(saved(record.statement())).toEqual({
      itemType: 'report',
      fields: {
        title: 'Iran: "safety" isn’t in Article 53',
        reportType: 'Oral statement',
        institution: site.publisher,
        date: '2024/02',
        ...common('statements/said/'),
      },
      creators: [whole('author', 'Islamic Republic of Iran')],
      tags: [],
    });
  });

  it('is a letter for a letter, by all who convened it', () => {
    expect(saved(record.letter())).toEqual({
      itemType: 'letter',
      fields: {
        title: 'Open letter',
        letterType: 'Open letter',
        date: '2024/02/08',
        ...common('letters/open-letter/'),
      },
      creators: [whole('author', 'Electronic Frontier Foundation'), whole('author', 'Michael Geist')],
      tags: [],
    });
  });

  it('is a hearing for a meeting, by nobody', () => {
    expect(saved(record.session())).toEqual({
      itemType: 'hearing',
      fields: {
        title: 'Concluding session',
        place: 'New York',
        publisher: site.publisher,
        date: '2024/01/29',
        ...common('sessions/last-session/'),
      },
      creators: [],
      tags: [],
    });
  });

  it('is a bill for a draft', () => {
    expect(saved(record.text({ kind: 'negotiating-text' }))).toEqual({
      itemType: 'bill',
      fields: {
        title: 'Resolution 79/243',
        billNumber: 'A/RES/79/243',
        date: '2024/12/24',
        ...common('texts/resolution/'),
      },
      creators: [],
      tags: [],
    });
  });

  it.each(['resolution', 'convention'])('is a statute for a %s', (kind) => {
    expect(saved(record.text({ kind }))).toEqual({
      itemType: 'statute',
      fields: {
        nameOfAct: 'Resolution 79/243',
        publicLawNumber: 'A/RES/79/243',
        dateEnacted: '2024/12/24',
        ...common('texts/resolution/'),
      },
      creators: [],
      tags: [],
    });
  });

  it.each(['report', 'other'])('is a report with its symbol for a text of kind "%s"', (kind) => {
    expect(saved(record.text({ kind }))).toMatchObject({
      itemType: 'report',
      fields: { title: 'Resolution 79/243', reportNumber: 'A/RES/79/243', institution: site.publisher },
      creators: [],
    });
  });

  it('is a report by the Record for a red line', () => {
    expect(saved(record.redLine())).toEqual({
      itemType: 'report',
      fields: {
        title: 'Criminal intent',
        reportType: 'Red line',
        institution: site.publisher,
        date: '2024/03/01',
        ...common('red-lines/intent/'),
      },
      creators: [whole('author', site.name)],
      tags: [],
    });
  });

  it('keeps names with commas whole', () => {
    expect(saved(record.statement({ actors: ['chair', 'iran'] })).creators).toEqual([
      whole('author', 'A. B. Mebarki (Chair of the Committee)'),
      whole('author', 'Islamic Republic of Iran'),
    ]);
  });

  it('has a year alone as a year', () => {
    expect(saved(record.statement({ date: '2024' })).fields['date']).toBe('2024');
  });
});

describe('the rules of Zotero in these tests', () => {
  const changed = (change: (tag: MetaTag) => MetaTag[]) => zoteroItem(tags(record.letter()).flatMap(change));
  it('notice what the tags are there for', () => {
    const withoutType = changed((tag) => (tag.name === 'z:itemType' ? [] : [tag]));
    expect(withoutType).toMatchObject({ itemType: 'journalArticle' });
    const withoutAuthors = changed((tag) => (tag.name === 'bib:authors' ? [] : [tag]));
    expect(withoutAuthors.creators[0]).toEqual({ type: 'author', last: 'Foundation', first: 'Electronic Frontier' });
    const withHighwire = changed((tag) =>
      tag.name === 'citation_title'
        ? [tag, { name: 'citation_author', content: 'Electronic Frontier Foundation' }]
        : [tag],
    );
    expect(withHighwire.creators).toEqual([{ type: 'author', last: 'Foundation', first: 'Electronic Frontier' }]);
    const withIdentifier = changed((tag) =>
      tag.name === 'DC.title' ? [tag, { name: 'DC.identifier', content: '10.1/2024' }] : [tag],
    );
    expect(withIdentifier.fields).toHaveProperty('DOI');
  });
});
