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
} from '../support/content.ts';

const one = 'statements/one.mdx';
const line = 'red-lines/line.mdx';

/** A copy of a record of the minimal corpus under another id. */
const copy = (path: string, id: string, ...pairs: [piece: string, by: string][]): Record<string, Change> => {
  const [folder = '', name = ''] = path.replace('.mdx', '').split('/');
  const text = [[`id: ${name}`, `id: ${id}`], ...pairs].reduce(
    (before, [piece = '', by = '']) => replace(piece, by)(before),
    minimal[path] ?? '',
  );
  return { [`${folder}/${id}.mdx`]: text };
};

/** What the check warns of in a corpus without problems. */
const warnings = (changes: Record<string, Change>) => inLines(warned(changes));

describe('a second record with the same title and actor', () => {
  const twin =
    ':3:8 field The title is that of statements/one.mdx, which is of the same actor | Keep one of the two, or say in the titles in what they differ';
  const letter = replace(
    'title: Letter\ndate: 2024\nkind: open-letter\nconvenors: [eff]',
    'title: One\ndate: 2024\nkind: open-letter\nconvenors: [iran]',
  );
  test.each<[name: string, changes: Record<string, Change>, found: string[]]>([
    ['the same', copy(one, 'two'), [`statements/two.mdx${twin}`]],
    [
      'but for signs and capitals',
      copy(one, 'two', ['title: One', 'title: "The  ÓNE!"']),
      [`statements/two.mdx${twin}`],
    ],
    ['another title', copy(one, 'two', ['title: One', 'title: Two']), []],
    ['of another actor', copy(one, 'two', ['actors: [iran]', 'actors: [eff]']), []],
    [
      'one of several actors',
      copy(one, 'two', ['actors: [iran]', 'actors: [eff, iran]']),
      [`statements/two.mdx${twin}`],
    ],
    ['a letter and a statement', { 'letters/letter.mdx': letter }, [`letters/letter.mdx${twin}`]],
  ])('%s', (_, changes, found) => {
    expect(warnings(changes)).toEqual(found);
  });
});

describe('a record older than the text that it names', () => {
  const dated = (record: string, text: string) => ({
    [one]: replace('date: 2024-02-01', `date: ${record}`),
    'texts/main.mdx': replace('date: 2024', `date: ${text}`),
  });
  const found = (record: string, text: string, hint = 'Name the text that was on the table, or correct the date') => [
    `${one}:10:12 reference The record is of ${record}, before the text that it names: "main" is of ${text} | ${hint}`,
  ];

  test.each<[record: string, text: string, found: string[]]>([
    ['2024-02-01', '2024-02-02', found('1 February 2024', '2 February 2024')],
    ['2024-01', '2024-02', found('January 2024', 'February 2024')],
    ['2023', '2024', found('2023', '2024')],
    // Where one date lies within the other, nobody can tell.
    ['2024-02-01', '2024', []],
    ['2024', '2024-12-24', []],
    ['2024-02', '2024-02-29', []],
    ['2024-02-01', '2024-02-01', []],
    ['2024-02-02', '2024-02-01', []],
  ])('%s and %s', (record, text, expected) => {
    expect(warnings(dated(record, text))).toEqual(expected);
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
    const draft = 'On the table was "draft-1": name it, with the number that the article had there';
    expect(warnings(changes)).toEqual(found('1 February 2024', '24 December 2024', draft));
  });

  test('a faulty date warns of nothing', () => {
    for (const changes of [dated('2024-13', '2024-12-24'), dated('2024-02-01', 'soon')])
      expect(readContent(changes).warnings).toEqual([]);
  });
});

describe('the judges of a verdict', () => {
  const verdict = (fields: string, why = 'Article 1 says so.') =>
    replace('    why: Article 1 says so.', `${fields.replace(/^/gm, '    ')}\n    why: ${why}`);
  const signed = (fields: string) => ({ 'letters/letter.mdx': replace('addressees:', `${fields}\naddressees:`) });
  const names = { 'actors/iran.yaml': (before: string) => `${before}also_known_as: [IRI, Persia]\n` };
  const byIran = { [line]: verdict('by: [iran]\nletter: letter') };
  const neither =
    '"iran" is neither convenor nor signatory of "letter" | Compare it with the letter; if it wrote or signed it, add it to letters/letter.mdx';

  // The list of signatories is known to be whole where it has as many names as there are signatories.
  test.each<[what: string, changes: Record<string, Change>, problem: boolean, warning: boolean]>([
    ['the convenor of the letter', { [line]: verdict('by: [eff]\nletter: letter') }, false, false],
    [
      'a signatory',
      { ...byIran, ...signed('signatory_count: 1\nsignatories: [{name: A, actor: iran}]') },
      false,
      false,
    ],
    ['one by its name', { ...byIran, ...signed('signatory_count: 1\nsignatories: [{name: iran}]') }, false, false],
    [
      'one by another name',
      { ...byIran, ...names, ...signed('signatory_count: 1\nsignatories: [{name: The persia}]') },
      false,
      false,
    ],
    ['not in a whole list', { ...byIran, ...signed('signatory_count: 1\nsignatories: [{name: A}]') }, true, false],
    ['not in a list that may be whole', { ...byIran, ...signed('signatories: [{name: A}]') }, false, true],
    ['not in a part of a list', { ...byIran, ...signed('signatory_count: 2\nsignatories: [{name: A}]') }, false, false],
    ['where there is no list', byIran, false, false],
  ])('stand behind the letter that gives it: %s', (_, changes, problem, warning) => {
    const read = readContent(changes);
    const told = [read.problems, read.warnings].map((list) =>
      list.map(({ field, message, hint }) => `${field ?? ''} ${message} | ${hint ?? ''}`),
    );
    expect(told).toEqual([problem, warning].map((wanted) => (wanted ? [`assessments[0].by[0] ${neither}`] : [])));
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
    // A reading of our own may name anybody.
    ['Iran lost a vote on it.', 'status: met', false],
  ])('are those that the reason names: %s %s', (why, fields, told) => {
    const change = fields.startsWith('by') ? verdict(fields, `"${why}"`) : replace('Article 1 says so.', why);
    const found = warned({ ...names, [line]: change }).map(([, kind, message]) => [kind, message]);
    const [other, judge] = fields.includes('eff') ? ['iran', 'eff'] : ['eff', 'iran'];
    const message = `The reason names "${other}", but the verdict is that of "${judge}"`;
    expect(found).toEqual(told ? [['field', message]] : []);
  });
});

test('a warning does not fail the check, and a record with one is an entry like others', () => {
  const root = writeContent(copy(one, 'two'));
  const { code, output } = runCheck(root);
  expect(code).toBe(0);
  expect(output).toMatch(
    /statements\/two\.mdx:3  Warning: The title is that of statements\/one\.mdx.*\n11 files, no problems, 1 warning\nPublishing is due/,
  );
  expect(readContent(copy(one, 'two')).entries.statements.map(({ id }) => id)).toEqual(['one', 'two']);
});
