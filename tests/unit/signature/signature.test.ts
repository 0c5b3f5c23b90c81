import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  byReliability,
  countOf,
  foremost,
  newest,
  signatureSentence,
  stateRows,
} from '../../../src/features/signature/signature.ts';
import { signatureTable } from '../../../src/features/signature/signature-table.ts';
import { tableCsv } from '../../../src/tables/table.ts';
import { corpusWith } from '../../support/corpus.ts';

const source = (grade: string, publisher: string) =>
  `{url: "https://un.org/${publisher.toLowerCase()}", title: List, publisher: ${publisher}, grade: ${grade}}`;
const step = (more: string) => `{record: one, paragraph: p2, source: "https://un.org/a"${more}}`;

const process = `phases:
  - {id: start, title: Start, from: 2019}
signatures:
  - {count: 72, source: ${source('official', 'Depositary')}}
  - {count: 64, as_of: 2025-10-25, source: ${source('secondary', 'Gazette')}}
  - {count: 74, as_of: 2026-03, source: ${source('secondary', 'Herald')}, record: one}
  - {count: 76, as_of: 2026-05, record: one}
ratifications:
  - {count: 1, as_of: 2026-05, corrected: true, source: ${source('secondary', 'Herald')}}
  - {count: 2, as_of: 2026-05, source: ${source('secondary', 'Gazette')}}
  - {count: 3, as_of: 2026-05, source: ${source('secondary', 'Herald')}}
states:
  - actor: iran
    signed: ${step(', date: 2025-10-25')}
    ratified: ${step('')}
  - name: Elbonia
    not_signed: ${step(', date: 2025-10')}
  - name: Atlantis
    signed: ${step('')}
ratifications_needed: {count: 40, text: main, article: "1"}
upcoming:
  - {id: closes, date: 2026-12-31, title: It closes, source: ${source('official', 'Depositary')}}
`;
const corpus = () => corpusWith({ 'process.yaml': process });

describe('figures', () => {
  test('the best grade comes first, then the newest; an unnamed source last', () => {
    expect(byReliability(corpus().process.signatures).map(({ count }) => count)).toEqual([72, 74, 64, 76]);
  });

  test('the most reliable stands before the newest that names its source, each once', () => {
    const { signatures, ratifications } = corpus().process;
    expect([signatures, ratifications].map((list) => foremost(list).map(({ count }) => count))).toEqual([
      [72, 74],
      [3],
    ]);
  });

  test('of the newest time all are kept, those that were corrected are not', () => {
    expect(newest(corpus().process.ratifications).map(({ count }) => count)).toEqual([2, 3]);
  });

  test('the sentence gives both sides of a contradiction, and names who says so', () => {
    expect(signatureSentence(corpus())).toBe(
      'Of the 40 ratifications needed for entry into force, 2 or 3 are reported (Gazette, as of May 2026): 38 or 37 more are needed. Signatures: 72 by the most reliable account (Depositary, undated), 76 by the newest (as of May 2026).',
    );
  });
});

describe('before there is a treaty', () => {
  const early = () =>
    corpusWith({
      'process.yaml':
        'phases:\n  - {id: start, title: Start, from: 2019}\nsignatures: []\nratifications: []\nupcoming: []\n',
    });

  test('nothing is reported, and nothing says how many ratifications are needed', () => {
    expect(signatureSentence(early())).toBe('No signature or ratification is reported yet.');
  });

  test('ratifications are told without a threshold where no text gives one', () => {
    const untold = corpusWith({ 'process.yaml': process.replace(/ratifications_needed.*\n/, '') });
    expect(signatureSentence(untold)).toMatch(
      /^Ratifications: 2 or 3 are reported \(Gazette, as of May 2026\)\. Signatures: 72 /,
    );
  });
});

describe('States', () => {
  test('are listed by name, each with what it did, the source of the record and the place in it', () => {
    const rows = stateRows(corpus());
    expect(rows.map(({ name, actor, did }) => [name, actor?.id, ...did.map(({ step: done }) => done)])).toEqual([
      ['Atlantis', undefined, 'signed'],
      ['Elbonia', undefined, 'not_signed'],
      ['Iran', 'iran', 'signed', 'ratified'],
    ]);
    expect(rows[2]?.did[0]).toMatchObject({
      date: '2025-10-25',
      path: '/statements/one/#p2',
      source: { grade: 'official' },
    });
    expect([countOf(rows, 'signed'), countOf(rows, 'ratified'), countOf(rows, 'not_signed')]).toEqual([2, 1, 1]);
  });

  test('signature.csv has a row for each figure and each step', () => {
    const rows: Record<string, string>[] = parse(
      tableCsv(signatureTable(corpus(), (path) => `https://example.org${path}`)),
      { bom: true, columns: true },
    );
    expect(rows.map(({ what, state, count, date }) => [what, state, count, date].join(' | '))).toEqual([
      'reported-ratifications |  | 1 | 2026-05-XX',
      'reported-ratifications |  | 2 | 2026-05-XX',
      'reported-ratifications |  | 3 | 2026-05-XX',
      'reported-signatures |  | 72 | ',
      'reported-signatures |  | 64 | 2025-10-25',
      'reported-signatures |  | 74 | 2026-03-XX',
      'reported-signatures |  | 76 | 2026-05-XX',
      'signed | Atlantis |  | ',
      'not-signed | Elbonia |  | 2025-10-XX',
      'signed | Iran |  | 2025-10-25',
      'ratified | Iran |  | ',
    ]);
    expect(rows.at(-1)?.['told_at']).toBe('https://example.org/statements/one/#p2');
  });
});
