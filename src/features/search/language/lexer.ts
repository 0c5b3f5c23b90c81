import { operatorNames } from './operators.ts';

/** Longest query that is read; what is longer is cut. */
export const longestQuery = 300;

/** A query as it is read: one kind of quotation marks, plain spaces and hyphens, no signs that nobody sees, not too long. */
export const prepare = (typed: string): string =>
  typed
    .slice(0, longestQuery)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[“-‟«»‹›「-』〝-〟]/g, '"')
    // Single quotation marks are told from apostrophes by what is around them.
    .replace(/(?<![\p{L}\p{N}])['‘‚]((?:[^'’‘"]|['’](?=\p{L}))+)['’‘](?![\p{L}\p{N}])/gu, '"$1"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .slice(0, longestQuery)
    .toWellFormed()
    .trim();

const run = (stop: string) => String.raw`(?:[^\s"|()${stop}]|(?<=[\p{L}\p{N})])\([\p{L}\p{N}]{1,4}\))*`;
const value = `(?:"[^"]*"?|${run(',')})`;

/** A sign, then a phrase and its end, an operator with its values, a parenthesis or bar, or a word. */
const lexeme = new RegExp(
  String.raw`((?<![^\s(|])[-+−–]+)?(?:"([^"]*)("?)|(${operatorNames.join('|')}):(?!\/\/)(${value}(?:,${value})*)|([()|])|([\p{L}\p{N}]${run('')}))`,
  'giu',
);
const valueIn = /"([^"]*)"?|([^,]+)/g;

/** A stretch of a query. */
export interface Span {
  text: string;
  from: number;
  to: number;
}

/** A part of a query as it stands there. */
export interface Lexeme extends Span {
  type: 'word' | 'phrase' | 'operator' | 'mark';
  /** With a minus before it. */
  excluded: boolean;
  /** Of an operator. */
  values: Span[];
  /** A quotation mark is missing at the end. */
  open: boolean;
}

/** A text without needless spaces and the signs around it that mean nothing. */
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = (text: string) => bare(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+)]+$/gu, ''));

/** Takes a prepared query apart. */
export const lex = (query: string): Lexeme[] =>
  [...query.matchAll(lexeme)].map((match) => {
    const [whole, sign = '', phrase, end, operator, values = '', mark, word = ''] = match;
    const to = match.index + whole.length;
    const start = to - values.length;
    return {
      type: phrase !== undefined ? 'phrase' : operator ? 'operator' : mark ? 'mark' : 'word',
      text: phrase !== undefined ? bare(phrase) : (operator ?? mark ?? plain(word)),
      from: match.index + (operator ? sign.length : 0),
      to,
      excluded: /[-−–]/.test(sign),
      open: end === '',
      values: [...values.matchAll(valueIn)].flatMap((found) => {
        const text = plain((found[1] ?? found[2] ?? '').replaceAll(',', ' '));
        return text === '' ? [] : [{ text, from: start + found.index, to: start + found.index + found[0].length }];
      }),
    };
  });
