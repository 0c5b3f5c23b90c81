/** Marks above and below letters: accents, vowel signs of Arabic and Hebrew, the Arabic stretching sign. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;

/** Letters that stand for two, or that no decomposition takes to their plain form. */
const plain: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** A text without case, accents, ligatures and signs that nobody sees: `Türkiye` becomes `turkiye`. */
export const foldText = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .replace(/\p{Cf}/gu, '')
        .toLowerCase()
        .normalize('NFD')
        .replace(marks, '')
        .normalize('NFC')
        .replace(/[ßæœøłđı]/g, (letter) => plain[letter] ?? letter)
        .replace(/[\u2010\u2011]/g, '-');

/** A stretch of letters and digits in a text. */
export interface Word {
  /** Folded. */
  text: string;
  /** Its characters in the text, from the first to before the last. */
  from: number;
  to: number;
  /** Whether only a sign such as a hyphen stands between it and the word before: `operation` in `co-operation`. */
  joined: boolean;
}

/** Initials with points between them are one word: `U.S.`, `M.L.A.`. */
const stretch = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}\p{M}\p{Cf}])\.?|[\p{L}\p{N}\p{M}\p{Cf}]+/gu;
/** The country, which only its capitals tell from the pronoun. */
const unitedStates = /^(?:US|u\.s\.?)$|^U\.S\.?$/;
const joint = /^[-./'’_&\u2010\u2011]$/;

/** Longest word that is kept: what is longer is an address, which nobody types. */
export const longestWord = 40;

/** The words of a text in order, without the `s` of `Iran's`. */
export function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  let end = -1;
  for (const { 0: found, index: from } of text.matchAll(stretch)) {
    const between = end < 0 ? '' : text.slice(end, from);
    const folded = unitedStates.test(found) ? 'usa' : foldText(found).replace(/[^\p{L}\p{N}\p{M}]/gu, '');
    end = from + found.length;
    if (folded === '' || (folded === 's' && /^['’]$/.test(between))) continue;
    words.push({ text: folded, from, to: end, joined: joint.test(between) && words.length > 0 });
  }
  return words;
}

/** A text run together, for comparing names in any spelling: `Ha Noi`, `L.15`, `co-operation`. */
export const runTogether = (text: string): string =>
  wordsIn(text)
    .map((word) => word.text)
    .join('');

/** Words that hold sentences together: in a question they are not what is looked for. */
const functionWords = new Set(
  'a an the of in on at to for by with from into about and as is are was were be been being do does did done can could may might will would shall should must has have had who whom whose what when where which why how that this these those it its they them their there he she his her we our us you your i my me any some than then so such if not no but or all also only just say says said happen happens happened tell told'.split(
    ' ',
  ),
);

/** Whether a folded word is one that no record need hold. */
export const isFunctionWord = (word: string): boolean => functionWords.has(word);
