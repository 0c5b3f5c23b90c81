import { isFunctionWord } from '../function-words.ts';
import type { WordForms } from './engine.client.ts';

/** How many letters of a word may be wrong. */
const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** How far a typed word is from a right one: letters left out, added, replaced, or two swapped count 1 each. */
export function distance(typed: string, right: string): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let i = 1; i <= typed.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (last[j - 1] ?? 0) + Number(typed[i - 1] !== right[j - 1]);
      const swapped = typed[i - 1] === right[j - 2] && typed[i - 2] === right[j - 1] ? (before[j - 2] ?? i) + 1 : i + j;
      line.push(Math.min(replaced, (last[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1, swapped));
    }
    [before, last] = [last, line];
  }
  return last[right.length] ?? 0;
}

/** A word, or two with a space between them, that may have been meant. */
interface Candidate {
  word: string;
  /** How many records hold it in any form. */
  count: number;
  away: number;
}

/** Two words that lack the space between them: `humanrights`. What hardly ever occurs, or is a splinter such as the `ve` of `I've`, is no sign of that. */
async function parted(word: string, lookUp: (word: string) => Promise<WordForms | undefined>): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const countOf = async (part: string) => {
    const family = part.length > 2 || isFunctionWord(part) ? await lookUp(part) : undefined;
    return family?.forms.includes(part) ? family.count : 0;
  };
  for (let at = word.length - 2; at > 1; at -= 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const first = await countOf(left);
    const count = first > 1 ? Math.min(first, await countOf(right)) : 0;
    if (count > 1) found.push({ word: `${left} ${right}`, count, away: 1 });
  }
  return found;
}

/** What an unknown word may have been meant to be, the most probable first: of each family of words the nearest form. */
export async function nearestWords(
  word: string,
  families: readonly WordForms[],
  lookUp: (word: string) => Promise<WordForms | undefined>,
): Promise<string[]> {
  const limit = tolerance(word);
  const near = families.flatMap(({ forms, count }) =>
    forms
      .filter((form) => Math.abs(form.length - word.length) <= limit)
      .map((form): Candidate => ({ word: form, count, away: distance(word, form) }))
      .filter(({ away }) => away <= limit)
      .sort((a, b) => a.away - b.away)
      .slice(0, 1),
  );
  // Ten times the records outweigh a good part of a slip of the finger.
  const score = ({ away, count }: Candidate) => away - 0.3 * Math.log10(count);
  return [...near, ...(await parted(word, lookUp))].sort((a, b) => score(a) - score(b)).map((one) => one.word);
}
