import { describe, expect, test } from 'vitest';
import { atom, instant } from '../../../src/features/feeds/atom.ts';
import { feedLength, recordFeed } from '../../../src/features/feeds/feed.ts';
import { parseXml, readAtom } from '../../support/feeds.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const xml = atom(recordFeed(corpus), address);
const feed = readAtom(xml);
const entry = (id: string) => feed.entries.find((candidate) => candidate.id.endsWith(`/${id}/`));

describe('the feed', () => {
  test('is Atom with all that RFC 4287 asks for', () => {
    const document = parseXml(xml);
    const count = (name: string) => document.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name).length;
    expect(document.documentElement?.localName).toBe('feed');
    expect(feed).toMatchObject({
      id: 'https://example.org/record/feed.xml',
      self: 'https://example.org/record/feed.xml',
      page: 'https://example.org/record/',
    });
    // The feed and each entry have one of each; the feed has an author.
    for (const name of ['id', 'title', 'updated']) expect(count(name)).toBe(feed.entries.length + 1);
    for (const name of ['published', 'summary']) expect(count(name)).toBe(feed.entries.length);
    expect(count('name')).toBe(1);
  });

  test('takes its date from the corpus, not from a clock', () => {
    expect(feed.updated).toBe('2024-07-01T00:00:00Z');
    expect(atom(recordFeed(smallCorpus()), address)).toBe(xml);
  });

  test('has the newest addition or correction first, then the newest record', () => {
    expect(feed.entries.map(({ id }) => id.split('/').at(-2))).toEqual(
      '2024-02-norland 2024-03-01-norland 2024-letter no-reach main first draft'.split(' '),
    );
  });

  test('brings a corrected record again, with the notes; what XML would read as its own is escaped', () => {
    expect(entry('2024-02-norland')).toMatchObject({
      title: 'Norland: "fewer" articles, <please> & soon',
      published: '2024-02-10T00:00:00Z',
      updated: '2024-07-01T00:00:00Z',
      text: 'Corrected, July 2024: The name, too. Corrected, 2 June 2024: The date was wrong. @all: -2 articles, "now"',
      labels: ['Oral statement', 'Scope & reach', 'Privacy'],
    });
    for (const term of ['oral', 'scope', 'privacy']) expect(xml).toContain(`<category term="${term}"`);
  });

  test.each([
    ['first', 'It was opened.'],
    ['2024-letter', 'Demands: Stop; think. Go home.'],
    ['no-reach', 'No reach beyond crimes.'],
    ['main', 'The text.'],
  ])('says what a record says: %s', (id, text) => {
    expect(entry(id)?.text).toBe(text);
  });

  test('ends after the last hundred', () => {
    const dated = Array.from({ length: 150 }, (_, index) => ({ ...corpus.statements[0]!, id: `s-${String(index)}` }));
    expect(readAtom(atom(recordFeed({ ...corpus, dated }), address)).entries).toHaveLength(feedLength);
  });
});

test.each([
  ['2024', '2024-01-01T00:00:00Z'],
  ['2024-02', '2024-02-01T00:00:00Z'],
  ['2024-02-09', '2024-02-09T00:00:00Z'],
])('%s is the instant %s', (date, moment) => {
  expect(instant(date)).toBe(moment);
});
