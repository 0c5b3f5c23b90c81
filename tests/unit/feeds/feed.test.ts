import type { Document, Element } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { atom as write, instant } from '../../../src/features/feeds/atom.ts';
import { feedLength, recordFeed } from '../../../src/features/feeds/feed.ts';
import { parseXml } from '../../support/feeds.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const atom = 'http://www.w3.org/2005/Atom';
const corpus = smallCorpus();

const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS(atom, name)];
const text = (parent: Document | Element, name: string): string => all(parent, name)[0]?.textContent ?? '';
const feed = parseXml(write(recordFeed(corpus), address));
const entries = all(feed, 'entry');
const entry = (id: string) => entries.find((candidate) => text(candidate, 'id').endsWith(`/${id}/`)) as Element;

describe('the feed', () => {
  test('is Atom with all that RFC 4287 asks for', () => {
    expect(feed.documentElement?.namespaceURI).toBe(atom);
    expect(text(feed, 'id')).toBe('https://example.org/record/feed.xml');
    expect(
      all(feed, 'link')
        .slice(0, 2)
        .map((link) => [link.getAttribute('rel'), link.getAttribute('href')]),
    ).toEqual([
      ['self', 'https://example.org/record/feed.xml'],
      ['alternate', 'https://example.org/record/'],
    ]);
    expect(text(feed, 'name')).not.toBe('');
    for (const candidate of entries) {
      for (const name of ['id', 'title', 'updated', 'published', 'summary'])
        expect(all(candidate, name)).toHaveLength(1);
      expect(text(candidate, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00Z$/);
      expect(all(candidate, 'link')[0]?.getAttribute('href')).toBe(text(candidate, 'id'));
    }
    expect(new Set(entries.map((candidate) => text(candidate, 'id'))).size).toBe(entries.length);
  });

  test('takes its date from the corpus, not from a clock', () => {
    expect(text(feed, 'updated')).toBe('2024-07-01T00:00:00Z');
    expect(write(recordFeed(smallCorpus()), address)).toBe(write(recordFeed(corpus), address));
  });

  test('has the newest addition or correction first, then the newest record', () => {
    expect(entries.map((candidate) => text(candidate, 'id').split('/').at(-2))).toEqual([
      '2024-02-norland',
      '2024-03-01-norland',
      '2024-letter',
      'no-reach',
      'main',
      'first',
      'draft',
    ]);
  });

  test('brings a corrected record again, with the notes', () => {
    expect(text(entry('2024-02-norland'), 'published')).toBe('2024-02-10T00:00:00Z');
    expect(text(entry('2024-02-norland'), 'updated')).toBe('2024-07-01T00:00:00Z');
    expect(text(entry('2024-02-norland'), 'summary')).toBe(
      'Corrected, July 2024: The name, too. Corrected, 2 June 2024: The date was wrong. @all: -2 articles, "now"',
    );
  });

  test('escapes what XML would read as its own', () => {
    expect(text(entry('2024-02-norland'), 'title')).toBe('Norland: "fewer" articles, <please> & soon');
    expect(
      all(entry('2024-02-norland'), 'category').map((category) => [
        category.getAttribute('term'),
        category.getAttribute('label'),
      ]),
    ).toEqual([
      ['oral', 'Oral statement'],
      ['scope', 'Scope & reach'],
      ['privacy', 'Privacy'],
    ]);
  });

  test('says what a record says: position, outcome, demands', () => {
    expect(text(entry('first'), 'summary')).toBe('It was opened.');
    expect(text(entry('2024-letter'), 'summary')).toBe('Demands: Stop; think. Go home.');
    expect(text(entry('no-reach'), 'summary')).toBe('No reach beyond crimes.');
    expect(text(entry('main'), 'summary')).toBe('The text.');
  });

  test('ends after the last hundred', () => {
    const dated = Array.from({ length: 150 }, (_, index) => ({ ...corpus.statements[0]!, id: `s-${String(index)}` }));
    const many = { ...corpus, dated };
    expect(all(parseXml(write(recordFeed(many), address)), 'entry')).toHaveLength(feedLength);
  });
});

test.each([
  ['2024', '2024-01-01T00:00:00Z'],
  ['2024-02', '2024-02-01T00:00:00Z'],
  ['2024-02-09', '2024-02-09T00:00:00Z'],
])('%s is the instant %s', (date, moment) => {
  expect(instant(date)).toBe(moment);
});
