/* Fetched when somebody asks for a Word file: what writes it weighs more than all the rest of the page. */
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Piece } from '../citation.ts';
import type { Brief, Listed } from './listed.ts';

/** A run with options: told apart from one of mere text, whose methods of old have the same names. */
const run = (options: IRunOptions): TextRun => new TextRun(options);

const runsOf = (citation: readonly Piece[]): TextRun[] =>
  citation.map(({ text, italic }) => run({ text, italics: italic }));

const heading = (children: ParagraphChild[], level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ heading: level, children, keepNext: true });

function itemParagraphs({ standing, citation, address, state }: Listed, number: number): Paragraph[] {
  const { title, words, item, findings, revision } = standing;
  const mark = citation.length > 0 ? [new FootnoteReferenceRun(number)] : [];
  return [
    heading([new TextRun(`${String(number)}. ${title}`), ...mark], HeadingLevel.HEADING_2),
    ...words.map(
      ({ paragraph, verdict, text }) =>
        new Paragraph({
          children: [
            new TextRun(`¶${String(paragraph)} `),
            ...(verdict === undefined ? [] : [run({ text: `${verdict}. `, bold: true })]),
            new TextRun(text),
          ],
          indent: { left: 400 },
          spacing: { after: 120 },
        }),
    ),
    ...(item.note ?? '')
      .split(/\n+/)
      .filter((text) => text.trim() !== '')
      .map(
        (text) =>
          new Paragraph({
            children: [run({ text: 'Note: ', bold: true }), new TextRun(text)],
            spacing: { after: 120 },
          }),
      ),
    ...(address === ''
      ? [new Paragraph({ children: [run({ text: `Not found: ${item.path}`, italics: true })] })]
      : [
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: address,
                children: [run({ text: address, style: 'Hyperlink', size: 18 })],
              }),
              run({
                text: ` · ${state}${revision?.sha256 === undefined ? '' : ` · SHA-256 ${revision.sha256}`}`,
                size: 18,
              }),
              ...(findings.some(({ kind }) => kind === 'withdrawn') ? [run({ text: ' · withdrawn', size: 18 })] : []),
            ],
            spacing: { after: 200 },
          }),
        ]),
  ];
}

/** The whole as a Word document, its citations as real footnotes. */
export function wordBrief({ title, origin, items }: Brief): Promise<Blob> {
  const footnotes = Object.fromEntries(
    items.flatMap(({ citation }, index) =>
      citation.length > 0
        ? [[index + 1, { children: [new Paragraph({ children: [new TextRun(' '), ...runsOf(citation)] })] }]]
        : [],
    ),
  );
  const document = new Document({
    title,
    description: origin,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    footnotes,
    sections: [
      {
        children: [
          heading([new TextRun(title)], HeadingLevel.HEADING_1),
          new Paragraph({ children: [run({ text: origin, italics: true })], spacing: { after: 240 } }),
          ...items.flatMap((item, index) => itemParagraphs(item, index + 1)),
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}
