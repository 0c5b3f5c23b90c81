import { site } from '../../../base/site.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import type { Entry } from '../../../records/entry.ts';
import { authorOf } from '../../cite/names.ts';
import { countryName, languageName } from '../../../schemas/names.ts';
import { grades } from '../../../schemas/source.ts';
import { searchKinds } from '../facets.ts';
import type { Named, NamedKind, NamesFile } from '../files.ts';
import { runTogether } from '../words.ts';
import { countryNames } from './countries.ts';

/** Longest name that somebody would type. */
const longestName = 90;

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

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
  if (kind === 'substantive') return each('session', 'substantive session');
  if (kind === 'intersessional') return each('intersessional', 'intersessional consultation');
  if (kind === 'conference-of-states-parties') return each('conference', 'conference of the States Parties');
  return [];
}

/** A thing with its distinct names besides the label, in any spelling. */
function named(kind: NamedKind, id: string, label: string, names: readonly (string | undefined)[]): Named {
  const seen = new Set([runTogether(label), '']);
  const others = names.filter((name): name is string => {
    const isNew = name !== undefined && name.length <= longestName && !seen.has(runTogether(name));
    if (isNew) seen.add(runTogether(name));
    return isNew;
  });
  return [kind, id, label, ...others];
}

/** The names that stand together in one: `Caribbean Community (CARICOM)`, `R3D: Red en Defensa`, `Jane Doe, Chair of the Committee`. */
function namesWithin(name: string): string[] {
  const [, a, b] = /^(.+) \(([^)]+)\)$/.exec(name) ?? /^(\w+): (.+)$/.exec(name) ?? /^([^,]+), \S.*$/.exec(name) ?? [];
  return a === undefined ? [name] : b === undefined ? [a] : [a, b];
}

/** Names of a country by one of them. */
function countryVariants(names: readonly string[]): string[] {
  const own = new Set(names.map(runTogether));
  return countryNames.filter((group) => group.some((name) => own.has(runTogether(name)))).flat();
}

/** A document's symbol, and as it is cited without the body's letter: `AC.291/22/Rev.1`. */
const symbolNames = (symbol: string): string[] => [symbol, symbol.replace(/^[A-Z]\//, '')];

/** Everything that people ask for by name, number, symbol or place. */
export function namesOf(corpus: Corpus): NamesFile {
  const { texts, actors, topics, glossary, articles, statements, letters } = corpus;
  const sessions = corpus.sessions.toReversed();
  const terms = glossary.map(({ id, fields: { term, stands_for = [], synonyms = [] } }) => ({
    id,
    names: [term, stands_for, synonyms].flat(),
  }));
  /** Names of what the glossary explains under one of these names. */
  const explained = (names: readonly (string | undefined)[]): string[] => {
    const own = new Set(names.map((name) => runTogether(name ?? '')));
    return terms.filter((term) => term.names.some((name) => own.has(runTogether(name)))).flatMap((term) => term.names);
  };
  const symbolOwners = new Set(texts.map(({ fields }) => fields.symbol));
  const actorNames = actors.map(({ id, fields }) => {
    const author = authorOf(fields);
    const family = 'family' in author ? [author.family] : [];
    const names = [...namesWithin(fields.name), ...(fields.also_known_as ?? []), ...family];
    return { id, name: fields.name, names: [...names, ...countryVariants(names)] };
  });
  const covered = new Set(actorNames.flatMap(({ name, names }) => [name, ...names].map(runTogether)));
  return {
    main: site.mainText,
    named: [
      ...texts.toReversed().map(({ id, fields: { short, title, symbol, also_known_as = [] } }) => {
        // "Revised draft (Nov 2023)" is asked for without its year.
        const undated = short.replace(/ \([^)]*\)$/, '');
        const names = [undated, ...also_known_as];
        const symbols = symbol === undefined ? [] : symbolNames(symbol);
        return named('text', id, short, [...names, title, ...symbols, ...explained([short, ...names, title, symbol])]);
      }),
      ...articles.map(({ slug, article: { number, title } }) =>
        named('article', slug, `Article ${number}: ${title}`, [title]),
      ),
      ...sessions.map((entry) => {
        const { title, city, country, documents = [] } = entry.fields;
        const symbols = documents.map(({ symbol }) => symbol).filter((symbol) => !symbolOwners.has(symbol));
        const host = country === undefined ? [] : [countryName(country), ...countryVariants([countryName(country)])];
        // Who names a State means it, and not every meeting that was held there.
        const places = host.some((name) => covered.has(runTogether(name))) ? [city] : [city, ...host];
        return named('session', entry.id, title, [
          ...numberedNames(entry),
          ...explained([title]),
          ...symbols.flatMap(symbolNames),
          ...places,
        ]);
      }),
      ...actorNames.map(({ id, name, names }) => named('actor', id, name, names)),
      ...topics.map(({ id, fields }) => named('topic', id, fields.label, fields.also_known_as ?? [])),
      // "the Committee" is understood; searched for, it would be found in every other sentence.
      ...terms.map(({ id, names: [term = '', ...names] }) => {
        const others = names.map((name) => (/^the /i.test(name) ? `<${name}` : name));
        return named('term', id, term, others);
      }),
    ],
    articles: articles.map(({ slug, places }) => [slug, ...places.map(({ text, number }) => `${text.id} ${number}`)]),
    days: sessions.map(({ id, fields: { start, end } }) => [id, start, end ?? start]),
    countries: countryNames
      .filter((group) => !group.some((name) => covered.has(runTogether(name))))
      .map((group) => [...group]),
    values: {
      kind: Object.values(searchKinds).map(([kind, label]) => [kind, label]),
      grade: Object.entries(grades).map(([grade, { label }]) => [grade, label]),
      language: [...new Set([...statements, ...letters].flatMap(({ fields }) => fields.languages ?? []))]
        .map((code): [string, string] => [code, languageName(code)])
        .sort(([, a], [, b]) => (a < b ? -1 : 1)),
    },
  };
}
