/** How a footnote is written: in prose, or as an entry of a bibliography file. */
export type FootnoteKind = 'prose' | 'bibtex' | 'ris' | 'csl';

/** A footnote, an entry of a list of references, or a paragraph. */
export interface Footnote {
  /** Its text as written. */
  text: string;
  kind: FootnoteKind;
  /** What it is called where it stands: `12`, `[^1]`, the key of an entry. */
  label?: string;
  /** Quotations that belong to it and do not stand in its text: from a field of an entry, or before the mark of the note. */
  quotations?: string[];
}

/** A footnote by its place in the source of its document. */
export interface PlacedFootnote extends Footnote {
  at: number;
}

/** A pasted text or a file, taken apart. */
export interface FootnoteDocument {
  /** What is taken apart; places of footnotes are places in it. */
  source: string;
  footnotes: PlacedFootnote[];
  /** Ending of the file that the corrected source makes. */
  ending: 'txt' | 'md' | 'bib' | 'ris' | 'json';
}
