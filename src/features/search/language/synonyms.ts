import { termOf, type Query, type Term } from './query.ts';
import { stemOf, tokensOf } from './words.ts';

/** Names that mean the same, and names that belong together: groups, as `search/names.json` holds them. A name after `<` is understood, but not searched for. */
export interface Synonyms {
  /** Names of one thing: terms, countries, actors. */
  same: string[][];
  /** A topic with what is a part of it, or near it. */
  related: string[][];
}

/** Something to search for besides a word. */
export interface Alternative extends Term {
  /** Whether it is another name of the same, or something near it. */
  nearness: keyof Synonyms;
}

/** Words of a query that stand next to one another and together are a name. */
export interface Run {
  /** The clauses of its words: from the first to before the last. */
  from: number;
  to: number;
  text: string;
  alternatives: Alternative[];
}

/** What all spellings and forms of a name share. */
export const nameKey = (name: string): string =>
  tokensOf(name)
    .flatMap(({ parts }) => parts.map(stemOf))
    .join(' ');

interface Named {
  name: string;
  key: string;
  searched: boolean;
}
type Groups = Map<string, { nearness: keyof Synonyms; names: Named[] }[]>;

const opened = new WeakMap<Synonyms, Groups>();

/** Groups by the names in them. */
function groupsOf(synonyms: Synonyms): Groups {
  const known = opened.get(synonyms);
  if (known) return known;
  const groups: Groups = new Map();
  for (const nearness of ['same', 'related'] as const)
    for (const group of synonyms[nearness]) {
      const names = group.map((written) => {
        const name = written.replace('<', '');
        return { name, key: nameKey(name), searched: name === written };
      });
      for (const { key } of names) groups.set(key, [...(groups.get(key) ?? []), { nearness, names }]);
    }
  opened.set(synonyms, groups);
  return groups;
}

/** Whether a text that holds one name holds another one within it. */
const within = (inner: string, outer: string) => ` ${outer} `.includes(` ${inner} `);

function alternativesTo(text: string, synonyms: Synonyms): Alternative[] {
  // The country is written in capitals, the word is not.
  if (text === 'us' || text === 'Us') return [];
  const own = nameKey(text);
  const found = new Map<string, Alternative>();
  for (const { nearness, names } of groupsOf(synonyms).get(own) ?? [])
    for (const { name, key, searched } of names) {
      const term = termOf('phrase', name);
      if (term && searched && !within(own, key) && !found.has(key))
        found.set(key, { ...term, kind: term.words[1] ? 'phrase' : 'word', nearness });
    }
  // A name that holds another one is found with it.
  return [...found].flatMap(([key, alternative]) =>
    [...found.keys()].some((other) => other !== key && within(other, key)) ? [] : [alternative],
  );
}

/**
 * What a word also goes by, those of the same meaning first. A name that holds the word anyway is left out, and
 * what stands in quotation marks goes by nothing else.
 */
export const widen = (term: Pick<Term, 'kind' | 'text'>, synonyms: Synonyms): Alternative[] =>
  term.kind === 'phrase' ? [] : alternativesTo(term.text, synonyms);

/** Longest name that is looked for in a query, in words. */
const longestName = 8;

/** The names of several words in a query, the longest first where they overlap: `mutual legal assistance`. */
export function runsOf({ clauses }: Pick<Query, 'clauses'>, synonyms: Synonyms): Run[] {
  const runs: Run[] = [];
  const texts = clauses.map(({ alternatives: [term, other], excluded }) =>
    term?.kind === 'word' && !other && !excluded ? term.text : undefined,
  );
  for (let from = 0; from < texts.length; from += 1)
    for (let to = Math.min(texts.length, from + longestName); to > from + 1; to -= 1) {
      const words = texts.slice(from, to);
      if (words.includes(undefined)) continue;
      const text = words.join(' ');
      const alternatives = alternativesTo(text, synonyms);
      if (alternatives.length === 0) continue;
      runs.push({ from, to, text, alternatives });
      from = to - 1;
      break;
    }
  return runs;
}
