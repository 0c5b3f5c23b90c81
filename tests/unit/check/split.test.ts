import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mayHoldAddress } from '../../../src/features/check/address.ts';
import { docxParts, splitDocx, type DocxFiles } from '../../../src/features/check/docx.ts';
import { splitText } from '../../../src/features/check/split.ts';
import { sites } from './made-up.ts';

const refers = (text: string) => mayHoldAddress(text, sites);
const url = 'https://record.example/statements/vote/';
/** Label and text of every footnote. */
const split = (text: string) => splitText(text, refers).footnotes.map(({ label, text: own }) => [label, own]);

describe('a pasted text is taken apart', () => {
  it('by blank lines', () => {
    expect(split(`One paragraph\nin two lines ${url}.\n\nAnother.\n\n\n`)).toEqual([
      [undefined, `One paragraph\nin two lines ${url}.`],
      [undefined, 'Another.'],
    ]);
  });

  it('by lines, where each is an entry', () => {
    expect(split(`Iran, ${url}.\nEFF, ${url}#p3\nOther, https://un.org/a.`)).toHaveLength(3);
  });

  it('by the marks of notes', () => {
    expect(split(`1. One ${url}\n2. Two, which\n   goes on\n3) Three`)).toEqual([
      ['1', `One ${url}`],
      ['2', 'Two, which\n   goes on'],
      ['3', 'Three'],
    ]);
    expect(split('[1] One\n[2] Two').map(([label]) => label)).toEqual(['1', '2']);
    expect(split('¹ One\n² Two\n¹² Three').map(([label]) => label)).toEqual(['1', '2', '12']);
    expect(split('11 One\n12 Two\n13 Three').map(([label]) => label)).toEqual(['11', '12', '13']);
    expect(split('A text of\n24 January and\n102 States that voted.')).toHaveLength(1);
    expect(split('See rev. 1, para.\n3. Available at it.')).toHaveLength(1);
    expect(split('In resolution 74/\n247. As documented in January\n2024) and\n2025. On.')).toHaveLength(1);
  });

  it('by the notes of Markdown, with what they go on with', () => {
    const text = `A text.[^1] More.[^note]\n\n[^1]: One ${url},\n    in two lines.\n\n    And a second paragraph.\n\n[^note]: Two.`;
    expect(split(text)).toEqual([
      [undefined, 'A text.[^1] More.[^note]'],
      ['[^1]', `One ${url},\n    in two lines.\n\n    And a second paragraph.`],
      ['[^note]', 'Two.'],
    ]);
  });

  it('with the words that are quoted before the mark of a note', () => {
    const text = `They said “the request failed by many votes.”[^1] And “this is another thing” too.[^2]\n\n[^1]: ${url}\n[^2]: ${url}`;
    expect(splitText(text, refers).footnotes.map(({ quotations }) => quotations)).toEqual([
      undefined,
      ['the request failed by many votes.'],
      undefined,
    ]);
  });

  it('with block quotations and their sources together', () => {
    expect(split(`Intro.\n\n> The request failed.\n\n${url}#p2\n\nMore.`)).toEqual([
      [undefined, 'Intro.'],
      [undefined, `> The request failed.\n\n${url}#p2`],
      [undefined, 'More.'],
    ]);
    expect(split(`As ${url} says:\n\n> The request failed.`)).toEqual([
      [undefined, `As ${url} says:\n\n> The request failed.`],
    ]);
  });

  it('by entries of BibTeX, whatever stands between', () => {
    const one = `@online{one,\n  title = {A {B} \\} c},\n  url = {${url}\\#p2},\n  quote = "the quoted words of it",\n}`;
    const two = '@misc{two, title = {X}}';
    const document = splitText(`% comment\n${one}\n\nText between.\n${two}\n`, refers);
    expect(document.ending).toBe('bib');
    expect(document.footnotes.map(({ kind, label, text, quotations }) => [kind, label, text, quotations])).toEqual([
      ['prose', undefined, '% comment', undefined],
      ['bibtex', 'one', one, ['the quoted words of it']],
      ['prose', undefined, 'Text between.', undefined],
      ['bibtex', 'two', two, undefined],
    ]);
    for (const { text, at } of document.footnotes) expect(document.source.slice(at, at + text.length)).toBe(text);
  });

  it('by records of RIS', () => {
    const one = `TY  - RPRT\r\nID  - one\r\nUR  - ${url}\r\nN1  - It says “the quoted words of it”.\r\nER  - \r\n`;
    const document = splitText(`${one}TY  - JOUR\r\nTI  - Two\r\nER  - \r\n`, refers);
    expect(document.ending).toBe('ris');
    expect(document.footnotes.map(({ kind, label, quotations }) => [kind, label, quotations])).toEqual([
      ['ris', 'one', ['the quoted words of it']],
      ['ris', undefined, undefined],
    ]);
  });

  it('by items of CSL-JSON', () => {
    const items = [
      { id: 'one', URL: url, quote: 'the quoted words of it' },
      { id: 2, title: 'Two' },
    ];
    for (const text of [JSON.stringify(items), JSON.stringify({ items })]) {
      const document = splitText(text, refers);
      expect(document.ending).toBe('json');
      expect(JSON.parse(document.source)).toEqual(items);
      expect(document.footnotes.map(({ kind, label, quotations }) => [kind, label, quotations])).toEqual([
        ['csl', 'one', ['the quoted words of it']],
        ['csl', '2', undefined],
      ]);
      for (const { text: own, at } of document.footnotes) expect(document.source.slice(at, at + own.length)).toBe(own);
    }
    expect(splitText(`[see ${url}]`, refers).footnotes[0]?.kind).toBe('prose');
  });

  it('and nothing is lost or made up', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n\n ')).toEqual([]);
    const odd = '@online{never closed, url = {x}\nTY  - RPRT\n[^1]:\n"unclosed\n{';
    expect(
      split(odd)
        .map(([, text]) => text)
        .join('').length,
    ).toBeGreaterThan(20);
  });
});

describe('a Word document is taken apart', () => {
  const w = (body: string, root = 'w:document') =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r">${body}</${root}>`;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const mark = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${String(id)}"/></w:r>`;

  /** A .docx made and opened again as the page does. */
  const opened = (files: DocxFiles) => {
    const zipped = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    const found = unzipSync(zipped, { filter: ({ name }) => docxParts.some((part) => part === name) });
    return splitDocx(
      Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)])),
      refers,
    );
  };
  const told = (files: DocxFiles) =>
    opened(files).footnotes.map(({ label, text, quotations }) => [label, text, quotations]);

  it('into its footnotes and endnotes, numbered as they are marked, with the words quoted before their marks', () => {
    expect(
      told({
        'word/document.xml': w(
          `<w:body><w:p>${run('They said ')}${run('“the request ')}${run('failed by far.”')}${mark(3)}</w:p><w:p>${run('More')}${mark(2)}${run(' and')}${mark(1, 'endnote')}</w:p></w:body>`,
        ),
        'word/footnotes.xml': w(
          `<w:footnote w:type="separator" w:id="-1"><w:p>${run(`separator ${url}`)}</w:p></w:footnote><w:footnote w:id="2"><w:p>${run(`Second, ${url}#p2`)}</w:p></w:footnote><w:footnote w:id="3"><w:p>${run('First, ')}${run('https://record.example/state')}${run('ments/vote/')}</w:p><w:p>${run('and on.')}</w:p></w:footnote>`,
          'w:footnotes',
        ),
        'word/endnotes.xml': w(`<w:endnote w:id="1"><w:p>${run(`End, ${url}`)}</w:p></w:endnote>`, 'w:endnotes'),
      }),
    ).toEqual([
      ['1', `First, ${url}\nand on.`, ['the request failed by far.']],
      ['2', `Second, ${url}#p2`, undefined],
      ['Endnote 1', `End, ${url}`, undefined],
    ]);
  });

  it('with the addresses of links and in the codes of fields, where the words do not show them', () => {
    const relation = (id: string, target: string) =>
      `<Relationship Id="${id}" Target="${target}" TargetMode="External"/>`;
    const zotero = `ADDIN ZOTERO_ITEM CSL_CITATION {&quot;itemData&quot;:{&quot;URL&quot;:&quot;https://record.example/letters/gone/#p1&quot;}}`;
    expect(
      told({
        'word/document.xml': w(
          `<w:body><w:p><w:hyperlink r:id="rId1"><w:r><w:t>the vote</w:t></w:r></w:hyperlink></w:p>` +
            `<w:p><w:hyperlink r:id="rId1" w:anchor="p2">${run(`${url}#p2`)}</w:hyperlink></w:p>` +
            `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${url}#p3" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('here')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
            `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;${url}&quot; ">${run('there')}</w:fldSimple></w:p>` +
            `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${zotero}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>${run('(A letter 2024)')}</w:p></w:body>`,
        ),
        'word/_rels/document.xml.rels': `<Relationships>${relation('rId1', url)}${relation('rId2', 'https://un.org/')}</Relationships>`,
      }).map(([, text]) => text),
    ).toEqual([
      `the vote <${url}>`,
      `${url}#p2`,
      `here <${url}#p3>`,
      `there <${url}>`,
      '(A letter 2024) <https://record.example/letters/gone/#p1>',
    ]);
  });

  it('without what was deleted for review, and with soft and fixed hyphens as they are read', () => {
    expect(
      told({
        'word/document.xml': w(
          `<w:body><w:p><w:del w:id="1"><w:r><w:delText>${url}r/9/</w:delText></w:r></w:del>${run('See https://record.example/statements/new')}<w:r><w:noBreakHyphen/></w:r>${run('na')}<w:r><w:softHyphen/></w:r>${run('me/ &amp; on')}</w:p></w:body>`,
        ),
      }).map(([, text]) => text),
    ).toEqual(['See https://record.example/statements/new-name/ & on']);
  });
});
