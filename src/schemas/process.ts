import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { reference } from './reference.ts';
import { source } from './source.ts';
import { words } from './words.ts';

const figure = z.strictObject({
  count: z.int().nonnegative().describe('The figure'),
  as_of: edtf('The day or month that the figure describes').optional(),
  note: words('What must be known about it').optional(),
  source,
});

/** Where the process stands: `content/process.yaml`. */
export const process = z.strictObject({
  phases: z
    .array(z.strictObject({ id, title: words('Name of the phase'), from: edtf('First date of the phase') }))
    .min(1)
    .describe('Phases of the process in order; a meeting belongs to the last one that starts on or before its date'),
  signatures: z.array(figure).min(1).describe('Reported numbers of signatories, the newest last'),
  ratifications: z.array(figure).min(1).describe('Reported numbers of States that ratified, the newest last'),
  ratifications_needed: z.strictObject({
    count: z.int().positive(),
    text: reference('Id of the text that says so', 'texts'),
    article: words('Number of the article'),
  }),
  upcoming: z
    .array(
      z.strictObject({
        date: edtf('When'),
        title: words('What, in a few words'),
        note: words('More about it').optional(),
        source,
      }),
    )
    .describe('Dates ahead that are fixed, the nearest first'),
});

/** Where the process stands, as checked. */
export type Process = z.output<typeof process>;
