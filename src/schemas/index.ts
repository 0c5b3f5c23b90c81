import type { z } from 'zod';
import { actor } from './actor.ts';
import type { Collection } from './collections.ts';
import { letter } from './letter.ts';
import { redLine } from './red-line.ts';
import { session } from './session.ts';
import { statement } from './statement.ts';
import { term } from './term.ts';
import { text } from './text.ts';
import { topic } from './topic.ts';

/** Each collection's schema: the single definition of its fields. */
export const schemas = {
  sessions: session,
  statements: statement,
  letters: letter,
  'red-lines': redLine,
  texts: text,
  actors: actor,
  topics: topic,
  glossary: term,
} as const satisfies Record<Collection, z.ZodType>;

/** Checked fields of a record of collection `C`. */
export type Fields<C extends Collection> = z.output<(typeof schemas)[C]>;

export * from './collections.ts';
export type { Letter } from './letter.ts';
export type { Source } from './source.ts';
export type { Provision } from './provision.ts';
export type { Edtf } from './edtf.ts';
