import type { Count } from './votes.ts';
import type { Ballot } from '../../schemas/vote.ts';
import { element, units } from '../../ui/svg.ts';

/** Distance of the strokes that fill the part of those against. */
const hatch = 4;

/** One part of a bar, told apart by its filling: full, hatched, empty. Everything is drawn in the current colour. */
function part(ballot: Ballot, x: number, width: number, height: number): string {
  if (width <= 0) return '';
  if (ballot === 'in-favour') return element('rect', { x, width, height, fill: 'currentColor' });
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 };
  const frame = element('rect', {
    x: x + 0.75,
    y: 0.75,
    width: Math.max(width - 1.5, 0.5),
    height: height - 1.5,
    ...line,
  });
  if (ballot !== 'against') return frame;
  const strokes: string[] = [];
  for (let at = x + hatch; at < x + width - 2.5; at += hatch) strokes.push(`M${units(at)} 0v${units(height)}`);
  return frame + element('path', { d: strokes.join(''), ...line });
}

/** A bar as long as its votes, on a scale that all bars of a page share: `max` votes are `width` units. */
export function voteBar(counts: readonly Count[], max: number, width: number, height: number): string {
  let at = 0;
  return counts
    .map(({ ballot, count }) => {
      const length = (count / max) * width;
      const drawn = part(ballot, at, length, height);
      at += length;
      return drawn;
    })
    .join('');
}

/** The largest number of votes that were cast in one vote; the scale of the bars. */
export const longestBar = (all: readonly (readonly Count[])[]): number =>
  Math.max(1, ...all.map((counts) => counts.reduce((sum, { count }) => sum + count, 0)));
