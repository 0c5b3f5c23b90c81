import type { FacetName } from '../facets.ts';
import { foldText, wordsIn, type Word } from '../words.ts';
import { datePattern, readDate } from './dates.client.ts';
import { articleNumbered, type NamedThing, type Names } from './names.client.ts';

/** A thing that a query names. */
export interface Place extends NamedThing {
  /** The whole query is this. */
  exact: boolean;
}

/** A stretch of the query, from a character to before another. */
interface Stretch {
  from: number;
  to: number;
}

/** Longest name, in words. */
const longestName = 16;

const overlap = (a: Stretch) => (b: Stretch) => a.from < b.to && b.from < a.to;

/** Whether a word says nothing about what is named. */
const isSmall = ({ text }: Word): boolean => /^(?:the|of|in|on|at|and|a)$/.test(text);

const stretches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: found, index: from }) => ({ found, from, to: from + found.length }));

const number = String.raw`(\d{1,3}|preamble)(?: ?(bis|ter|quater)\b)?(?:\(\w{1,4}\))*`;
const articles = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:art(?:icle)?s?\.? ?${number}(?:(?:, | and | or | to | ?[-–] ?)${number})*|^\d{1,3}(?:\(\w{1,4}\))+$|preamble)(?![\p{L}\p{N}])`,
  'gu',
);

/** The articles that a folded query names, where it names them: `art. 24(2)`, `articles 6 and 24`, `preamble`. */
const articlesIn = (query: string): (Stretch & { number: string })[] =>
  stretches(query, articles).flatMap(({ found, ...stretch }) =>
    [...found.matchAll(new RegExp(number, 'g'))].map(([, digits = '', more]) => ({
      number: digits.replace(/^0+/, '') + (more ? ` ${more}` : ''),
      ...stretch,
    })),
  );

/** The names in a query, the longest first; what one takes, no other can. */
function namesIn(words: readonly Word[], names: Names, taken: readonly Stretch[]) {
  const found: (Stretch & { things: readonly NamedThing[] })[] = [];
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1)
    for (const [at, first] of words.entries()) {
      const own = words.slice(at, at + length);
      const next = words[at + length];
      // Of `A/AC.291/22/Rev.9`, the document without its revision is another one.
      if (own.length < length || first.joined || next?.joined || /^(?:rev|add|corr)$/.test(next?.text ?? '')) continue;
      const stretch = { from: first.from, to: own.at(-1)?.to ?? first.to };
      const things = [...found, ...taken].some(overlap(stretch))
        ? undefined
        : names.meant(own.map(({ text }) => text).join(''));
      if (things) found.push({ ...stretch, things });
    }
  return found;
}

/** Meetings that were held on a date. */
const meetingsOn = (date: string, { days, thing }: Names): NamedThing[] =>
  days.flatMap(([id, start, end]) => {
    const held = start.slice(0, date.length) <= date && date.slice(0, end.length) <= end;
    return held ? (thing('session', id) ?? []) : [];
  });

/** What a query names: articles, documents by symbol, meetings by name or date, actors, topics, terms. */
export function placesIn(query: string, names: Names): Place[] {
  const folded = foldText(query);
  const words = wordsIn(folded);
  const found = new Map<NamedThing, Stretch[]>();
  const add = (thing: NamedThing, used: readonly Stretch[]) => {
    found.set(thing, [...(found.get(thing) ?? []), ...used]);
  };
  const numbered = articlesIn(folded);
  const named = namesIn(words, names, numbered);
  const texts = named.flatMap(({ things, from, to }) =>
    things.flatMap(({ kind, id }) => (kind === 'text' ? [{ id, from, to }] : [])),
  );
  for (const article of numbered)
    for (const text of texts[0] ? texts : [{ ...article, id: names.main }]) {
      const thing = articleNumbered(article.number, text.id, names);
      if (thing) add(thing, [...numbered, text]);
    }
  for (const { things, ...stretch } of named) for (const thing of things) add(thing, [stretch]);
  // ARTICLE 19 is an organization, and a preamble is a term, too.
  if (numbered.length > 0)
    for (const { things, ...stretch } of namesIn(words, names, []))
      for (const thing of things) if (thing.kind === 'actor' || thing.kind === 'term') add(thing, [stretch]);
  for (const { found: written, ...stretch } of stretches(folded, new RegExp(datePattern, 'g'))) {
    const date = readDate(written) ?? '';
    // A year holds too many meetings to mean one.
    if (date.length > 4) for (const thing of meetingsOn(date, names)) add(thing, [stretch]);
  }
  return [...found].map(([thing, used]) => ({
    ...thing,
    exact: words.every((word) => isSmall(word) || used.some(overlap(word))),
  }));
}

/** What a thing is among the filters. */
export const facetOf = ({ kind, id }: NamedThing): { facet: FacetName; value: string } | undefined =>
  kind === 'term' ? undefined : { facet: kind, value: id };
