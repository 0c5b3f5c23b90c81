import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  dateCell,
  dateOfCell,
  itemsOfCell,
  joined,
  linesOfCell,
  onOneLine,
  textOfCell,
} from '../../../src/tables/cells.ts';
import { csv } from '../../../src/tables/csv.ts';
import { downloads } from '../../../src/features/data/downloads.ts';
import { dataTables } from '../../../src/features/data/tables/index.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const file = (name: string): string =>
  downloads(corpus, address)
    .find((download) => download.file === name)
    ?.content() ?? '';
const read = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
const rows = (name: string) => read(file(name));
const row = (name: string, id: string) => rows(name).find((candidate) => candidate['id'] === id) ?? {};

describe('the format', () => {
  test('has a byte order mark, CRLF and quotation marks everywhere', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x', undefined],
          [1, false],
        ],
      ),
    ).toBe('\uFEFF"a","b"\r\n"x",""\r\n"1","false"\r\n');
  });

  test('keeps quotation marks, commas, semicolons and foreign scripts through another parser', () => {
    const cells = ['say "no"', 'a, b', 'c; d', 'é 中文 العربية', '', ' edge '];
    expect(parse(csv(['1', '2', '3', '4', '5', '6'], [cells]), { bom: true })).toEqual([
      ['1', '2', '3', '4', '5', '6'],
      cells,
    ]);
  });

  test('puts each row on one line, whatever its cells hold', () => {
    expect(csv(['a'], [['one\r\ntwo\tthree\u2028four']])).toBe('\uFEFF"a"\r\n"one two three four"\r\n');
  });

  test.each(['=1+1', '+47 123', '-cmd', '@SUM(A1)', '＝1+1', '＠x'])('makes %s harmless', (formula) => {
    expect(read(csv(['a'], [[formula]]))).toEqual([{ a: `'${formula}` }]);
  });

  test('leaves numbers alone', () => {
    expect(read(csv(['a'], [[-1]]))).toEqual([{ a: '-1' }]);
  });

  test('no cell of the corpus starts a formula', () => {
    for (const { file: name, format, content } of downloads(corpus, address))
      if (format === 'CSV')
        for (const cells of read(content()))
          for (const cell of Object.values(cells)) expect(cell, name).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe('what cells were made of comes back', () => {
  test.each(['=1+1', "'=1+1", "''＠x", "'tis", '-', 'plain'])('the text %s', (text) => {
    expect(textOfCell(read(csv(['a'], [[text]]))[0]?.['a'] ?? '')).toBe(text);
  });

  test.each(['one\ntwo', 'a \\n b', '\\', '\\\n\\n', ''])('the lines of %j', (text) => {
    expect(onOneLine(text)).not.toContain('\n');
    expect(linesOfCell(onOneLine(text))).toBe(text);
  });

  test('dates of any precision, and lists with semicolons and gaps', () => {
    for (const date of ['2024', '2024-02', '2024-02-09']) expect(dateOfCell(dateCell(date) ?? '')).toBe(date);
    expect(itemsOfCell(String(joined(['a; b', undefined, 'c;d;'])))).toEqual(['a; b', '', 'c;d;']);
  });
});

describe('lists', () => {
  test('can be split again, semicolons and blanks included', () => {
    const items = ['a; b', undefined, 'c;d', 'e'];
    const cell = String(joined(items));
    expect(cell.split('; ').map((entry) => entry.replaceAll(';\u00A0', '; ') || undefined)).toEqual(items);
  });

  test('of blanks are empty cells', () => {
    expect(joined([undefined, undefined])).toBeUndefined();
    expect(joined([])).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2024', '2024-XX-XX'],
    ['2024-02', '2024-02-XX'],
    ['2024-02-09', '2024-02-09'],
  ])('%s is written %s, which no spreadsheet takes for another day', (date, cell) => {
    expect(dateCell(date)).toBe(cell);
  });

  test('are given as days to sort by, too', () => {
    expect(row('statements.csv', '2024-02-norland')).toMatchObject({
      date: '2024-02-XX',
      year: '2024',
      first_day: '2024-02-01',
      last_day: '2024-02-29',
    });
    expect(row('letters.csv', '2024-letter')).toMatchObject({
      date: '2024-XX-XX',
      first_day: '2024-01-01',
      last_day: '2024-12-31',
    });
    expect(row('sessions.csv', 'first')).toMatchObject({
      date: '2024-02-01',
      end: '2024-02-09',
      last_day: '2024-02-09',
      added: '2024-02-XX',
    });
  });

  test('no cell holds a bare month, which Excel would turn into its first day', () => {
    for (const { content, format } of downloads(corpus, address))
      if (format === 'CSV')
        for (const cells of read(content()))
          for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^\d{4}-\d{2}$/);
  });
});

describe('the tables', () => {
  test('there is one for each collection and for each thing that a record has several of', () => {
    expect(dataTables(corpus, address).map(({ name }) => name)).toEqual(
      ['sessions', 'statements', 'letters', 'red-lines', 'texts', 'articles', 'actors', 'topics', 'glossary'].concat([
        'sources',
        'assessments',
        'signatories',
        'provisions',
        'positions',
        'votes',
        'ballots',
        'text-articles',
        'passages',
      ]),
    );
  });

  test('every column has a name of its own and an explanation', () => {
    for (const { name, columns } of dataTables(corpus, address)) {
      expect(new Set(columns.map((column) => column.name)).size, name).toBe(columns.length);
      for (const column of columns) expect(column.description, `${name}.${column.name}`).not.toBe('');
    }
  });

  test('references are given as ids and as names', () => {
    expect(row('statements.csv', '2024-02-norland')).toMatchObject({
      url: 'https://example.org/record/statements/2024-02-norland/',
      actors: 'norland; rights-now',
      actor_names: 'Norland;\u00A0the Kingdom; Rights Now',
      session: 'first',
      session_title: 'First session',
      topics: 'scope; privacy',
      topic_labels: 'Scope & reach; Privacy',
      provisions: 'DR 4; Main preamble; Main',
      position: '\'@all: -2 articles, "now"',
      account: "'-One paragraph; with a semicolon. ¶ Another one over two lines.",
    });
  });

  test('every source is kept, in lists that run in parallel', () => {
    expect(row('statements.csv', '2024-02-norland')).toMatchObject({
      source_count: '3',
      best_grade: 'official',
      source_urls: 'https://example.org/one?a=1&b=2; https://example.org/two; https://example.org/three',
      source_titles: 'Minutes;\u00A0first part; =HYPERLINK(1); Three',
      source_publishers: 'UN; ; ',
      source_dates: '2024-XX-XX; ; 2024-02-XX',
      source_languages: '; ; fr',
      source_grades: 'primary; automated-report; official',
      source_archived: '; ; https://archive.org/x',
      source_accessed: '; ; 2024-05-06',
    });
  });

  test('every source has a row of its own', () => {
    const records = [...corpus.sessions, ...corpus.statements, ...corpus.letters, ...corpus.redLines, ...corpus.texts];
    expect(
      rows('sources.csv').map(({ collection, record, position, url }) => [collection, record, position, url]),
    ).toEqual(
      records.flatMap(({ collection, id, fields }) =>
        fields.sources.map(({ url }, index) => [collection, id, String(index + 1), url]),
      ),
    );
    expect(rows('sources.csv').filter(({ record }) => record === '2024-02-norland')[1]).toMatchObject({
      title: "'=HYPERLINK(1)",
      grade: 'automated-report',
    });
  });

  test('verdicts say whose view they follow; an empty cell is our own reading', () => {
    expect(rows('assessments.csv')).toMatchObject([
      {
        red_line: 'no-reach',
        text: 'draft',
        text_short: 'DR',
        text_date: '2023-XX-XX',
        status: 'not-met',
        by: '',
        letter: '',
        url: 'https://example.org/record/red-lines/no-reach/#p1',
      },
      {
        red_line: 'no-reach',
        text: 'main',
        status: 'partly-met',
        by: 'rights-now; norland',
        by_names: 'Rights Now; Norland;\u00A0the Kingdom',
        why: 'Article 5 goes less far.',
      },
    ]);
    expect(row('red-lines.csv', 'no-reach')).toMatchObject({
      verdicts: 'DR: not-met; Main: partly-met',
      raised_in_titles: expect.stringMatching(/^A letter; Norland/) as string,
    });
  });

  test('signatories, provisions, articles and passages have rows of their own', () => {
    expect(rows('signatories.csv')).toMatchObject([
      {
        letter: '2024-letter',
        position: '1',
        name: 'Rights Now!',
        actor: 'rights-now',
        actor_name: 'Rights Now',
        actor_kind: 'civil-society',
      },
      { letter: '2024-letter', position: '2', name: "'-Minus", actor: '' },
    ]);
    expect(
      rows('provisions.csv').map(({ record, text, article, main_article }) => [record, text, article, main_article]),
    ).toEqual([
      ['2024-02-norland', 'draft', '4', '5'],
      ['2024-02-norland', 'main', 'preamble', ''],
      ['2024-02-norland', 'main', '', ''],
      ['no-reach', 'draft', '4', '5'],
    ]);
    expect(rows('text-articles.csv').map(({ text, number, formerly }) => [text, number, formerly])).toEqual([
      ['draft', '4', ''],
      ['main', '5', 'DR 4'],
    ]);
    expect(rows('articles.csv')).toMatchObject([
      { id: 'reach', places: 'DR 4; Main 5', statements: '2024-02-norland', red_lines: 'no-reach' },
    ]);
    expect(
      rows('passages.csv')
        .filter(({ record }) => record === '2024-letter')
        .map(({ anchor, text }) => [anchor, text]),
    ).toEqual([
      ['p1', 'Stop; think.'],
      ['p2', 'Go home.'],
      ['p3', 'Dear all.'],
    ]);
  });

  test('the account of a letter does not repeat what it asks for', () => {
    expect(row('letters.csv', '2024-letter')).toMatchObject({
      asks: 'Stop;\u00A0think.; Go home.',
      account: 'Dear all.',
    });
  });
});
