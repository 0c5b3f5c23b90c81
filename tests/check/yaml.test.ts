import { expect, test } from 'vitest';
import { brief, check, refused, replace, type Told } from '../support/content.ts';

const one = 'statements/one.mdx';

/** What the check says of the statement when a piece of its front matter is replaced. */
const after = (piece: string, by: string): Told[] => check({ [one]: replace(piece, by) });

const quotes = 'Close it at the end of the text; a quotation mark within a text in "marks" is written \\"';

refused(one, 'yaml', {
  'title: One → title: Iran: vote': '3:8 A value that holds a colon needs quotation marks | Write title: "Iran: vote"',
  'title: One → title: "Iran": vote':
    '3:8 A value that holds a colon needs quotation marks | Write title: \'"Iran": vote\'',
  'title: One → title: "Iran" and others':
    '3:15 Something stands after the closing quotation mark | Write title: \'"Iran" and others\'',
  "title: One → title: 'it's'": '3:12 Something stands after the closing quotation mark | Write title: "it\'s"',
  'title: One → title: "One': `3:8 The quotation mark that opens here is not closed on its line | ${quotes}`,
  'position: It spoke. → position: "It spoke.\nnotes: "A note"': `11:11 The quotation mark that opens here is not closed on its line | ${quotes}`,
  'actors: [iran] → actors: [iran': '6:9 The bracket [ that opens here is not closed | Write ] after its last entry',
  'article: "1"} → article: "1"': '10:5 The bracket { that opens here is not closed | Write } after its last entry',
  '  - {text → \t- {text': '10:1 A tab is used for indenting; YAML takes spaces only | Replace each tab by two spaces',
  'kind: oral → kind:oral': '5:1 A space is missing after the colon | Write kind: oral',
  'kind: oral → kind oral': '5:1 This line is not a field: it has no colon | A field is written name: value',
  'actors: [iran] → actors: - iran':
    '6:9 A list cannot start on the line of its field | Start it on the next line, each item with "- ", or write [one, two]',
  '    title: A source →    title: A source':
    '14:1 The line does not start in the same column as those it belongs to | Fields of one entry start in the same column; each list item starts with "- "',
  'title: One → title: @One': '3:8 A value cannot start with @ here | Write title: "@One"',
  'title: One → title: `One`': '3:8 A value cannot start with ` here | Write title: "`One`"',
  'title: One → title: %One': '3:8 A value cannot start with % here | Write title: "%One"',
  'title: One → title: Issue #5':
    '3:14 What follows # is a comment, which is not read | Put text that holds a # in "quotation marks", and comments on lines of their own',
  'title: One → title: One\n...\nnotes: lost':
    '4:1 The YAML ends at this line; what follows would be lost | Delete the line',
  'title: One → title: One\ntitle: Two': '4:1 The same field stands here twice | Keep one of the two',
  'title: One → title: *One':
    '3:8 "*One" is a YAML alias, which records do not use | Write the value itself; text that starts with * needs "quotation marks"',
  'title: One → title: !!js/function x':
    '3:22 "!!js/function" is a YAML tag, which records do not use | Write plain text, numbers, lists and fields only',
  'title: One → title: One\n__proto__: {polluted: true}': '4:1 "__proto__" is not a field | Delete the line',
});

test('__proto__ pollutes nothing', () => {
  after('title: One', 'title: One\n__proto__: {polluted: true}');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('an alias bomb is told line by line and never unfolded', () => {
  const bomb = ['a: &a [x, x]', 'b: &b [*a, *a, *a, *a]', 'c: &c [*b, *b, *b, *b]'].join('\n');
  const told = brief(after('title: One', `${bomb}\ntitle: One`));
  expect(told.filter(([, kind]) => kind === 'yaml')).toEqual([
    [`${one}:3:7`, 'yaml', '"&a" is a YAML anchor, which records do not use'],
    [`${one}:4:7`, 'yaml', '"&b" is a YAML anchor, which records do not use'],
    [`${one}:4:8`, 'yaml', '"*a" is a YAML alias, which records do not use'],
    [`${one}:5:7`, 'yaml', '"&c" is a YAML anchor, which records do not use'],
    [`${one}:5:8`, 'yaml', '"*b" is a YAML alias, which records do not use'],
  ]);
});

test('brackets without end', () => {
  expect(brief(after('actors: [iran]', `actors: ${'['.repeat(20_000)}`))).toEqual([
    [`${one}:6:9`, 'yaml', 'Brackets are nested deeper than any record needs'],
  ]);
});

test('fields nested without end', () => {
  const steps = Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
  expect(brief(after('title: One', `title: One\n${steps}`))).toEqual([
    [`${one}:4:1`, 'unknown-field', '"a" is not a field'],
    [expect.stringMatching(/^statements\/one\.mdx:\d+:\d+$/), 'yaml', 'Lists or fields are nested too deeply'],
  ]);
});

test('a field that stands twice does not hide what is wrong with others', () => {
  expect(after('title: One', 'title: One\ntitle: Two\nkinds: oral').map(([place, kind]) => [place, kind])).toEqual([
    [`${one}:4:1`, 'yaml'],
    [`${one}:5:1`, 'unknown-field'],
  ]);
});

test('broken YAML does not hide what is wrong with the text', () => {
  const change = (text: string) => text.replace('title: One', 'title: @One').replace('Another.', 'An <b>other</b>.');
  expect(check({ [one]: change }).map(([place, kind]) => [place, kind])).toEqual([
    [`${one}:3:8`, 'yaml'],
    [`${one}:21:4`, 'body'],
  ]);
});

test('a list file that is broken is told once, and its ids stay known', () => {
  expect(check({ 'topics.yaml': replace('label: Process', 'label: "Process') })).toEqual([
    ['topics.yaml:6:10', 'yaml', 'The quotation mark that opens here is not closed on its line', quotes],
  ]);
  expect(check({ 'topics.yaml': 'scope: Scope\n' })).toEqual([
    ['topics.yaml:1:1', 'yaml', 'The file must be a list: each entry starts with "- id:"'],
  ]);
});

test('plain-words.yaml: broken, a word twice, no meaning; there need be none', () => {
  const told = (text: string) => brief(check({ 'plain-words.yaml': text }));
  expect(told('groups:\n  - {words: [kids], means: [@children]}\n')).toEqual([
    ['plain-words.yaml:2:29', 'yaml', 'A value cannot start with @ here'],
  ]);
  expect(told('groups:\n  - {words: [kids], means: [children]}\n  - {words: [Kids], means: []}\n')).toEqual([
    ['plain-words.yaml:3:14', 'field', '"Kids" stands here twice'],
    ['plain-words.yaml:3:28', 'field', 'The value must name at least one word'],
  ]);
  expect(told('groups:\n  - ~\n')).toHaveLength(1);
  expect(told('groups:\n  - {words: [kids], means: [children]}\n')).toEqual([]);
});

test('process.yaml broken, or with a misspelt text', () => {
  expect(brief(check({ 'process.yaml': (before) => before.replace(/phases:\n.*/, 'phases: [') }))).toEqual([
    ['process.yaml:1:9', 'yaml', 'The bracket [ that opens here is not closed'],
  ]);
  expect(check({ 'process.yaml': replace('text: main', 'text: mian') })).toEqual([
    ['process.yaml:9:41', 'reference', 'There is no record "mian" in content/texts/', 'Did you mean main?'],
  ]);
});
