import { z } from 'zod';
import type { Collection } from './collections.ts';
import { idPattern } from './id.ts';
import { fieldsOf, present } from './present.ts';

/** Which collections a reference field may point into; read by `references()`. */
const targets = z.registry<{ collections: readonly Collection[] }>();

/**
 * A field that holds the id of a record in one of the named collections. That there is such a record is checked
 * when all are read; a value that cannot be an id at all is then reported with the id it resembles.
 */
export function reference(description: string, ...collections: Collection[]) {
  return z.string().meta({ description, pattern: idPattern.source }).register(targets, { collections });
}

/** One reference found in a record: where it stands, what it names, where that may be. */
export interface Reference {
  path: (string | number)[];
  id: string;
  collections: readonly Collection[];
}

/**
 * All references that a value holds, in document order, found by walking the schema beside it.
 * The value need not be valid: what does not fit the schema is passed over.
 */
export function* references(
  schema: z.core.$ZodType,
  value: unknown,
  path: (string | number)[] = [],
): Generator<Reference> {
  const inner = present(schema);
  const target = targets.get(inner);
  if (target && typeof value === 'string') yield { path, id: value, collections: target.collections };
  if (inner instanceof z.ZodArray && Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* references(inner.element, entry, [...path, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, field] of Object.entries(fieldsOf(inner)))
      if (Object.hasOwn(value, key)) yield* references(field, (value as Record<string, unknown>)[key], [...path, key]);
}

/** Names of the fields of a schema that hold references, at any depth, with the collections that they may point into. */
export function* referenceFields(
  schema: z.core.$ZodType,
  name = '',
): Generator<{ name: string; collections: readonly Collection[] }> {
  const inner = present(schema);
  const target = targets.get(inner);
  if (target) yield { name, collections: target.collections };
  if (inner instanceof z.ZodArray) yield* referenceFields(inner.element, name);
  for (const [key, field] of Object.entries(fieldsOf(inner))) yield* referenceFields(field, key);
}
