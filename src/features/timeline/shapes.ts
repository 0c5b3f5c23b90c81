import type { EventKind } from './event-kind.ts';
import { element, units } from '../../drawing/svg.ts';

/** Outlines around the origin, about 12 units across. */
const outlines = {
  square: 'M-5-5h10v10h-10z',
  circle: 'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  triangle: 'M0-6L6 5H-6z',
  diamond: 'M0-6.5L6.5 0L0 6.5L-6.5 0z',
  hexagon: 'M-6 0L-3-5.2H3L6 0L3 5.2H-3z',
  flag: 'M-4-6V7M-4-6H6L3-2.5L6 1H-4',
  page: 'M-4.5-6H1.5L4.5-3V6H-4.5zM-2.3-1H2.3M-2.3 2H2.3',
  ballot: 'M-5.5-5.5h11v11h-11zM-3 0L-.7 2.7L3.3-2.8',
  dot: 'M-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z',
} as const;

/** How each kind is drawn: an outline, solid or open, and what stands within it. Bars have no outline. */
const shapes: Record<EventKind, { outline?: keyof typeof outlines; solid?: true; dot?: true; bar?: true }> = {
  substantive: { outline: 'square', solid: true },
  concluding: { outline: 'square', dot: true },
  organizational: { outline: 'square' },
  intersessional: { outline: 'circle', solid: true },
  'regional-consultation': { outline: 'circle', dot: true },
  informal: { outline: 'circle' },
  'general-assembly': { outline: 'triangle', solid: true },
  signing: { outline: 'diamond', solid: true },
  milestone: { outline: 'diamond' },
  'conference-of-states-parties': { outline: 'hexagon', solid: true },
  'fixed-date': { outline: 'flag' },
  text: { outline: 'page' },
  vote: { outline: 'ballot' },
  letter: { bar: true },
  statement: { bar: true, solid: true },
};

/** The shape of a kind at a place of a drawing. Class `solid` is filled, `open` drawn in line on the ground of the page. */
export function shapeOf(kind: EventKind, x: number, y: number): string {
  const { outline, solid, dot, bar } = shapes[kind];
  const look = solid ? 'solid' : 'open';
  if (bar) return element('rect', { class: look, x: x - 4.5, y: y - 5.5, width: 9, height: 11 });
  const parts = [element('path', { class: look, d: outline ? outlines[outline] : '' })];
  if (dot) parts.push(element('path', { class: 'solid', d: outlines.dot }));
  return element('g', { transform: `translate(${units(x)} ${units(y)})` }, ...parts);
}
