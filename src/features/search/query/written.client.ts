import { joinsIn, possibleJoins } from '../joins.ts';
import { normalizeWord } from '../normal-form.ts';
import { wordsIn } from '../words.ts';
import type { Named } from './places.client.ts';
import type { Clause } from './query.client.ts';
import { overlap } from './references.client.ts';
import type { Vocabulary } from './vocabulary.client.ts';

/** A clause with the words that were typed, where they are one run together. */
export interface WrittenClause extends Clause {
  parts?: readonly string[];
}

/** Whether a clause is one word or several that signs join, to be found. */
const isPlain = ({ alternatives: [term, other], excluded }: Clause): boolean =>
  term?.kind === 'word' && !other && !excluded;

/**
 * The clauses of a query as records write them: signs and spaces between words say nothing, unless the words are one run
 * together. `ad-hoc`, `ad hoc` and `adhoc` are the same; so are `iran/vote` and `iran vote`.
 */
async function asWritten(clauses: readonly Clause[], { lookUp }: Vocabulary): Promise<WrittenClause[]> {
  const typed = clauses.flatMap((clause) =>
    wordsIn(clause.alternatives[0]?.text ?? '').map((word) => ({ ...word, clause })),
  );
  const forms = possibleJoins(typed).map(({ text }) => text);
  const held = await Promise.all(forms.map(lookUp));
  const known = new Set(forms.filter((_, place) => held[place] !== undefined).map(normalizeWord));
  const joins = joinsIn(typed, (form) => known.has(form)).filter(({ text }) => known.has(normalizeWord(text)));
  const result: WrittenClause[] = [];
  for (let at = 0; at < typed.length;) {
    const join = joins.filter(({ from }) => from === at).sort((a, b) => b.to - a.to)[0];
    const words = typed.slice(at, join?.to ?? at + 1);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) break;
    const text =
      first.clause === last.clause
        ? (first.clause.alternatives[0]?.text.slice(first.from, last.to) ?? '')
        : words.map((word) => word.text).join(' ');
    const one = join?.text ?? first.text;
    result.push({
      alternatives: [{ kind: 'word', text, words: [one], joined: one }],
      excluded: false,
      from: first.clause.from + first.from,
      to: last.clause.to,
      ...(join && { parts: words.map((word) => word.text) }),
    });
    at = join?.to ?? at + 1;
  }
  return result;
}

/** The clauses of a query as records write them, without those that a reference to an article or a date says already. */
export async function asRecordsWrite(
  clauses: readonly Clause[],
  { references, texts }: Named,
  vocabulary: Vocabulary,
): Promise<WrittenClause[]> {
  const free = clauses.filter(
    (clause) => ![...references, ...texts].some((one) => isPlain(clause) && overlap(clause)(one)),
  );
  const runs: Clause[][] = [];
  for (const [place, clause] of free.entries()) {
    const before = free[place - 1];
    const follows =
      before &&
      isPlain(before) &&
      isPlain(clause) &&
      !references.some(({ from }) => from >= before.to && from <= clause.from);
    if (follows) runs.at(-1)?.push(clause);
    else runs.push([clause]);
  }
  const written = await Promise.all(
    runs.map((run) => (run.every(isPlain) ? asWritten(run, vocabulary) : Promise.resolve(run))),
  );
  return written.flat();
}
