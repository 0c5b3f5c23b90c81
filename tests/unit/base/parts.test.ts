import { describe, expect, it } from 'vitest';
import { partedByLetter } from '../../../src/base/letters.ts';
import { partPages, partedList, type PartedList, type Parting, type Way } from '../../../src/base/parts.ts';

const byNumber =
  (from: number, to: number): Way<string> =>
  ({ items }) =>
    [...Map.groupBy(items, (date) => date.slice(from, to))].map(([id, own]) => ({
      id,
      anchor: `y${id}`,
      label: id,
      title: id,
      items: own,
    }));
const byYear = byNumber(0, 4);
const byMonth = byNumber(5, 7);

const listOf = (items: string[], parting: Partial<Parting<string>> = {}): PartedList<string> =>
  partedList(
    { path: '/topics/scope/', id: '', anchor: '', label: 'Scope', title: 'Scope', items },
    { most: 2, ways: [byYear, byMonth], promised: () => [], ...parting },
  );
const whole = '/topics/scope/';
/** Pages of the parts of a list, each with the parts that precede it, below the page of the whole. */
const pathsOf = (list: PartedList<string>) =>
  partPages(list).map(({ part, above }) => {
    const paths = [...above, part].map(({ path }) => path.replace(whole, ''));
    expect(paths[0]).toBe('');
    return `${paths.slice(1).join(' > ')} ${String(part.count)}`;
  });

describe('a list', () => {
  const promised = (path: string) => (path === whole ? ['2024', '2019'] : path === `${whole}2024/` ? ['02'] : []);
  it.each<[name: string, items: string, parting: Partial<Parting<string>>, pages: string[]]>([
    ['stands whole as long as a page holds it', '2023-01 2024-01', {}, []],
    ['has a page for each part after that', '2022-01 2023-01 2023-02', {}, ['2022/ 1', '2023/ 2']],
    [
      'has parts of parts where one of them is too long',
      '2023-01 2024-01 2024-02 2024-02',
      {},
      ['2023/ 1', '2024/ 3', '2024/ > 2024/01/ 1', '2024/ > 2024/02/ 2'],
    ],
    [
      'stays as long as it is where there is no further way to part it',
      '2024-01 2024-02 2024-02',
      { ways: [byYear] },
      ['2024/ 3'],
    ],
    [
      'is as long as its entries weigh, and holds as many as are counted',
      '2024-01 2024-02',
      { ways: [byYear], weight: () => 2, count: () => 7 },
      ['2024/ 7'],
    ],
    [
      'that has shrunk keeps the parts that were promised, those of which nothing is left too',
      '2024-01',
      { promised },
      ['2024/ 1', '2024/ > 2024/01/ 1', '2024/ > 2024/02/ 0', '2019/ 0'],
    ],
  ])('%s', (_, items, parting, pages) => {
    expect(pathsOf(listOf(items.split(' '), parting))).toEqual(pages);
  });

  it('holds everything of its parts, each with the place that it had on the page of the whole', () => {
    const list = listOf(['2022-01', '2023-01', '2023-02']);
    expect(list.parts.flatMap(({ items }) => items)).toEqual(list.items);
    expect(list.parts.map(({ anchor }) => anchor)).toEqual(['y2022', 'y2023']);
  });
});

it('names are parted by letter, each with an address that any host serves', () => {
  const list = listOf(['Zeta', '7amleh', 'Журнал', '!?', 'Étude'], { ways: [partedByLetter((name) => name)] });
  expect(list.parts.map(({ path, anchor, title }) => [path, anchor, title])).toEqual([
    ['/topics/scope/other/', 'letter-other', 'Scope, #'],
    ['/topics/scope/0/', 'letter-0', 'Scope, 0–9'],
    ['/topics/scope/e/', 'letter-e', 'Scope, E'],
    ['/topics/scope/z/', 'letter-z', 'Scope, Z'],
    ['/topics/scope/436/', 'letter-ж', 'Scope, Ж'],
  ]);
});
