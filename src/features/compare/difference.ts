/** A place of an article as it is compared. */
export interface ComparedPlace {
  number: string;
  title: string | undefined;
}

/**
 * What became of an article between two texts, in words.
 * @param tied whether the record says that both places are one article.
 * @param names short names of the texts.
 */
export function differenceOf(
  a: ComparedPlace | undefined,
  b: ComparedPlace | undefined,
  tied: boolean,
  names: readonly [a: string, b: string],
): string {
  if (!a || !b) return `recorded in ${names[a ? 0 : 1]} only`;
  const words = [
    a.number === b.number ? 'same number' : 'different number',
    a.title === undefined || b.title === undefined
      ? 'a title is not recorded'
      : a.title === b.title
        ? 'same title'
        : 'different title',
  ].join(', ');
  return tied ? words : `${words}; whether it is the same article is not recorded`;
}

/** The id of the text that a part of an address means: an id, or the address of a text or of a revision of it. */
export const textNamed = (value: string): string => /(?:^|\/)texts\/([^/?#]+)/.exec(value)?.[1] ?? value.trim();
