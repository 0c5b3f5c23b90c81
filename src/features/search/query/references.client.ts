import { longDate } from '../../../base/dates.ts';
import { parseShortCitation } from '../../../base/short-number.ts';
import { wordsIn } from '../words.ts';
import { datePattern, readDates } from './dates.client.ts';
import type { EngineTerm } from './engine.client.ts';
import { articleNumbered, type NamedThing, type Names } from './names.client.ts';
import type { Table } from './table.client.ts';

/** A stretch of the query, from a character to before another. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a query refers to by number: an article, a date, a short citation. Its words are not looked for as words. */
export interface Reference extends Stretch {
  /** What it is, by its name: pages of their own. */
  things: NamedThing[];
  /** What is searched for instead. */
  terms: EngineTerm[];
  /** Dates that it may be. */
  dates?: string[];
  /** The very place that is meant. */
  place?: { page: number; anchor: string | undefined };
  /** What a reader should know of how it was read. */
  note?: string;
}

const stretches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ 0: found, index: from }) => ({ found, from, to: from + found.length }));

const number = String.raw`(\d{1,3}|preamble)(?: ?(bis|ter|quater)\b)?(?:\.\d{1,2}\b)?(?:\(\w{1,4}\))*(?:,? ?(?:para(?:graph|s)?s?\.?|§|¶) ?\d{1,2}\b)?`;
/** "Article" in the six languages of the United Nations, and in some others that people write it in. */
const articleWord = String.raw`(?:art(?:icle|ikel|icolo|[ií]culo|igo)?s?\.?|стат(?:ья|ьи|ье|ью)|(?:ال)?مادة|第)`;
const paragraphOf = String.raw`(?:(?:para(?:graph|s)?s?\.?|§|¶) ?\d{1,2},?(?: of(?: the)?)? )?`;
const articles = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${paragraphOf}${articleWord} ?${number}(?:(?:, | and | y | et | or | to | ?[-–] ?)${number})*(?: ?条)?|^\d{1,3}(?:\(\w{1,4}\))+$|preamble)(?![\p{L}\p{N}])`,
  'giu',
);

/** Articles that a query names, where it names them: `art. 24(2)`, `paragraph 2 of Article 6`, `articles 6 and 24`, `preamble`. */
const articlesIn = (query: string): (Stretch & { numbers: string[] })[] =>
  stretches(query, articles).map(({ found, ...stretch }) => ({
    ...stretch,
    numbers: [
      ...found.replace(new RegExp(`^${paragraphOf}(?=${articleWord})`, 'iu'), '').matchAll(new RegExp(number, 'giu')),
    ].map(([, digits = '', more]) => digits.toLowerCase().replace(/^0+/, '') + (more ? ` ${more.toLowerCase()}` : '')),
  }));

const phrase = (text: string): EngineTerm => ({
  kind: 'phrase',
  words: wordsIn(text).map((word) => word.text),
  occurring: [],
});

/**
 * An article by its number in a text; of none that is named, in the main text, or else in any. What is on it goes by the
 * article's permanent name, whatever number it had when a record spoke of it.
 */
function articleReference(
  { numbers, ...stretch }: Stretch & { numbers: string[] },
  texts: readonly NamedThing[],
  names: Names,
  table: Table,
): Reference {
  const inTexts = texts.length > 0 ? texts.map(({ id }) => id) : [names.main];
  const things = numbers.flatMap((one) => {
    const there = inTexts.flatMap((text) => articleNumbered(one, text, names) ?? []);
    const anywhere = names.articles.flatMap(([slug, ...places]) =>
      places.some((place) => place.endsWith(` ${one}`)) ? (names.thing('article', slug) ?? []) : [],
    );
    return there.length > 0 || texts.length > 0 ? there : anywhere;
  });
  const values = [...things.map(({ id }) => id), ...inTexts.flatMap((text) => numbers.map((one) => `${text}-${one}`))];
  const pages = new Set(values.flatMap((value) => table.withValue('article', value)));
  const name = numbers.map((one) => (one === 'preamble' ? one : `Article ${one}`)).join(', ');
  return {
    ...stretch,
    things,
    ...(things.length + pages.size === 0 && {
      note: `No ${name} is recorded of ${texts.length > 0 ? texts.map(({ label }) => label).join(', ') : 'any text'}`,
    }),
    terms: [
      { kind: 'pages', pages },
      // In another text the number is another article.
      ...(texts.length > 0 && things.length > 0
        ? []
        : numbers.map((one) => phrase(one === 'preamble' ? one : `article ${one}`))),
    ],
  };
}

/** Meetings that were held on a date. */
const meetingsOn = (date: string, { days, thing }: Names): NamedThing[] =>
  days.flatMap(([id, start, end]) => {
    // Of a meeting some time in August nobody knows whether it was held on the eighth.
    const held = start.length >= date.length && start.slice(0, date.length) <= date && date.slice(0, end.length) <= end;
    return held ? (thing('session', id) ?? []) : [];
  });

/** Dates that a query names; a year holds too many records to mean them. */
const dateReferences = (query: string, names: Names, table: Table): Reference[] =>
  stretches(query, new RegExp(datePattern, 'gi')).flatMap(({ found, ...stretch }) => {
    const dates = readDates(found).filter((date) => date.length > 4);
    const [first, second] = dates;
    if (first === undefined) return [];
    const things = dates.flatMap((date) => meetingsOn(date, names));
    return {
      ...stretch,
      things,
      dates,
      terms: [
        { kind: 'pages', pages: new Set(dates.flatMap(table.dated)) },
        {
          kind: 'pages',
          pages: new Set(
            things.flatMap(({ id }) =>
              table.withValue('session', id).filter((page) => table.valuesOf(page, 'kind').includes('meeting')),
            ),
          ),
        },
        ...dates.map((date) => phrase(longDate(date))),
      ],
      ...(second !== undefined && {
        note: `“${found}” may be ${longDate(first)} or ${longDate(second)}: both are searched for`,
      }),
    };
  });

/** A short citation, where it is the whole query: `CCR 118, para. 2`. */
function citationReference(query: string, table: Table): Reference | undefined {
  const cited = parseShortCitation(query);
  if (!cited) return undefined;
  const page = table.numbered(cited.number);
  const anchor = cited.paragraph === undefined ? undefined : `p${String(cited.paragraph)}`;
  const whole = { from: 0, to: query.length, things: [] };
  if (page === undefined)
    return { ...whole, terms: [], note: `No record has the short number ${String(cited.number)}` };
  return { ...whole, terms: [{ kind: 'pages', pages: [page] }], place: { page, anchor } };
}

/**
 * What a query refers to by number.
 * @param named what it names. A date within a name is a part of it: "Consolidated draft, part 1 (Nov 2022)".
 */
export function referencesIn(
  query: string,
  named: readonly (Stretch & { things: readonly NamedThing[] })[],
  names: Names,
  table: Table,
): Reference[] {
  const citation = citationReference(query, table);
  if (citation) return [citation];
  const texts = named.flatMap(({ things }) => things.filter(({ kind }) => kind === 'text'));
  const dates = dateReferences(query, names, table).filter(
    ({ from, to }) => !named.some((name) => name.from < from && to <= name.to),
  );
  const found = articlesIn(query).map((article) => articleReference(article, texts, names, table));
  return [...dates, ...found.filter((one) => !dates.some(overlap(one)))];
}

/** Whether a stretch has something in common with another one. */
export const overlap = (a: Stretch) => (b: Stretch) => a.from < b.to && b.from < a.to;
