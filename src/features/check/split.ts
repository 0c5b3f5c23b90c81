import { endsWithAbbreviation } from './abbreviation.ts';
import { bibtexEntries } from './bibtex-entry.ts';
import { cslDocument } from './csl-item.ts';
import type { FootnoteDocument, PlacedFootnote } from './footnote.ts';
import { quotedStretches, wordCount } from './quotation.ts';
import { risRecords } from './ris-record.ts';

/** Whether a stretch of text refers to the record. */
export type Refers = (text: string) => boolean;

/** A line by its place in the source. */
interface Line {
  text: string;
  at: number;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const plainNumber = (label: string): string =>
  label.replace(new RegExp(`[${superscripts}]`, 'g'), (digit) => String(superscripts.indexOf(digit)));

/** The mark at the start of a line that begins a note: its label, and whether it can be nothing else. */
function noteMark(line: string): { label?: string; length: number; sure: boolean } | undefined {
  const markdown = /^\s*\[\^([^\]\s]+)\]:\s*/.exec(line);
  if (markdown) return { label: `[^${markdown[1] ?? ''}]`, length: markdown[0].length, sure: true };
  const bracketed = /^\s*\[(\d{1,4})\]\s+/.exec(line);
  if (bracketed) return { label: bracketed[1] ?? '', length: bracketed[0].length, sure: true };
  const dotted = /^\s*\(?(\d{1,4})[.)]\s+(?=\S)/.exec(line);
  // A year at the start of a line is no mark.
  if (dotted)
    return Number(dotted[1]) < 1900 ? { label: dotted[1] ?? '', length: dotted[0].length, sure: true } : undefined;
  const raised = new RegExp(`^\\s*([${superscripts}]{1,4})\\s*`).exec(line);
  if (raised) return { label: plainNumber(raised[1] ?? ''), length: raised[0].length, sure: true };
  const bullet = /^\s*[-*•+]\s+(?=\S)/.exec(line);
  if (bullet) return { length: bullet[0].length, sure: true };
  const bare =
    /^\s*(\d{1,3})\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s)(?=[\p{Lu}"“‘„«{[<*_(])/u.exec(
      line,
    );
  return bare ? { label: bare[1] ?? '', length: bare[0].length, sure: false } : undefined;
}

const linesOf = (text: string, at: number): Line[] => {
  let place = at;
  return text.split('\n').map((line) => {
    const made = { text: line, at: place };
    place += line.length + 1;
    return made;
  });
};

/** Whether a line ends as an entry of a list does. */
const endsEntry = ({ text }: Line): boolean => /[.!?…;)>\]}”"»’/]\s*$|#p\d+\s*$/u.test(text);

/** Lines of a paragraph as one entry each, where it is a list and no text that was broken into lines. */
const isList = (lines: readonly Line[], refers: Refers): boolean =>
  lines.length > 1 && lines.every(endsEntry) && lines.filter(({ text }) => refers(text)).length > lines.length / 2;

const isBlockQuote = (text: string): boolean =>
  text.split('\n').every((line) => /^\s*>/.test(line) || line.trim() === '');

/** The paragraphs of a text, as runs of lines that are not blank. A continued note of Markdown is one. */
function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [];
  let current: Line[] = [];
  const close = () => {
    if (current.length > 0) paragraphs.push(current);
    current = [];
  };
  for (const [place, line] of lines.entries()) {
    if (line.text.trim() !== '') {
      current.push(line);
      continue;
    }
    const next = lines[place + 1];
    const inNote = current[0] && /^\s*\[\^/.test(current[0].text) && next && /^(?: {2,}|\t)\S/.test(next.text);
    if (inNote) current.push(line);
    else close();
  }
  close();
  return paragraphs;
}

/** Numbers that count up by one, line by line, are marks of notes even without a dot. */
function countingUp(lines: readonly Line[]): Set<number> {
  const bare = lines.flatMap((line) => {
    const mark = noteMark(line.text);
    return mark && !mark.sure ? [{ at: line.at, number: Number(mark.label) }] : [];
  });
  const found = new Set<number>();
  for (const [place, { at, number }] of bare.entries()) {
    const next = bare[place + 1];
    if (next?.number !== number + 1) continue;
    found.add(at);
    found.add(next.at);
  }
  return found;
}

/** Whether a line ends within a sentence that waits for a number: "para." is followed by one that is no mark of a note. */
const goesOn = (line: Line | undefined): boolean =>
  line !== undefined &&
  (/[,(–-]\s*$|\d\/\s*$|\b(?:paras?|paragraphs?|rev|revision|articles?|no)\s*$/i.test(line.text) ||
    (/\.\s*$/.test(line.text) && endsWithAbbreviation(line.text.trimEnd().slice(0, -1))));

/** Notes and paragraphs of prose. */
function proseNotes(text: string, at: number, refers: Refers): PlacedFootnote[] {
  const lines = linesOf(text, at);
  const counted = countingUp(lines);
  const found: PlacedFootnote[] = [];
  const add = (own: readonly Line[], mark?: { label?: string; length: number }) => {
    const [first] = own;
    const last = own.at(-1);
    if (!first || !last) return;
    const start = first.at + (mark?.length ?? 0);
    const written = text.slice(start - at, last.at + last.text.length - at).trimEnd();
    if (written.trim() === '') return;
    found.push({ text: written, kind: 'prose', at: start, ...(mark?.label !== undefined && { label: mark.label }) });
  };
  for (const paragraph of paragraphsOf(lines)) {
    const marks = paragraph.map((line, place) => {
      const mark = noteMark(line.text);
      if (mark?.label !== undefined && !mark.label.startsWith('[^') && goesOn(paragraph[place - 1])) return undefined;
      return mark && (mark.sure || counted.has(line.at)) ? mark : undefined;
    });
    if (marks.some((mark) => mark)) {
      let from = 0;
      for (let place = 1; place <= paragraph.length; place += 1) {
        if (place < paragraph.length && !marks[place]) continue;
        add(paragraph.slice(from, place), marks[from]);
        from = place;
      }
    } else if (isList(paragraph, refers)) for (const line of paragraph) add([line]);
    else add(paragraph);
  }
  return withBlockQuotes(found, text, at, refers);
}

/** A block quotation belongs to the paragraph with the address: the next one, or the one before. */
function withBlockQuotes(notes: readonly PlacedFootnote[], text: string, at: number, refers: Refers): PlacedFootnote[] {
  const joined: PlacedFootnote[] = [];
  const together = (first: PlacedFootnote, last: PlacedFootnote): PlacedFootnote => ({
    ...first,
    text: text.slice(first.at - at, last.at - at + last.text.length),
  });
  for (let place = 0; place < notes.length; place += 1) {
    const note = notes[place];
    if (!note) continue;
    const next = notes[place + 1];
    const last = joined.at(-1);
    if (!isBlockQuote(note.text) || refers(note.text)) joined.push(note);
    else if (next && refers(next.text) && next.label === undefined) {
      joined.push(together(note, next));
      place += 1;
    } else if (last && refers(last.text)) joined[joined.length - 1] = together(last, note);
    else joined.push(note);
  }
  return joined;
}

/** The last quotation before a place, if only punctuation stands between. */
export function quotationBefore(text: string): string | undefined {
  const last = quotedStretches(text).at(-1);
  return last && wordCount(last.text) >= 4 && /^[\s.,;:!?)\]]*$/.test(text.slice(last.end)) ? last.text : undefined;
}

/** Gives notes of Markdown the words that are quoted right before their marks in the text. */
function withQuotedWords(notes: PlacedFootnote[], source: string): PlacedFootnote[] {
  return notes.map((note) => {
    if (!note.label?.startsWith('[^')) return note;
    const quotations: string[] = [];
    for (let at = source.indexOf(note.label); at >= 0; at = source.indexOf(note.label, at + 1)) {
      if (source[at + note.label.length] === ':') continue;
      const before = quotationBefore(source.slice(Math.max(0, at - 3000), at));
      if (before !== undefined) quotations.push(before);
    }
    return quotations.length > 0 ? { ...note, quotations } : note;
  });
}

/**
 * Takes a pasted text or a file apart: entries of bibliographies, numbered notes, notes of Markdown, lines of a list,
 * paragraphs.
 */
export function splitText(written: string, refers: Refers): FootnoteDocument {
  const source = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const csl = cslDocument(source);
  if (csl) return csl;
  const entries = [...bibtexEntries(source), ...risRecords(source)].sort((a, b) => a.at - b.at);
  const footnotes: PlacedFootnote[] = [];
  let done = 0;
  for (const entry of entries) {
    if (entry.at < done) continue;
    footnotes.push(...proseNotes(source.slice(done, entry.at), done, refers), entry);
    done = entry.at + entry.text.length;
  }
  footnotes.push(...proseNotes(source.slice(done), done, refers));
  const kinds = new Set(entries.map(({ kind }) => kind));
  const ending = kinds.has('bibtex')
    ? 'bib'
    : kinds.has('ris')
      ? 'ris'
      : /^\[\^[^\]]+\]:|^#{1,6} |\]\(https?:/m.test(source)
        ? 'md'
        : 'txt';
  return { source, footnotes: withQuotedWords(footnotes, source), ending };
}
