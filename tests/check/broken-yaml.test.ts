import { describe, expect, test } from 'vitest';
import { brief, check, minimal, replace } from '../support/content.ts';
import { deep } from '../support/deep.ts';

const one = 'statements/one.mdx';

/** Ways to break a line that holds a field. */
const ways: Record<string, (line: string) => string> = {
  'a mark left open': (line) => line.replace(/: (?=\S)/, ': "'),
  'a mark left open in the middle': (line) => line.replace(/$/, ' "x"').replace(/: (?=\S)/, ': "x" '),
  'a colon in its value': (line) => line.replace(/$/, ': x: y'),
  'an @ at the start': (line) => line.replace(/: (?=\S)/, ': @'),
  'a bracket left open': (line) => line.replace(/: (?=\S)/, ': [x, '),
  'a space missing after the colon': (line) => line.replace(': ', ':'),
  'no colon': (line) => line.replace(':', ''),
  'a tab before it': (line) => `\t${line.trimStart()}`,
  'too far to the right': (line) => `   ${line}`,
  'an alias': (line) => line.replace(/: (?=\S)/, ': *'),
  'an anchor': (line) => line.replace(/: (?=\S)/, ': &a '),
};

/** One record with lists of fields; in depth, one of each form. */
const records = deep ? [one, 'red-lines/line.mdx', 'actors/iran.yaml'] : [one];

describe('one broken line is told by itself: what else the record holds is neither missing nor wrong', () => {
  test.each(Object.entries(ways))('%s', (_, breakLine) => {
    for (const path of records) {
      const lines = (minimal[path] ?? '').split('\n');
      const last = path.endsWith('.mdx') ? lines.indexOf('---', 1) : lines.length;
      for (const [index, line] of lines.entries()) {
        const broken = breakLine(line);
        if (index >= last || !/^[ -]*\w+: ?/.test(line) || broken === line) continue;
        const text = lines.with(index, broken).join('\n');
        const problems = check({ [path]: text });
        const others = problems.filter(([place, kind]) => kind !== 'yaml' || !place.startsWith(path));
        expect([path, broken, others]).toEqual([path, broken, []]);
      }
    }
  });
});

describe('one broken line does not hide what is wrong with others', () => {
  const other: [place: string, kind: string, message: string] = [
    `${one}:4:7`,
    'field',
    '"2024-02-30" does not exist; February 2024 has 29 days',
  ];
  const after = (piece: string, by: string, file = one) =>
    brief(
      check({
        [file]: (text) => replace(piece, by)(text).replace('2024-02-01', '2024-02-30'),
      }),
    );

  test.each<[name: string, piece: string, by: string, line: string]>([
    ['a value', 'title: One', 'title: One: two', '3:8'],
    ['a list', 'topics: [scope]', 'topics: [scope', '8:9'],
    ['an item of a list', 'topics: [scope]', 'topics:\n  - @scope', '9:5'],
    ['a field of an entry', 'grade: official', 'grade: "official', '15:12'],
    ['the name of a field', 'kind: oral', 'kind oral', '5:1'],
    ['a file that ends within marks', 'added: 2026-11-24', "added: '2026", '16:8'],
    ['a line too many', 'kind: oral', 'kind: oral\n...', '6:1'],
    ['an alias', 'position: It spoke.', 'position: *It', '11:11'],
  ])('%s', (_, piece, by, line) => {
    const told = after(piece, by);
    expect(told.filter(([, kind]) => kind !== 'yaml')).toEqual([other]);
    expect(told.flatMap(([place, kind]) => (kind === 'yaml' ? [place] : []))).toEqual([`${one}:${line}`]);
  });

  test('two broken lines and a fault between them are all told, each once', () => {
    const change = (text: string) =>
      text.replace('title: One', 'title: @One').replace('2024-02-01', '2024-13').replace('topics: [', 'topics: {[');
    expect(check({ [one]: change }).map(([place]) => place)).toEqual([`${one}:3:8`, `${one}:4:7`, `${one}:8:10`]);
  });

  test('a field that is truly missing is told; one whose name may be in the broken line is not', () => {
    const without = (by: string) =>
      brief(check({ [one]: (text) => text.replace('kind: oral\n', '').replace('title: One', by) }));
    const missing = [`${one}:2:1`, 'field', 'The field "kind" is missing'];
    expect(without('title: @One')).toEqual([missing, [`${one}:3:8`, 'yaml', 'A value cannot start with @ here']]);
    expect(without('title: One\nkind oral').map(([, kind]) => kind)).toEqual(['yaml']);
    expect(without('titel: @One').map(([, kind, message]) => [kind, message])).toEqual([
      ['field', 'The field "kind" is missing'],
      ['unknown-field', '"titel" is not a field'],
      ['yaml', 'A value cannot start with @ here'],
    ]);
  });

  test('references of the other fields are followed', () => {
    expect(
      brief(check({ [one]: (text) => text.replace('[iran]', '[irann]').replace('title: One', 'title: @One') })),
    ).toEqual([
      [`${one}:3:8`, 'yaml', 'A value cannot start with @ here'],
      [`${one}:6:10`, 'reference', 'There is no record "irann" in content/actors/'],
    ]);
  });

  test('an entry of a list file', () => {
    const change = (text: string) =>
      text.replace('label: Scope', 'label: @Scope').replace('label: Process', 'labl: Process');
    expect(brief(check({ 'topics.yaml': change }))).toEqual([
      ['topics.yaml:2:10', 'yaml', 'A value cannot start with @ here'],
      ['topics.yaml:6:3', 'unknown-field', '"labl" is not a field'],
    ]);
  });

  test('the file of the process', () => {
    const change = (text: string) => text.replace('count: 72', 'count: @72').replace('text: main', 'text: mian');
    expect(brief(check({ 'process.yaml': change }))).toEqual([
      ['process.yaml:4:12', 'yaml', 'A value cannot start with @ here'],
      ['process.yaml:9:41', 'reference', 'There is no record "mian" in content/texts/'],
    ]);
  });
});

test('more than a thousand characters of remarks above a field are no fault', () => {
  expect(check({ [one]: replace('kind: oral', `${`# ${'remark '.repeat(10)}\n`.repeat(20)}kind: oral`) })).toEqual([]);
});
