import { addressedPlace } from './addresses.ts';
import { articlePlaces, namedArticles } from './article-places.ts';
import { dateInWords, datePattern, readDate } from './dates.ts';
import { prepare } from './lexer.ts';
import type { PlaceIndex } from './place-index.ts';
import { namesOf, placeKinds, type PlaceKind } from './place-names.ts';
import { fold } from './words.ts';

export type { PlaceIndex } from './place-index.ts';
export { knownIn, type PlaceKind } from './place-names.ts';

/** A place that a query names. */
export interface Place {
  /** Path below the base of the site, with its anchor. */
  address: string;
  label: string;
  kind: PlaceKind;
  /** Why it is offered. */
  reason: string;
  /** The whole query is this. */
  exact: boolean;
  /** Words of the query that this does not use. */
  rest: string;
}

/** A stretch of the query, from a character to before another. */
interface Stretch {
  from: number;
  to: number;
}

/** Longest name, in parts of words. */
const longestName = 16;

const overlap = (a: Stretch) => (b: Stretch) => a.from < b.to && b.from < a.to;

/** What matches in a text, with where it stands. */
const stretches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: word, index: from }) => ({ word, from, to: from + word.length }));

const dates = new RegExp(`${datePattern}|^\\d{4}$`, 'g');

/**
 * The places that a query names, the most probable first: documents by symbol, articles, meetings, periods, actors,
 * topics, terms, addresses of this site.
 * @param hosts hosts by which the site is known besides its own, such as that of the page.
 */
export function findPlaces(query: string, index: PlaceIndex, hosts: readonly string[] = []): Place[] {
  const typed = prepare(query);
  const folded = fold(typed);
  const { byName, byAddress, symbols } = namesOf(index);
  const found: (Place & { rank: number })[] = [];
  const chunks = stretches(folded.length === typed.length ? typed : folded, /\S+/g);
  const units = stretches(folded, /[\p{L}\p{N}\p{M}]+/gu);

  const restOf = (used: readonly Stretch[]) =>
    chunks.flatMap((chunk) => (/[\p{L}\p{N}]/u.test(chunk.word) && !used.some(overlap(chunk)) ? [chunk.word] : []));
  const add = ({ address, label, kind, reason }: Omit<Place, 'exact' | 'rest'>, used: readonly Stretch[], rank = 0) => {
    const rest = restOf(used);
    const exact = rest.every((word) => /^(the|of|in|on|at|and|a)$/i.test(word));
    const place = { address, label, kind, reason, exact, rest: exact ? '' : rest.join(' ') };
    if (!found.some((other) => other.address === address))
      found.push({ ...place, rank: rank * 10 + placeKinds.indexOf(kind) });
  };
  /** Whether a stretch is made of whole words; of a document's symbol, only its end need be one. */
  const bounded = ({ from, to }: Stretch, symbol = false) =>
    /^(?:['’]s)?[^\p{L}\p{N}]*(?:$|\s(?!(?:rev|add|corr)\b))/u.test(folded.slice(to)) &&
    (symbol || /(?:^|\s)[^\p{L}\p{N}]*$/u.test(folded.slice(0, from)));
  /** The names in the query, the longest first; what one takes, no other can. */
  const occurrences = <T>(find: (name: string) => T | undefined, taken: readonly Stretch[], symbol = false) => {
    const list: (Stretch & { value: T })[] = [];
    for (let length = Math.min(longestName, units.length); length > 0; length -= 1)
      for (const [at, { from }] of units.entries()) {
        const own = units.slice(at, at + length);
        const stretch = { from, to: own.at(-1)?.to ?? from };
        const value = own.length === length && find(own.map(({ word }) => word).join(''));
        if (value && ![...list, ...taken].some(overlap(stretch)) && bounded(stretch, symbol))
          list.push({ ...stretch, value });
      }
    return list.sort((a, b) => a.from - b.from);
  };
  const nameOf = (name: string) =>
    [name, ...(name.length > 4 ? [name.replace(/s$/, ''), `${name}s`] : [])]
      .map((one) => byName.get(one))
      .find(Boolean);

  const addressed = chunks.flatMap((chunk) => {
    const place = addressedPlace(chunk.word, index, hosts);
    if (place) add({ ...place, reason: 'An address of this record' }, [chunk]);
    return place ? [chunk] : [];
  });
  const documents = occurrences((name) => symbols.get(name), addressed, true);
  const articles = namedArticles(folded).filter((article) => ![...addressed, ...documents].some(overlap(article)));
  const names = occurrences(nameOf, [...addressed, ...documents, ...articles]);
  const texts = [...documents, ...names].flatMap(({ value, ...stretch }) =>
    value.flatMap(({ kind, id }) => (kind === 'text' ? [{ ...stretch, id }] : [])),
  );
  const inTexts = articles[0] && texts[0];

  for (const article of articles) {
    for (const { id, ...stretch } of inTexts ? texts : [{ ...article, id: index.main }])
      for (const place of articlePlaces(article, id, index)) add(place, [...articles, stretch]);
    // The same number may be another article in another text.
    if (!inTexts)
      for (const [kind, id] of index.named)
        if (kind === 'text') for (const place of articlePlaces(article, id, index).slice(0, 1)) add(place, articles, 1);
  }
  // ARTICLE 19 is an organization, and a preamble is a term, too.
  const also = occurrences(
    (name) => articles[0] && nameOf(name)?.filter(({ kind }) => kind === 'actor' || kind === 'term'),
    addressed,
  );
  for (const { value, ...stretch } of [...documents, ...names, ...also])
    for (const place of value)
      if (!(inTexts && place.kind === 'text') && (place.distance !== 2 || !restOf([stretch])[0]))
        add(place, [stretch], place.distance > 2 ? 1 : 0);

  for (const { word, ...stretch } of stretches(folded, dates)) {
    const { date = '', exists } = readDate(word) ?? {};
    if (!exists || !bounded(stretch) || addressed.some(overlap(stretch))) continue;
    const label = dateInWords(date);
    for (const [id, start, end] of index.days) {
      const place = byAddress.get(`/sessions/${id}/`);
      if (place && date[4] && start.slice(0, date.length) <= date && date.slice(0, end.length) <= end)
        add({ ...place, reason: `Held ${date[7] ? 'on' : 'in'} ${label}` }, [stretch]);
    }
    if (index.months.includes(date.slice(0, 7)))
      add({ address: `/search/?q=date%3A${date}`, label, kind: 'period', reason: `Records dated ${label}` }, [stretch]);
  }
  return found
    .sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank)
    .map(({ rank: _, ...place }) => place);
}
