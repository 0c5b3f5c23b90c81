import { describe, expect, test } from 'vitest';
import { historyOf, nothingPublished, type Published } from '../../../src/ledger/history.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { atom } from '../../../src/features/feeds/atom.ts';
import { feedAt, feedRoutes } from '../../../src/features/feeds/feed-endpoint.ts';
import { feedAddresses, followedName, subjectFeed, subjects } from '../../../src/features/feeds/follow.ts';
import { readAtom } from '../../support/feeds.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();

/** The feed of a page of the small corpus, by the page's path. */
const feedOf = (path: string, of: Corpus = corpus) => {
  const subject = subjects(of).find(({ collection, id }) => `/${collection}/${id}/` === path);
  if (!subject) throw new Error(`Nothing to follow at ${path}`);
  return subjectFeed(subject, of);
};
const paths = (path: string, of?: Corpus) => feedOf(path, of).entries.map((entry) => entry.path);

/** The small corpus after some publications. */
const published = (part: Partial<Published>): Corpus => {
  const whole: Published = { ...nothingPublished, ...part };
  return { ...corpus, published: whole, history: (entry) => historyOf(whole, entry) };
};
const revision = (number: number, date: string, note: string) => ({
  number,
  date,
  note,
  sha256: String(number).repeat(64),
  file: `${String(number)}.json`,
  anchors: [],
});
const history = (path: string, part: object) => ({
  address: path,
  formerly: [],
  revisions: [revision(1, '2024-08-01', 'First publication')],
  anchors: [],
  due: false,
  ...part,
});

describe('a feed of its own', () => {
  test('has every actor, topic, meeting, article and red line, and no other page', () => {
    expect(subjects(corpus).map(({ collection, id }) => `${collection}/${id}`)).toEqual(
      'actors/norland actors/rights-now topics/privacy topics/scope sessions/first articles/reach red-lines/no-reach'.split(
        ' ',
      ),
    );
    expect(followedName('/actors/norland/')).toBe('actor');
    expect(followedName('/red-lines/no-reach/')).toBe('red line');
    const others = '/actors/ /statements/a/ /actors/norland/history/ /actors/norland/r/1/ / /toString/x/';
    for (const path of others.split(' ')) expect([path, followedName(path)]).toEqual([path, undefined]);
  });

  test.each([
    ['actors/norland', 'statements/2024-02-norland statements/2024-03-01-norland red-lines/no-reach'],
    ['actors/rights-now', 'statements/2024-02-norland letters/2024-letter red-lines/no-reach'],
    ['topics/privacy', 'statements/2024-02-norland letters/2024-letter'],
    ['topics/scope', 'statements/2024-02-norland red-lines/no-reach'],
    ['sessions/first', 'statements/2024-02-norland sessions/first'],
    ['articles/reach', 'statements/2024-02-norland red-lines/no-reach'],
    ['red-lines/no-reach', 'statements/2024-02-norland letters/2024-letter red-lines/no-reach texts/main texts/draft'],
  ])('%s brings what belongs to it, newest change first', (path, expected) => {
    expect(paths(`/${path}/`)).toEqual(expected.split(' ').map((name) => `/${name}/`));
  });

  test('says when it changed by its newest entry, and without entries by the date of the corpus', () => {
    expect(feedOf('/topics/privacy/').updated).toBe('2024-07');
    const [subject] = subjects(corpus);
    expect(subject && subjectFeed({ ...subject, records: [] }, corpus)).toMatchObject({
      updated: '2024-07',
      entries: [],
    });
  });

  test('has an address to promise, and so has everything', () => {
    const all = feedAddresses(corpus);
    expect(all).toHaveLength(subjects(corpus).length + 1);
    expect(all).toEqual(expect.arrayContaining(['/feed.xml', '/articles/reach/feed.xml', '/actors/norland/feed.xml']));
  });
});

describe('publications', () => {
  test('bring a record again with each revision, and with its note after the first', () => {
    const path = '/statements/2024-03-01-norland/';
    const revisions = [revision(1, '2024-08-01', 'First publication'), revision(2, '2024-09-03', 'Position rewritten')];
    const feed = feedOf('/actors/norland/', published({ histories: { [path]: history(path, { revisions }) } }));
    expect(feed.updated).toBe('2024-09-03');
    expect(feed.entries[0]).toMatchObject({
      path,
      published: '2024-03-02',
      updated: '2024-09-03',
      summary: 'Revision 2, 3 September 2024: Position rewritten. Nothing new.',
    });
  });

  test('on one day leave the newest additions first', () => {
    const of = [...corpus.statements, ...corpus.redLines].map(({ collection, id }) => `/${collection}/${id}/`);
    const histories = Object.fromEntries(of.map((path) => [path, history(path, {})]));
    expect(paths('/actors/norland/', published({ histories }))).toEqual([
      '/statements/2024-03-01-norland/',
      '/red-lines/no-reach/',
      '/statements/2024-02-norland/',
    ]);
  });

  const titleOf = (path: string) => `Title of ${path}`;
  const routes = (of: Corpus) =>
    new Map(feedRoutes(of).map(({ params: { collection, id }, props }) => [`/${collection}/${id}/`, props]));

  test('keep the feed of a renamed record at its former address', () => {
    const of = published({
      histories: { '/actors/norland/': history('/actors/norland/', { formerly: ['/actors/north/'] }) },
    });
    const props = routes(of).get('/actors/north/');
    expect(props && feedAt(props, of, titleOf)).toEqual(feedOf('/actors/norland/', of));
  });

  test('leave a renamed record and its feed what programs know them by, and link to the new address', () => {
    const moved = (path: string, from: string) => ({ [path]: history(path, { formerly: [from] }) });
    const of = published({
      histories: {
        ...moved('/actors/norland/', '/actors/north/'),
        ...moved('/statements/2024-03-01-norland/', '/statements/2024-03-north/'),
      },
    });
    const text = atom(feedOf('/actors/norland/', of), address);
    expect(readAtom(text).id).toBe('https://example.org/record/actors/north/feed.xml');
    expect(readAtom(text).entries.map(({ id: known, url }) => [known, url])).toContainEqual([
      'https://example.org/record/statements/2024-03-north/',
      'https://example.org/record/statements/2024-03-01-norland/',
    ]);
  });

  test('leave a feed that says why a record was withdrawn', () => {
    const withdrawn = { date: '2024-10-01', reason: 'It was a duplicate' };
    const of = published({
      date: '2024-11-01',
      histories: {
        '/red-lines/gone/': history('/red-lines/gone/', { withdrawn }),
        '/statements/gone/': history('/statements/gone/', { withdrawn }),
      },
      events: ['/red-lines/gone/', '/statements/gone/'].map((path) => ({
        kind: 'withdrawal' as const,
        address: path,
        date: withdrawn.date,
        note: withdrawn.reason,
      })),
    });
    expect(routes(of).has('/statements/gone/')).toBe(false);
    const props = routes(of).get('/red-lines/gone/');
    const feed = props && feedAt(props, of, titleOf);
    expect(feed).toMatchObject({
      path: '/red-lines/gone/feed.xml',
      page: '/red-lines/gone/',
      updated: '2024-10-01',
      entries: [{ title: 'Withdrawn: Title of /red-lines/gone/', summary: '1 October 2024: It was a duplicate' }],
    });
  });
});
