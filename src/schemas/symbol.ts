import { z } from 'zod';

/** United Nations document symbol, such as A/AC.291/22/Rev.2 or A/RES/79/243. */
export const symbol = z
  .string()
  .regex(
    /^(A|E|S|CAC|CTOC|ST|UNODC|UNEP)(\/[A-Z0-9][A-Za-z0-9.*-]*)+$/,
    'must be a document symbol of the United Nations, such as A/AC.291/22/Rev.2',
  )
  .describe('Document symbol of the United Nations, such as A/AC.291/22/Rev.2');
