import { describe, expect, test } from 'vitest';
import { check, readContent, withBody, type Told } from '../support/content.ts';

/** What the check says of a body; lines are those of the body. */
const body = (text: string): Told[] =>
  check(withBody(text)).map(([place, ...rest]) => {
    const [, line, column] = place.split(':').map(Number);
    return [`${String((line ?? 0) - 18)}:${String(column)}`, ...rest];
  });

const plain = 'Write Markdown, or \\< for the sign in the text';

describe('code', () => {
  test.each([
    ['import', 'import a from "b"', '"import" at the start of a paragraph is code, which a record cannot hold'],
    [
      'import with braces',
      'import {a} from "b"',
      '"import" at the start of a paragraph is code, which a record cannot hold',
    ],
    ['export', 'export const a = 1', '"export" at the start of a paragraph is code, which a record cannot hold'],
    ['an expression', '{process.exit()}', '"{process.exit()}" is code, which a record cannot hold'],
    ['a comment', '{/* a */}', '"{/* a */}" is code, which a record cannot hold'],
    ['code in attributes', '<Note {...a}>b</Note>', '<Note> holds code in its attributes'],
    ['code as a value', '<Ref id={a} />', '<Ref> needs text for "id"'],
    ['an empty tag', '<>a</>', '<> is code, which a record cannot hold'],
    ['a brace left open', '{a\n\nb', 'A brace { stands here that is not closed'],
  ])('%s', (_, text, message) => {
    expect(body(text).map((told) => told.slice(0, 3))).toEqual([['1:1', 'body', message]]);
  });

  test('words that only look like code', () => {
    expect(
      body(
        'Important goods: an import is no offence.\n\nThey said: import nothing.\n\n`import {a}` and \\{b} and a < b.',
      ),
    ).toEqual([]);
  });
});

describe('HTML', () => {
  test.each([
    ['a tag', '<b>a</b>', '1:1', '<b> is HTML, which a record cannot hold', plain],
    ['a tag left open', 'a <br> b', '1:3', '<br> is HTML, which a record cannot hold', plain],
    ['a script', '<script>alert(1)</script>', '1:1', '<script> is HTML, which a record cannot hold', plain],
    ['an event handler', '<div onclick="a()">b</div>', '1:1', '<div> is HTML, which a record cannot hold', plain],
    ['a comment', 'a <!-- b -->', '1:3', 'An HTML comment stands here', 'Delete it, or put what it says under notes'],
    ['a declaration', '<!DOCTYPE html>', '1:1', 'HTML stands here', plain],
    ['a closing tag alone', 'a </b>', '1:3', '</b> is HTML, which a record cannot hold', plain],
    [
      'a component in small letters',
      '<note>a</note>',
      '1:1',
      '<note> is HTML, which a record cannot hold',
      'Did you mean <Note>?',
    ],
    [
      'a sign',
      'fewer than <5',
      '1:12',
      'A < stands here that starts no component',
      'Write \\< for the sign in the text',
    ],
  ])('%s', (_, text, place, message, hint) => {
    expect(body(text)).toEqual([[place, 'body', message, hint]]);
  });
});

describe('components', () => {
  test.each([
    ['unknown', '<Chart />', 'There is no component <Chart>', 'Components are <Quote>, <Note>, <Ref>'],
    ['misspelt', '<Qoute>a</Qoute>', 'There is no component <Qoute>', 'Did you mean <Quote>?'],
    [
      'not closed',
      '<Note>a',
      '<Note> is not closed',
      'Write <Note>text</Note>, both in one paragraph, or each on a line of its own',
    ],
    ['closed twice', '</Note>', '</Note> closes nothing', 'Write <Note> where it begins, or delete it'],
    ['an unknown attribute', '<Quote author="a">b</Quote>', '<Quote> has no attribute "author"', 'It takes cite'],
    [
      'a misspelt attribute',
      '<Quote site="https://un.org">b</Quote>',
      '<Quote> has no attribute "site"',
      'Did you mean cite?',
    ],
    ['an event handler', '<Note onclick="a()">b</Note>', '<Note> has no attribute "onclick"', 'It takes none'],
    [
      'a missing attribute',
      '<Ref />',
      '<Ref> lacks "id"',
      'It is a link to another record: <Ref id="statements/2024-08-08-iran" />',
    ],
    [
      'an attribute twice',
      '<Quote cite="https://un.org" cite="javascript:a">b</Quote>',
      '<Quote> has "cite" twice',
      'Keep one of the two',
    ],
    [
      'written wrongly',
      '<Note a=>b</Note>',
      '<Note> is not written rightly',
      'Write attributes as name="text", and > at the end',
    ],
  ])('%s', (_, text, message, hint) => {
    expect(body(text)).toEqual([['1:1', 'body', message, hint]]);
  });

  test('closed by another', () => {
    expect(body('<Note>a</Quote>')).toEqual([
      ['1:8', 'body', '</Quote> stands here, but <Note> is what was opened', 'Write </Note>'],
    ]);
  });

  test('used rightly', () => {
    const { problems, entries } = readContent(
      withBody(
        '<Quote cite="https://un.org/a">\n  Said.\n</Quote>\n\n<Note>Ours.</Note>\n\nSee <Ref id="actors/iran" /> and <Ref id="letter#p1">this</Ref>.',
      ),
    );
    expect(problems).toEqual([]);
    const html = entries.statements[0]?.html ?? '';
    expect(html).toContain('<blockquote cite="https://un.org/a" id="p1">');
    expect(html).toContain('<a href="/actors/iran/">Iran</a>');
    expect(html).toContain('<a href="/letters/letter/#p1">this</a>');
  });
});

describe('text', () => {
  test.each([
    [
      'a heading of the first level',
      '# Title',
      'A heading of the first level stands here; that is the title',
      'Write ## for a heading in the text',
    ],
    [
      'a mark of direction by an entity',
      'a&#x202e;b',
      'The text holds a bidirectional control character, which can make a text read otherwise than it is written (U+202E)',
      'Delete the entity that stands for it (it starts with & and ends with ;)',
    ],
  ])('%s', (_, text, message, hint) => {
    expect(body(text)).toEqual([['1:1', 'body', message, hint]]);
  });

  test('none', () => {
    expect(body('').map((told) => told.slice(1, 3))).toEqual([['body', 'The record has no text']]);
  });

  test('footnotes', () => {
    const hint = 'Put the source under sources, where [^1] names the first, and a remark under notes';
    expect(body('A.[^1]\n\n[^1]: B.')).toEqual([['3:1', 'body', 'A footnote stands here', hint]]);
  });
});

test('one run tells everything, though each fault alone would stop the parser', () => {
  const text = 'A {brace.\n\n<b>Bold.\n\nFewer than <5.\n\n[Link](javascript:a)\n\n<Chart />\n\n<!-- c -->';
  expect(body(text).map(([place, kind, message]) => [place, kind, message])).toEqual([
    ['1:3', 'body', 'A brace { stands here that is not closed'],
    ['3:1', 'body', '<b> is HTML, which a record cannot hold'],
    ['5:12', 'body', 'A < stands here that starts no component'],
    ['7:1', 'link', '"javascript:a" is an unsafe link: javascript: is not allowed'],
    ['9:1', 'body', 'There is no component <Chart>'],
    ['11:1', 'body', 'An HTML comment stands here'],
  ]);
});
