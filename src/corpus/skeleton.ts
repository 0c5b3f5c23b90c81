import { z } from 'zod';
import { schemas, type Collection } from '../schemas/index.ts';
import { schemaNames } from '../schemas/json-schema.ts';
import { homes } from './home.ts';

/** Longest line of a comment. */
const longest = 100;

/** A comment of one or more lines. */
function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}# ${word}`);
  }
  return lines;
}

/** A field's schema without what makes it optional, and what is said of it. */
function unwrap(schema: z.core.$ZodType): { schema: z.core.$ZodType; optional: boolean; description: string | undefined } {
  const description = z.globalRegistry.get(schema)?.description;
  if (!(schema instanceof z.ZodOptional)) return { schema, optional: false, description };
  const inner = unwrap(schema.def.innerType);
  return { ...inner, optional: true, description: description ?? inner.description };
}

/** What a field may hold, where that is a short list of words. */
const values = (schema: z.core.$ZodType): string => (schema instanceof z.ZodEnum ? `: ${schema.options.join(', ')}` : '');

/** Fields of a set of fields: those that are required first, each list of them in the order of the schema. */
function fieldLines(shape: Record<string, z.core.$ZodType>, given: Record<string, string>, indent: string, off = ''): string[] {
  const fields = Object.entries(shape).map(([name, schema]) => ({ name, ...unwrap(schema) }));
  const lines = ({ name, schema, description }: (typeof fields)[number], start: string): string[] => {
    const said = comment(`${description ?? name}${values(schema)}`, indent);
    const value = given[name];
    if (value !== undefined) return [...said, `${start}${name}: ${value}`];
    const element = schema instanceof z.ZodArray ? unwrap(schema.element).schema : undefined;
    if (element instanceof z.ZodObject)
      return [...said, `${start}${name}:`, ...entryLines(element.shape as Record<string, z.core.$ZodType>, `${indent}  `, off !== '' || start !== indent)];
    // An empty list is still a value; nothing at all is what the check asks to fill in.
    return [...said, `${start}${name}:`];
  };
  const required = fields.filter(({ optional }) => !optional);
  const optional = fields.filter((field) => field.optional);
  return [
    ...required.flatMap((field) => lines(field, indent)),
    ...(optional.length > 0 && indent === '' ? ['', '# Fields that may be left out: delete the # before those that you use.'] : []),
    ...optional.flatMap((field) => lines(field, `${indent}# `).slice(indent === '' ? 0 : 0)),
  ];
}
