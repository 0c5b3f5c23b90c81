import { stemmer } from 'stemmer';
import { foldText, wordsIn } from './words.ts';

/** British spellings with the American ones, as rules. */
const spellings: readonly (readonly [british: RegExp, american: string])[] = [
  [/^pract[is]+(e[drs]?|ing)$/, 'practic$1'],
  [/([an]a)lys(e[drs]?|ers|ing)$/, '$1lyz$2'],
  [/(..)our(|s|ed|ings?|abl[ey]|ites?|al|ally|less|ful|hoods?|ers?|y)$/, '$1or$2'],
  [/(cent|theat|met|lit|fib)re(s?)$/, '$1er$2'],
  [/(cent)(red|ring)$/, '$1ered'],
  [/(def|off|pret|lic)ence(s|d|less|)$/, '$1ense$2'],
  [/(gram)mes?$/, '$1'],
  [/logue(s|d|)$/, 'log$1'],
  [/(dg)ement/, '$1ment'],
  [/([aeiou][^aeiou]+[aei])ll(ed|ing|ers?|ors?)$/, '$1l$2'],
  [/^(wi|ski)lful/, '$1llful'],
  [/^(cyclop|encyclop|orthop|p)aed/, '$1ed'],
  [/^foet/, 'fet'],
  [/^manoeuvr(e|)/, 'maneuver'],
  [/^grey(s?)$/, 'gray$1'],
  [/^sceptic/, 'skeptic'],
  [/^artef/, 'artif'],
  [/^ageing$/, 'aging'],
  [/^(whil|among|amid)st$/, '$1'],
  [/wards$/, 'ward'],
  [/^(learn|burn|spel)t$/, '$1'],
  [/^(en|in)rol(s?|ments?)$/, '$1roll$2'],
  [/^(ful)fil(s?|ments?)$/, '$1fill$2'],
  [/^chequ/, 'check'],
];

/** A folded word in one spelling, American where the two differ: `criminalise`, `defence`, `programme`, `behaviour`. */
function americanSpelling(word: string): string {
  // Words such as revise and precise are written so everywhere.
  const verb = /^(..+[^cvt]|.+i[cvt]|.+[^c]t)is(e[drs]?|ers|ing|able|ations?|ational)$/.exec(word);
  return verb
    ? `${verb[1] ?? ''}iz${verb[2] ?? ''}`
    : spellings.reduce((changed, [british, american]) => changed.replace(british, american), word);
}

/** Families of words that Porter's rules would throw together with others: organization with organ, community with communication, legality with legal. */
const verbs = /^(.{3,}iz)(?:e[drs]?|ers|ing|able|ations?|ational)$/;
const families =
  /^(?:accession|internation|communit|universit|authorit|importan|several|news$|general(?=$|ly$)|.+alit(?=y$|ies$))/;

const irregular = new Map(
  (
    'children child,women woman,men man,said say,spoke speak,spoken speak,sought seek,took take,taken take,gave give,given give,' +
    'held hold,met meet,made make,brought bring,chose choose,chosen choose,wrote write,written write,drew draw,drawn draw,' +
    'withdrew withdraw,withdrawn withdraw,built build,kept keep,lost lose,paid pay,sent send,spent spend,told tell,' +
    'thought think,understood understand,undertook undertake,undertaken undertake,began begin,begun begin,became become,' +
    'broke break,broken break,fell fall,fallen fall,grew grow,grown grow,knew know,known know,showed show,shown show,' +
    'rose rise,risen rise,arose arise,arisen arise,overcame overcome,forbade forbid,forbidden forbid,upheld uphold,' +
    'withheld withhold,analysis analyze,analyses analyze,criteria criterion,phenomena phenomenon,crises crisis,lives life,' +
    'indices index,annexes annex,whil while'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** A folded word in one spelling, in the form that irregular ones come from. */
export const spelled = (word: string): string => {
  const american = americanSpelling(irregular.get(word) ?? word);
  return irregular.get(american) ?? american;
};

/** Normal forms that were found: texts and names are made of the same words. */
const known = new Map<string, string>();

/**
 * The normal form of a word: what all its forms share, in British and American spelling. `criminalises` and
 * `criminalization` are `criminaliz`. Words of the records and of queries go through it alike; what is equal afterwards
 * finds one another.
 */
export function normalizeWord(word: string): string {
  const form = known.get(word) ?? normalFormOf(word);
  known.set(word, form);
  return form;
}

function normalFormOf(word: string): string {
  const folded = foldText(word);
  if (!/^[a-z]{3,}$/.test(folded)) return folded;
  const uniform = spelled(folded);
  const kept = verbs.exec(uniform)?.[1] ?? families.exec(uniform)?.[0];
  return kept ?? stemmer(uniform.replace(/ifications?$/, 'ify'));
}

/** The words of a text in their normal form: `phone tap` for `phone-tapping`. */
export const formsOf = (text: string): string =>
  wordsIn(text)
    .map((word) => normalizeWord(word.text))
    .join(' ');
