import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import {
  bibtexOf,
  markdownOf,
  risOf,
  runsOf,
  type TakenItem,
  type TakenList,
} from '../../../src/features/my-list/take-away.ts';
import { wordOf } from '../../../src/features/my-list/word.client.ts';
import { csl, record } from '../cite/records.ts';

const taken = (title: string, rest: Partial<TakenItem> = {}, note?: string): TakenItem => ({
  item: { path: '/statements/a/', paragraphs: [1], note },
  title,
  reference: csl(record.statement()),
  revision: 'Revision 1 of 1 May 2026',
  sha256: 'a'.repeat(64),
  words: [{ paragraph: 1, text: 'It said # so.' }],
  remarks: [],
  citation: runsOf('Iran, “A &amp; &lt;b&gt;,” <i>Record</i>, https://record.example/statements/a/#p1.'),
  ...rest,
});
const unknown = taken('/statements/never/', {
  reference: undefined,
  revision: undefined,
  sha256: undefined,
  citation: [],
  words: [],
  remarks: [{ text: 'There is no record at /statements/never/, and there never was.' }],
});
const list = (items: TakenItem[], isMarkup = false): TakenList => ({
  title: 'Brief',
  origin: 'Two items.',
  isMarkup,
  items,
});

test('a citation is text and italics', () => {
  expect(taken('A').citation).toEqual([
    { text: 'Iran, “A & <b>,” ', italic: false },
    { text: 'Record', italic: true },
    { text: ', https://record.example/statements/a/#p1.', italic: false },
  ]);
});

describe('Markdown', () => {
  const kinds = (markdown: string) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    const counts = { heading: 0, footnoteDefinition: 0, footnoteReference: 0, html: 0, image: 0, code: 0, list: 0 };
    visit(tree, (node) => {
      if (node.type in counts) counts[node.type as keyof typeof counts] += 1;
    });
    return counts;
  };

  test('has one heading and one footnote for each item, whatever titles and notes hold', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(words, words, (title, note) => {
        expect(kinds(markdownOf(list([taken(title, {}, note), taken(note)])))).toEqual({
          heading: 3,
          footnoteDefinition: 2,
          footnoteReference: 2,
          html: 0,
          image: 0,
          code: 0,
          list: 0,
        });
      }),
    );
  });

  test.each(['![x](y)', '<script>', '# head', '> quote', '```', '[^1]: x', '***', '1) x', '+ x', '~~~'])(
    'a title that looks like Markdown stays words: %s',
    (title) => {
      expect(kinds(markdownOf({ ...list([taken('A')]), title, origin: title }))).toMatchObject({
        heading: 2,
        footnoteDefinition: 1,
        html: 0,
        image: 0,
        code: 0,
        list: 0,
      });
    },
  );

  test('sets italics, and leaves citations alone that are markup themselves', () => {
    expect(markdownOf(list([taken('A')]))).toContain('[^1]: Iran, “A & \\<b\\>,” *Record*, https');
    const citation = [{ text: '[“A”](https://record.example/a_b/)' }];
    expect(markdownOf(list([taken('A', { citation })], true))).toContain('[^1]: [“A”](https://record.example/a_b/)');
  });

  test('says of an item that is no record what is wrong with it', () => {
    expect(markdownOf(list([unknown]))).toMatch(/## 1\\\. .*\n\nThere is no record at/);
  });
});

test('references have the notes, and leave out what is no record', () => {
  const items = list([taken('A', {}, 'Mine.'), unknown]);
  expect(bibtexOf(items).match(/^@online/gm)).toHaveLength(1);
  expect(risOf(items)).toContain('N1  - Mine.');
});

describe('Word', () => {
  /** A part of a document, which has to be well-formed XML. */
  async function part(items: TakenItem[], path: string): Promise<string> {
    const files = unzipSync(new Uint8Array(await (await wordOf(list(items))).arrayBuffer()));
    const xml = strFromU8(files[path] ?? new Uint8Array());
    new DOMParser({ onError: (level, message) => level !== 'warning' && expect.fail(message) }).parseFromString(
      xml,
      'text/xml',
    );
    return xml;
  }

  test('has real footnotes, with italics', async () => {
    const items = [taken('A'), unknown, taken('C')];
    const body = await part(items, 'word/document.xml');
    expect(body.match(/(?<=<w:footnoteReference w:id=")\d+/g)).toEqual(['1', '3']);
    for (const words of ['It said # so.', 'Revision 1 of 1 May 2026', 'There is no record'])
      expect(body).toContain(words);
    expect(await part(items, 'word/footnotes.xml')).toMatch(/<w:i\/?>.*Record/s);
  });

  test('holds no sign that XML forbids', async () => {
    const body = await part([taken('A\u0000B\u000bC\ud800D\uffffE', {}, 'F\u001bG\tH')], 'word/document.xml');
    expect(body).toMatch(/AB C.?DE/u);
    expect(body).toContain('FG H');
  });
});
