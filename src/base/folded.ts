/**
 * A name without what its spellings differ in: accents, capitals, punctuation, "and" or "&", an article before it.
 * Equal keys mean the same name; nothing is guessed beyond that.
 */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
