import { diffWords } from 'diff';

/** A stretch of words that two states share, or that only one of them has. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** What a part of a difference is. */
export const stretchKind = ({ added, removed }: { added?: boolean; removed?: boolean }): Stretch['kind'] =>
  added ? 'added' : removed ? 'removed' : 'same';

/** Two texts word by word. */
export const wordDifference = (before: string, after: string): Stretch[] =>
  diffWords(before, after).map((part) => ({ kind: stretchKind(part), text: part.value }));

/** The name of a field as readers see it: `raised_in` becomes `Raised in`. */
export const fieldLabel = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
