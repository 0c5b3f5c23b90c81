import type { FootnoteDocument, PlacedFootnote } from './footnote.ts';
import { quotationBefore, type Refers } from './split.ts';
import { entity } from './unfold.ts';

/** Files of a .docx that hold its words. */
export const docxParts = [
  'word/document.xml',
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/_rels/document.xml.rels',
  'word/_rels/footnotes.xml.rels',
  'word/_rels/endnotes.xml.rels',
] as const;

/** The parts of a .docx that were found, as text. */
export type DocxFiles = Partial<Record<(typeof docxParts)[number], string>>;

/** A tag or a text of an XML file. */
type Token =
  { open: string; attributes: Record<string, string>; empty: boolean } | { close: string } | { text: string };

const decoded = (text: string): string => text.replace(/&(?:#x?[\da-f]+|\w+);/gi, entity);

function* tokens(xml: string): Generator<Token> {
  for (const [written] of xml.matchAll(/<!--[^]*?-->|<[!?](?:"[^"]*"|[^">])*>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g)) {
    if (!written.startsWith('<')) {
      yield { text: decoded(written) };
      continue;
    }
    const close = /^<\/([\w:.-]+)/.exec(written);
    if (close) {
      yield { close: close[1] ?? '' };
      continue;
    }
    const open = /^<([\w:.-]+)/.exec(written);
    if (!open) continue;
    const attributes = Object.fromEntries(
      [...written.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = '', double, single]) => [
        name,
        decoded(double ?? single ?? ''),
      ]),
    );
    yield { open: open[1] ?? '', attributes, empty: written.endsWith('/>') };
  }
}

/** Targets of links by the ids that the text uses. */
function relationsOf(xml: string | undefined): Map<string, string> {
  const targets = new Map<string, string>();
  for (const token of tokens(xml ?? ''))
    if ('open' in token && token.open.endsWith('Relationship'))
      targets.set(token.attributes['Id'] ?? '', token.attributes['Target'] ?? '');
  return targets;
}

/** A paragraph of a document, or all paragraphs of a note. */
interface Block {
  text: string;
  /** Id of the note it belongs to. */
  note?: string;
  /** Marks of notes in it: where, and of which. */
  marks: { at: number; kind: 'footnote' | 'endnote'; id: string }[];
  /** Addresses behind the words: of links, and in the codes of fields. */
  hidden: string[];
}

/** Paragraphs of a part of a .docx. Deleted text that is kept for review is left out. */
function blocksOf(xml: string, targets: ReadonlyMap<string, string>): Block[] {
  const blocks: Block[] = [];
  let block: Block = { text: '', marks: [], hidden: [] };
  let note: string | undefined;
  let reading: 'text' | 'code' | undefined;
  let code = '';
  let deleted = 0;
  const fresh = (): Block => ({ text: '', marks: [], hidden: [], ...(note !== undefined && { note }) });
  for (const token of tokens(xml)) {
    if ('text' in token) {
      if (deleted > 0) continue;
      if (reading === 'text') block.text += token.text;
      if (reading === 'code') code += token.text;
      continue;
    }
    const name = ('open' in token ? token.open : token.close).replace(/^w:/, '');
    if ('close' in token) {
      if (name === 'del' || name === 'moveFrom') deleted -= 1;
      else if (name === 't' || name === 'instrText') reading = undefined;
      else if (name === 'p') {
        if (note === undefined) {
          blocks.push(block);
          block = fresh();
        } else block.text += '\n';
      } else if (name === 'footnote' || name === 'endnote') {
        blocks.push(block);
        note = undefined;
        block = fresh();
      }
      continue;
    }
    const { attributes, empty } = token;
    if ((name === 'del' || name === 'moveFrom') && !empty) deleted += 1;
    if (deleted > 0) continue;
    if (name === 't' && !empty) reading = 'text';
    else if (name === 'instrText' && !empty) reading = 'code';
    else if (name === 'tab') block.text += '\t';
    else if (name === 'br' || name === 'cr') block.text += '\n';
    else if (name === 'noBreakHyphen') block.text += '-';
    else if (name === 'fldChar' && attributes['w:fldCharType'] === 'begin') code = '';
    else if (name === 'fldChar' && code !== '') {
      block.hidden.push(code);
      code = '';
    } else if (name === 'fldSimple') block.hidden.push(attributes['w:instr'] ?? '');
    else if (name === 'hyperlink') {
      const target = targets.get(attributes['r:id'] ?? '');
      const anchor = attributes['w:anchor'];
      if (target !== undefined) block.hidden.push(anchor && !target.includes('#') ? `${target}#${anchor}` : target);
    } else if (name === 'footnoteReference' || name === 'endnoteReference')
      block.marks.push({
        at: block.text.length,
        kind: name === 'footnoteReference' ? 'footnote' : 'endnote',
        id: attributes['w:id'] ?? '',
      });
    else if ((name === 'footnote' || name === 'endnote') && !empty) {
      note = attributes['w:id'] ?? '';
      block = fresh();
      if (attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal') note = '';
    }
  }
  return blocks;
}

/** A block's text, with the addresses behind its words after it where they are not written out. */
function withHidden({ text, hidden }: Block, refers: Refers): string {
  const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/[#/]*$/, '');
  const addresses = hidden.flatMap((code) => {
    // The codes of reference managers hold JSON, whose slashes may be masked.
    const plain = code.replaceAll('\\/', '/').replace(/\\u0023/g, '#');
    return plain.match(/(?:https?:)?\/\/[^\s"'<>\\{}|^`]+/g) ?? [];
  });
  const missing = [...new Set(addresses)].filter(
    (address) => refers(address) && !text.replace(/\s/g, '').includes(bare(address)),
  );
  return [text.trim(), ...missing.map((address) => `<${address}>`)].filter(Boolean).join(' ');
}

/** Takes the words of a .docx apart: its notes, and the paragraphs that refer to the record. */
export function splitDocx(files: DocxFiles, refers: Refers): FootnoteDocument {
  const body = blocksOf(files['word/document.xml'] ?? '', relationsOf(files['word/_rels/document.xml.rels']));
  const notes = (part: 'footnotes' | 'endnotes') =>
    new Map(
      blocksOf(files[`word/${part}.xml`] ?? '', relationsOf(files[`word/_rels/${part}.xml.rels`]))
        .filter(({ note }) => note)
        .map((block) => [block.note ?? '', block]),
    );
  const found = { footnote: notes('footnotes'), endnote: notes('endnotes') };
  const counts = { footnote: 0, endnote: 0 };
  const document: FootnoteDocument = { source: '', footnotes: [], ending: 'txt' };
  const add = (text: string, label: string | undefined, quotations: string[]) => {
    if (!refers(text)) return;
    const lead = label === undefined ? '' : `${label}. `;
    const placed: PlacedFootnote = {
      text,
      kind: 'prose',
      at: document.source.length + lead.length,
      ...(label !== undefined && { label }),
      ...(quotations.length > 0 && { quotations }),
    };
    document.footnotes.push(placed);
    document.source += `${lead}${text}\n`;
  };
  for (const block of body) {
    add(withHidden(block, refers), undefined, []);
    for (const { at, kind, id } of block.marks) {
      const note = found[kind].get(id);
      counts[kind] += 1;
      if (!note) continue;
      const quoted = quotationBefore(block.text.slice(0, at));
      const label = kind === 'footnote' ? String(counts[kind]) : `Endnote ${String(counts[kind])}`;
      add(withHidden(note, refers), label, quoted === undefined ? [] : [quoted]);
    }
  }
  return document;
}
