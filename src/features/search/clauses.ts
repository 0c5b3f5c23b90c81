import type { EngineClause, EngineTerm } from './engine.ts';
import type { WordAccount } from './language/account.ts';
import { isFunctionWord } from './language/function-words.ts';
import type { Place } from './language/places.ts';
import type { Clause, Query, Term } from './language/query.ts';
import { runsOf, widen, type Synonyms } from './language/synonyms.ts';
import { facetOf } from './operator-filters.ts';
import type { Table } from './table.ts';

/** What became of each word of a query, by the word. */
export type Accounts = ReadonlyMap<string, WordAccount>;

const isArticleWord = (clause: Clause | undefined): boolean =>
  clause?.alternatives.length === 1 && /^art(?:icle|icles|s)?\.?$/i.test(clause.alternatives[0]?.text ?? '');

/** The number of an article, where a clause is one after the word `article`. */
const articleNumber = (clause: Clause | undefined): string | undefined =>
  clause?.alternatives.length === 1 ? /^(\d{1,3})(?:\(.*)?$/.exec(clause.alternatives[0]?.text ?? '')?.[1] : undefined;

/** How one term is searched for, by what became of its words. */
function termsFor(term: Term, accounts: Accounts, synonyms: Synonyms): EngineTerm[] {
  if (term.kind === 'phrase') return [{ kind: 'phrase', text: term.words.join(' '), verbatim: term.words }];
  const known = accounts.get(term.text) ?? (term.words.length === 1 ? accounts.get(term.words[0] ?? '') : undefined);
  if (known?.state === 'corrected')
    return (known.to ?? []).map((text) => (text.includes(' ') ? { kind: 'phrase', text } : { kind: 'word', text }));
  const own: EngineTerm = {
    kind: 'word',
    text: term.text,
    ...(known && known.word === term.text ? { count: known.count } : {}),
    ...(known?.to?.[0] === `${term.text}…` ? { open: true } : {}),
  };
  const others = widen(term, synonyms).filter(({ nearness, text }) => nearness === 'same' && known?.to?.includes(text));
  return [own, ...others.map(({ kind, text }): EngineTerm => ({ kind, text }))];
}

const isFunction = ({ alternatives: [term, other] }: Clause): boolean =>
  term?.kind === 'word' && !other && term.words.every(isFunctionWord);

/** Words of a query that no record need hold. */
export function optionalWords({ clauses }: Query): string[] {
  if (clauses.every(isFunction)) return [];
  return clauses
    .filter((clause) => !clause.excluded && isFunction(clause))
    .flatMap((clause) => clause.alternatives.map(({ text }) => text));
}

/** Turns a query into clauses for the index. */
export function engineClauses(
  query: Query,
  accounts: Accounts,
  places: readonly Place[],
  { synonyms, table }: { synonyms: Synonyms; table: Table },
): EngineClause[] {
  const runs = runsOf(query, synonyms);
  const named = places.flatMap((place) => (place.kind === 'article' ? (facetOf(place)?.value ?? []) : []));
  const clauses: EngineClause[] = [];
  // Where nothing else is asked for, they are what is looked for.
  const allFunction = query.clauses.every(isFunction);
  for (let at = 0; at < query.clauses.length; at += 1) {
    const clause = query.clauses[at];
    // A word that only holds the sentence together is in nearly every page: to look it up would say nothing.
    if (!clause || (!allFunction && !clause.excluded && isFunction(clause))) continue;
    const number = isArticleWord(clause) ? articleNumber(query.clauses[at + 1]) : undefined;
    if (number !== undefined) {
      const also = named.flatMap((value) => [...table.withValue('article', value)]);
      clauses.push({ terms: [{ kind: 'phrase', text: `article ${number}`, also }], excluded: clause.excluded });
      at += 1;
      continue;
    }
    const run = runs.find(({ from, to }) => at >= from && at < to);
    const besides = run
      ? run.alternatives
          .filter(({ nearness }) => nearness === 'same')
          .map(({ kind, text }): EngineTerm => ({ kind, text }))
      : [];
    clauses.push({
      terms: [...clause.alternatives.flatMap((term) => termsFor(term, accounts, synonyms)), ...besides],
      excluded: clause.excluded,
    });
  }
  return clauses;
}

/** Words that occur nowhere, and that nothing stands in for: clauses of them alone find nothing. */
export const isAbsent = (clause: Clause, accounts: Accounts): boolean =>
  clause.alternatives.every(
    ({ kind, text, words }) =>
      kind === 'word' && (accounts.get(text) ?? accounts.get(words.join('')))?.state === 'absent',
  );

/** The words by which passages are weighed: as typed, or what stands in for them. */
export const markedWords = (clauses: readonly Clause[], accounts: Accounts): string[] => [
  ...new Set(
    clauses
      .filter(({ excluded }) => !excluded)
      .flatMap(({ alternatives }) =>
        alternatives.flatMap(({ text, words }) => {
          const known = accounts.get(text);
          return known?.state === 'corrected' ? (known.to ?? []).flatMap((word) => word.split(' ')) : words;
        }),
      ),
  ),
];
