/* Characters that nobody sees, or that are no text: what they would do to a text, a reader of it could not know. */

/** Scripts whose letters are joined, and which need signs that say where they are and where not. */
const joined =
  'Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan';

const afterJoined = joined
  .split(' ')
  .map((script) => `\\p{Script=${script}}`)
  .join('');

const controls = '\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F';
const directions = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
const separators = '\\u2028\\u2029';
const noText = '\\uFFF9-\\uFFFB\\p{Noncharacter_Code_Point}\\p{Cs}';
const joiners = `(?<![${afterJoined}])[\\u200C\\u200D]`;
// "Default ignorable" is what Unicode calls characters that fonts do not draw; two more look like a space and are none.
const others = '(?![\\u200C\\u200D])[\\p{Default_Ignorable_Code_Point}\\u2800\\uFFFC]';

/** Kinds of characters that no text of ours holds, the most telling name first. */
const forbidden = [
  // C0 and C1 controls but tab and line feed: invisible, and illegal in XML feeds.
  { pattern: `[${controls}]`, name: 'a control character' },
  {
    pattern: `[${directions}]`,
    name: 'a bidirectional control character, which can make a text read otherwise than it is written',
  },
  { pattern: `[${separators}]`, name: 'a separator of lines or paragraphs, which breaks a line unseen' },
  { pattern: `[${noText}]`, name: 'a character that is not text' },
  { pattern: joiners, name: 'a joiner, which nobody sees here; only scripts such as Arabic and Devanagari need it' },
  { pattern: '\\u00AD', name: 'a soft hyphen, which is not seen' },
  { pattern: '[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}]', name: 'a variation selector, which nobody sees' },
  { pattern: '[\\u{E0000}-\\u{E007F}]', name: 'a tag character, which nobody sees' },
  { pattern: others, name: 'a character that nobody sees' },
].map(({ pattern, name }) => ({ pattern: new RegExp(pattern, 'u'), name }));

const every = [`[${controls}${directions}${separators}${noText}]`, joiners, others].join('|');
const some = new RegExp(every, 'u');
const all = new RegExp(every, 'gu');

/** Characters that a terminal would obey, or that nobody would see, wherever they stand. */
export const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\uFFFC]/gu;

/** Code point of a character as people look it up: `U+202E`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The first character of a text that must not stand in a record: its offset and name. */
export function forbiddenCharacter(text: string): { index: number; name: string } | undefined {
  const index = text.search(some);
  if (index < 0) return undefined;
  const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
  const kind = forbidden.find(({ pattern }) => pattern.test(character));
  return { index, name: `${kind?.name ?? ''} (${codePoint(character)})` };
}

/** A text with a sign that everybody sees in place of each character that it must not hold; of the same length in characters. */
export const withoutForbidden = (text: string): string => text.replace(all, '\uFFFD');
