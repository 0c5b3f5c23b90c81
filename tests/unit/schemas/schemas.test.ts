import { expect, test } from 'vitest';
import { z } from 'zod';
import { country, language } from '../../../src/schemas/language.ts';
import { idFault, idLike } from '../../../src/schemas/id.ts';
import { jsonSchemas } from '../../../src/schemas/json-schema.ts';
import { reference, references } from '../../../src/schemas/reference.ts';
import { command } from '../../support/command.ts';

const pairs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  .split('')
  .flatMap((a) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((b) => a + b));

test('the countries of ISO 3166-1 and the languages of ISO 639-1, no more and no fewer', () => {
  expect(pairs.filter((code) => country.safeParse(code).success).length).toBe(249);
  expect(pairs.filter((code) => language.safeParse(code.toLowerCase()).success).length).toBe(183);
});

test('ids', () => {
  expect(idFault('2024-08-08-iran')).toBeUndefined();
  expect(
    ['', 'Iran', 'a--b', '-a', 'a_b', 'é', 'a'.repeat(101), 'index'].map((id) => idFault(id) === undefined),
  ).toEqual(Array(8).fill(false));
  expect(idLike("Côte d'Ivoire")).toBe('cote-d-ivoire');
  expect(idLike('???')).toBeUndefined();
});

test('references are found wherever a schema holds them, in values that are wrong elsewhere', () => {
  const schema = z.strictObject({
    actor: reference('Actor', 'actors').optional(),
    places: z.array(z.strictObject({ text: reference('Text', 'texts'), number: z.int() })),
  });
  const value = { places: [{ text: 'main', number: 'x' }, 7, { text: 5 }], actor: 'iran', other: 'x' };
  expect(
    [...references(schema, value)].map(({ path, id, collections }) => [path.join('.'), id, collections.join()]),
  ).toEqual([
    ['actor', 'iran', 'actors'],
    ['places.0.text', 'main', 'texts'],
  ]);
  expect([...references(schema, null)]).toEqual([]);
});

test('JSON Schemas: every field has a description, unknown fields are refused', () => {
  const bare: string[] = [];
  const walk = (schema: Record<string, unknown>, path: string) => {
    if (schema['type'] === 'object') expect([path, schema['additionalProperties']]).toEqual([path, false]);
    for (const [name, field] of Object.entries(
      (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>,
    )) {
      if (typeof field['description'] !== 'string') bare.push(`${path}.${name}`);
      walk(field, `${path}.${name}`);
    }
    if (schema['items']) walk(schema['items'] as Record<string, unknown>, `${path}[]`);
  };
  for (const { name, schema } of jsonSchemas()) walk(schema, name);
  expect(bare).toEqual([]);
});

test('the JSON Schemas in the repository are up to date', () => {
  expect(command('schemas.ts', ['--check'])).toMatchObject({ code: 0, output: '11 schemas, all up to date\n' });
});
