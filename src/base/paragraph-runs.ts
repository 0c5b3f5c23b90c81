/** Numbers in ascending order as stretches without a gap: 1, 2, 4 are [1, 2] and [4, 4]. */
export function stretchesOf(numbers: readonly number[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}

/** Anchors of paragraphs as people write them: `p1 to p4, p7`. */
export const paragraphRuns = (anchors: readonly string[]): string =>
  stretchesOf(anchors.map((anchor) => Number(anchor.slice(1))).sort((a, b) => a - b))
    .map(([from, to]) => (from === to ? `p${String(from)}` : `p${String(from)} to p${String(to)}`))
    .join(', ');
