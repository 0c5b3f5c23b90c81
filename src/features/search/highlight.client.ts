/** A stretch of text, marked where it matches. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** The part of a longer text to show: as many words as asked for, where most words match, from the start when that loses nothing. */
export function densest(
  from: number,
  to: number,
  locations: readonly number[],
  length: number,
): { from: number; to: number } {
  if (to - from <= length) return { from, to };
  const inside = (start: number) =>
    locations.filter((location) => location >= start && location < start + length).length;
  // A match needs a few words before it to be understood.
  const starts = [
    from,
    ...locations
      .filter((location) => location >= from && location < to)
      .map((location) => Math.max(from, Math.min(location - 6, to - length))),
  ];
  const best = starts.reduce((winner, start) => (inside(start) > inside(winner) ? start : winner), from);
  return { from: best, to: best + length };
}

/** Words of a page as pieces, without marking the punctuation around a match. */
export function pieces(words: readonly string[], from: number, to: number, locations: ReadonlySet<number>): Piece[] {
  const list: Piece[] = [];
  const add = (text: string, mark: boolean) => {
    const last = list.at(-1);
    if (last?.mark === mark) last.text += text;
    else if (text) list.push({ text, mark });
  };
  for (let place = from; place < to; place += 1) {
    const word = words[place] ?? '';
    if (place > from)
      add(' ', locations.has(place) && locations.has(place - 1) && !/[^\p{L}\p{N}]$/u.test(words[place - 1] ?? ''));
    const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
    add(before, false);
    add(core, locations.has(place));
    add(after, false);
  }
  return list;
}

/** Pieces as nodes of a document. The text of the index never becomes markup. */
export const marked = (list: readonly Piece[]): Node[] =>
  list.map(({ text, mark }) => {
    if (!mark) return document.createTextNode(text);
    const element = document.createElement('mark');
    element.textContent = text;
    return element;
  });
