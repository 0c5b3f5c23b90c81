import { z } from 'zod';
import { edtf } from './edtf.ts';
import { id } from './id.ts';
import { country } from './language.ts';
import { webAddress } from './source.ts';
import { rule } from './rule.ts';
import { words } from './words.ts';

/** Kinds of actors, with the words for them (singular, plural). */
export const actorKinds = {
  state: { one: 'State', many: 'States' },
  'regional-group': { one: 'Group of States', many: 'Groups of States' },
  intergovernmental: { one: 'Intergovernmental organization', many: 'Intergovernmental organizations' },
  'un-body': { one: 'United Nations body', many: 'United Nations bodies and offices' },
  'civil-society': { one: 'Civil society organization', many: 'Civil society organizations' },
  industry: { one: 'Industry', many: 'Industry' },
  academia: { one: 'Academia', many: 'Academia' },
  'technical-community': { one: 'Technical community', many: 'Technical community' },
  individual: { one: 'Person', many: 'Persons' },
} as const;

/** Regional groups of Member States of the United Nations. */
export const unGroups = [
  'African States',
  'Asia-Pacific States',
  'Eastern European States',
  'Latin American and Caribbean States',
  'Western European and other States',
] as const;

/** A name that is an abbreviation: all in capitals, as `EFF` or `GI-TOC`. It stands for the actor in narrow places. */
export const abbreviation = /^(?=.{2,7}$)\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*$/u;

/** A State, group, organization or person. */
export const actor = rule(
  z.strictObject({
    id,
    name: words('Name as it is shown and cited'),
    kind: z.enum(Object.keys(actorKinds) as (keyof typeof actorKinds)[]).describe('Kind of actor'),
    family: words('Family name of a person, where it is not the last word of the name').optional(),
    country: country.optional().describe('Country, or country of its seat, as two capital letters'),
    un_group: z.enum(unGroups).optional().describe('Regional group of the United Nations; for States'),
    url: webAddress('Its own web site').optional(),
    also_known_as: z
      .array(words('Another name'))
      .optional()
      .describe('Other names and abbreviations; also found by search'),
    notes: words('What a careful reader must know').optional(),
    aliases: z.array(id).optional().describe('Former ids; each becomes a page that forwards to this one'),
    added: edtf('When the actor was added to this site').optional(),
  }),
  function* ({ name, kind, family }) {
    if (typeof family !== 'string') return;
    if (kind !== 'individual')
      yield {
        path: ['family'],
        message: 'Only a person has a family name',
        hint: 'Delete the field, or write kind: individual',
      };
    else if (typeof name === 'string' && !name.includes(family))
      yield {
        path: ['family'],
        message: `"${family}" is not part of the name "${name}"`,
        hint: 'Write it as it stands in the name',
      };
  },
);

/** An actor, as checked. */
export type Actor = z.output<typeof actor>;
