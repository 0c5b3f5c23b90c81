import type { EngineClause, EngineTerm } from './engine.client.ts';
import { isFunctionWord, wordsIn } from '../words.ts';
import type { Named } from './places.client.ts';
import { termOf, type Clause, type Term } from './query.client.ts';
import { nameRuns, type OtherNames } from './synonyms.client.ts';
import type { Vocabulary } from './vocabulary.client.ts';
import { asRecordsWrite, type WrittenClause } from './written.client.ts';

/** What becomes of a word of a query. */
export interface WordAccount {
  /** The word as it was typed; of several words where together they are a name that goes by others. */
  word: string;
  /**
   * `found`: it occurs. `widened`: other names of it are searched for besides, or instead when it does not occur.
   * `begun`: words that begin so occur. `corrected`: what it was most probably meant to be is searched for.
   * `absent`: it is in no record.
   */
  state: 'found' | 'widened' | 'begun' | 'corrected' | 'absent';
  /** What is searched for besides or instead; of an absent word in quotation marks, the forms that do occur. */
  to: readonly string[];
}

/** A query as it is put to the index. */
export interface Understood {
  clauses: EngineClause[];
  accounts: WordAccount[];
  /** Words that no record need hold: they only hold a sentence together. */
  optional: string[];
  /** Whether words were asked for of which none occurs: exclusions alone start from everything, this from nothing. */
  hopeless: boolean;
}

/** What a query is understood with. */
export interface Understanding {
  vocabulary: Vocabulary;
  otherNames: OtherNames;
}

/** How a clause is searched for, and what is told of its words. */
interface Reading {
  terms: EngineTerm[];
  /** What must be found as well: the second of two words that lacked the space between them. */
  also?: EngineTerm[];
  accounts: WordAccount[];
}

const isFunction = ({ alternatives: [term, other] }: Clause): boolean =>
  term?.kind === 'word' && !other && term.words.every(isFunctionWord);

/** How words one after the other are searched for in any of their forms; `undefined` when one of them is in no record. */
async function sequenceOf(words: readonly string[], vocabulary: Vocabulary): Promise<EngineTerm | undefined> {
  const found = (await Promise.all(words.map(vocabulary.lookUp))).filter((one) => one !== undefined);
  const [first] = found;
  if (!first || found.length < words.length) return undefined;
  return found.length === 1 ? { kind: 'word', ...first } : { kind: 'sequence', words: found };
}

/** Other names of a thing, as far as they occur. */
async function otherTerms(names: readonly string[], vocabulary: Vocabulary) {
  const terms = await Promise.all(names.map((name) => sequenceOf(termOf('phrase', name)?.words ?? [], vocabulary)));
  return {
    terms: terms.filter((term) => term !== undefined),
    names: names.filter((_, place) => terms[place] !== undefined),
  };
}

/** Of words in quotation marks the very forms must occur. */
async function readPhrase({ words }: Term, { vocabulary }: Understanding): Promise<Reading> {
  const accounts = await Promise.all(
    words.map(async (word): Promise<WordAccount> => {
      const { forms = [] } = (await vocabulary.lookUp(word)) ?? {};
      return forms.includes(word) ? { word, state: 'found', to: [] } : { word, state: 'absent', to: forms };
    }),
  );
  const occurring = accounts.filter(({ state }) => state === 'found').map(({ word }) => word);
  return { terms: [{ kind: 'phrase', words, occurring }], accounts };
}

/** Reads a word: one that is last may be typed half; one to be left out is taken as it is, as a guess would leave out what nobody named; so is one of a name that is searched for whole. */
async function readWord(
  { text: word, words, joined }: Term,
  { vocabulary, otherNames }: Understanding,
  { last, excluded, inName }: { last: boolean; excluded: boolean; inName: boolean },
): Promise<Reading> {
  const told = (terms: EngineTerm[], state: WordAccount['state'], to: readonly string[] = []): Reading => ({
    terms,
    accounts: [{ word, state, to }],
  });
  const whole = joined === undefined ? undefined : await vocabulary.lookUp(joined);
  const own: EngineTerm | undefined = whole ? { kind: 'word', ...whole } : await sequenceOf(words, vocabulary);
  const others = await otherTerms(excluded ? [] : await otherNames(word), vocabulary);
  if (others.terms.length > 0) return told([...(own ? [own] : []), ...others.terms], 'widened', others.names);
  if (own) return told([own], 'found');
  if (inName) return { terms: [], accounts: [] };
  if (joined !== undefined && last && (await vocabulary.begins(joined)))
    return told([{ kind: 'beginning', word: joined }], 'begun');
  const [nearest] = joined === undefined || excluded ? [] : await vocabulary.nearest(joined);
  const meant = await Promise.all((nearest?.split(' ') ?? []).map((one) => sequenceOf([one], vocabulary)));
  const [first, ...also] = meant.filter((one) => one !== undefined);
  return first && nearest !== undefined ? { ...told([first], 'corrected', [nearest]), also } : told([], 'absent');
}

/** Finds out how a query is put to the index, and accounts for every one of its words. */
export async function understand(typed: readonly Clause[], named: Named, tools: Understanding): Promise<Understood> {
  const { vocabulary } = tools;
  const clauses = await asRecordsWrite(typed, named, vocabulary);
  const runs = await Promise.all(
    (await nameRuns(clauses, tools.otherNames)).map(async ({ others, ...run }) => ({
      ...run,
      ...(await otherTerms(others, vocabulary)),
    })),
  );
  const readClause = async ({ alternatives, excluded, parts = [] }: WrittenClause, at: number): Promise<Reading> => {
    const run = runs.find(({ from, to }) => at >= from && at < to);
    const readings = alternatives.map((term, place) =>
      term.kind === 'phrase'
        ? readPhrase(term, tools)
        : readWord(term, tools, {
            last: at === clauses.length - 1 && place === alternatives.length - 1,
            excluded,
            inName: run !== undefined && run.terms.length > 0,
          }),
    );
    const found = await Promise.all(readings);
    const forms = (await Promise.all(parts.map(vocabulary.lookUp))).filter((one) => one !== undefined);
    const terms = [...found.flatMap((reading) => reading.terms), ...(run?.terms ?? [])];
    return {
      terms:
        parts.length > 0 && forms.length === parts.length
          ? terms.map((term, place) => (place === 0 && term.kind === 'word' ? { ...term, parts: forms } : term))
          : terms,
      also: found.flatMap(({ also = [] }) => also),
      accounts: found.flatMap(({ accounts }) => accounts),
    };
  };

  // Where nothing else is asked for, the words that hold a sentence together are what is looked for.
  const allFunction = named.references.length === 0 && clauses.every(isFunction);
  const optional = clauses.filter((clause) => !allFunction && !clause.excluded && isFunction(clause));
  const asked = await Promise.all(
    clauses.map(async (clause, at) => {
      if (optional.includes(clause)) return [];
      const { terms, also = [], accounts } = await readClause(clause, at);
      const { excluded, from } = clause;
      return [
        { terms, accounts, excluded, from },
        ...also.map((term) => ({ terms: [term], accounts: [], excluded, from })),
      ];
    }),
  );
  const words = typed.flatMap(({ from, alternatives: [term] }) =>
    wordsIn(term?.text ?? '').map((word) => from + word.from),
  );
  const all = [
    ...asked.flat(),
    ...named.references.map(({ terms, from }) => ({ terms, accounts: [], excluded: false, from })),
  ]
    .sort((a, b) => a.from - b.from)
    .map((one) => ({ ...one, at: words.filter((from) => from < one.from).length }));
  const answerable = all.filter(({ terms }) => terms.length > 0);
  return {
    clauses: answerable,
    accounts: [
      ...all.flatMap(({ accounts }) => accounts),
      ...runs.flatMap(({ text, names }): WordAccount[] =>
        names.length > 0 ? [{ word: text, state: 'widened', to: names }] : [],
      ),
    ],
    optional: optional.flatMap(({ alternatives }) => alternatives.map(({ text }) => text)),
    hopeless: all.some(({ excluded }) => !excluded) && !answerable.some(({ excluded }) => !excluded),
  };
}
