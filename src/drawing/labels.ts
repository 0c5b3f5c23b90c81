/** Width of a letter as a part of its size, over the sans serif faces that a reader may have: rather too wide than too narrow. */
const letterWidth = 0.55;

/** Space that a text takes up, about. */
export const textWidth = (text: string, size: number): number => text.length * size * letterWidth;

/** Breaks a text into lines of a width at most; `undefined` when a word is too long or there are more lines than allowed. */
export function wrap(text: string, width: number, size: number, most: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (textWidth(word, size) > width) return undefined;
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines.length <= most ? lines : undefined;
}

/** A stretch of a line that is taken. */
export interface Taken {
  left: number;
  right: number;
}

/** A label beside a mark. */
export interface Label {
  x: number;
  anchor: 'start' | 'end';
  lines: string[];
}

/** Where labels may stand. */
export interface Room {
  left: number;
  right: number;
  size: number;
  /** Lines that a label may have. */
  lines: number;
}

/** Space between a mark and its label, and between a label and what follows. */
const gap = 4;

/** The longest stretch free beside a mark. */
function free(mark: Taken, others: readonly Taken[], room: Room, side: 'left' | 'right'): number {
  if (side === 'right') {
    const next = Math.min(room.right, ...others.filter(({ left }) => left >= mark.right).map(({ left }) => left - gap));
    return others.some((other) => other.left < mark.right && other.right > mark.right) ? 0 : next - mark.right - gap;
  }
  const before = Math.max(
    room.left,
    ...others.filter(({ right }) => right <= mark.left).map(({ right }) => right + gap),
  );
  return others.some((other) => other.right > mark.left && other.left < mark.left) ? 0 : mark.left - before - gap;
}

/**
 * Places labels beside marks of one line, in order: the first of the texts of a mark that finds room, to its right or else to
 * its left, in one line rather than more. A mark without room has no label: its name says what it is.
 */
export function placeLabels(
  marks: readonly (Taken & { texts: readonly string[] })[],
  room: Room,
): (Label | undefined)[] {
  const taken: Taken[] = [...marks];
  return marks.map((mark) => {
    const others = taken.filter((other) => other !== mark);
    const space = { right: free(mark, others, room, 'right'), left: free(mark, others, room, 'left') };
    for (const text of mark.texts)
      for (let most = 1; most <= room.lines; most += 1)
        for (const side of ['right', 'left'] as const) {
          const lines = wrap(text, space[side], room.size, most);
          if (!lines) continue;
          const width = Math.max(...lines.map((line) => textWidth(line, room.size)));
          const x = side === 'right' ? mark.right + gap : mark.left - gap;
          taken.push(side === 'right' ? { left: x, right: x + width } : { left: x - width, right: x });
          return { x, anchor: side === 'right' ? 'start' : 'end', lines };
        }
    return undefined;
  });
}
