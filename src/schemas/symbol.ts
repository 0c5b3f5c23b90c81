import { z } from 'zod';

const pattern = /^(A|E|S|CAC|CTOC|ST|UNODC|UNEP)(\/[A-Z0-9][A-Za-z0-9.*-]*)+$/;

/** The symbol that somebody meant who wrote it in small letters, with spaces, or as an address of undocs.org. */
function symbolLike(value: string): string | undefined {
  const bare = value.trim().replace(/^https?:\/\/(www\.)?(undocs|docs\.un)\.org\/(en\/)?/i, '');
  const tight = bare.replace(/\.\s+/g, '.').replace(/\s+/g, '/').toUpperCase();
  const like = tight.replace(/\/(REV|ADD|CORR)\./g, (part) => part.slice(0, 2) + part.slice(2).toLowerCase());
  return pattern.test(like) ? like : undefined;
}

/** United Nations document symbol, such as A/AC.291/22/Rev.2 or A/RES/79/243. */
export const symbol = z
  .string()
  .superRefine((value, context) => {
    if (pattern.test(value)) return;
    const like = symbolLike(value);
    context.addIssue({
      code: 'custom',
      message: 'must be a document symbol of the United Nations, such as A/AC.291/22/Rev.2',
      params: { hint: like && `Did you mean ${like}?` },
    });
  })
  .meta({
    description: 'Document symbol of the United Nations, such as A/AC.291/22/Rev.2',
    pattern: pattern.source,
  });
