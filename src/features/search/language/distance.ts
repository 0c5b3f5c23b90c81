/** The keys of a keyboard, in three rows of twelve places. */
export const keys = 'qwertyuiop  asdfghjkl   zxcvbnm';

/** Letters that change places between QWERTY, QWERTZ and AZERTY. */
const swapped = 'yzy aqa wzw';

/** Cost of a slip of the finger. Three of them cost more than two letters, so that they do not let through what is further away. */
const slip = 0.7;

/** Whether two letters are beside one another on a keyboard; each row stands half a key to the right of the one above. */
export function beside(a: string, b: string): boolean {
  const [from, to] = [keys.indexOf(a), keys.indexOf(b)];
  const rows = Math.floor(to / 12) - Math.floor(from / 12);
  const columns = (to % 12) - (from % 12) + rows / 2;
  return swapped.includes(a + b) || (from >= 0 && to >= 0 && Math.abs(rows) < 2 && Math.abs(columns) <= 1);
}

/**
 * How far a typed word is from a right one: letters left out, added, replaced or two of them swapped count 1 each;
 * neighbours on the keyboard, swaps, doubled and undoubled letters a little less.
 * @returns the distance, `Infinity` where it is more than `limit`.
 */
export function distance(typed: string, right: string, limit: number): number {
  if (Math.abs(typed.length - right.length) > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= typed.length; i += 1) {
    const a = typed[i - 1] ?? '';
    const line = [i];
    let least = i;
    for (let j = 1; j <= right.length; j += 1) {
      const b = right[j - 1] ?? '';
      const [left = 0, above = 0, diagonal = 0] = [line[j - 1], last[j], last[j - 1]];
      let cost = diagonal + (a === b ? 0 : beside(a, b) ? slip : 1);
      if (cost > 0) {
        cost = Math.min(
          cost,
          above + (a === typed[i - 2] ? slip : 1), // a letter too many
          left + (b === right[j - 2] ? slip : 1), // a letter left out
          i > 1 && j > 1 && a === right[j - 2] && b === typed[i - 2] ? (before[j - 2] ?? 0) + slip : Infinity,
        );
      }
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [before, last] = [last, line];
  }
  const cost = last[right.length] ?? Infinity;
  return cost > limit ? Infinity : cost;
}

/** How many letters of a word may be wrong. */
export const tolerance = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
