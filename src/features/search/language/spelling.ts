/** British spellings with the American ones, as rules. */
const rules: readonly (readonly [british: RegExp, american: string])[] = [
  [/^pract[is]+(e[drs]?|ing)$/, 'practic$1'],
  [/([an]a)lys(e[drs]?|ers|ing)$/, '$1lyz$2'],
  [/(..)our(|s|ed|ings?|abl[ey]|ites?|al|ally|less|ful|hoods?|ers?|y)$/, '$1or$2'],
  [/(cent|theat|met|lit|fib)re(s?)$/, '$1er$2'],
  [/(cent)(red|ring)$/, '$1ered'],
  [/(def|off|pret|lic)ence(s|d|less|)$/, '$1ense$2'],
  [/(gram)mes?$/, '$1'],
  [/logue(s|d|)$/, 'log$1'],
  [/(dg)ement/, '$1ment'],
];

/** A folded word in one spelling, American where the two differ: `criminalise`, `defence`, `programme`, `behaviour`. */
export function unified(word: string): string {
  // Words such as revise and precise are written so everywhere.
  const verb = /^(..+[^cvt]|.+i[cvt]|.+[^c]t)is(e[drs]?|ers|ing|able|ations?|ational)$/.exec(word);
  return verb
    ? `${verb[1] ?? ''}iz${verb[2] ?? ''}`
    : rules.reduce((changed, [british, american]) => changed.replace(british, american), word);
}
