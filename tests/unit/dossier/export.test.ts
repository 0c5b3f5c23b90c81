import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { footnotes, footnotesHtml, markdownBrief } from '../../../src/features/my-list/export/text.ts';
import type { Brief, Listed } from '../../../src/features/my-list/export/listed.ts';
import { referenceOf } from '../../../src/features/my-list/export/references.ts';
import { csl, record } from '../cite/records.ts';

const listed = (title: string, rest: Partial<Listed> = {}, note?: string): Listed => ({
  standing: {
    item: { path: '/statements/a/', paragraphs: [1], ...(note === undefined ? {} : { note }) },
    title,
    words: [{ paragraph: 1, text: 'It said # so.' }],
    findings: [],
  },
  citation: [
    { text: 'Iran, “A & <b>,” ', italic: false },
    { text: 'Record', italic: true },
    { text: ', https://record.example/statements/a/#p1.', italic: false },
  ],
  address: 'https://record.example/statements/a/#p1',
  state: 'Revision 1 of 1 May 2026',
  ...rest,
});
const brief = (items: Listed[], style = 'apa'): Brief => ({ title: 'Brief', style, origin: 'Two items.', items });

describe('footnotes', () => {
  test('keep their numbers where one has nothing to cite', () => {
    const list = brief([listed('A'), listed('Unknown', { citation: [], address: '', state: '' }), listed('C')]);
    expect(footnotes(list).match(/^\d+\./gm)).toEqual(['1.', '3.']);
  });

  test('are safe as HTML, with italics', () => {
    expect(footnotesHtml(brief([listed('A')]))).toBe(
      '<p>1. Iran, “A &amp; &lt;b&gt;,” <i>Record</i>, https://record.example/statements/a/#p1.</p>',
    );
  });
});

describe('Markdown', () => {
  const headings = (markdown: string) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
    const counts = { heading: 0, footnoteDefinition: 0, footnoteReference: 0, html: 0, image: 0, code: 0, list: 0 };
    visit(tree, (node) => {
      if (node.type in counts) counts[node.type as keyof typeof counts] += 1;
    });
    return counts;
  };

  test('has one heading and one footnote for each item, whatever titles and notes hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (title, note) => {
          fc.pre(note.trim() !== '');
          expect(headings(markdownBrief(brief([listed(title, {}, note), listed(note)])))).toEqual({
            heading: 3,
            footnoteDefinition: 2,
            footnoteReference: 2,
            html: 0,
            image: 0,
            code: 0,
            list: 0,
          });
        },
      ),
    );
  });

  test.each(['![x](y)', '<script>', '# head', '> quote', '```', '    code', '[^1]: x', '***', '1) x', '+ x', '~~~'])(
    'a note that looks like Markdown stays words: %s',
    (note) => {
      expect(headings(markdownBrief(brief([listed('A', {}, note)])))).toMatchObject({
        heading: 2,
        footnoteDefinition: 1,
        html: 0,
        image: 0,
        code: 0,
        list: 0,
      });
    },
  );

  test('leaves citations alone that are markup themselves', () => {
    const citation = [{ text: '[“A”](https://record.example/a_b/)', italic: false }];
    expect(markdownBrief(brief([listed('A', { citation })], 'markdown'))).toContain(
      '[^1]: [“A”](https://record.example/a_b/)',
    );
  });
});

describe('references', () => {
  const item = csl(record.statement());

  test('name paragraphs, day of access and note', () => {
    expect(
      referenceOf(item, { path: '/statements/said/', paragraphs: [2, 3], note: 'N.' }, '2026-05-01'),
    ).toMatchObject({
      id: `${item.id}-p2-p3`,
      section: 'paras. 2–3',
      URL: `${item.URL}#p2`,
      note: `Paras. 2–3. ${item.note ?? ''}`,
      annote: 'N.',
      accessed: { 'date-parts': [[2026, 5, 1]] },
    });
  });

  test('of a whole record are those of the record', () => {
    expect(referenceOf(item, { path: '/statements/said/', paragraphs: [] }, undefined)).toEqual(item);
  });
});
