import type { Entry } from '../../records/entry.ts';

/** What a letter asks for in one of its paragraphs. */
export interface Ask {
  text: string;
  /** Anchor of the paragraph, and of those that were merged into it. */
  anchor: string;
  also: readonly string[];
}

/** The asks of a letter, in its order. */
export const asksOf = ({ fields, passages }: Entry<'letters'>): Ask[] =>
  fields.asks.map((text, index) => ({
    text,
    anchor: passages[index]?.anchor ?? '',
    also: passages[index]?.also ?? [],
  }));
