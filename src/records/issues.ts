import { z } from 'zod';
import { didYouMean, nearest } from '../base/nearest.ts';
import { fieldName, type Problem } from './problem.ts';
import { visible } from '../base/visible.ts';
import { described, fieldsOf, present } from '../schemas/present.ts';
import type { SourceFile } from './source-file.ts';
import type { Broken, Yaml } from './yaml.ts';
import { about, rightly, shown, typeNames } from './value-words.ts';

/** Unknown fields of one set of fields that are told one by one: each is compared with all that are known. */
const mostUnknown = 25;

/** The schema at a path, as far as it can be followed. */
function schemaAt(schema: z.core.$ZodType, [head, ...rest]: readonly PropertyKey[]): z.core.$ZodType | undefined {
  if (head === undefined) return schema;
  const inner = present(schema);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  const fields = fieldsOf(inner);
  const field = Object.hasOwn(fields, head) ? fields[String(head)] : undefined;
  return field && schemaAt(field, rest);
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
        ? (inner as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );

/**
 * Whether an issue may come from what is broken elsewhere: the field is there but cannot be read, a rule misses it, or,
 * where whole lines were lost, fields stand with the entry above theirs.
 */
const mayBeEcho = (issue: z.core.$ZodIssue, value: unknown, path: readonly PropertyKey[], broken: Broken): boolean =>
  broken.at(path) ||
  (issue.code === 'custom' && issue.params?.['across'] === true) ||
  (broken.open &&
    (value === undefined || value === null || (issue.code === 'unrecognized_keys' && issue.path.length > 0)));

/** Turns the schema library's findings about a record into problems for people. */
export function describeIssues(
  file: SourceFile,
  yaml: Yaml,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  const misspelt = misspeltFields(schema, yaml.value, issues, prefix);
  return issues.flatMap((issue): Problem[] => {
    if (misspelt.has(fieldName(issue.path))) return [];
    const path = [...prefix, ...issue.path];
    const field = fieldName(issue.path);
    const value = valueAt(yaml.value, path);
    if (yaml.broken && mayBeEcho(issue, value, path, yaml.broken)) return [];
    const written = yaml.written(path);
    const target = schemaAt(schema, issue.path);
    const description = target && described(target);
    const usual = description && `${field}: ${description}`;
    const problem = (message: string, hint = usual) => [
      file.problem('field', yaml.place(path), message, { field, hint }),
    ];
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(fieldsOf(target));
      return issue.keys.slice(0, mostUnknown).map((key) => {
        const close = meantField(key, known, value);
        return file.problem(
          'unknown-field',
          yaml.keyPlace(path, key),
          `"${visible(key)}" is not a field${field ? ` of ${field}` : ''}`,
          {
            field: fieldName([...issue.path, key]),
            hint: close ? `Did you mean ${close}?` : `Fields are ${known.join(', ')}`,
          },
        );
      });
    }
    if (value === undefined && issue.code !== 'custom') return problem(`The field "${field}" is missing`);
    if (value === null && issue.code !== 'custom') return problem(`The field "${field}" has no value`);
    switch (issue.code) {
      case 'invalid_type': {
        const expected = typeNames[issue.expected] ?? issue.expected;
        const name = issue.path.findLast((part) => typeof part === 'string') ?? field;
        return problem(
          about(value, `must be ${expected}`, written),
          rightly(name, value, issue.expected, written) ?? usual,
        );
      }
      case 'invalid_value': {
        const allowed = issue.values.map(String);
        const values = allowed.length > 1 ? `Values are ${allowed.join(', ')}` : `The only value is ${allowed.join()}`;
        const hint = typeof value === 'string' ? didYouMean(value, allowed, values) : values;
        return problem(`${shown(value)} is not one of the values of "${field}"`, hint);
      }
      case 'custom': {
        const hint: unknown = issue.params?.['hint'];
        return problem(about(value, issue.message, written), typeof hint === 'string' ? hint : usual);
      }
      default:
        return problem(about(value, issue.message.startsWith('Invalid') ? 'is not valid' : issue.message, written));
    }
  });
}

/** The field that somebody meant who wrote another name; one that is still free first. */
function meantField(key: string, known: readonly string[], holder: unknown): string | undefined {
  const present = typeof holder === 'object' && holder !== null ? Object.keys(holder) : [];
  const free = known.filter((name) => !present.includes(name));
  return nearest(key, free) ?? nearest(key, known);
}

/** Missing fields that stand there under a misspelt name: one fault, told once, where the name stands. */
function misspeltFields(
  schema: z.ZodType,
  value: unknown,
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly PropertyKey[],
): Set<string> {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const holder = valueAt(value, [...prefix, ...issue.path]);
    const known = Object.keys(fieldsOf(schemaAt(schema, issue.path)));
    return issue.keys.slice(0, mostUnknown).flatMap((key) => {
      const field = meantField(key, known, holder);
      const absent =
        typeof holder === 'object' && holder !== null && field !== undefined && !Object.hasOwn(holder, field);
      return absent ? [fieldName([...issue.path, field])] : [];
    });
  });
  return new Set(meant);
}

/** Checks fields that are no record of a collection. */
export function checkShape<T extends z.ZodType>(
  file: SourceFile,
  yaml: Yaml,
  schema: T,
  problems: Problem[],
): z.output<T> | undefined {
  const { value } = yaml;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (!yaml.broken) problems.push(noFields(file, yaml));
    return undefined;
  }
  const result = schema.safeParse(value);
  if (result.success) return yaml.broken ? undefined : result.data;
  problems.push(...describeIssues(file, yaml, schema, result.error.issues));
  return undefined;
}

/** Says that fields are expected where something else stands. */
export const noFields = (file: SourceFile, yaml: Yaml, prefix: readonly PropertyKey[] = []): Problem =>
  file.problem('yaml', yaml.place(prefix), 'Fields are expected here, each as name: value', {
    hint: 'Compare it with another record of the same kind',
  });
