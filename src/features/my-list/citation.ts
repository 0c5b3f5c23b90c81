import { withAccess } from '../cite/access-date.ts';
import { passageCitation } from '../cite/passage-citation.ts';

/** A stretch of a citation. */
export interface Piece {
  text: string;
  italic: boolean;
}

/** A citation as the record has it ready: its italics stand between two signs. */
export interface StyledCitation {
  style: string;
  label: string;
  /** Words with `italicsOn` and `italicsOff` around what is in italics. */
  marked: string;
  /** Where the day of access goes (access-date.ts). */
  accessed: string;
}

/** Signs around italics while a citation is put together: they are in no text. */
export const [italicsOn, italicsOff] = ['\uE000', '\uE001'] as const;

/** What of a record is cited. */
export interface Cited {
  /** Permanent address, in full. */
  address: string;
  paragraphs: readonly number[];
  /** Day of access; none leaves it out. */
  day?: string | undefined;
}

/** The citation of a record as one of its paragraphs, with the day on which it was read. */
export function pieces({ marked, accessed }: StyledCitation, { address, paragraphs, day }: Cited): Piece[] {
  const dated = day === undefined ? marked : withAccess(marked, accessed, day);
  const anchors = paragraphs.map((number) => `p${String(number)}`);
  const whole = anchors.length > 0 ? passageCitation(dated, address, anchors) : dated;
  return whole
    .split(/([\uE000\uE001])/u)
    .reduce<{ list: Piece[]; italic: boolean }>(
      ({ list, italic }, text) =>
        text === italicsOn || text === italicsOff
          ? { list, italic: text === italicsOn }
          : { list: text === '' ? list : [...list, { text, italic }], italic },
      { list: [], italic: false },
    ).list;
}

/** The words of a citation. */
export const textOf = (list: readonly Piece[]): string => list.map(({ text }) => text).join('');
