import { diffArrays } from 'diff';
import type { Stretch } from '../revisions/difference.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { plainWording, withoutMarkup } from './wording.ts';

/** The passage that a quotation resembles most, and what differs, word by word. */
export interface Resemblance {
  anchor: string;
  /** `removed`: words of the quotation that the record does not have; `added`: words of the record that the quotation lacks. */
  stretches: Stretch[];
}

/** Fewer of the words of a quotation in a passage are chance. */
const leastShare = 0.45;
/** Words of the passage that are shown around the quotation. */
const surroundings = 6;

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter(Boolean);
const key = (word: string): string =>
  plainWording(word)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Long words say more about what a text is than short ones. */
const weight = (word: string): number => word.length;
const total = (words: readonly string[]): number => words.reduce((sum, word) => sum + weight(word), 0);

/** Weight of the words of one list that the other has too, each as often as it occurs there. */
function common(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let sum = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    sum += weight(word);
  }
  return sum;
}

/** The stretch of a passage, as long as a quotation, that shares most with it. */
function bestWindow(quoted: readonly string[], passage: readonly string[]): { from: number; to: number } {
  const length = Math.min(passage.length, Math.ceil(quoted.length * 1.3) + 2);
  let best = { from: 0, to: length, value: -1 };
  for (let from = 0; from + length <= passage.length; from += 1) {
    const value = common(quoted, passage.slice(from, from + length));
    if (value > best.value) best = { from, to: from + length, value };
  }
  return best;
}

/** Two lists of words as stretches; words that differ in marks and capitals alone are the same, unless nothing else differs. */
function compared(quoted: string[], passage: string[]): Stretch[] {
  const loose = diffArrays(quoted, passage, { comparator: (a, b) => key(a) === key(b) });
  const parts = loose.some(({ added, removed }) => added || removed) ? loose : diffArrays(quoted, passage);
  return parts.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' '),
  }));
}

/** Leaves a few words of what stands around a quotation. */
function cut(stretches: Stretch[], before: boolean, after: boolean): Stretch[] {
  const [first] = stretches;
  const last = stretches.at(-1);
  const made = stretches.map((stretch) => ({ ...stretch }));
  if (first?.kind === 'added') {
    const words = wordsOf(first.text);
    const kept = words.slice(-surroundings).join(' ');
    made[0] = { kind: 'same', text: words.length > surroundings || before ? `… ${kept}` : kept };
  } else if (before) made.unshift({ kind: 'same', text: '…' });
  if (last?.kind === 'added' && made.length > 1) {
    const words = wordsOf(last.text);
    const kept = words.slice(0, surroundings).join(' ');
    made[made.length - 1] = { kind: 'same', text: words.length > surroundings || after ? `${kept} …` : kept };
  } else if (after) made.push({ kind: 'same', text: '…' });
  return made;
}

/** The passage of a state that comes nearest to a quotation; `undefined` when none is near. */
export function nearestPassage(quotation: string, state: Snapshot): Resemblance | undefined {
  const quoted = wordsOf(withoutMarkup(quotation));
  const keys = quoted.map(key);
  const whole = total(keys);
  const [best] = state.passages
    .map((passage) => ({ passage, share: common(keys, wordsOf(passage.text).map(key)) / whole }))
    .sort((a, b) => b.share - a.share);
  if (!best || best.share < leastShare) return undefined;
  const words = wordsOf(best.passage.text);
  const { from, to } = bestWindow(keys, words.map(key));
  return {
    anchor: best.passage.anchors[0] ?? '',
    stretches: cut(compared(quoted, words.slice(from, to)), from > 0, to < words.length),
  };
}
