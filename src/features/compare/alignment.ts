import { dice, likenessOf, sharedAtMost, wording, type Wording } from '../../base/similarity.ts';

/** A paragraph of a record, with its anchors, the first its own. */
export interface Paragraph {
  anchors: string[];
  text: string;
}

/** A row of a comparison: paragraphs that belong together, or that resemble nothing. */
export type Row =
  | {
      kind: 'same' | 'changed';
      a: Paragraph;
      b: Paragraph;
      /** Whether B has it elsewhere in its order. */ moved: boolean;
    }
  | { kind: 'apart'; a?: Paragraph; b?: Paragraph }
  /** The place in B of a paragraph that is shown beside its like in A. */
  | { kind: 'elsewhere'; a: Paragraph; b: Paragraph }
  /** A paragraph that the other state of the record has merged with others: into which it went. */
  | { kind: 'merged'; a?: Paragraph; b?: Paragraph; into: Paragraph };

/** From this likeness on two paragraphs belong together. */
export const alikeFrom = 0.5;

/** Whether two texts have enough in common for their differences to mean something. */
export const areAlike = (a: string, b: string): boolean => likenessOf(wording(a), wording(b)) >= alikeFrom;

interface Read {
  paragraph: Paragraph;
  words: Wording;
}

const read = (paragraphs: readonly Paragraph[]): Read[] =>
  paragraphs.map((paragraph) => ({ paragraph, words: wording(paragraph.text) }));

/** Likeness of each paragraph of A with each of B; 0 where it is less than counts. */
function likenesses(a: readonly Read[], b: readonly Read[], byAnchor: boolean): number[][] {
  return a.map((one) =>
    b.map((other) => {
      // In two states of one record a paragraph keeps its anchor, whatever became of its words.
      if (byAnchor && one.paragraph.anchors.some((anchor) => other.paragraph.anchors.includes(anchor))) return 2;
      if (dice(sharedAtMost(one.words, other.words), one.words.weight, other.words.weight) < alikeFrom) return 0;
      const likeness = likenessOf(one.words, other.words);
      return likeness < alikeFrom ? 0 : likeness;
    }),
  );
}

/** Pairs in the order of both, as much alike together as can be: a longest common subsequence whose members weigh their likeness. */
function inOrder(likeness: readonly (readonly number[])[], width: number): [number, number][] {
  const height = likeness.length;
  const best = Array.from({ length: height + 1 }, () => new Float64Array(width + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = height - 1; i >= 0; i -= 1)
    for (let j = width - 1; j >= 0; j -= 1) {
      const like = likeness[i]?.[j] ?? 0;
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0);
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < height && j < width;) {
    const like = likeness[i]?.[j] ?? 0;
    if (like > 0 && at(i, j) === like + at(i + 1, j + 1)) pairs.push([i++, j++]);
    else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** What is left of both, paired by likeness, the most alike first. */
function moved(likeness: readonly (readonly number[])[], taken: readonly [number, number][]): [number, number][] {
  const rows = new Set(taken.map(([i]) => i));
  const columns = new Set(taken.map(([, j]) => j));
  const candidates = likeness
    .flatMap((row, i) => row.map((like, j): [number, number, number] => [i, j, like]))
    .filter(([i, j, like]) => like > 0 && !rows.has(i) && !columns.has(j))
    .sort((x, y) => y[2] - x[2]);
  const pairs: [number, number][] = [];
  for (const [i, j] of candidates) {
    if (rows.has(i) || columns.has(j)) continue;
    rows.add(i);
    columns.add(j);
    pairs.push([i, j]);
  }
  return pairs;
}

/**
 * The paragraphs of two records side by side, in the order of A; what only B has stands where B has it.
 * @param oneRecord whether both are states of one record, whose paragraphs keep their anchors.
 */
export function align(a: readonly Paragraph[], b: readonly Paragraph[], oneRecord = false): Row[] {
  const [left, right] = [read(a), read(b)];
  const likeness = likenesses(left, right, oneRecord);
  const ordered = inOrder(likeness, right.length);
  const strayed = moved(likeness, ordered);
  const beside = new Map(strayed);
  const stands = new Map(strayed.map(([i, j]) => [j, i]));
  const rows: Row[] = [];
  const pair = (i: number, j: number, isMoved: boolean) => {
    const [one, other] = [left[i], right[j]];
    if (one && other)
      rows.push({
        kind: one.words.key === other.words.key ? 'same' : 'changed',
        a: one.paragraph,
        b: other.paragraph,
        moved: isMoved,
      });
  };
  /** The paragraph that one was merged into; it has its anchor too. */
  const whole = ({ paragraph }: Read, among: readonly Read[]): Paragraph | undefined =>
    oneRecord
      ? among.find((other) => paragraph.anchors.some((anchor) => other.paragraph.anchors.includes(anchor)))?.paragraph
      : undefined;
  /** What stands between two pairs: what resembles nothing, side by side as far as both have it. */
  const between = (fromA: number, toA: number, fromB: number, toB: number) => {
    const alone: Row[] = [];
    for (let j = fromB; j < toB; j += 1) {
      const other = right[j];
      const origin = left[stands.get(j) ?? -1];
      const into = other && !origin ? whole(other, left) : undefined;
      if (other && into) alone.push({ kind: 'merged', b: other.paragraph, into });
      else if (other)
        alone.push(
          origin
            ? { kind: 'elsewhere', a: origin.paragraph, b: other.paragraph }
            : { kind: 'apart', b: other.paragraph },
        );
    }
    for (let i = fromA; i < toA; i += 1) {
      const partner = beside.get(i);
      const one = left[i];
      const into = one && partner === undefined ? whole(one, right) : undefined;
      if (partner !== undefined) pair(i, partner, true);
      else if (one && into) rows.push({ kind: 'merged', a: one.paragraph, into });
      else if (one) {
        const [next] = alone;
        if (next?.kind === 'apart') {
          rows.push({ ...next, a: one.paragraph });
          alone.shift();
        } else rows.push({ kind: 'apart', a: one.paragraph });
      }
    }
    rows.push(...alone);
  };
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of ordered) {
    between(i, nextI, j, nextJ);
    pair(nextI, nextJ, false);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  between(i, left.length, j, right.length);
  return rows;
}

/** How many paragraphs are the same, changed, moved, merged, and only in one of the two. */
export interface Tally {
  same: number;
  changed: number;
  moved: number;
  merged: number;
  onlyA: number;
  onlyB: number;
}

/** Counts the rows of a comparison. */
export function tally(rows: readonly Row[]): Tally {
  const count: Tally = { same: 0, changed: 0, moved: 0, merged: 0, onlyA: 0, onlyB: 0 };
  for (const row of rows) {
    if (row.kind === 'apart') {
      if (row.a) count.onlyA += 1;
      if (row.b) count.onlyB += 1;
    } else if (row.kind === 'merged') count.merged += 1;
    else if (row.kind !== 'elsewhere') {
      count[row.kind] += 1;
      if (row.moved) count.moved += 1;
    }
  }
  return count;
}
