import { describe, expect, test } from 'vitest';
import { limitFault, parseMarkdown } from '../../../src/records/markdown.ts';
import { SourceFile } from '../../../src/records/source-file.ts';
import { readYaml } from '../../../src/records/yaml.ts';
import { brief, check, withBody } from '../../support/content.ts';

/*
 * What would keep the parser busy for minutes is refused before it is parsed, with what there is too much of. No time is
 * measured here: that the refusals come first is what bounds it.
 */

const fill = (piece: string, length = 58_000) => piece.repeat(Math.floor(length / piece.length));

describe('bodies that would exhaust the parser are refused before they are parsed', () => {
  test.each([
    ['a and - on alternating lines', 'a\n-\n', /^The text has \d+ lines; it may have 2000$/],
    ['a and = on alternating lines', 'a\n=\n', /lines; it may have/],
    ['headings in few lines', '## a\n'.repeat(300), /^The text has 300 headings and lines of - or =; it may have 200$/],
    ['underlined headings in few lines', 'a\n-\n'.repeat(300), /^The text has 300 headings/],
    ['items', '- a\n'.repeat(1500), /^The text has 1500 items of lists; it may have 1000$/],
    ['numbered items in quotations', '> 1. a\n'.repeat(1500), /items of lists/],
    ['marks of sources', 'a.[^1] ', /brackets; it may have 1000$/],
    ['links', '[a](https://un.org/b) ', /brackets/],
    ['closing brackets', 'a] ', /brackets/],
    ['tildes', '~a ', /marks of emphasis and code; it may have 2000$/],
    ['stars', '*a ', /marks of emphasis|nested deeper/],
    ['components', 'a <Ref id="b" /> ', /signs of components, tables and entities; it may have 1000$/],
    ['cells', '|a', /signs of components/],
    ['bare addresses', 'http://un.org/a ', /addresses; it may have 500$/],
    ['mail addresses', 'a@b.org ', /addresses/],
  ])('%s', (_, piece, message) => {
    const body = piece.length > 1000 ? piece : fill(piece);
    expect(limitFault(body)?.message).toMatch(message);
    const { tree, problems } = parseMarkdown(new SourceFile('a', body), body);
    expect([tree, problems.length]).toEqual([undefined, 1]);
  });

  test('words alone, where there are too many', () => {
    expect(brief(check(withBody(fill('word ', 70_000))))).toEqual([
      ['statements/one.mdx:19:1', 'body', 'The text is 69999 characters long; it may have 60000'],
    ]);
  });

  test('the longest text that could be meant is read', () => {
    const paragraph = `${fill('words and more ', 700)} **so**.[^1] [link](https://un.org/a)\n\n`;
    expect(limitFault(`## A\n\n${paragraph.repeat(70)}${'- item\n'.repeat(300)}`)).toBeUndefined();
  });
});

test('a long text with many faults is read fewer times than a short one: each fault costs a reading', () => {
  const faults = (words: number) => {
    const body = `${'word '.repeat(words)}${'\n\na <b> c'.repeat(40)}`;
    return parseMarkdown(new SourceFile('a', body), body).problems.length;
  };
  expect(faults(0)).toBe(25);
  expect(faults(10_000)).toBeLessThan(6);
});

describe('YAML that would exhaust the parser is refused before it is parsed', () => {
  test.each([
    [
      'names without an end',
      Array.from({ length: 6000 }, (_, index) => `k${String(index)}: b`).join('\n'),
      /^The YAML has 6000 lines; it may have 4000$/,
    ],
    [
      'names on one line',
      `a: {${Array.from({ length: 6000 }, (_, index) => `k${String(index)}: b`).join(', ')}}`,
      /^The YAML has 12000 commas and colons; it may have 10000$/,
    ],
  ])('%s', (_, text, message) => {
    const { yaml, problems } = readYaml(new SourceFile('a.yaml', text));
    expect([yaml, problems.length]).toEqual([undefined, 1]);
    expect(problems[0]?.message).toMatch(message);
  });

  test('thousands of faults are told in a few', () => {
    const told = (text: string) =>
      brief(check({ 'actors/eff.yaml': `id: eff\nname: EFF\nkind: industry\n${text}` })).length;
    expect(told('- a\n'.repeat(1000))).toBeLessThan(25);
    expect(told(Array.from({ length: 1000 }, (_, index) => `k${String(index)}: b`).join('\n'))).toBeLessThan(30);
  });

  test('a long file with many faults is read fewer times', () => {
    const faults = (words: number) => {
      const text = `# ${'word '.repeat(words)}\n${'- @a\n'.repeat(40)}`;
      return readYaml(new SourceFile('a.yaml', text)).problems.length;
    };
    expect(faults(40_000)).toBeLessThan(faults(1));
  });
});
