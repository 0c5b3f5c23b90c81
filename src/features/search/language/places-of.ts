import { recordPath } from '../../../records/addresses.ts';
import { articlesOf } from '../../../corpus/article.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { type Entry, dateOf } from '../../../records/entry.ts';
import { site } from '../../../base/site.ts';
import { valuesOf } from '../filter-values.ts';
import { countryNames } from './countries.ts';
import type { Named, NamedKind, PlaceIndex } from './place-index.ts';
import { apart } from './synonym-groups.ts';
import { tight } from './words.ts';

/** Addresses of records are in the index while there are few; they let a wrong one be told. */
const fewRecords = 600;

/** Longest name that somebody would type. */
const longestName = 90;

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** `6th`, `21st`. */
const nth = (number: number) => {
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${String(number)}${ending}`;
};

/** What a numbered meeting is called: `sixth session`, `6th session`, `session 6`. */
function numberedNames({ fields: { kind, number } }: Entry<'sessions'>): string[] {
  if (number === undefined) return [];
  const places = [ordinals[number - 1] ?? nth(number), nth(number)];
  const each = (...nouns: string[]) =>
    nouns.flatMap((noun) => [...places.map((place) => `${place} ${noun}`), `${noun} ${String(number)}`]);
  // After = what it goes by only where nothing else is asked for.
  if (kind === 'substantive') return [...each('session', 'substantive session'), ...places.map((place) => `=${place}`)];
  if (kind === 'intersessional') return each('intersessional', 'intersessional consultation');
  if (kind === 'conference-of-states-parties') return each('conference', 'conference of the States Parties');
  return [];
}

/** A thing with its distinct names besides the label, in any spelling. */
const named = (kind: NamedKind, id: string, label: string, names: readonly string[]): Named => {
  const seen = new Set([tight(label), '']);
  const others = names.filter((name) => {
    const isNew = name.length <= longestName && !seen.has(tight(name));
    seen.add(tight(name));
    return isNew;
  });
  return [kind, id, label, ...others];
};

/** Names of a country by one of them. */
const variantsOf = (names: readonly string[]): string[] => {
  const own = new Set(names.map(tight));
  return countryNames
    .filter((group) => group.some((name) => own.has(tight(name))))
    .flat()
    .map((name) => name.replace('<', ''));
};

function nameText({ id, fields: { title, short, symbol } }: Entry<'texts'>, explained: readonly string[]): Named {
  // "CND, part 1" is also "CND 1", and one of those meant by "CND".
  const shorter = short.includes(', part ') ? [short.replace(', part', ''), short.replace(/, part.*/, '')] : [];
  const names = [...shorter, title, ...explained].filter((name) => name !== symbol);
  const [, , , ...others] = named('text', id, short, names);
  return ['text', id, title.length <= 70 ? `${title} (${short})` : short, short, ...others];
}

/** Everything that people ask for by name, number, symbol or date, with its address. */
export function placesOf(corpus: Corpus, titles: Iterable<string> = []): PlaceIndex {
  const { texts, actors, topics, glossary, articles, statements, letters, redLines } = corpus;
  const sessions = corpus.sessions.toReversed();
  const terms = glossary.map(({ fields }) => [fields.term, fields.stands_for ?? [], fields.synonyms ?? []].flat());
  /** Names of what the glossary explains under one of these names. */
  const also = (names: readonly (string | undefined)[]): string[] => {
    const own = new Set(names.map((name) => tight(name ?? '')));
    return terms.filter((term) => term.some((name) => own.has(tight(name)))).flat();
  };

  const symbols = new Map<string, string>();
  for (const { id, fields } of texts) if (fields.symbol) symbols.set(fields.symbol, recordPath('texts', id));
  for (const { id, fields } of sessions)
    for (const { symbol } of fields.documents ?? [])
      if (!symbols.has(symbol)) symbols.set(symbol, recordPath('sessions', id));

  const inEnglish = new Intl.DisplayNames('en', { type: 'region' });
  const where = Map.groupBy(
    sessions.flatMap(({ id, fields: { city, country } }) => {
      const name = country && (inEnglish.of(country) ?? country);
      const names = name === undefined ? [] : [[...new Set([name, ...variantsOf([name])])].join('|')];
      return [...(city === undefined ? [] : [city]), ...names].map((place) => ({ place, id }));
    }),
    ({ place }) => place,
  );

  const threaded = new Set(articles.flatMap(({ places }) => places.map(({ text, number }) => `${text.id} ${number}`)));
  const dates = [...statements, ...letters, ...sessions, ...texts].flatMap((entry) => dateOf(entry) ?? []);
  const records = [...statements, ...letters, ...redLines].map(({ collection, id }) => `${collection}/${id}`);
  return {
    main: site.mainText,
    hosts: [new URL(site.url).host],
    named: [
      ...texts
        .toReversed()
        .map((text) => nameText(text, also([text.fields.short, text.fields.title, text.fields.symbol]))),
      ...articles.map(({ slug, article: { number, title } }) =>
        named('article', slug, `Article ${number}: ${title}`, []),
      ),
      ...sessions.map((entry) =>
        named('session', entry.id, entry.fields.title, [...numberedNames(entry), ...also([entry.fields.title])]),
      ),
      ...actors.map(({ id, fields }) => {
        const names = [...apart(fields.name), ...(fields.also_known_as ?? [])];
        return named('actor', id, fields.name, [...names, ...variantsOf(names)]);
      }),
      ...topics.map(({ id, fields }) => named('topic', id, fields.label, fields.also_known_as ?? [])),
      ...glossary.map(({ id, fields }) =>
        named('term', id, fields.term, [fields.stands_for ?? [], fields.synonyms ?? []].flat()),
      ),
    ],
    articles: articles.map(({ slug, places }) => [slug, ...places.map(({ text, number }) => `${text.id} ${number}`)]),
    otherArticles: Object.fromEntries(
      texts.flatMap((text) => {
        const others = articlesOf(text, corpus).filter(({ number }) => !threaded.has(`${text.id} ${number}`));
        return others.length > 0 ? [[text.id, others.map(({ number, title }) => [number, title ?? ''])]] : [];
      }),
    ),
    days: sessions.map(({ id, fields: { start, end } }) => [id, start, end ?? start]),
    where: [...where].map(([names, meetings]) => [names, ...meetings.map(({ id }) => id)]),
    symbols: [...symbols],
    months: [...new Set(dates.filter((date) => date.length > 4).map((date) => date.slice(0, 7)))].sort().join(' '),
    records: records.length <= fewRecords ? records.join(' ') : '',
    values: valuesOf(corpus),
    titles: [...titles].join(' '),
  };
}
