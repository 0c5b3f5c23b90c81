/** Numbers after the word "Article": single ones, lists and stretches. In capitals it is the name of an organization. */
const named =
  /\b[Aa]rticles?\s+((?:\d{1,3}(?:\(\d+\))*(?: (?:bis|ter|quater))?(?:\s*(?:,\s*(?:and\s+)?|\band\b|\bor\b|\bto\b|–|-)\s*(?=\d))?)+)(?!\d|\s+of\s+(?:the\s+)?(?!Convention\b|Article)\p{Lu})/gu;

const separator = /\s*(?:,|\band\b|\bor\b|\bto\b|–|-)\s*/;

/**
 * Whether a sentence names an article by its number: `Article 6(2)`, `Articles 21, 23 and 24`, `Articles 6 to 10`.
 * Articles of other instruments, named after them (`Article 17 of the Covenant`), do not count.
 */
export function namesArticle(sentence: string, number: string): boolean {
  if (number === 'preamble') return /\bpreamble\b/i.test(sentence);
  const whole = /^\d+$/.test(number) ? Number(number) : Number.NaN;
  return [...sentence.matchAll(named)].some(([, numbers = '']) => {
    const plain = numbers.replace(/\(\d+\)/g, '');
    const stretches = [...plain.matchAll(/(\d+)\s*(?:to|–|-)\s*(\d+)/g)];
    return (
      stretches.some(([, from, to]) => whole >= Number(from) && whole <= Number(to)) ||
      plain.split(separator).some((part) => part.trim() === number)
    );
  });
}
