import type { FoundPage, Match, SearchIndex } from '../../../src/features/search/pagefind.client.ts';
import { tight } from '../../../src/features/search/language/words.ts';
import { signOf } from '../../../src/features/search/sign.ts';
import type { TableFile } from '../../../src/features/search/table.ts';

/** A page of a made-up table. */
export interface TablePage {
  url: string;
  title?: string;
  date?: string;
  text?: string;
  facets?: Record<string, readonly string[]>;
}

/** A table of some pages, as the build writes it; ids are addresses. */
export function tableFrom(pages: readonly TablePage[]): TableFile {
  const names = [...new Set(pages.flatMap(({ facets = {} }) => Object.keys(facets)))];
  const withYears = (page: TablePage): Record<string, readonly string[]> => ({
    ...(page.date ? { year: [page.date.slice(0, 4)] } : {}),
    ...page.facets,
  });
  return {
    ids: pages.map(({ url }) => url),
    urls: pages.map(({ url }) => url),
    signs: pages.map(({ title, url }) => signOf(tight(title ?? url))).join(''),
    dates: pages.map(({ date }) => date ?? ''),
    facets: Object.fromEntries(
      [...new Set([...names, 'year'])].map((name) => {
        const values = [...new Set(pages.flatMap((page) => withYears(page)[name] ?? []))].sort();
        return [
          name,
          { values, of: pages.map((page) => (withYears(page)[name] ?? []).map((value) => values.indexOf(value))) },
        ];
      }),
    ),
  };
}

const bare = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
/** A stem as crude as it may be. */
const stem = (word: string) => bare(word).replace(/(?:ing|ed|s)$/, '');

/** An index of pages that behaves like Pagefind in what matters here: words by stem and by their beginning, quoted words one after the other by stem. */
export function fakeIndex(pages: readonly TablePage[]): SearchIndex & { asked: string[]; fetched: string[] } {
  const asked: string[] = [];
  const fetched: string[] = [];
  const match = ({ url, title, text = '' }: TablePage, locations: number[], score: number): Match => ({
    id: url,
    score,
    words: locations,
    load: () => {
      fetched.push(url);
      const page: FoundPage = {
        url,
        title: title ?? url,
        kind: undefined,
        when: undefined,
        words: text.split(' '),
        hits: locations.map((location) => ({ location, weight: 1 })),
        anchors: [],
      };
      return Promise.resolve(page);
    },
  });
  return {
    asked,
    fetched,
    prepare: () => undefined,
    search(query) {
      asked.push(query);
      const quoted = query.startsWith('"');
      const wanted = query
        .replaceAll('"', '')
        .split(' ')
        .filter(Boolean)
        .map(quoted ? stem : bare);
      return Promise.resolve(
        pages.flatMap((page) => {
          const words = (page.text ?? '').split(' ');
          if (wanted.length === 0) return [match(page, [], 0)];
          if (quoted) {
            const starts = words.flatMap((_, at) =>
              wanted.every((word, offset) => stem(words[at + offset] ?? '') === word) ? [at] : [],
            );
            return starts.length > 0
              ? [
                  match(
                    page,
                    starts.flatMap((at) => wanted.map((_, offset) => at + offset)),
                    1,
                  ),
                ]
              : [];
          }
          const places = wanted.map((word) =>
            words.flatMap((one, at) => (stem(one) === stem(word) || bare(one).startsWith(word) ? [at] : [])),
          );
          return places.every((list) => list.length > 0) ? [match(page, places.flat(), places.flat().length)] : [];
        }),
      );
    },
  };
}
