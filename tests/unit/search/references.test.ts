import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlesOf, mentionsOfThread } from '../../../src/corpus/article.ts';
import { shownOf } from '../../../src/features/search/page/passages.client.ts';
import { recordPath } from '../../../src/records/addresses.ts';
import { deep } from '../../support/deep.ts';
import { searchOf, type SearchInNode } from '../../support/search-in-node.ts';

let site: SearchInNode;
beforeAll(async () => {
  site = await searchOf(deep ? 'content' : 'tests/fixtures/site/content');
});
afterAll(() => site.close());

/** The paths that a query finds, in order, after every one of them was drawn as a result is. */
async function found(query: string): Promise<string[]> {
  const { matches, partial, marked } = await site.search(query);
  const paths = matches.map(site.dependencies.table.pathOf);
  for (const path of [...paths, ...partial.map(site.dependencies.table.pathOf)])
    expect(shownOf(site.page(path), marked).title.text, path).not.toBe('');
  return paths;
}
const missing = (paths: readonly string[], wanted: readonly string[]) => wanted.filter((path) => !paths.includes(path));

describe('articles', () => {
  test.each(['Article', 'art.', 'Artículo'])(
    'every article of the main text: %s N leads to its page, then to all that names it',
    async (word) => {
      expect(site.corpus.articles.length).toBeGreaterThan(0);
      for (const thread of site.corpus.articles) {
        const { number } = thread.article;
        const paths = await found(number === 'preamble' ? number : `${word} ${number}`);
        const mentions = mentionsOfThread(site.corpus, thread).map(({ collection, id }) => recordPath(collection, id));
        expect([paths[0], missing(paths, mentions)], number).toEqual([`/articles/${thread.slug}/`, []]);
      }
    },
    600_000,
  );

  test('every article of every text: under the name of its text it leads to all that names it there', async () => {
    for (const text of site.corpus.texts)
      for (const { number, thread, mentions } of articlesOf(text, site.corpus)) {
        const name = `${number === 'preamble' ? number : `Article ${number}`} ${text.fields.short}`;
        const paths = await found(name);
        const own = thread ? `/articles/${thread.slug}/` : recordPath('texts', text.id);
        const named = mentions.map(({ collection, id }) => recordPath(collection, id));
        expect([paths[0], missing(paths, named)], name).toEqual([own, []]);
      }
  }, 600_000);

  test('in every way to write it', async () => {
    const first = await found('Article 1');
    for (const query of [
      'art. 1(2)',
      'Art 1 para 2',
      'ARTICLE 1 (2)',
      'article 1.2',
      'art.1',
      'Articles 1',
      '1(2)',
      '1/2',
      'Article 01',
      'paragraph 2 of Article 1',
      'para. 2, art. 1',
      'Artikel 1',
      'статья 1',
      'المادة 1',
      '第1条',
      '第 1 条',
    ])
      expect(await found(query), query).toEqual(first);
  });
});

test.each([
  ['Article 99', 'No Article 99 is recorded of any text'],
  ['paragraph 3 of Article 1 bis', 'No Article 1 bis is recorded of any text'],
])('an article that no text is known to have is told: %s', async (query, note) => {
  const { matches, notes, absent } = await site.search(query);
  expect([matches, notes.map(({ message }) => message), absent]).toEqual([[], [note], false]);
});

test('every date leads to what is of that day, in every way to write it', async () => {
  const dates = [
    ...new Set(site.corpus.statements.map(({ fields }) => fields.date).filter((date) => date.length === 10)),
  ];
  expect(dates.length).toBeGreaterThan(1);
  for (const date of dates) {
    const [year = '', month = '', day = ''] = date.split('-');
    const name = new Date(date).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
    const wanted = site.documents.filter((document) => document.date === date).map(({ path }) => path);
    const [d, m] = [Number(day), Number(month)].map(String);
    for (const query of [
      date,
      `${year}/${month}/${day}`,
      `${d ?? ''} ${name} ${year}`,
      `${name.slice(0, 3)} ${d ?? ''}, ${year}`,
      `${d ?? ''}/${m ?? ''}/${year}`,
      `${day}.${month}.${year}`,
    ])
      expect(missing(await found(query), wanted), query).toEqual([]);
  }
}, 600_000);

test('a date that may be read in two ways is searched for in both, and that is said', async () => {
  const { notes } = await site.search('05/02/2024');
  expect(notes.map(({ message }) => message)).toEqual([
    '“05/02/2024” may be 5 February 2024 or 2 May 2024: both are searched for',
  ]);
});

test('every short citation leads to its record, and to the paragraph', async () => {
  const numbered = site.documents.filter(({ number }) => number !== undefined);
  // The real record has none before it is next published.
  expect(deep || numbered.length > 0).toBe(true);
  for (const { path, number } of numbered)
    for (const query of [`CCR ${String(number)}`, `ccr${String(number)}`, `CCR ${String(number)}, para. 2`]) {
      const { matches, anchors } = await site.search(query);
      expect(matches.map(site.dependencies.table.pathOf), query).toEqual([path]);
      expect([...anchors.values()]).toEqual(query.endsWith('para. 2') ? ['p2'] : []);
    }
  const { matches, notes } = await site.search('CCR 99999');
  expect([matches, notes.map(({ message }) => message)]).toEqual([[], ['No record has the short number 99999']]);
});
