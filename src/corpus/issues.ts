import { z } from 'zod';
import { nearest } from './nearest.ts';
import { fieldName, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import type { Yaml } from './yaml.ts';

/** The schema at a path, as far as it can be followed. */
function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schemaAt(schema.def.innerType, path);
  const [head, ...rest] = path;
  if (head === undefined) return schema;
  if (schema instanceof z.ZodArray) return schemaAt(schema.element, rest);
  if (schema instanceof z.ZodObject) {
    const field = (schema.shape as Record<string, z.core.$ZodType>)[String(head)];
    return field && schemaAt(field, rest);
  }
  return undefined;
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a set of fields',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );

/** A sentence starts with the value that is wrong unless it names it already. */
const about = (value: unknown, message: string) =>
  /^["A-Z]/.test(message) ? message : value === undefined ? `It ${message}` : `${shown(value)} ${message}`;

/** Turns the schema library's findings about a record into problems for people. */
export function describeIssues(
  file: SourceFile,
  yaml: Yaml,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  prefix: readonly PropertyKey[] = [],
): Problem[] {
  return issues.flatMap((issue): Problem[] => {
    const path = [...prefix, ...issue.path];
    const field = fieldName(issue.path);
    const value = valueAt(yaml.value, path);
    const position = yaml.place(path);
    const target = schemaAt(schema, issue.path);
    const description = target && z.globalRegistry.get(target)?.description;
    const problem = (message: string, hint?: string, kind: Problem['kind'] = 'field') => [
      file.problem(kind, position, message, { field, hint }),
    ];
    switch (issue.code) {
      case 'unrecognized_keys': {
        const known = target instanceof z.ZodObject ? Object.keys(target.shape as object) : [];
        return issue.keys.map((key) => {
          const close = nearest(key, known);
          return file.problem(
            'unknown-field',
            yaml.keyPlace(path, key),
            `"${key}" is not a field${field ? ` of ${field}` : ''}`,
            {
              field: fieldName([...issue.path, key]),
              hint: close ? `Did you mean ${close}?` : `Fields are ${known.join(', ')}`,
            },
          );
        });
      }
      case 'invalid_type':
      case 'invalid_union':
        if (value === undefined)
          return problem(`The field "${field}" is missing`, description && `${field}: ${description}`);
        if (value === null)
          return problem(`The field "${field}" has no value`, description && `${field}: ${description}`);
        if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid'))
          return problem(
            `${shown(value)} must be ${typeNames[issue.expected] ?? issue.expected}`,
            description && `${field}: ${description}`,
          );
        return problem(about(value, issue.message), description && `${field}: ${description}`);
      case 'invalid_value': {
        if (value === undefined)
          return problem(`The field "${field}" is missing`, description && `${field}: ${description}`);
        const allowed = issue.values.map(String);
        const close = typeof value === 'string' ? nearest(value, allowed) : undefined;
        return problem(
          `${shown(value)} is not one of the values of "${field}"`,
          close ? `Did you mean ${close}?` : `Values are ${allowed.join(', ')}`,
        );
      }
      case 'too_small':
      case 'too_big':
        return problem(
          about(
            value,
            issue.message.startsWith('Too') || issue.message.startsWith('Invalid')
              ? 'is too small or too large'
              : issue.message,
          ),
          description && `${field}: ${description}`,
        );
      default:
        return problem(
          about(value, issue.message.startsWith('Invalid') ? 'is not valid' : issue.message),
          description && `${field}: ${description}`,
        );
    }
  });
}
