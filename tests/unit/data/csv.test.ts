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
  test('has a byte order mark, CRLF and quotation marks everywhere; each row stands on one line', () => {
    const rows = [
      ['x', undefined],
      [1, false],
      ['one\r\ntwo\tthree\u2028four', -1],
    ];
    expect(csv(['a', 'b'], rows)).toBe('\uFEFF"a","b"\r\n"x",""\r\n"1","false"\r\n"one two three four","-1"\r\n');
  });

  test('keeps quotation marks, commas, semicolons and foreign scripts through another parser', () => {
    const cells = ['say "no"', 'a, b', 'c; d', 'é 中文 العربية', '', ' edge '];
    const names = ['1', '2', '3', '4', '5', '6'];
    expect(parse(csv(names, [cells]), { bom: true })).toEqual([names, cells]);
  });

  test.each(['=1+1', '+47 123', '-cmd', '@SUM(A1)', '＝1+1', '＠x'])('makes %s harmless', (formula) => {
    expect(read(csv(['a'], [[formula]]))).toEqual([{ a: `'${formula}` }]);
  });

  test('no cell of the corpus starts a formula, or holds a bare month, which Excel would turn into its first day', () => {
    const files = downloads(corpus, address).filter(({ format }) => format === 'CSV');
    expect(files.length).toBeGreaterThan(0);
    for (const { file: name, content } of files)
      for (const cell of read(content()).flatMap((cells) => Object.values(cells)))
        expect(cell, name).not.toMatch(/^[=+\-@\t\r]|^\d{4}-\d{2}$/);
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

  test('lists, with semicolons and gaps; of blanks they are empty cells', () => {
    expect(itemsOfCell(String(joined(['a; b', undefined, 'c;d;'])))).toEqual(['a; b', '', 'c;d;']);
    expect([joined([undefined, undefined]), joined([])]).toEqual([undefined, undefined]);
  });

  test.each([
    ['2024', '2024-XX-XX'],
    ['2024-02', '2024-02-XX'],
    ['2024-02-09', '2024-02-09'],
  ])('the date %s, written %s, which no spreadsheet takes for another day', (date, cell) => {
    expect([dateCell(date), dateOfCell(cell)]).toEqual([cell, date]);
  });
});

test.each<[file: string, id: string, dates: Record<string, string>]>([
  [
    'statements.csv',
    '2024-02-norland',
    { date: '2024-02-XX', year: '2024', first_day: '2024-02-01', last_day: '2024-02-29' },
  ],
  ['letters.csv', '2024-letter', { date: '2024-XX-XX', first_day: '2024-01-01', last_day: '2024-12-31' }],
  ['sessions.csv', 'first', { date: '2024-02-01', end: '2024-02-09', last_day: '2024-02-09', added: '2024-02-XX' }],
])('dates of %s are given as days to sort by, too', (name, id, dates) => {
  expect(row(name, id)).toMatchObject(dates);
});

describe('the tables', () => {
  test('there is one for each collection and for each thing that a record has several of', () => {
    const collections = 'sessions statements letters red-lines texts articles actors topics glossary';
    const parts = 'sources assessments signatories provisions positions votes ballots text-articles passages';
    expect(dataTables(corpus, address).map(({ name }) => name)).toEqual(`${collections} ${parts}`.split(' '));
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

  /** Some columns of each row of a table. */
  const cells = (name: string, ...columns: string[]) =>
    rows(name).map((cellsOf) => columns.map((column) => cellsOf[column] ?? '').join(' | '));

  test('verdicts say whose view they follow; an empty cell is our own reading', () => {
    expect(cells('assessments.csv', 'red_line', 'text_short', 'text_date', 'status', 'by', 'by_names', 'why')).toEqual([
      'no-reach | DR | 2023-XX-XX | not-met |  |  | Article 4 goes far.',
      'no-reach | Main | 2024-02-09 | partly-met | rights-now; norland | Rights Now; Norland;\u00A0the Kingdom | Article 5 goes less far.',
    ]);
    expect(cells('assessments.csv', 'text', 'letter', 'url')).toEqual([
      'draft |  | https://example.org/record/red-lines/no-reach/#p1',
      'main |  | https://example.org/record/red-lines/no-reach/#p2',
    ]);
    expect(row('red-lines.csv', 'no-reach')).toMatchObject({
      verdicts: 'DR: not-met; Main: partly-met',
      raised_in_titles: expect.stringMatching(/^A letter; Norland/) as string,
    });
  });

  test.each<[file: string, columns: string, rows: string[]]>([
    [
      'signatories.csv',
      'letter position name actor actor_name actor_kind',
      ['2024-letter | 1 | Rights Now! | rights-now | Rights Now | civil-society', "2024-letter | 2 | '-Minus |  |  | "],
    ],
    [
      'provisions.csv',
      'record text article main_article',
      [
        '2024-02-norland | draft | 4 | 5',
        '2024-02-norland | main | preamble | ',
        '2024-02-norland | main |  | ',
        'no-reach | draft | 4 | 5',
      ],
    ],
    ['text-articles.csv', 'text number formerly', ['draft | 4 | ', 'main | 5 | DR 4']],
    ['articles.csv', 'id places statements red_lines', ['reach | DR 4; Main 5 | 2024-02-norland | no-reach']],
  ])('%s has a row for each', (name, columns, wanted) => {
    expect(cells(name, ...columns.split(' '))).toEqual(wanted);
  });

  test('the paragraphs of a letter begin with what it asks for, which its account does not repeat', () => {
    const ofLetter = cells('passages.csv', 'record', 'anchor', 'text').filter((text) => text.startsWith('2024-letter'));
    expect(ofLetter).toEqual([
      '2024-letter | p1 | Stop; think.',
      '2024-letter | p2 | Go home.',
      '2024-letter | p3 | Dear all.',
    ]);
    expect(row('letters.csv', '2024-letter')).toMatchObject({
      asks: 'Stop;\u00A0think.; Go home.',
      account: 'Dear all.',
    });
  });
});
