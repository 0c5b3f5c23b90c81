import { expect, test } from 'vitest';
import { find } from '../../../src/search/finding.ts';
import type { FoundPage, SearchIndex } from '../../../src/search/index-client.ts';
import { readState, type Chosen } from '../../../src/search/state.ts';

interface Entry {
  id: string;
  text: string;
  actor: string;
  year?: string;
}
const entries: Entry[] = [
  { id: 'a', text: 'safe harbour', actor: 'iran' },
  { id: 'b', text: 'safeguards and article', actor: 'iran', year: '2022' },
  { id: 'c', text: 'safeguards', actor: 'canada', year: '2024' },
];

/** Behaves like Pagefind in what matters here: an unknown word is cut to what is known of its beginning; sorted pages need the key. */
const index: SearchIndex = {
  counts: () => Promise.resolve({ actor: { iran: 2, canada: 1 }, year: { 2022: 1, 2024: 1 } }),
  search(query, chosen, date) {
    const exact = query?.startsWith('"');
    const wanted = (query ?? '').replaceAll('"', '').split(' ').filter(Boolean);
    const holds = ({ text }: Entry, word: string): boolean => {
      const words = text.split(' ');
      if (exact) return words.includes(word);
      for (let length = word.length; length > 2; length -= 1)
        if (entries.some((other) => other.text.split(' ').some((known) => known.startsWith(word.slice(0, length)))))
          return words.some((known) => known.startsWith(word.slice(0, length)));
      return false;
    };
    const allowed = ({ actor, year }: Entry, { actor: actors, year: years }: Chosen) =>
      (actors.length === 0 || actors.includes(actor)) && (years.length === 0 || years.includes(year ?? ''));
    const found = entries.filter((entry) => wanted.every((word) => holds(entry, word)) && allowed(entry, chosen));
    if (date) found.sort((a, b) => ((a.year ?? '') < (b.year ?? '') ? -1 : 1) * (date === 'asc' ? 1 : -1));
    const page = ({ id, text }: Entry): FoundPage => ({
      url: id,
      title: id,
      kind: undefined,
      when: undefined,
      words: text.split(' '),
      hits: text.split(' ').map((_, location) => ({ location, weight: 1 })),
      anchors: [],
    });
    const actors = [...new Set(found.map(({ actor }) => actor))];
    return Promise.resolve({
      matches: found.map((entry) => ({ id: entry.id, load: () => Promise.resolve(page(entry)) })),
      counts: {
        actor: Object.fromEntries(
          actors.map((actor) => [actor, found.filter((entry) => entry.actor === actor).length]),
        ),
      },
    });
  },
};
const search = async (address: string) => {
  const { matches, ...finding } = await find(index, readState(address));
  return { ...finding, ids: matches.map(({ id }) => id) };
};

test('a word that the index cuts short is reported, and the others searched for', async () => {
  expect(await search('?q=safegards+article')).toMatchObject({
    ids: ['b'],
    words: ['article'],
    unknown: ['safegards'],
  });
});

test('without a known word nothing is found', async () => {
  expect(await search('?q=safegards')).toMatchObject({ ids: [], words: [], unknown: ['safegards'] });
});

test('a word that is still being typed is known', async () => {
  expect(await search('?q=safegu')).toMatchObject({ ids: ['b', 'c'], unknown: [] });
});

test('another value of a facet is counted as what it would add', async () => {
  expect((await search('?q=safeguards&actor=iran')).counts.actor).toEqual({ iran: 1, canada: 1 });
});

test('words that occur, but nowhere together, are counted one by one', async () => {
  expect(await search('?q=harbour+article')).toMatchObject({
    ids: [],
    each: [
      { word: 'harbour', count: 1 },
      { word: 'article', count: 1 },
    ],
  });
});

test('what the filters keep away is counted', async () => {
  expect(await search('?q=harbour&actor=canada')).toMatchObject({ ids: [], unfiltered: 1 });
});

test('by date, pages without a date come last in both directions', async () => {
  expect((await search('?q=saf&sort=newest')).ids).toEqual(['c', 'b', 'a']);
  expect((await search('?q=saf&sort=oldest')).ids).toEqual(['b', 'c', 'a']);
});

test('nothing asked finds nothing, and counts everything', async () => {
  expect(await search('')).toMatchObject({ ids: [], counts: { actor: { iran: 2, canada: 1 } } });
});
