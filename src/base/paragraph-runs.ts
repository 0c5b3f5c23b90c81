/** Anchors of paragraphs as people write them: `p1 to p4, p7`. */
export function paragraphRuns(anchors: readonly string[]): string {
  const numbers = anchors.map((anchor) => Number(anchor.slice(1))).sort((a, b) => a - b);
  const stretches: [number, number][] = [];
  for (const number of numbers) {
    const last = stretches.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  return stretches
    .map(([from, to]) => (from === to ? `p${String(from)}` : `p${String(from)} to p${String(to)}`))
    .join(', ');
}
