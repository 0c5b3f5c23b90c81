import { z } from 'zod';
import { words } from './words.ts';

/** An editorial page: `content/pages/*.mdx`. */
export const page = z.strictObject({
  title: words('Title of the page'),
  description: words('What the page says, in one sentence; for search engines'),
  order: z.int().describe('Place in the footer, from 1').default(99),
});
