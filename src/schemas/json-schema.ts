import { z } from 'zod';
import { schemas, type Collection } from './index.ts';
import { page } from './page.ts';
import { plainWords } from './plain-words.ts';
import { process } from './process.ts';

/** Names that the files of a collection are checked under: `statement.schema.json`. */
export const schemaNames: Record<Collection, string> = {
  sessions: 'session',
  statements: 'statement',
  letters: 'letter',
  'red-lines': 'red-line',
  texts: 'text',
  actors: 'actor',
  topics: 'topics',
  glossary: 'glossary',
};

/**
 * JSON Schemas of all files of `content/`, for completion and hover help in editors. Draft 7 is what the YAML language
 * server knows best. They cannot say everything: whether a date exists or an id leads anywhere is for the check.
 */
export function jsonSchemas(): { name: string; schema: Record<string, unknown> }[] {
  const all: [name: string, title: string, schema: z.ZodType][] = [
    ...(Object.keys(schemas) as Collection[]).map((collection): [string, string, z.ZodType] => {
      const name = schemaNames[collection];
      // Topics and glossary are each one list.
      const list = name === collection;
      return [name, list ? `All ${name}` : `One ${name}`, list ? z.array(schemas[collection]) : schemas[collection]];
    }),
    ['process', 'Where the process stands', process],
    ['plain-words', 'Everyday words and what they mean', plainWords],
    ['page', 'One editorial page', page],
  ];
  return all.map(([name, title, schema]) => ({
    name: `${name}.schema.json`,
    schema: toJsonSchema(title, schema),
  }));
}

function toJsonSchema(title: string, schema: z.ZodType): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-07',
    // What people write, before a year that YAML reads as a number becomes text.
    io: 'input',
    // No $ref: editors show the description of each field where it stands.
    reused: 'inline',
  });
  return { $schema, title, ...rest };
}
