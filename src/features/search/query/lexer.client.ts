import type { FacetName } from '../facets.ts';
import { foldText } from '../words.ts';

/** What stands before a colon in a query, in its first name. */
export type OperatorName = FacetName | 'before' | 'after' | 'date';

/** Operators by all their names. */
const operators = new Map(
  'actor author by country,topic subject about,session meeting,text draft document,article art,kind type,grade,year,language lang,before,after,date'
    .split(',')
    .flatMap((names) => {
      const all = names.split(' ');
      return all.map((name) => [name, all[0] as OperatorName] as const);
    }),
);

/** The names of all operators, as they stand before a colon in any case. */
export const operatorNames = [...operators.keys()];

/** Longest query that is read, in boxes and addresses alike; what is longer is cut. */
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
    .replace(/(\d) (?=\([\p{L}\p{N}]{1,4}\))/gu, '$1')
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

/** A part of a query as it stands there. */
export interface Lexeme {
  type: 'word' | 'phrase' | 'operator' | 'mark';
  text: string;
  /** Its characters in the query, from the first to before the last. */
  from: number;
  to: number;
  /** With a minus before it. */
  excluded: boolean;
  /** Of an operator, with its first name. */
  operator: { name: OperatorName; values: string[] } | undefined;
  /** A quotation mark is missing at the end. */
  open: boolean;
}

/** A text without needless spaces and the signs around it that mean nothing. */
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
const plain = (text: string) => bare(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}+)]+$/gu, ''));

/** Takes a prepared query apart. */
export const lex = (query: string): Lexeme[] =>
  [...query.matchAll(lexeme)].map((match) => {
    const [whole, sign = '', phrase, end, typed, values = '', mark, word = ''] = match;
    const name = typed === undefined ? undefined : operators.get(foldText(typed));
    return {
      type: phrase !== undefined ? 'phrase' : name ? 'operator' : mark ? 'mark' : 'word',
      text: phrase !== undefined ? bare(phrase) : (typed ?? mark ?? plain(word)),
      from: match.index,
      to: match.index + whole.length,
      excluded: /[-−–]/.test(sign),
      open: end === '',
      operator: name && {
        name,
        values: [...values.matchAll(valueIn)]
          .map(([, quoted, other = '']) => plain((quoted ?? other).replaceAll(',', ' ')))
          .filter(Boolean),
      },
    };
  });
