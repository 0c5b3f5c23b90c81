import type { documentFields } from '../document.ts';

// The settings of the libraries are those that did best on the questions that are not held out, among the usual ones of each.

/** How much a field counts. */
export type Boosts = Record<(typeof documentFields)[number], number>;
export const boosts: Boosts = {
  title: 4,
  position: 2,
  asks: 2,
  actors: 3,
  topics: 2,
  facts: 2,
  body: 1,
};

/** Results that are asked for. */
export const shown = 20;
