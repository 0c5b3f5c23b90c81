import { z } from 'zod';
import { described, fieldsOf, present } from '../schemas/present.ts';

/** Where a field stands in a record (`sources[].url`) and what it holds, in the words of its schema. */
export interface FieldDescription {
  path: string;
  description: string;
}

/** Fields that steer the editing of a record and say nothing in its published form. */
const editorial = ['status'];

/** The description of one field of a schema; empty when it has none. */
export const describeField = (schema: z.core.$ZodType, name: string): string => {
  const field = fieldsOf(schema)[name];
  return field === undefined ? '' : (described(field) ?? '');
};

/** Whether a field of a schema holds a list. */
export const holdsList = (schema: z.core.$ZodType, name: string): boolean => {
  const field = fieldsOf(schema)[name];
  return field !== undefined && present(field) instanceof z.ZodArray;
};

/** All fields of a schema and of what they hold, in the order of the schema, as far as they are described. */
export function* describeFields(schema: z.core.$ZodType, prefix = ''): Generator<FieldDescription> {
  for (const [name, field] of Object.entries(fieldsOf(schema))) {
    if (prefix === '' && editorial.includes(name)) continue;
    yield* describe(field, prefix + name);
  }
}

function* describe(schema: z.core.$ZodType, path: string): Generator<FieldDescription> {
  const description = described(schema);
  if (description !== undefined) yield { path, description };
  const inner = present(schema);
  if (inner instanceof z.ZodArray) yield* describe(inner.element, `${path}[]`);
  else yield* describeFields(inner, `${path}.`);
}

/** The fields of a record as it is published. */
export const publishedFields = (fields: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !editorial.includes(name)));
