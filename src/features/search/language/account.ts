import type { Query, Term } from './query.ts';
import { runsOf, widen, type Alternative, type Synonyms } from './synonyms.ts';
import type { Vocabulary } from './vocabulary.ts';
import { tokensOf, type Token } from './words.ts';

/** What becomes of a word of a query. */
export interface WordAccount {
  /** The word as it was typed; of several words where together they are a name that goes by others. */
  word: string;
  /**
   * `found`: it occurs. `widened`: other names of it are searched for besides, or instead when it does not occur.
   * `corrected`: it does not occur, and what it was most probably meant to be is searched for. `absent`: it is in no record.
   */
  state: 'found' | 'corrected' | 'widened' | 'absent';
  /** How many records hold it in any of its forms; of a correction, those that hold that. */
  count: number;
  /** What is searched for besides or instead; of an absent word in quotation marks, the forms that do occur. */
  to?: string[];
}

/** How many records can hold a word: those that hold it run together, or else all its parts. The parts of a symbol say nothing about it. */
async function countOf({ whole, parts }: Token, vocabulary: Vocabulary): Promise<number> {
  const count = await vocabulary.count(whole);
  return count > 0 || /\d/.test(whole) || !parts[1]
    ? count
    : leastOf(
        parts.map((part) => ({ whole: part, parts: [] })),
        vocabulary,
      );
}

/** How many records can hold all of some words. */
const leastOf = async (tokens: readonly Token[], vocabulary: Vocabulary): Promise<number> =>
  Math.min(...(await Promise.all(tokens.map((token) => countOf(token, vocabulary)))));

/** The alternatives that occur, of the same meaning only. */
async function occurring(alternatives: readonly Alternative[], vocabulary: Vocabulary): Promise<string[]> {
  const same = alternatives.filter(({ nearness }) => nearness === 'same').map(({ text }) => text);
  const counts = await Promise.all(same.map((text) => leastOf(tokensOf(text), vocabulary)));
  return same.filter((_, place) => counts[place]);
}

async function ofTerm(
  term: Term,
  excluded: boolean,
  vocabulary: Vocabulary,
  synonyms: Synonyms,
): Promise<WordAccount[]> {
  const tokens = tokensOf(term.text);
  const to = excluded ? [] : await occurring(widen(term, synonyms), vocabulary);
  return Promise.all(
    tokens.map(async (token): Promise<WordAccount> => {
      const word = tokens[1] ? token.whole : term.text;
      const count = await countOf(token, vocabulary);
      if (term.kind === 'phrase') {
        // Of a word in quotation marks its very form must occur.
        const forms = await vocabulary.forms(token.whole);
        if (forms[0] && !forms.includes(token.whole)) return { word, state: 'absent', count: 0, to: forms };
      } else if (to[0]) return { word, state: 'widened', count, to };
      if (count > 0) return { word, state: 'found', count };
      // What is to be left out is taken as it is: a guess would leave out what nobody named.
      const [best] = excluded || term.kind === 'phrase' ? [] : await vocabulary.nearest(word);
      return best ? { word, state: 'corrected', count: best.count, to: [best.word] } : { word, state: 'absent', count };
    }),
  );
}

/** Accounts for every word of a query, in order, those of phrases and those to be left out as well; then for names of several words that go by others. */
export async function account(
  query: Pick<Query, 'clauses'>,
  vocabulary: Vocabulary,
  synonyms: Synonyms,
): Promise<WordAccount[]> {
  const words = await Promise.all(
    query.clauses.flatMap(({ alternatives, excluded }) =>
      alternatives.map((term) => ofTerm(term, excluded, vocabulary, synonyms)),
    ),
  );
  const runs = await Promise.all(
    runsOf(query, synonyms).map(async ({ text, alternatives }): Promise<WordAccount[]> => {
      const to = await occurring(alternatives, vocabulary);
      return to[0] ? [{ word: text, state: 'widened', count: await leastOf(tokensOf(text), vocabulary), to }] : [];
    }),
  );
  return [...words, ...runs].flat();
}
