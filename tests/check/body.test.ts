import { describe, expect, test } from 'vitest';
import { ofText, readContent, refusedInText, withBody } from '../support/content.ts';

const plain = 'Write Markdown, or \\< for the sign in the text';

describe('code', () => {
  const start = (word: string) =>
    `1:1 "${word}" at the start of a paragraph is code, which a record cannot hold | Delete it; a text may not start with this word, so put another before it`;
  refusedInText('body', {
    'import a from "b"': start('import'),
    'import {a} from "b"': start('import'),
    'export const a = 1': start('export'),
    '{process.exit()}':
      '1:1 "{process.exit()}" is code, which a record cannot hold | Write \\{ for a brace in the text',
    '{/* a */}': '1:1 "{/* a */}" is code, which a record cannot hold | Write \\{ for a brace in the text',
    '<Note {...a}>b</Note>': '1:1 <Note> holds code in its attributes | Write attributes as name="text"',
    '<Ref id={a} />': '1:1 <Ref> needs text for "id" | Write id="text"',
    '<>a</>': '1:1 <> is code, which a record cannot hold | Write \\< for the sign in the text',
    '{a\n\nb': '1:1 A brace { stands here that is not closed | Write \\{ for a brace in the text',
  });

  test('words that only look like code', () => {
    const paragraphs = ['Important goods: an import is no offence.', 'They said: import nothing.'];
    expect(ofText([...paragraphs, '`import {a}` and \\{b} and a < b.'].join('\n\n'))).toEqual([]);
  });
});

describe('HTML', () => {
  refusedInText('body', {
    '<b>a</b>': `1:1 <b> is HTML, which a record cannot hold | ${plain}`,
    'a <br> b': `1:3 <br> is HTML, which a record cannot hold | ${plain}`,
    '<script>alert(1)</script>': `1:1 <script> is HTML, which a record cannot hold | ${plain}`,
    '<div onclick="a()">b</div>': `1:1 <div> is HTML, which a record cannot hold | ${plain}`,
    'a <!-- b -->': '1:3 An HTML comment stands here | Delete it, or put what it says under notes',
    '<!DOCTYPE html>': `1:1 HTML stands here | ${plain}`,
    'a </b>': `1:3 </b> is HTML, which a record cannot hold | ${plain}`,
    '<note>a</note>': '1:1 <note> is HTML, which a record cannot hold | Did you mean <Note>?',
    'fewer than <5': '1:12 A < stands here that starts no component | Write \\< for the sign in the text',
  });
});

describe('components', () => {
  refusedInText('body', {
    '<Chart />': '1:1 There is no component <Chart> | Components are <Quote>, <Note>, <Ref>',
    '<Qoute>a</Qoute>': '1:1 There is no component <Qoute> | Did you mean <Quote>?',
    '<Note>a':
      '1:1 <Note> is not closed | Write <Note>text</Note>, both in one paragraph, or each on a line of its own',
    '</Note>': '1:1 </Note> closes nothing | Write <Note> where it begins, or delete it',
    '<Quote author="a">b</Quote>': '1:1 <Quote> has no attribute "author" | It takes cite',
    '<Quote site="https://un.org">b</Quote>': '1:1 <Quote> has no attribute "site" | Did you mean cite?',
    '<Note onclick="a()">b</Note>': '1:1 <Note> has no attribute "onclick" | It takes none',
    '<Ref />': '1:1 <Ref> lacks "id" | It is a link to another record: <Ref id="statements/2024-08-08-iran" />',
    '<Quote cite="https://un.org" cite="javascript:a">b</Quote>': '1:1 <Quote> has "cite" twice | Keep one of the two',
    '<Note a=>b</Note>': '1:1 <Note> is not written rightly | Write attributes as name="text", and > at the end',
    '<Note>a</Quote>': '1:8 </Quote> stands here, but <Note> is what was opened | Write </Note>',
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
  refusedInText('body', {
    '# Title': '1:1 A heading of the first level stands here; that is the title | Write ## for a heading in the text',
    'a&#x202e;b':
      '1:1 The text holds a bidirectional control character, which can make a text read otherwise than it is written (U+202E) | Delete the entity that stands for it (it starts with & and ends with ;)',
    '': '1:1 The record has no text | Write the account after the front matter, one paragraph for each point',
    'A.[^1]\n\n[^1]: B.':
      '3:1 A footnote stands here | Put the source under sources, where [^1] names the first, and a remark under notes',
  });
});

test('one run tells everything, though each fault alone would stop the parser', () => {
  const text = 'A {brace.\n\n<b>Bold.\n\nFewer than <5.\n\n[Link](javascript:a)\n\n<Chart />\n\n<!-- c -->';
  expect(ofText(text).map((told) => told.replace(/ \|.*/, ''))).toEqual([
    'body 1:3 A brace { stands here that is not closed',
    'body 3:1 <b> is HTML, which a record cannot hold',
    'body 5:12 A < stands here that starts no component',
    'link 7:1 "javascript:a" is an unsafe link: javascript: is not allowed',
    'body 9:1 There is no component <Chart>',
    'body 11:1 An HTML comment stands here',
  ]);
});
