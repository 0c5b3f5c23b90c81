import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { BibLatexParser } from 'biblatex-csl-converter';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../../src/tables/csv.ts';
import { csvText } from '../../../src/features/search/export/csv-text.ts';
import type { ListedRecord } from '../../../src/features/search/export/listed-record.ts';
import {
  columns,
  resultFormats,
  resultsBibtex,
  resultsCsv,
  resultsRis,
} from '../../../src/features/search/export/results.ts';
import { csl, record } from '../cite/records.ts';

const cited = (of: Parameters<typeof csl>[0], paragraph?: string): ListedRecord => {
  const item = csl(of);
  return { title: item.title, kind: item.genre, address: item.URL, paragraph, item };
};
const actor: ListedRecord = {
  title: '=Actor, "quoted" & {braced}',
  kind: 'State',
  address: 'https://record.example/actors/eff/',
};
const term: ListedRecord = { title: 'AHC', address: 'https://record.example/glossary/#ahc' };
const list = [
  cited(record.statement({ actors: ['chair', 'iran'] }), 'https://record.example/statements/said/#p1'),
  cited(record.session()),
  actor,
  cited(record.redLine()),
  term,
];

/** Text of a value of the BibLaTeX parser. */
const words = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(words).join('')
    : typeof value === 'object' && value !== null && 'text' in value
      ? String(value.text)
      : typeof value === 'string'
        ? value
        : '';

describe('CSV', () => {
  const rows = parse(resultsCsv(list), { bom: true, columns: true, record_delimiter: '\r\n' }) as unknown;

  test('has a row for each record, in the order of the list', () => {
    expect(rows).toEqual([
      {
        title: 'Iran: "safety" isn’t in Article 53',
        kind: 'Oral statement',
        date: '2024-02-XX',
        authors: 'A. B. Mebarki, Chair of the Committee; Islamic Republic of Iran',
        address: 'https://record.example/statements/said/',
        paragraph_address: 'https://record.example/statements/said/#p1',
        revision: '1',
      },
      expect.objectContaining({ title: 'Concluding session', date: '2024-01-29/2024-02-09', authors: '' }),
      {
        title: '\'=Actor, "quoted" & {braced}',
        kind: 'State',
        date: '',
        authors: '',
        address: 'https://record.example/actors/eff/',
        paragraph_address: '',
        revision: '',
      },
      expect.objectContaining({ title: 'Criminal intent', kind: 'Red line', authors: 'Cybercrime Convention Record' }),
      expect.objectContaining({ title: 'AHC', kind: '', address: 'https://record.example/glossary/#ahc' }),
    ]);
  });

  test('of nothing is its header', () => {
    expect(resultsCsv([])).toBe(`\ufeff${columns.map((name) => `"${name}"`).join(',')}\r\n`);
  });

  test.each(['=1+1', '+47 123', '-cmd', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠x', '\t=1', 'a\r\nb\u2028c', '"', ''])(
    'writes %j as the files of the data page do',
    (cell) => {
      expect(csvText(['a'], [[cell]])).toBe(csv(['a'], [[cell]]));
    },
  );

  test('is the same to the byte as what csv-stringify writes, whatever the cells', () => {
    const cell = fc.option(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\t', '\r', '\n', '\u2028', ' ', 'a', '＝') }),
      ),
      { nil: undefined },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        expect(csvText(['a', 'b'], cells)).toBe(csv(['a', 'b'], cells));
      }),
    );
  });
});

describe('RIS', () => {
  interface Item {
    type: string;
    title: string;
    URL: string;
  }

  test('reads as the list, pages without a reference as pages', () => {
    const items = new Cite(resultsRis(list)).data as Item[];
    expect(items.map(({ title, URL }) => [title, URL])).toEqual(list.map(({ title, address }) => [title, address]));
    expect(resultsRis([actor])).toMatch(/^TY {2}- ELEC\r\n/);
  });
});

describe('BibTeX', () => {
  test('reads as the list, under keys that differ', () => {
    const { entries, errors } = new BibLatexParser(resultsBibtex(list), { processUnknown: true }).parse();
    expect(errors).toEqual([]);
    const read = Object.values(entries);
    expect(read.map(({ fields }) => [words(fields['title']), words(fields['url'])])).toEqual(
      list.map(({ title, address }) => [title, address]),
    );
    expect(read.map((entry) => entry.entry_key)).toEqual([
      'statements-said',
      'sessions-last-session',
      'actors-eff',
      'red-lines-intent',
      'glossary-ahc',
    ]);
  });
});

test('every format writes an empty list', () => {
  for (const { write } of resultFormats) expect(write([])).toBe(write === resultsCsv ? resultsCsv([]) : '');
});
