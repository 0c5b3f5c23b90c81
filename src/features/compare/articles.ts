import type { Snapshot } from '../../ledger/snapshot.ts';

/** An article as a text has it; its title where the record has it. */
export interface ArticlePlace {
  number: string;
  title: string | undefined;
}

/** A row of two texts: one article, under its number and title in each. */
export interface ArticleRow {
  /** Last part of the address of the article's page, where it has one. */
  slug?: string;
  a?: ArticlePlace;
  b?: ArticlePlace;
  kind: 'same' | 'same-number' | 'renamed' | 'renumbered' | 'both' | 'only-a' | 'only-b';
}

interface Written {
  number: string;
  title: string;
  slug?: string;
  formerly?: { text: string; article: string }[];
}

const articlesIn = ({ fields }: Snapshot): Written[] =>
  Array.isArray(fields['articles']) ? (fields['articles'] as Written[]) : [];

const rank = (number: string): number => (number === 'preamble' ? 0 : Number.parseInt(number, 10));
const byNumber = (a: ArticlePlace, b: ArticlePlace) =>
  rank(a.number) - rank(b.number) || (a.number < b.number ? -1 : 1);

/** Articles of a text: those that it lists, and those that the main text says were there. */
function placesOf(text: Snapshot, main: Snapshot | undefined): ArticlePlace[] {
  const listed = new Map(articlesIn(text).map(({ number, title }) => [number, title]));
  const told = main
    ? articlesIn(main).flatMap(({ formerly = [] }) => formerly.filter((place) => place.text === text.id))
    : [];
  return [...new Set([...listed.keys(), ...told.map(({ article }) => article)])]
    .map((number) => ({ number, title: listed.get(number) }))
    .sort(byNumber);
}

const kindOf = (a: ArticlePlace, b: ArticlePlace): ArticleRow['kind'] => {
  const renamed = a.title !== undefined && b.title !== undefined && a.title !== b.title;
  if (a.number === b.number)
    return renamed ? 'renamed' : a.title === undefined || b.title === undefined ? 'same-number' : 'same';
  return renamed ? 'both' : 'renumbered';
};

/**
 * Articles of two texts, one row for each: an article keeps its row whatever its number where the main text tells its earlier
 * places; otherwise the same number and title are one. In the order of A; what only B has stands after what precedes it there.
 * @param main the text whose articles list their places in earlier texts.
 */
export function compareArticles(a: Snapshot, b: Snapshot, main?: Snapshot): ArticleRow[] {
  const threads = new Map<string, string>();
  if (main)
    for (const { number, slug, formerly = [] } of articlesIn(main)) {
      if (slug === undefined) continue;
      threads.set(`${main.id} ${number}`, slug);
      for (const place of formerly) threads.set(`${place.text} ${place.article}`, slug);
    }
  const slugOf = (text: Snapshot, { number }: ArticlePlace) => threads.get(`${text.id} ${number}`);
  const others = placesOf(b, main);
  const left = new Set(others);
  const rows: ArticleRow[] = placesOf(a, main).map((place) => {
    const slug = slugOf(a, place);
    const partner = others.find(
      (other) =>
        left.has(other) &&
        (slug === undefined
          ? slugOf(b, other) === undefined && other.number === place.number && other.title === place.title
          : slugOf(b, other) === slug),
    );
    if (partner) left.delete(partner);
    return {
      ...(slug === undefined ? {} : { slug }),
      a: place,
      ...(partner ? { b: partner } : {}),
      kind: partner ? kindOf(place, partner) : 'only-a',
    };
  });
  for (const [index, other] of others.entries()) {
    if (!left.has(other)) continue;
    const before = others[index - 1];
    const at = before ? rows.findIndex((row) => row.b === before) : -1;
    const slug = slugOf(b, other);
    rows.splice(at + 1, 0, { ...(slug === undefined ? {} : { slug }), b: other, kind: 'only-b' });
  }
  return rows;
}
