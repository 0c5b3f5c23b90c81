import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { reference } from './reference.ts';
import { distinct } from './rule.ts';
import { sources } from './source.ts';
import { words } from './words.ts';

/** Fields that every record with a page and sources of its own carries; collections add theirs between head and tail. */
export const head = {
  id,
  title: words('Title of the record, as it is shown and cited'),
};

/** What closes the front matter of every record. */
export const tail = {
  sources,
  notes: words('What a careful reader must know: gaps, doubts, sources that disagree').optional(),
  corrections: z
    .array(z.strictObject({ date: edtf('When it was corrected'), note: words('What was corrected, in one sentence') }))
    .optional()
    .describe('What was corrected after the record was first published; shown on its page'),
  aliases: z.array(id).optional().describe('Former ids; each becomes a page that forwards to this one'),
  status: z.literal('draft').optional().describe('Write draft to keep the record out of the published site'),
  added: edtf('When the record was added to this site'),
};

/** Ids of topics. */
export const topics = distinct(
  z.array(reference('Id of a topic (in content/topics.yaml)', 'topics')),
  'The topic',
).describe('What it is about: ids of topics');
