/** Width of a letter as a part of its size, over the sans serif faces that a reader may have: rather too wide than too narrow. */
const letterWidth = 0.6;

/** Space that a text takes up, about. */
export const textWidth = (text: string, size: number): number => text.length * size * letterWidth;

/** A mark on a line of time with the name that belongs beside it; none where it stands without words. */
export interface Named {
  /** Middle of the mark. */
  x: number;
  name: string | undefined;
}

/** Where a mark and its name stand. */
export interface Placed {
  /** Its line, from 0 downwards. */
  lane: number;
  /** On which side of the mark its name stands; none where the name is wider than the drawing. */
  side: 'right' | 'left' | undefined;
  /** The stretch that both take up. */
  left: number;
  right: number;
}

/** Space around a mark, half its width. */
const half = 9;

/** Space between a name and what follows. */
const gap = 8;

/**
 * Places marks with their names, in order: each in the first lane that has room for both, the name to the right or else to
 * the left. There are as many lanes as it takes, so that nothing lies over anything else and every name is told.
 */
export function placeNames(marks: readonly Named[], room: { left: number; right: number; size: number }): Placed[] {
  const lanes: Placed[][] = [];
  return marks.map(({ x, name }) => {
    const width = name === undefined ? 0 : textWidth(name, room.size) + gap;
    const bare: Placed = { lane: 0, side: undefined, left: x - half, right: x + half };
    const sides: Placed[] = [
      { ...bare, side: 'right' as const, right: x + half + width },
      { ...bare, side: 'left' as const, left: x - half - width },
    ].filter(({ left, right }) => left >= room.left && right <= room.right);
    const wanted = name === undefined || sides.length === 0 ? [bare] : sides;
    for (let lane = 0; ; lane += 1) {
      const taken = (lanes[lane] ??= []);
      const free = wanted.find((one) => taken.every(({ left, right }) => one.right <= left || one.left >= right));
      if (!free) continue;
      const placed = { ...free, lane };
      taken.push(placed);
      return placed;
    }
  });
}
