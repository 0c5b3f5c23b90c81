import { z } from 'zod';
import { id } from './id.ts';
import { words } from './words.ts';

/** A subject of the negotiations. */
export const topic = z.strictObject({
  id,
  label: words('Short name in sentence case'),
  definition: words('What it covers, in one sentence'),
  also_known_as: z
    .array(words('What people also call it'))
    .optional()
    .describe('What people also call it; also found by search'),
});
