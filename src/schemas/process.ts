import { z } from 'zod';
import { edtf, edtfFault, firstDay } from './edtf.ts';
import { id } from './id.ts';
import { articleNumber } from './provision.ts';
import { reference } from './reference.ts';
import { distinct, repeated, rule } from './rule.ts';
import { source, webAddress } from './source.ts';
import { words } from './words.ts';

const record = reference('Id of the meeting or statement whose record tells of it', 'sessions', 'statements');

const figure = rule(
  z.strictObject({
    count: z.int().min(0, 'must not be negative').describe('The figure'),
    as_of: edtf('The day or month that the figure describes').optional(),
    note: words('What must be known about it').optional(),
    corrected: z.literal(true).optional().describe('Write true where its publisher has corrected the figure since'),
    source: source.optional(),
    record: record.optional(),
  }),
  function* ({ source: from, record: told }) {
    if (from === undefined && told === undefined)
      yield {
        path: [],
        message: 'The figure names nobody who says so',
        hint: 'Write source:, or record: where only a record of ours tells of the figure',
      };
  },
);

/** What one State did, and where that is told. */
const step = z.strictObject({
  date: edtf('When, as far as a source says so').optional(),
  record,
  paragraph: z
    .string()
    .regex(/^(p\d{1,4}|notes)$/, 'must be the anchor of a paragraph, such as "p2", or "notes"')
    .describe('Anchor of the place of that record: a paragraph, or "notes"'),
  source: webAddress('Web address that says so; one of the sources of that record'),
  note: words('What must be known of it').optional(),
});

/** What a State can have done, with the words for it and the shape that marks it. */
export const steps = {
  signed: { label: 'Signed', shape: 'ring' },
  ratified: { label: 'Reported as having ratified', shape: 'full' },
  not_signed: { label: 'Named as not having signed', shape: 'cross' },
} as const;

/** One of the things that a State can have done. */
export type Step = keyof typeof steps;

const stateOf = rule(
  z.strictObject({
    actor: reference('Id of an actor (in content/actors)', 'actors').optional(),
    name: words('Name, where there is no record of the actor').optional(),
    signed: step.optional().describe('That it signed'),
    ratified: step.optional().describe('That it ratified, or is reported to have done so'),
    not_signed: step.optional().describe('That it is named as not having signed, and as of when'),
  }),
  function* ({ actor, name, signed, ratified, not_signed }) {
    if (actor === undefined && name === undefined)
      yield { path: [], message: 'Nobody is named here', hint: 'Write actor: and an id, or name: and a name' };
    if (signed === undefined && ratified === undefined && not_signed === undefined)
      yield { path: [], message: 'Nothing is said of the State', hint: 'Write signed:, ratified: or not_signed:' };
  },
);

const phase = z.strictObject({
  id,
  title: words('Name of the phase'),
  from: edtf('First date of the phase'),
});

/** Dates of a list that do not follow the one before them. */
function* disorder(name: string, key: string, list: unknown) {
  if (!Array.isArray(list)) return;
  let last: string | undefined;
  for (const [index, entry] of list.entries()) {
    const date = (entry as Record<string, unknown> | null)?.[key];
    if (typeof date !== 'string' || edtfFault(date) !== undefined) continue;
    if (last !== undefined && firstDay(date) < firstDay(last))
      yield {
        path: [name, index, key],
        message: `"${date}" is before the entry above it, ${last}`,
        hint: 'Put the entries in order of their dates',
      };
    last = date;
  }
}

/** Where the process stands: `content/process.yaml`. */
export const process = rule(
  z.strictObject({
    phases: distinct(z.array(phase).min(1, 'must name at least one phase'), 'The id', 'id').describe(
      'Phases of the process in order; a meeting belongs to the last one that starts on or before its date',
    ),
    signatures: z.array(figure).describe('Reported numbers of signatories, the newest last; [] while there are none'),
    ratifications: z
      .array(figure)
      .describe('Reported numbers of States that ratified, the newest last; [] while there are none'),
    states: z
      .array(stateOf)
      .optional()
      .describe('States and organizations of which it is known that they signed or ratified; not all of them'),
    ratifications_needed: z
      .strictObject({
        count: z.int().min(1, 'must be at least 1').describe('Ratifications that entry into force needs'),
        text: reference('Id of the text that says so', 'texts'),
        article: articleNumber.describe('Number of the article that says so, in quotation marks'),
      })
      .optional()
      .describe('What entry into force needs, and where that is laid down; leave it out until a text says so'),
    questions: z
      .array(
        z.strictObject({
          title: words('The question, as a reader would ask it'),
          path: z
            .string()
            .regex(
              /^\/[a-z0-9-]/,
              'must be a place of this site that starts with /, such as /articles/entry-into-force/',
            )
            .describe('The place of this site that answers it; the build fails when it does not exist'),
        }),
      )
      .optional()
      .describe('Questions that readers come with; shown on the home page with a link to the answer'),
    upcoming: distinct(
      z.array(
        z.strictObject({
          id: id.describe('What calendars know the date by; permanent, also where the date or the words change'),
          date: edtf('When'),
          title: words('What, in a few words'),
          note: words('More about it').optional(),
          source,
        }),
      ),
      'The id',
      'id',
    ).describe('Upcoming dates that are fixed, the nearest first'),
    entry_into_force: z
      .strictObject({
        date: edtf('Day on which it enters, or entered, into force'),
        note: words('What must be known about it').optional(),
        source,
      })
      .optional()
      .describe('Entry into force, once a source gives its date; leave it out until then'),
  }),
  function* ({ phases, signatures, ratifications, states, upcoming }) {
    yield* disorder('phases', 'from', phases);
    yield* disorder('signatures', 'as_of', signatures);
    yield* disorder('ratifications', 'as_of', ratifications);
    yield* disorder('upcoming', 'date', upcoming);
    for (const { path, key } of repeated(states, 'states', 'actor', 'name'))
      yield { path, message: `"${key}" stands here twice`, hint: 'Join the two entries' };
  },
);

/** Where the process stands, as checked. */
export type Process = z.output<typeof process>;
