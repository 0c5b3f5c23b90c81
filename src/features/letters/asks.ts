import type { Entry } from '../../records/entry.ts';

/** What a letter asks for in one of its paragraphs. */
export interface Ask {
  letter: Entry<'letters'>;
  anchor: string;
  text: string;
}

/** The asks of a letter, in its order. */
export const asksOf = (letter: Entry<'letters'>): Ask[] =>
  letter.fields.asks.map((text, index) => ({ letter, anchor: letter.passages[index]?.anchor ?? '', text }));
