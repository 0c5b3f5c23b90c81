import { describe, expect, test } from 'vitest';
import { unmarkedText } from '../../src/records/source-use.ts';
import { check, inLine, readContent, replace, withBody, writeContent, type Change } from '../support/content.ts';
import { runCheck } from '../support/command.ts';

/* Marks of sources in a body: `[^1]` names the first source of the record. */

const second = '  - url: https://un.org/b\n    title: Another\n    grade: secondary\n';

/** The minimal record whose statement has two sources and this text. The text starts in line 22. */
const withTwo = (body: string): Record<string, Change> => ({
  'statements/one.mdx': (before) =>
    before.slice(0, before.indexOf('A paragraph.')).replace('added:', `${second}added:`) + body,
});

/** What the check says of such a text; lines are those of the text. */
const body = (text: string): string[] => check(withTwo(text)).map((problem) => inLine(problem, 21));

describe('a mark says which sources a passage rests on', () => {
  /** Texts, and their passages with their sources behind each: `Words. [1] | More words [2]`. */
  test.each(
    Object.entries({
      // At the end of a paragraph, after sentences, after a question and a cry.
      'Words.[^1]\n\nMore words[^2]': 'Words. [1] | More words [2]',
      'One.[^2] Two (so).[^1][^2] Three “here.”[^1]\nFour': 'One. Two (so). Three “here.” Four [1,2]',
      'Who?[^1] They![^2] All': 'Who? They! All [1,2]',
      // In cells, nested lists, a quotation.
      '| a | b |\n| - | - |\n| c[^2] | d.[^1] |\n| e | f |': 'c d. [1,2] | e f []',
      '- one:\n  - two[^1]\n    1. three.[^2]\n- four': 'one: two three. [1,2] | four []',
      '> One.[^1]\n>\n> Two.': 'One. Two. [1]',
      // In components on one line, and of several.
      '<Quote>Said.[^1]</Quote>\n\n<Note>Ours.[^2]</Note>': 'Said. [1] | Ours. [2]',
      '<Quote>\n  Said.[^2]\n\n  Again.\n</Quote>': 'Said. Again. [2]',
      // After a reference, emphasis, a link, code; before a break of lines.
      'See <Ref id="letter" />[^1]\n\nSee <Ref id="letter">it</Ref>.[^2] More': 'See Letter [1] | See it. More [2]',
      '*All.*[^1] **Each** [one](https://un.org).[^2] `x`[^1]': 'All. Each one. x [1,2]',
      'One.[^1]\\\nTwo.[^2]  \nThree': 'One. Two. Three [1,2]',
      // But not where a backslash says so.
      'One \\[^1] two': 'One [^1] two []',
    }),
  )('%j', (source, wanted) => {
    const { entries, problems } = readContent(withTwo(source));
    expect(problems).toEqual([]);
    const passages = entries.statements[0]?.passages.map(({ text, sources }) => `${text} [${sources.join()}]`);
    expect(passages?.join(' | ')).toBe(wanted);
  });

  test('where there is one source, all rest on it, and a mark is allowed', () => {
    const { entries, problems, warnings } = readContent(withBody('One.[^1]\n\nTwo.'));
    expect([problems, warnings]).toEqual([[], []]);
    expect(entries.statements[0]?.passages.map(({ sources }) => sources)).toEqual([[1], [1]]);
    expect(entries.letters[0]?.passages.map(({ sources }) => sources)).toEqual([[1], [1]]);
  });

  test('a verdict rests on its source, asks of a letter with several sources on none that is known', () => {
    const more = replace('added:', `${second}added:`);
    const { entries } = readContent({
      'letters/letter.mdx': more,
      'red-lines/line.mdx': (before) =>
        before.replace('source: https://un.org/a', 'source: https://un.org/b').replace('added:', `${second}added:`),
    });
    expect(entries.letters[0]?.passages.map(({ sources }) => sources)).toEqual([[], []]);
    expect(entries['red-lines'][0]?.passages.map(({ sources }) => sources)).toEqual([[2], []]);
  });
});

describe('refused', () => {
  const words = 'Put it right after the words: words.[^1]';
  const behind = 'Put it behind the end of the sentence: words.[^1]';
  const plain = 'Write [^1] after the end of the sentence; \\[^ for the signs themselves';
  const none = (mark: string, right = '[^1]') =>
    `1:3 "${mark}" is not a mark of a source | Write ${right}: the place of the source under sources, from 1`;
  const lost = (place: string) =>
    `${place} The mark of a source stands in an address, in code, or is not closed | ${plain}`;
  const within = (place: string) =>
    `${place} The mark of a source stands within a link or emphasis | Put it behind what closes there, after the end of the sentence`;
  test.each(
    Object.entries({
      'A.[^01]': none('[^01]'),
      'A.[^1.]': none('[^1.]'),
      'A.[^1, 2]': none('[^1, 2]', '[^1][^2]'),
      'A.[^un]': none('[^un]'),
      'A.[^0]': none('[^0]'),
      'A.[^]': lost('1:3'),
      'A.[^1 b': lost('1:3'),
      'A `[^1]` b': lost('1:4'),
      '```\na.[^1]\n```': lost('2:3'),
      'See https://un.org/c[^1]': lost('1:21'),
      '<Quote cite="https://un.org/[^1]">A</Quote>': lost('1:29'),
      '[A.[^1]](https://un.org)': within('1:4'),
      'A.[^1](https://un.org)': `1:3 The mark of a source stands before "(" | ${behind}`,
      '*A.[^1]*': within('1:4'),
      '<Ref id="letter">A.[^1]</Ref>': within('1:20'),
      '## A[^1]\n\nB.': '1:5 The mark of a source stands in a heading | Put it after the words that rest on the source',
      '| A[^1] |\n| - |\n| b |':
        '1:4 The mark of a source stands in the head of a table | Put it after the words that rest on the source',
      'A b[^1].': `1:4 The mark of a source stands before "." | ${behind}`,
      'A.[^1]B.': '1:3 The mark of a source is followed directly by a word | Put a space after it, or an empty line',
      'A.[^1]<Ref id="letter" />':
        '1:3 The mark of a source is followed directly by a word | Put a space after it, or an empty line',
      'A b[^1] c.':
        '1:4 The mark of a source stands in the middle of a sentence | Put it behind the end of the sentence',
      'A. [^1]': `1:4 A space stands before the mark of a source | ${words}`,
      'A.\n[^1]': `2:1 A space stands before the mark of a source | ${words}`,
      'A.\n\n[^1]': `3:1 The mark of a source has no words before it | ${words}`,
      '- [^1] A.': `1:3 The mark of a source has no words before it | ${words}`,
      '<Quote>A.</Quote>[^1]':
        '1:18 The mark of a source stands behind a quotation or remark | Put it inside, at the end of its words',
      'A.[^1][^2][^1]': '1:11 Source 1 is named twice here | Delete one of the two',
    }),
  )('%j', (source, said) => {
    expect(body(source)).toEqual([`body ${said}`]);
  });

  test('a source that the record does not have', () => {
    expect(body('A.[^3]')).toEqual(['reference 1:3 The record has no source 3 | Its sources are 1 to 2']);
    expect(check(withBody('A.[^2]'))).toEqual([
      ['statements/one.mdx:19:3', 'reference', 'The record has no source 2', 'Its only source is 1'],
    ]);
  });

  test('several faults are told in one run, beside those of the syntax', () => {
    const places = body('A[^1] b {c.\n\n`[^2]` and [^x]').map((told) => told.split(' ')[1]);
    expect(places).toEqual(['1:2', '1:9', '3:2', '3:12']);
  });
});

describe('told to editors', () => {
  const told = (changes: Record<string, Change>) => unmarkedText(readContent(changes).entries, true);

  test('a source that no paragraph names, where all name theirs: it stops nothing', () => {
    expect(told(withTwo('A.[^1]\n\nB.[^1]'))).toBe(
      '1 source in 1 record is named by no paragraph:\n  statements/one.mdx: source 2',
    );
    expect(told(withTwo('A.[^1]\n\nB.'))).not.toContain('named by no paragraph');
  });

  test('not of one that a vote names', () => {
    const changes: Record<string, Change> = {
      'sessions/first.mdx': (before) =>
        before
          .replace('added:', `${second}added:`)
          .replace(
            'sources:',
            'votes:\n  - {id: 2024-a, date: 2024-02-01, question: Delete it, result: retained, source: "https://un.org/b"}\nsources:',
          )
          .replace('A paragraph.', 'A paragraph.[^1]'),
    };
    expect(told(changes)).toBe('');
  });

  test('how many paragraphs do not say which of several sources they rest on, and where', () => {
    const root = writeContent(withTwo('A.[^1]\n\nB.\n\nC.'));
    expect(runCheck(root).output).toContain(
      '10 files, no problems\n2 paragraphs in 1 record do not say which of several sources they rest on; npm run check -- --unmarked lists them\n',
    );
    expect(runCheck(root, '--unmarked').output).toContain('rest on:\n  statements/one.mdx: p2 to p3\n');
  });
});
