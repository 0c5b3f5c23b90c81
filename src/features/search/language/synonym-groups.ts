import type { Corpus } from '../../../corpus/corpus.ts';
import { countryNames } from './countries.ts';
import { nameKey, type Synonyms } from './synonyms.ts';

const key = (name: string) => nameKey(name.replace('<', ''));

/** The names that stand together in one: `Caribbean Community (CARICOM)`, `R3D: Red en Defensa`, `Jane Doe, Chair of the Committee`. */
export const apart = (name: string): string[] => {
  const [, a, b] = /^(.+) \(([^)]+)\)$/.exec(name) ?? /^(\w+): (.+)$/.exec(name) ?? /^([^,]+), \S.*$/.exec(name) ?? [];
  return a === undefined ? [name] : b === undefined ? [a] : [a, b];
};

/** The names of a group, each once whatever its spelling; nothing where only one is left. */
const distinct = (names: readonly string[]): string[][] => {
  const group = [...new Map(names.map((name) => [key(name), name] as const).reverse()).values()].reverse();
  return group.length > 1 ? [group] : [];
};

/** Names that mean the same, from the glossary, the actors and the names of countries, and topics with what belongs to them. */
export function synonymsOf({ glossary, actors, topics }: Pick<Corpus, 'glossary' | 'actors' | 'topics'>): Synonyms {
  // "the Committee" is understood; searched for, it would be found in every other sentence.
  const terms = glossary.map(({ fields }) =>
    [fields.term, fields.stands_for ?? [], fields.synonyms ?? []]
      .flat()
      .map((name) => (/^the /i.test(name) ? `<${name}` : name)),
  );
  const termsOf = Map.groupBy(
    terms.flatMap((names) => names.map((name) => ({ key: key(name), keys: names.map(key) }))),
    (entry) => entry.key,
  );
  const countries = countryNames.map((names) => [...names]);
  const others: string[][] = [];
  for (const { fields } of actors) {
    const names = apart(fields.name).concat(fields.also_known_as ?? []);
    const own = names.map(key);
    // A role such as Chair is another term: whoever asks for the person does not ask for every chair.
    const marked = names.map((name, place) =>
      place > 0 &&
      termsOf.get(key(name))?.every(({ keys }) => !keys.some((term) => term !== key(name) && own.includes(term)))
        ? `<${name}`
        : name,
    );
    const country =
      fields.kind === 'civil-society'
        ? undefined
        : countries.find((group) => group.some((name) => own.includes(key(name))));
    if (country) country.push(...names);
    else others.push(marked);
  }
  const same = [...terms, ...countries, ...others].flatMap(distinct);
  const sets = same.map((group) => new Set(group.map(key)));
  // A group that lies within another one says nothing of its own.
  const whole = same.filter((_, place) => {
    const own = sets[place] ?? new Set();
    return !sets.some(
      (other, at) => at !== place && [...own].every((name) => other.has(name)) && (other.size > own.size || at < place),
    );
  });
  return {
    same: whole,
    related: topics.flatMap(({ fields }) => distinct([fields.label, ...(fields.also_known_as ?? [])])),
  };
}
