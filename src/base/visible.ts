import { codePoint } from '../schemas/words.ts';

/** Characters that a terminal would obey, or that nobody would see: controls, marks of direction, joiners, lone surrogates. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu;

/** A text with its invisible characters spelt out: `<U+202E>`. Tabs become spaces. */
export const visible = (text: string): string =>
  text.replaceAll('\t', ' ').replace(unseen, (character) => `<${codePoint(character)}>`);
