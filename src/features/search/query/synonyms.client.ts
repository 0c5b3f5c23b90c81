import type { NamesFile } from '../files.ts';
import { formsOf, normalizeWord, spelled } from '../normal-form.ts';
import { wordsIn } from '../words.ts';
import { namesIndex } from './names-index.client.ts';
import type { Clause } from './query.client.ts';

/** Other names of what a name means; none where it means nothing, or goes by no other. */
export type OtherNames = (name: string) => Promise<string[]>;

/** What all spellings of a name share, however its words are joined. */
const nameKey = (name: string): string =>
  normalizeWord(
    wordsIn(name)
      .map(({ text }) => spelled(text))
      .join(''),
  );

/** Whether a text that holds one name holds another one within it. */
const within = (inner: string, outer: string) => ` ${outer} `.includes(` ${inner} `);

/**
 * Opens the other names of things: of the terms of the glossary, of actors, of countries.
 * @param meaning what an everyday word stands for, by its normal form.
 */
export function openSynonyms(
  { named, countries }: NamesFile,
  meaning: (forms: string) => Promise<readonly string[]>,
): OtherNames {
  const groups = [
    ...named.filter(([kind]) => kind === 'term' || kind === 'actor').map(([, , ...names]) => names),
    ...countries,
  ];
  const groupsOf = namesIndex(
    groups.flatMap((names) => names.map((name) => [name, names] as const)),
    nameKey,
  );
  return async (text) => {
    const own = formsOf(text);
    const others = [...groupsOf(nameKey(text)).flat(), ...(await meaning(own))]
      .filter((name) => !name.startsWith('<') && nameKey(name) !== nameKey(text))
      .map((name) => ({ name, key: formsOf(name) }));
    // A name that holds another one is found with it.
    const shortest = others.filter(
      ({ key }, place) =>
        !within(own, key) &&
        !others.some((other, at) =>
          other.key === key ? at < place : within(other.key, key) && !within(own, other.key),
        ),
    );
    return shortest.map(({ name }) => name);
  };
}

/** Words of a query that stand next to one another and together are a name. */
export interface NameRun {
  /** The clauses of its words: from the first to before the last. */
  from: number;
  to: number;
  text: string;
  others: string[];
}

/** Longest name that is looked for in a query, in words. */
const longestName = 8;

/** The names of several words in a query, the longest first where they overlap: `mutual legal assistance`. */
export async function nameRuns(clauses: readonly Clause[], otherNames: OtherNames): Promise<NameRun[]> {
  const runs: NameRun[] = [];
  for (let from = 0; from < clauses.length; from = Math.max(from + 1, runs.at(-1)?.to ?? 0))
    for (let to = Math.min(clauses.length, from + longestName); to > from + 1; to -= 1) {
      const words = clauses
        .slice(from, to)
        .flatMap(({ alternatives: [term, other], excluded }) =>
          term?.kind === 'word' && !other && !excluded ? [term.text] : [],
        );
      const text = words.join(' ');
      const others = words.length === to - from ? await otherNames(text) : [];
      if (others.length === 0) continue;
      runs.push({ from, to, text, others });
      break;
    }
  return runs;
}
