import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { downloads } from '../../../src/features/data/downloads.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';
import { positionsContent, voteToDelete } from '../../support/positions.ts';
import { address } from '../corpus/small-corpus.ts';

/** A file of the corpus in small, as spreadsheets or programs read it. */
function content(name: string, changes: Record<string, Change> = {}): string {
  const files = downloads(corpusWith({ ...positionsContent, ...changes }), address);
  return files.find(({ file }) => file === name)?.content() ?? '';
}
const rows = (name: string, changes?: Record<string, Change>): Record<string, string>[] =>
  parse(content(name, changes), { bom: true, columns: true });

test('positions.csv has a row for each position of each actor, with group, article, date and paragraph', () => {
  const inShort = rows('positions.csv').map(({ actor, stance, side, paragraph }) =>
    [actor, stance, side, paragraph].join(' '),
  );
  expect(inShort).toEqual([
    'iran supports for p1',
    'iran opposes against p2',
    'iran asks-for for p1',
    'iran supports for p1',
    'india supports for p1',
    'chile reserves against p2',
    'eff opposes against p1',
    'india proposes for p1',
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

test('positions.csv says what is to become of a provision, and has a row for each ballot that says so', () => {
  const wanted = rows('positions.csv', voteToDelete).filter(({ effect, vote }) => effect !== '' || vote !== '');
  expect(
    wanted.map((row) => [row['actor_name'], row['stance'], row['effect'], row['effect_in_words'], row['main_article']]),
  ).toEqual([
    ['Iran', 'supports', 'keep', 'Keep or strengthen', '1'],
    ['Iran', 'opposes', 'delete', 'Delete or narrow', '1'],
    ['India', '', 'delete', 'Delete or narrow', '1'],
    ['Iran', '', 'delete', 'Delete or narrow', '1'],
    ['Chile', '', '', 'Not stated', '1'],
    ['Members of the EFF', '', 'keep', 'Keep or strengthen', '1'],
    ['Elbonia', '', 'delete', 'Delete or narrow', '1'],
  ]);
  expect(wanted[2]).toMatchObject({
    what: 'Voted to delete: Should Article 5 be deleted?',
    side: '',
    text: 'draft',
    vote: '2024-02-03-article-5',
    url: 'https://example.org/record/votes/2024-02-03-article-5/',
  });
});

test('votes are given away whole, with the effect of each ballot', () => {
  const { records } = JSON.parse(content('votes.json', voteToDelete)) as {
    records: { url: string; session: string; choices: unknown; ballots: { actor?: string; effect?: string }[] }[];
  };
  expect(records[0]).toMatchObject({
    url: 'https://example.org/record/votes/2024-02-03-article-5/',
    session: 'first',
    choices: { in_favour: 'delete', against: 'keep' },
    result_in_words: 'No. The figures are not known.',
  });
  expect(records[0]?.ballots.map(({ actor, effect }) => [actor, effect])).toEqual([
    ['india', 'delete'],
    ['iran', 'delete'],
    ['chile', undefined],
    ['eff', 'keep'],
    [undefined, 'delete'],
  ]);
  expect(rows('votes.csv', voteToDelete)[0]).toMatchObject({
    plain_question: 'Should Article 5 be deleted?',
    choice_in_favour: 'delete',
    choice_against: 'keep',
  });
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
