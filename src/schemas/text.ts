import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { articleNumber, provision } from './provision.ts';
import { head, tail } from './record.ts';
import { reference } from './reference.ts';
import { distinct, repeated, rule } from './rule.ts';
import { webAddress } from './source.ts';
import { symbol } from './symbol.ts';
import { words } from './words.ts';

/** Kinds of texts, with the words for them. */
export const textKinds = {
  resolution: 'Resolution',
  'negotiating-text': 'Negotiating text',
  convention: 'Convention',
  report: 'Report',
  other: 'Other text',
} as const;

/** An article of a text. */
export const article = z.strictObject({
  number: articleNumber.describe('Number in this text, in quotation marks'),
  slug: id
    .optional()
    .describe('Last part of the address of the article page (/articles/SLUG/); for the main text only. Permanent'),
  title: words('Title in this text'),
  about: words('What it is about, in one or two sentences of our own').optional(),
  checked: z
    .boolean()
    .optional()
    .describe('Write false while number and title have not been compared with the official document'),
  formerly: z
    .array(
      provision
        .extend({ article: articleNumber.describe('Its number there, in quotation marks') })
        .describe('The same article in an earlier text'),
    )
    .optional()
    .describe('The same article in earlier texts, where a source or equal titles show it; for the main text only'),
});

/** A resolution, or a version of the negotiating text. */
export const text = rule(
  z.strictObject({
    ...head,
    short: words('Name by which readers know it, with its year where there are several: First draft (2023)'),
    also_known_as: z
      .array(words('What it is also called, such as RDTC'))
      .optional()
      .describe('What it is also called: codes, former names; also found by search'),
    symbol: symbol.optional(),
    date: edtf('Date of the text'),
    kind: z.enum(Object.keys(textKinds) as (keyof typeof textKinds)[]).describe('Kind of text'),
    url: webAddress('Where the text can be read').optional(),
    replaces: reference('Id of a text (in content/texts)', 'texts').optional().describe('The version that it replaces'),
    articles: distinct(z.array(article), 'The article', 'number')
      .optional()
      .describe('Its articles, as far as they are recorded'),
    ...tail,
  }),
  function* ({ id: own, replaces, articles }) {
    if (typeof own === 'string' && own === replaces)
      yield {
        path: ['replaces'],
        message: `"${own}" is this text itself`,
        hint: 'Write the id of the earlier version, or leave the field out',
      };
    for (const { path, key } of repeated(articles, 'articles', 'slug'))
      yield { path, message: `"${key}" is already the address of another article`, hint: 'Choose another' };
  },
);

/** A text, as checked. */
export type Text = z.output<typeof text>;

/** Whether a text is a step towards the treaty: a draft that was negotiated, or the treaty itself. */
export const isDraft = ({ kind }: Pick<Text, 'kind'>): boolean => kind === 'negotiating-text' || kind === 'convention';
