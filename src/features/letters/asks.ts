import { dice, likenessOf, sharedAtMost, wording, type Wording } from '../../base/similarity.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';

/** An ask in one letter: the letter and the paragraph. */
export interface AskPlace {
  letter: Entry<'letters'>;
  anchor: string;
  /** As this letter has it. */
  text: string;
}

/** An ask, with every letter that makes it. */
export interface Ask {
  /** As the oldest letter has it. */
  text: string;
  /** Oldest letter first. */
  places: AskPlace[];
}

/** From this likeness on two asks are one, unless what turns the sense differs. */
export const sameFrom = 0.85;

/** Words that turn the sense of an ask: two asks that differ in one of them are never one. */
const turning = new Set(
  "not no nor never neither none without against only unless except don't cannot can't more less before after".split(
    ' ',
  ),
);

const turns = ({ words }: Wording): string =>
  words
    .filter((word) => turning.has(word) || /^\d/.test(word))
    .sort()
    .join(' ');

/** Whether two asks have nearly the same words; the quick count first, as most pairs have few in common. */
const nearlySame = (a: Wording, b: Wording): boolean =>
  dice(sharedAtMost(a, b), a.weight, b.weight) >= sameFrom && likenessOf(a, b) >= sameFrom;

/**
 * The asks of letters, each once: those with the same words, or nearly the same, are one, with all their places. Two asks
 * of one letter stay two. Oldest first, in the order of the letters.
 */
export function asksOf(letters: Corpus['letters']): Ask[] {
  const asks: (Ask & { read: Wording; turns: string })[] = [];
  for (const letter of letters)
    for (const [index, text] of letter.fields.asks.entries()) {
      const read = wording(text);
      const place = { letter, anchor: letter.passages[index]?.anchor ?? '', text };
      const same = asks.find(
        (ask) =>
          ask.turns === turns(read) &&
          ask.places.every((other) => other.letter !== letter) &&
          nearlySame(ask.read, read),
      );
      if (same) same.places.push(place);
      else asks.push({ text, places: [place], read, turns: turns(read) });
    }
  return asks.map(({ text, places }) => ({ text, places }));
}

/** Asks by the letter that made them first, oldest first. */
export const asksByLetter = (asks: readonly Ask[]): { letter: Entry<'letters'>; asks: Ask[] }[] =>
  [...Map.groupBy(asks, ({ places: [first] }) => first?.letter)].flatMap(([letter, own]) =>
    letter ? [{ letter, asks: own }] : [],
  );
