/* Fetched when somebody asks for a Word file: what writes it weighs more than all the rest of the page. */
import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import { blocksOf, type Block, type Run, type TakenList } from './take-away.ts';

/** Text as XML may hold it: control characters, halves of characters and two others are forbidden there. */
const allowed = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''));

const run = ({ text, italic = false }: Run): TextRun => {
  const options: IRunOptions = { text: allowed(text), italics: italic };
  return new TextRun(options);
};

/** How the paragraphs of each kind look; spaces in twentieths of a point. */
const looks = {
  title: { heading: HeadingLevel.HEADING_1, keepNext: true },
  heading: { heading: HeadingLevel.HEADING_2, keepNext: true },
  quote: { indent: { left: 400 }, spacing: { after: 120 } },
  text: { spacing: { after: 160 } },
} as const;

const paragraph = ({ kind, text, footnote }: Block): Paragraph =>
  new Paragraph({
    ...looks[kind],
    children: [run({ text }), ...(footnote === undefined ? [] : [new FootnoteReferenceRun(footnote)])],
  });

/** The list as a Word document, its citations as real footnotes. */
export function wordOf(list: TakenList): Promise<Blob> {
  const footnotes = list.items.flatMap(({ citation }, index) =>
    citation.length === 0
      ? []
      : [[index + 1, { children: [new Paragraph({ children: [{ text: ' ' }, ...citation].map(run) })] }] as const],
  );
  const document = new Document({
    title: allowed(list.title),
    description: allowed(list.origin),
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    footnotes: Object.fromEntries(footnotes),
    sections: [{ children: blocksOf(list).map(paragraph) }],
  });
  return Packer.toBlob(document);
}
