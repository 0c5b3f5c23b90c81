import {
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Text of a Word document in tests; a note stands behind the text, and what is linked behind that. */
export interface WordText {
  text: string;
  footnote?: string;
  endnote?: string;
  link?: string;
}

/** A Word document as a word processor writes it: text, footnotes, endnotes and links. */
export function wordDocument({ text, footnote, endnote, link }: WordText): Promise<Uint8Array<ArrayBuffer>> {
  const linked = link === undefined ? [] : [new ExternalHyperlink({ link, children: [new TextRun('a link')] })];
  const document = new Document({
    ...(footnote === undefined ? {} : { footnotes: { 1: { children: [new Paragraph(footnote)] } } }),
    ...(endnote === undefined ? {} : { endnotes: { 1: { children: [new Paragraph(endnote)] } } }),
    sections: [
      {
        children: [
          new Paragraph({
            children: [
              new TextRun(text),
              ...(footnote === undefined ? [] : [new FootnoteReferenceRun(1)]),
              ...(endnote === undefined ? [] : [new EndnoteReferenceRun(1)]),
            ],
          }),
          new Paragraph({ children: linked }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document).then((buffer) => new Uint8Array(buffer));
}

/** The same document with its main part under another name, as some programs write it. */
export function withMovedText(document: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(document);
  const moved = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    const text = () => strToU8(strFromU8(bytes).replaceAll('word/document.xml', 'word/document2.xml'));
    if (name === '_rels/.rels' || name === '[Content_Types].xml') return [name, text()];
    return [name.replace(/document\.xml/, 'document2.xml'), bytes];
  });
  return new Uint8Array(zipSync(Object.fromEntries(moved)));
}
