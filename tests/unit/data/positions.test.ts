import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { relate } from '../../../src/corpus/corpus.ts';
import { downloads } from '../../../src/features/data/downloads.ts';
import { readContent } from '../../support/content.ts';
import { positionsContent } from '../../support/positions.ts';
import { address } from '../corpus/small-corpus.ts';

/** A file of the corpus in small, as spreadsheets or programs read it. */
function content(name: string): string {
  const { entries, process } = readContent(positionsContent);
  if (!process) throw new Error('process.yaml is faulty');
  const files = downloads(relate(entries, process, 'main'), address);
  return files.find(({ file }) => file === name)?.content() ?? '';
}
const rows = (name: string): Record<string, string>[] => parse(content(name), { bom: true, columns: true });

test('positions.csv has a row for each position of each actor, with group, article, date and paragraph', () => {
  expect(rows('positions.csv').map((row) => [row['actor'], row['stance'], row['side'], row['paragraph']])).toEqual([
    ['iran', 'supports', 'for', 'p1'],
    ['iran', 'opposes', 'against', 'p2'],
    ['iran', 'asks-for', 'for', 'p1'],
    ['iran', 'supports', 'for', 'p1'],
    ['india', 'supports', 'for', 'p1'],
    ['chile', 'reserves', 'against', 'p2'],
    ['eff', 'opposes', 'against', 'p1'],
    ['india', 'proposes', 'for', 'p1'],
  ]);
  expect(rows('positions.csv')[1]).toMatchObject({
    actor_name: 'Iran',
    un_group: 'Asia-Pacific States',
    what: 'the wide scope',
    topic_label: 'Scope',
    text_short: 'Draft',
    article: '5',
    main_article: '1',
    statement_title: 'one',
    date: '2024-02-01',
    session_title: 'First session',
    url: 'https://example.org/record/statements/one/#p2',
    revision: '1',
  });
  expect(rows('positions.csv')[0]?.['date']).toBe('2024-XX-XX');
});

test('statements carry them in CSV and in JSON, and JSON explains their fields', () => {
  expect(rows('statements.csv').find(({ id }) => id === 'one')?.['positions']).toBe(
    'opposes: the wide scope (p2); asks-for: more time (p1)',
  );
  const json = JSON.parse(content('statements.json')) as {
    fields: Record<string, string>;
    statements: { id: string; positions?: unknown }[];
  };
  expect(JSON.stringify(json)).toContain('"what":"the wide scope"');
  expect(JSON.stringify(json.fields)).toContain('positions[].stance');
});
