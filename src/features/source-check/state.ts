import { z } from 'zod';
import { edtfFault } from '../../schemas/edtf.ts';
import { rule } from '../../schemas/rule.ts';
import { webAddress } from '../../schemas/source.ts';
import { words } from '../../schemas/words.ts';

/** What became of a source's address, with the words for readers. */
export const states = {
  ok: { label: 'Answers', meaning: 'The address leads to a page or file.' },
  moved: { label: 'Moved', meaning: 'The address forwards for good to another one, which answers.' },
  dead: { label: 'Dead', meaning: 'The site says that there is nothing at this address (404 or 410).' },
  refused: {
    label: 'Refuses programs',
    meaning: 'The site answers, but does not show this address to our program. A browser may well be let in.',
  },
  'not-allowed': {
    label: 'Not asked',
    meaning: 'The site asks programs to stay away from this address (robots.txt), so it was not asked for.',
  },
  unreachable: {
    label: 'Unreachable',
    meaning: 'No usable answer: the name is unknown, the connection fails, or the server reports a fault of its own.',
  },
  unchecked: { label: 'Not checked', meaning: 'Nobody has looked yet.' },
} as const;

/** One of the states of an address. */
export type State = keyof typeof states;

/** All states, in the order in which they are told. */
export const stateOrder = Object.keys(states) as State[];

/** Whether a reader who follows the address will most probably find nothing. */
export const isLost = (state: State): boolean => state === 'dead' || state === 'unreachable';

const day = (description: string) =>
  z
    .string()
    .refine((value) => value.length === 10 && edtfFault(value) === undefined, 'must be a day such as 2026-11-24')
    .describe(description);

/** One line of `content/sources.jsonl`: what was found at one address of the record. */
export const checkedSource = rule(
  z.strictObject({
    url: webAddress('The address as it stands in the record'),
    state: z.enum(stateOrder).describe('What was found there'),
    date: day('Day on which it was last asked for; missing while it is unchecked').optional(),
    since: day('Day on which the present state was first seen').optional(),
    status: z.int().min(100).max(999).optional().describe('Status code of the last answer, where there was one'),
    location: webAddress('The address that it forwards to for good').optional(),
    reason: words('What a person must know to judge the state').optional(),
  }),
  function* ({ state, date, since }) {
    if (state === 'unchecked') return;
    if (date === undefined) yield { path: ['date'], message: 'is missing' };
    if (since === undefined) yield { path: ['since'], message: 'is missing' };
    if (date !== undefined && since !== undefined && since > date)
      yield { path: ['since'], message: `is after the day of the check, ${date}` };
  },
);

/** What is known of one address. */
export type CheckedSource = z.output<typeof checkedSource>;

/** What one check of an address found. */
export type LinkStatus = Pick<CheckedSource, 'state' | 'status' | 'location' | 'reason'>;
