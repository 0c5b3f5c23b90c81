/** Numbers in ascending order as stretches without a gap: 1, 2, 4 are [1, 2] and [4, 4]. */
function stretchesOf(numbers: readonly number[]): [from: number, to: number][] {
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches;
}

/** Numbers in ascending order in words, stretches from first to last: `3–4, 7`. @param between what stands between first and last. */
export const stretchesInWords = (numbers: readonly number[], between: string, prefix = ''): string =>
  stretchesOf(numbers)
    .map(([from, to]) => [...new Set([from, to])].map((number) => prefix + String(number)).join(between))
    .join(', ');

/** Anchors of paragraphs as people write them: `p1 to p4, p7`. */
export const paragraphRuns = (anchors: readonly string[]): string =>
  stretchesInWords(
    anchors.map((anchor) => Number(anchor.slice(1))).sort((a, b) => a - b),
    ' to ',
    'p',
  );
