import { z } from 'zod';

const isWrapped = (schema: z.core.$ZodType): schema is z.ZodOptional | z.ZodDefault =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;

/** The schema of a value that is there: without `.optional()` and `.default()`. */
export const present = (schema: z.core.$ZodType): z.core.$ZodType =>
  isWrapped(schema) ? present(schema.def.innerType) : schema;

/** What a schema says of itself, outermost first. */
export const described = (schema: z.core.$ZodType): string | undefined =>
  z.globalRegistry.get(schema)?.description ?? (isWrapped(schema) ? described(schema.def.innerType) : undefined);

/** The fields that a schema has; none where it is no set of fields. */
export function fieldsOf(schema: z.core.$ZodType | undefined): Record<string, z.core.$ZodType> {
  const inner = schema && present(schema);
  return inner instanceof z.ZodObject ? inner.shape : {};
}
