/** Something that a reader has to know of an item. */
export type Finding =
  /** There is no such record. */
  | { kind: 'unknown-record'; path: string; nearest: string | undefined }
  /** The record has another address now. */
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'withdrawn'; date: string; reason: string }
  /** Another revision is current. */
  | {
      kind: 'newer';
      cited: number;
      current: number;
      date: string;
      note: string;
      /** What became of the paragraphs, or of the whole record. */
      change: 'same' | 'changed' | 'removed';
    }
  /** Paragraphs that the cited revision does not have any more; the last that has them. */
  | { kind: 'removed'; paragraphs: number[]; revision: number; last: number }
  /** Paragraphs that the cited revision does not have. */
  | { kind: 'unknown-paragraphs'; paragraphs: number[]; revision: number }
  /** A revision that does not exist. */
  | { kind: 'unknown-revision'; number: number; last: number }
  /** What is cited is not published yet. */
  | { kind: 'unpublished'; number: number }
  /** A file could not be fetched. */
  | { kind: 'unread'; message: string };

const paragraphs = (numbers: readonly number[]): string =>
  numbers.length === 1
    ? `Paragraph ${String(numbers[0])}`
    : `Paragraphs ${new Intl.ListFormat('en', { type: 'conjunction' }).format(numbers.map(String))}`;

/** A finding in one or two sentences. @param when writes a date in words. */
export function sentence(finding: Finding, when: (date: string) => string): string {
  switch (finding.kind) {
    case 'unknown-record':
      return finding.nearest === undefined
        ? `There is no record at ${finding.path}, and never was.`
        : `There is no record at ${finding.path}, and never was. Perhaps this one is meant: ${finding.nearest}`;
    case 'moved':
      return `The record was renamed. It is now at ${finding.to}; the old address, ${finding.from}, forwards there.`;
    case 'withdrawn':
      return `The record was withdrawn on ${when(finding.date)}. The reason: ${finding.reason} What it said stays readable and is cited here by its revision.`;
    case 'newer': {
      const { cited, current, date, note, change } = finding;
      const became = {
        same: 'What is cited here says the same in it.',
        changed: 'What is cited here says something else in it.',
        removed: 'What is cited here is not in it any more.',
      }[change];
      return `Revision ${String(cited)} is cited; revision ${String(current)} is current since ${when(date)} (${note.replace(/[.\s]+$/, '')}). ${became}`;
    }
    case 'removed':
      return `${paragraphs(finding.paragraphs)} ${finding.paragraphs.length === 1 ? 'was' : 'were'} removed. Revision ${String(finding.last)} is the last that has ${finding.paragraphs.length === 1 ? 'it' : 'them'}, not revision ${String(finding.revision)}.`;
    case 'unknown-paragraphs':
      return `${paragraphs(finding.paragraphs)} ${finding.paragraphs.length === 1 ? 'is' : 'are'} not in revision ${String(finding.revision)}, and never ${finding.paragraphs.length === 1 ? 'was' : 'were'} before it.`;
    case 'unknown-revision':
      return `There is no revision ${String(finding.number)} of it; the last is revision ${String(finding.last)}, which is cited here.`;
    case 'unpublished':
      return `Revision ${String(finding.number)} is not published yet: it has no fingerprint, and its words may change. Cite it when it is published.`;
    case 'unread':
      return finding.message;
  }
}
