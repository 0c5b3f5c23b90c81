import { visible } from '../../base/visible.ts';

const wide =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\uFF01-\uFF60]/u;

/** Columns that a text fills on a terminal. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /\p{M}/u.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return columns;
}

/** A piece of a line, safe to print, and the place in it that is meant. */
export interface Excerpt {
  text: string;
  /** Columns before the place. */
  before: number;
}

/** Characters shown before and after the place. */
const around = { before: 60, after: 60 };

/** Cuts a line to what stands around a column (from 1) and makes it safe to print. */
export function cutExcerpt(line: string, column: number): Excerpt {
  const at = Math.min(Math.max(column - 1, 0), line.length);
  const short = line.length <= around.before + around.after;
  const start = short ? 0 : Math.max(0, at - around.before);
  const end = short ? line.length : at + around.after;
  const lead = `${start > 0 ? '…' : ''}${visible(line.slice(start, at))}`;
  const text = `${lead}${visible(line.slice(at, end))}${end < line.length ? '…' : ''}`;
  return { text: text.trimEnd(), before: width(lead) };
}
