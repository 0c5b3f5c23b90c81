import { describe, expect, test } from 'vitest';
import { runCheck } from '../support/command.ts';
import {
  check,
  inLines,
  minimal,
  readContent,
  replace,
  warned,
  writeContent,
  type Change,
  type Told,
} from '../support/content.ts';

const one = 'statements/one.mdx';

/** A copy of a record of the minimal corpus under another id. */
const copy = (path: string, id: string, ...pairs: [piece: string, by: string][]): Record<string, Change> => {
  const [folder = '', name = ''] = path.replace('.mdx', '').split('/');
  const text = [[`id: ${name}`, `id: ${id}`], ...pairs].reduce(
    (before, [piece = '', by = '']) => replace(piece, by)(before),
    minimal[path] ?? '',
  );
  return { [`${folder}/${id}.mdx`]: text };
};

describe('a second record with the same title and actor', () => {
  const twin = (path: string): Told[] => [
    [
      path,
      'field',
      'The title is that of statements/one.mdx, which is of the same actor',
      'Keep one of the two, or say in the titles in what they differ',
    ],
  ];
  test.each<[name: string, title: string, found: Told[]]>([
    ['the same', 'title: One', twin('statements/two.mdx:3:8')],
    ['but for signs and capitals', 'title: "The  ÓNE!"', twin('statements/two.mdx:3:8')],
    ['another', 'title: Two', []],
  ])('%s', (_, title, found) => {
    expect(warned(copy(one, 'two', ['title: One', title]))).toEqual(found);
  });

  test('of another actor', () => {
    expect(warned(copy(one, 'two', ['actors: [iran]', 'actors: [eff]']))).toEqual([]);
  });

  test('one of several actors; a letter and a statement', () => {
    expect(warned(copy(one, 'two', ['actors: [iran]', 'actors: [eff, iran]']))).toHaveLength(1);
    const letter = replace(
      'title: Letter\ndate: 2024\nkind: open-letter\nconvenors: [eff]',
      'title: One\ndate: 2024\nkind: open-letter\nconvenors: [iran]',
    );
    expect(inLines(warned({ 'letters/letter.mdx': letter }))).toEqual([
      'letters/letter.mdx:3:8 field The title is that of statements/one.mdx, which is of the same actor | Keep one of the two, or say in the titles in what they differ',
    ]);
  });
});

describe('a record older than the text that it names', () => {
  const dated = (record: string, text: string) => ({
    [one]: replace('date: 2024-02-01', `date: ${record}`),
    'texts/main.mdx': replace('date: 2024', `date: ${text}`),
  });
  const correct = 'Name the text that was on the table, or correct the date';
  const found = (record: string, text: string, hint = correct): Told[] => [
    [
      `${one}:10:12`,
      'reference',
      `The record is of ${record}, before the text that it names: "main" is of ${text}`,
      hint,
    ],
  ];

  test.each<[record: string, text: string, found: Told[]]>([
    ['2024-02-01', '2024-02-02', found('1 February 2024', '2 February 2024')],
    ['2024-01', '2024-02', found('January 2024', 'February 2024')],
    ['2023', '2024', found('2023', '2024')],
    // Where one date lies within the other, nobody can tell.
    ['2024-02-01', '2024', []],
    ['2024', '2024-12-24', []],
    ['2024-02', '2024-02-29', []],
    ['2024-02-01', '2024-02-01', []],
    ['2024-02-02', '2024-02-01', []],
  ])('%s and %s', (record, text, warnings) => {
    expect(warned(dated(record, text))).toEqual(warnings);
  });

  test('the newest draft of that time is named, and each text is told once', () => {
    const drafts = ['2023-05-01', '2023-11-01', '2024-02-02'].map((date, index) =>
      copy(
        'texts/main.mdx',
        `draft-${String(index)}`,
        ['date: 2024', `date: ${date}`],
        ['kind: convention', 'kind: negotiating-text'],
      ),
    );
    const positions =
      'positions:\n  - {stance: opposes, what: it, topic: scope, provision: {text: main, article: "1"}, paragraph: p1}\nposition:';
    const changes = {
      ...Object.assign({}, ...drafts),
      ...dated('2024-02-01', '2024-12-24'),
      [one]: replace('position:', positions),
    };
    expect(warned(changes)).toEqual(
      found(
        '1 February 2024',
        '24 December 2024',
        'On the table was "draft-1": name it, with the number that the article had there',
      ),
    );
  });

  test('a faulty date, or none, warns of nothing', () => {
    expect(readContent(dated('2024-13', '2024-12-24')).warnings).toEqual([]);
    expect(readContent({ ...dated('2024-02-01', 'soon') }).warnings).toEqual([]);
  });
});

describe('the judges of a verdict', () => {
  const line = 'red-lines/line.mdx';
  const verdict = (fields: string, why = 'Article 1 says so.') =>
    replace('    why: Article 1 says so.', `${fields.replace(/^/gm, '    ')}\n    why: ${why}`);
  const signed = (fields: string) => replace('addressees:', `${fields}\naddressees:`);
  const names = { 'actors/iran.yaml': (before: string) => `${before}also_known_as: [IRI, Persia]\n` };
  const neither = (severity: 'error' | 'warning', changes: Record<string, Change>) => {
    const { problems, warnings } = readContent(changes);
    const [told, others] = severity === 'error' ? [problems, warnings] : [warnings, problems];
    expect(others).toEqual([]);
    expect(told.map(({ field, message, hint }) => [field, message, hint])).toEqual([
      [
        'assessments[0].by[0]',
        '"iran" is neither convenor nor signatory of "letter"',
        'Compare it with the letter; if it wrote or signed it, add it to letters/letter.mdx',
      ],
    ]);
  };
  const byIran = { [line]: verdict('by: [iran]\nletter: letter') };

  test('stand behind the letter that gives it', () => {
    expect(warned({ [line]: verdict('by: [eff]\nletter: letter') })).toEqual([]);
    const whole = 'signatory_count: 1\nsignatories:\n';
    for (const name of ['{name: Somebody, actor: iran}', '{name: iran}', '{name: The persia}'])
      expect(warned({ ...byIran, ...names, 'letters/letter.mdx': signed(`${whole}  - ${name}`) })).toEqual([]);
  });

  test('or do not, as far as its list of signatories tells', () => {
    const list = 'signatories:\n  - {name: Somebody}';
    neither('error', { ...byIran, 'letters/letter.mdx': signed(`signatory_count: 1\n${list}`) });
    neither('warning', { ...byIran, 'letters/letter.mdx': signed(list) });
    expect(warned({ ...byIran, 'letters/letter.mdx': signed(`signatory_count: 2\n${list}`) })).toEqual([]);
    expect(warned(byIran)).toEqual([]);
  });

  test('are named where there is a letter, which exists', () => {
    expect(check({ [line]: verdict('letter: letter') }).map(([, , message]) => message)).toEqual([
      'A verdict that is given in a letter is the view of those who wrote or signed it',
    ]);
    expect(inLines(check({ [line]: verdict('by: [eff]\nletter: leter') }))).toEqual([
      `${line}:11:13 reference There is no record "leter" in content/letters/ | Did you mean letter?`,
    ]);
  });

  test.each<[why: string, fields: string, told: boolean]>([
    ['Iran finds it narrow.', 'by: [eff]', true],
    ['IRI finds it narrow.', 'by: [eff]', true],
    ['EFF, after Iran, finds it narrow.', 'by: [eff]', false],
    ['Persia finds it narrow.', 'by: [eff]', false],
    ['Iranian law is narrow.', 'by: [eff]', false],
    ['Nobody finds it narrow.', 'by: [eff]', false],
    ['EFF finds it narrow.', 'by: [iran]\nletter: letter', false],
    ['EFF finds it narrow.', 'by: [iran]', true],
    ['Iran finds it narrow.', 'by: [iran]', false],
    ['Persia finds it, as EFF does, narrow.', 'by: [iran]', false],
  ])('are those that the reason names: %s %s', (why, fields, told) => {
    const found = warned({ ...names, [line]: verdict(fields, `"${why}"`) }).map(([, kind, message]) => [kind, message]);
    const [other, judge] = fields.includes('eff') ? ['iran', 'eff'] : ['eff', 'iran'];
    expect(found).toEqual(
      told ? [['field', `The reason names "${other}", but the verdict is that of "${judge}"`]] : [],
    );
  });

  test('a reading of our own may name anybody', () => {
    expect(warned({ [line]: replace('Article 1 says so.', 'Iran lost a vote on it.') })).toEqual([]);
  });
});

test('a warning does not fail the check', () => {
  const { code, output } = runCheck(writeContent(copy(one, 'two')));
  expect(code).toBe(0);
  expect(output).toMatch(
    /statements\/two\.mdx:3  Warning: The title is that of statements\/one\.mdx.*\n11 files, no problems, 1 warning\nPublishing is due/,
  );
});

test('a record with a warning is an entry like others', () => {
  expect(readContent(copy(one, 'two')).entries.statements.map(({ id }) => id)).toEqual(['one', 'two']);
});
