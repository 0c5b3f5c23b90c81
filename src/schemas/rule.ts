import type { z } from 'zod';

/** A value whose fields may be missing or of another type: a rule runs even where a field is faulty, so that no fault hides another. */
type Loose<T> = T extends readonly (infer E)[]
  ? readonly Loose<E>[] | undefined
  : T extends object
    ? { [K in keyof T]?: Loose<T[K]> }
    : T | undefined;

/** What a rule found: where, and what is wrong. */
export interface Finding {
  path: PropertyKey[];
  message: string;
  hint?: string;
}

/**
 * Adds a rule that looks at several fields at once.
 * @param across whether a finding may come from the absence of another field; so it is left untold where one is broken.
 */
export function rule<T extends z.ZodType>(
  schema: T,
  find: (value: Loose<z.output<T>>) => Iterable<Finding>,
  across = true,
): T {
  return schema.superRefine(
    (value, context) => {
      for (const { path, message, hint } of find(value as Loose<z.output<T>>))
        context.addIssue({ code: 'custom', path, message, params: { hint, across } });
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
}

/** The entries of a list that are sets of fields; an entry of another kind counts as one without fields. */
export const entriesOf = (list: unknown): Record<string, unknown>[] =>
  Array.isArray(list)
    ? list.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? { ...entry } : {}))
    : [];

/** The entries of a list that are texts. */
export const stringsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];

/** Entries of a list that name the same as one before them: where, and what. @param fields the first that an entry has names it. */
export function* repeated(
  list: unknown,
  name: string,
  ...fields: string[]
): Generator<{ path: PropertyKey[]; key: string }> {
  const seen = new Set<unknown>();
  for (const [index, entry] of entriesOf(list).entries()) {
    const field = fields.find((each) => typeof entry[each] === 'string');
    if (field === undefined) continue;
    const key = String(entry[field]);
    if (seen.has(key)) yield { path: [name, index, field], key };
    seen.add(key);
  }
}

/** A list in which no two entries have the same key; `name` says what would then stand twice. */
export function distinct<E extends z.ZodType>(
  list: z.ZodArray<E>,
  name: string,
  ...keys: (keyof z.output<E> & string)[]
): z.ZodArray<E> {
  const keyOf = (entry: unknown): string | undefined => {
    if (keys.length === 0) return typeof entry === 'string' ? entry : undefined;
    if (typeof entry !== 'object' || entry === null) return undefined;
    const parts = keys.map((key) => (entry as Record<string, unknown>)[key]);
    return typeof parts[0] === 'string' ? parts.join(' ') : undefined;
  };
  const twice = function* (entries: unknown) {
    if (!Array.isArray(entries)) return;
    const seen = new Set<string>();
    for (const [index, entry] of (entries as readonly unknown[]).entries()) {
      const key = keyOf(entry);
      if (key === undefined) continue;
      if (seen.has(key)) {
        const path: PropertyKey[] = [index, ...keys.slice(0, 1)];
        yield { path, message: `${name} "${key.trim()}" stands here twice`, hint: 'Delete one of the two' };
      }
      seen.add(key);
    }
  };
  const checked = rule(list, twice, false);
  return keys.length === 0 ? checked.meta({ uniqueItems: true }) : checked;
}
