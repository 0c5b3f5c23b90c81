import { z } from 'zod';
import { schemas, type Collection } from '../schemas/index.ts';
import { schemaNames } from '../schemas/json-schema.ts';
import { described, fieldsOf, present } from '../schemas/present.ts';
import { homes } from './home.ts';

/** A comment, wrapped. */
function comment(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}# ${word}`);
  }
  return lines;
}

/** What is said of a field: its description, and its values where they are few. */
function remark(name: string, schema: z.core.$ZodType): string {
  const description = described(schema);
  const inner = present(schema);
  const options = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  // Some descriptions name the values themselves.
  const named = options.every((option) => description?.includes(option));
  return `${description ?? name}${named ? '' : `: ${options.join(', ')}`}`;
}

/** The lines of one field. A field to fill in has no value, which the check does not accept. */
function fieldLines(
  name: string,
  schema: z.core.$ZodType,
  indent: string,
  value: string | undefined,
  bullet = '',
): string[] {
  const field = present(schema);
  const key = `${indent}${bullet}${name}:`;
  const said = name === 'id' ? [] : comment(remark(name, schema), indent);
  // What has lines of its own stands below the name.
  if (value !== undefined) return [...said, `${key}${value.includes('\n') ? `\n${value}` : ` ${value}`}`];
  const list = field instanceof z.ZodArray;
  const inner = fieldsOf(list ? field.element : field);
  return [...said, key, ...fieldsLines(inner, `${indent}  `, {}, list ? '- ' : '')];
}

/**
 * The lines of a set of fields, those that are required first. A # without a space takes a field out: who uses it
 * deletes the sign; a # with a space stands before a remark.
 */
function fieldsLines(
  shape: Record<string, z.core.$ZodType>,
  indent: string,
  given: Record<string, string>,
  bullet = '',
): string[] {
  const names = Object.keys(shape);
  const isOptional = (name: string) => shape[name] instanceof z.ZodOptional && given[name] === undefined;
  const required = names.filter((name) => !isOptional(name));
  const inner = bullet === '' ? indent : `${indent}  `;
  const lines = (name: string, at: string, mark = '') =>
    fieldLines(name, shape[name] ?? z.never(), at, given[name], mark);
  return [
    ...required.flatMap((name, index) => (index === 0 ? lines(name, indent, bullet) : lines(name, inner))),
    ...names.filter(isOptional).flatMap((name) => {
      const own = lines(name, inner);
      // Remarks stay remarks; the field and what belongs to it is taken out.
      const first = own.findIndex((line) => !line.startsWith(`${inner}# `));
      return own.map((line, index) => (index < first ? line : `${inner}#${line.slice(inner.length)}`));
    }),
  ];
}

/** What a skeleton is started with: values of fields as YAML writes them. */
export type Given = Record<string, string> & { id: string };

/** A new record with every field that it may have, each with what it is for; what must be filled in has no value. */
export function skeleton(collection: Collection, given: Given): string {
  const shape = fieldsOf(schemas[collection]);
  if (homes[collection].list) return `${fieldsLines(shape, '', given, '- ').join('\n')}\n`;
  const fields = [
    `# yaml-language-server: $schema=../../schemas/${schemaNames[collection]}.schema.json`,
    '# Fill in each field. Those with a # before their name may be left out: delete the # before those that you use.',
    '# Text that holds a colon, a # or quotation marks goes into "quotation marks"; lists are written [one, two].',
    ...fieldsLines(shape, '', given),
  ];
  if (homes[collection].ending === '.yaml') return `${fields.join('\n')}\n`;
  return `---\n${fields.join('\n')}\n---\n\n`;
}
