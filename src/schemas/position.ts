import { z } from 'zod';
import { provision } from './provision.ts';
import { reference } from './reference.ts';
import { distinct, rule } from './rule.ts';
import { words } from './words.ts';

/** What an actor did about a point, with the words that stand before the point and the shape that marks it. */
export const stances = {
  supports: { label: 'Supports', shape: 'plus' },
  opposes: { label: 'Opposes', shape: 'cross' },
  proposes: { label: 'Proposes', shape: 'diamond' },
  'asks-for': { label: 'Asks for', shape: 'ring' },
  reserves: { label: 'Reserves its position on', shape: 'bar' },
} as const;

/** One of the five stances. */
export type Stance = keyof typeof stances;

/** What an actor wants to become of a provision: the word, and what it means. */
export const effects = {
  keep: { label: 'Keep', meaning: 'it stays as it is' },
  strengthen: { label: 'Strengthen', meaning: 'it does more of what it does' },
  change: { label: 'Change', meaning: 'it gets other wording or another place, without doing plainly more or less' },
  add: { label: 'Add', meaning: 'something that is not in it is put in' },
  delete: { label: 'Delete', meaning: 'it goes, or the clause of it that the position is about' },
  narrow: { label: 'Narrow', meaning: 'it reaches less far' },
} as const;

/** One of the six effects. */
export type Effect = keyof typeof effects;

/** Whether a word is one of the six effects. */
export const isEffect = (word: string | undefined): word is Effect =>
  word !== undefined && Object.hasOwn(effects, word);

/** One point on which a statement takes a side, and the paragraph that shows it. */
export const position = rule(
  z.strictObject({
    stance: z
      .enum(Object.keys(stances) as Stance[])
      .describe(
        'supports (another’s proposal or a text), opposes, proposes (wording of its own), asks-for (without wording), or reserves (doubts, dissociates itself, abstains)',
      ),
    what: words('The point, as words that complete "supports ...", "opposes ...": without a full stop'),
    topic: reference('Id of the topic that fits best (in content/topics.yaml)', 'topics'),
    provision: provision.optional().describe('The text, or the article of it, that the position is about'),
    effect: z
      .enum(Object.keys(effects) as Effect[])
      .optional()
      .describe(
        `What the speaker wants to become of that provision, where the words say so: ${Object.entries(effects)
          .map(([effect, { meaning }]) => `${effect} (${meaning})`)
          .join(', ')}`,
      ),
    paragraph: z
      .string()
      .regex(/^p\d{1,4}$/, 'must be the anchor of a paragraph, such as "p2"')
      .describe('Anchor of the paragraph of this record whose words show the position'),
    actors: distinct(
      z.array(reference('Id of an actor (in content/actors)', 'actors')).min(1, 'must name at least one actor'),
      'The actor',
    )
      .optional()
      .describe('Which of the actors of the statement take it; leave it out where all do'),
  }),
  function* ({ provision: place, effect }) {
    if (effect !== undefined && place === undefined)
      yield {
        path: ['effect'],
        message: 'This position names no provision that something could become of',
        hint: 'Add provision: with the text and article, or take effect: away',
      };
  },
);

/** A position, as checked. */
export type Position = z.output<typeof position>;
