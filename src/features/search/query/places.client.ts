import type { FacetName } from '../facets.ts';
import { isFunctionWord, wordsIn, type Word } from '../words.ts';
import type { NamedThing, Names } from './names.client.ts';
import { overlap, referencesIn, type Reference, type Stretch } from './references.client.ts';
import type { Table } from './table.client.ts';

/** A thing that a query names. */
export interface Place extends NamedThing {
  /** The whole query is this; of subjects, it names them and nothing else. */
  exact: boolean;
}

/** What a query names. */
export interface Named {
  places: Place[];
  /** Words that belong to none of them, and say something. */
  others: string[];
  references: Reference[];
  /** Where it names the texts of articles: there is no need to look for their words. */
  texts: Stretch[];
}

/** Longest name, in words. */
const longestName = 16;

/** Whether a word says nothing about what is named; who asks for positions on it is led there by its card. */
const isSmall = ({ text }: Word): boolean => isFunctionWord(text) || /^positions?$/.test(text);

/** Whether a thing is a subject, which people name several of at once. */
const isSubject = ({ kind }: NamedThing): boolean => kind === 'topic' || kind === 'term';

/** The names in a query, the longest first; what one takes, no other can. */
function namesIn(words: readonly Word[], names: Names) {
  const found: (Stretch & { things: readonly NamedThing[] })[] = [];
  for (let length = Math.min(longestName, words.length); length > 0; length -= 1)
    for (const [at, first] of words.entries()) {
      const own = words.slice(at, at + length);
      const next = words[at + length];
      // Of `A/AC.291/22/Rev.9`, the document without its revision is another one.
      if (own.length < length || first.joined || next?.joined || /^(?:rev|add|corr)$/.test(next?.text ?? '')) continue;
      const stretch = { from: first.from, to: own.at(-1)?.to ?? first.to };
      const things = found.some(overlap(stretch)) ? undefined : names.meant(own.map(({ text }) => text).join(''));
      if (things) found.push({ ...stretch, things });
    }
  return found;
}

/** What a query names: articles, dates, documents by symbol, meetings by name or date, actors, topics, terms. */
export function namedIn(query: string, names: Names, table: Table): Named {
  const words = wordsIn(query);
  const named = namesIn(words, names);
  const texts = named.flatMap(({ things, ...stretch }) =>
    things.flatMap((thing) => (thing.kind === 'text' ? [{ ...stretch, thing }] : [])),
  );
  const references = referencesIn(query, named, names, table);
  const found = new Map<NamedThing, Stretch[]>();
  const add = (thing: NamedThing, used: readonly Stretch[]) => {
    found.set(thing, [...(found.get(thing) ?? []), ...used]);
  };
  const articles = references.filter(({ things }) => things.some(({ kind }) => kind === 'article'));
  for (const { things, ...stretch } of references)
    for (const thing of things) add(thing, thing.kind === 'article' ? [...articles, ...texts] : [stretch]);
  // An article that is not followed into the main text is a place of its text.
  const within = texts.length > 0 ? references.filter(({ things, dates }) => things.length === 0 && !dates) : [];
  // ARTICLE 19 is an organization, and a preamble is a term, too.
  for (const { things, ...stretch } of named)
    for (const thing of things)
      if (found.has(thing) || thing.kind === 'actor' || thing.kind === 'term' || !references.some(overlap(stretch)))
        add(thing, thing.kind === 'text' ? [stretch, ...within] : [stretch]);
  // "Hacking offence" names two topics and nothing else: their own pages are meant.
  const all = [...found.values()].flat();
  const subjects = [...found].flatMap(([thing, used]) => (isSubject(thing) ? used : []));
  return {
    places: [...found].map(([thing, used]) => {
      const own = isSubject(thing) ? subjects : used;
      return { ...thing, exact: words.every((word) => isSmall(word) || own.some(overlap(word))) };
    }),
    others: words.filter((word) => !isSmall(word) && !all.some(overlap(word))).map(({ text }) => text),
    references,
    texts: articles.length > 0 ? texts : [],
  };
}

/** What a thing is among the filters. */
export const facetOf = ({ kind, id }: NamedThing): { facet: FacetName; value: string } | undefined =>
  kind === 'term' ? undefined : { facet: kind, value: id };
