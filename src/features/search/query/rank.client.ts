import type { Answers } from './engine.client.ts';
import type { FacetName } from '../facets.ts';
import type { Posting, Postings } from './postings.client.ts';
import type { PageNumber, Table } from './table.client.ts';

/** What is known of a query beside its words. */
export interface Intent {
  /** Facet values that words of the query name: `actor` `iran`, `article` `safeguards-clause`. */
  named: readonly { facet: FacetName; value: string }[];
  /** Addresses that the query names, with how surely it means them: 1 when it is nothing else. */
  own: ReadonlyMap<string, number>;
  /** Dates that the query names. */
  dates: readonly string[];
}

/** What a kind of page is worth against others that answer as well. */
const kindWorth: Readonly<Record<string, number>> = {
  statement: 1,
  letter: 1,
  'red-line': 1,
  meeting: 1,
  vote: 1,
  text: 1,
  article: 0.95,
  topic: 0.85,
  actor: 0.85,
  term: 0.55,
};

/** Words before which a match counts as one in title or summary. */
const headLength = 20;

/** Words within which several clauses count as said together. */
const nearness = 40;

/**
 * How much of a query stands together: of all stretches of words that hold places of two lists or more, the most that the
 * weights of those lists come to, the less the longer the stretch.
 * @param lists places of each part of the query in a page; empty for a part that it does not hold.
 */
export function together(lists: readonly (readonly number[])[], weights: readonly number[]): number {
  if (lists.filter((list) => list.length > 0).length < 2) return 0;
  const places = lists.flatMap((list, owner) => list.map((at) => ({ at, owner }))).sort((a, b) => a.at - b.at);
  /** The latest place of each list that is still near, the latest first: where stretches that end here may begin. */
  let near: typeof places = [];
  let best = 0;
  for (const place of places) {
    near = [place, ...near.filter(({ at, owner }) => owner !== place.owner && place.at - at < nearness)];
    let weight = 0;
    for (const { at, owner } of near) {
      weight += weights[owner] ?? 0;
      if (owner !== place.owner) best = Math.max(best, weight * (1 - (place.at - at) / nearness));
    }
  }
  return best;
}

/** Weight of a clause: the fewer pages it is in, the more it says. */
const rarity = (size: number, postings: Postings): number => Math.log(1 + size / (postings.size + 1));

/**
 * Orders pages as a person would: what answers all clauses before what answers some; the actor's own statement before
 * a mention; title and summary before the account; words that stand together before words that are scattered.
 */
export function rank(
  pages: Iterable<PageNumber>,
  { postings: clauses, offsets }: Pick<Answers, 'postings' | 'offsets'>,
  table: Table,
  { named, own, dates }: Intent,
): PageNumber[] {
  const weights = clauses.map((postings) => rarity(table.size, postings));
  const best = clauses.map((postings) => Math.max(1e-9, ...[...postings.values()].map(({ score }) => score)));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const scored = [...pages].map((page) => {
    const found = clauses.map((postings): Posting | undefined => postings.get(page));
    let words = 0;
    let head = 0;
    let covered = 0;
    for (const [place, posting] of found.entries()) {
      if (!posting) continue;
      const weight = weights[place] ?? 0;
      covered += weight;
      words += weight * (0.45 + 0.55 * (posting.score / (best[place] ?? 1)));
      if (posting.locations.some((at) => at < headLength)) head += weight;
    }
    const near = together(
      found.map((posting) => posting?.locations ?? []),
      weights,
    );
    const names = named.filter(({ facet, value }) => table.valuesOf(page, facet).includes(value)).length;
    const kind = kindWorth[table.valuesOf(page, 'kind')[0] ?? ''] ?? 0.8;
    // The title begins with what is asked for.
    const titled =
      clauses.length > 1 && found.every((posting, place) => posting?.locations.includes(offsets[place] ?? -1)) ? 3 : 0;
    const meant = (own.get(table.pathOf(page)) ?? 0) * 2;
    // What is of the very day comes before a meeting that lasted over it.
    const day = table.dateOf(page);
    const dated = day.length === 10 && dates.includes(day) ? 2.2 : dates.some((date) => day.startsWith(date)) ? 0.7 : 0;
    return {
      page,
      score:
        titled +
        meant +
        ((covered * 2 + words) / total) * kind +
        (head / total) * 0.8 +
        near / total +
        dated +
        names * 0.55,
    };
  });
  return scored
    .sort((a, b) => b.score - a.score || (table.pathOf(a.page) < table.pathOf(b.page) ? -1 : 1))
    .map(({ page }) => page);
}
