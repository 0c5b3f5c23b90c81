import { mayHoldAddress, type RecordSites } from './address.ts';
import type { FootnoteDocument, PlacedFootnote } from './footnote.ts';
import { applyEdits, judge, type Verdict } from './judge.ts';
import type { Library } from '../../client/library.ts';
import { findReferences, type Reference } from './reference.ts';
import { stateOrder, type State } from './state.ts';

/** How far a check has come. */
export interface Progress {
  done: number;
  total: number;
}

/** What a check does besides its work. */
export interface RoundEffects {
  onProgress?: (progress: Progress) => void;
  /** Lets the page live for a moment. */
  pause?: () => Promise<void>;
  now?: () => number;
}

/** Milliseconds of work at a stretch: a page that is busy for longer feels stuck. */
const slice = 12;
/** References judged at a time; they wait for files most of the time. */
const atOnce = 24;

const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Judges every reference to the record in a document, in the order of the document. */
export async function checkDocument(
  { footnotes }: FootnoteDocument,
  library: Library,
  sites: RecordSites,
  { onProgress, pause = breathe, now = () => performance.now() }: RoundEffects = {},
): Promise<Verdict[]> {
  let since = now();
  const rest = async () => {
    if (now() - since < slice) return;
    await pause();
    since = now();
  };
  const references: Reference[] = [];
  for (const footnote of footnotes) {
    if (mayHoldAddress(footnote.text, sites)) references.push(...findReferences(footnote, sites, library.locate));
    await rest();
  }
  const verdicts: Verdict[] = [];
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let place = next++; place < references.length; place = next++) {
      const reference = references[place];
      if (!reference) continue;
      verdicts[place] = await judge(reference, library, sites);
      done += 1;
      onProgress?.({ done, total: references.length });
      await rest();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return verdicts;
}

/** Number of references in each state that occurs, gravest first. */
export const countStates = (verdicts: readonly Verdict[]): [State, number][] =>
  stateOrder
    .map((state): [State, number] => [state, verdicts.filter((verdict) => verdict.state === state).length])
    .filter(([, count]) => count > 0);

/** The footnotes that refer to the record, each once, with all that was found out about it. */
const referring = ({ footnotes }: FootnoteDocument, verdicts: readonly Verdict[]) =>
  footnotes.flatMap((footnote): { footnote: PlacedFootnote; text: string }[] => {
    const own = verdicts.filter(({ reference }) => reference.footnote === footnote);
    if (own.length === 0) return [];
    return [
      {
        footnote,
        text: applyEdits(
          footnote.text,
          own.flatMap(({ edits }) => edits),
        ),
      },
    ];
  });

/** The footnotes that refer to the record, corrected, as a list to copy. */
export function correctedList(document: FootnoteDocument, verdicts: readonly Verdict[]): string {
  const notes = referring(document, verdicts);
  const entries = notes.map(({ footnote: { label, kind }, text }) => {
    if (kind !== 'prose' || label === undefined) return text;
    return label.startsWith('[^') ? `${label}: ${text}` : `${label}. ${text}`;
  });
  if (document.ending === 'json') return `[\n${entries.join(',\n')}\n]\n`;
  const apart = notes.some(({ footnote, text }) => footnote.kind !== 'prose' || text.includes('\n'));
  return `${entries.join(apart ? '\n\n' : '\n')}\n`;
}

/** The whole document, corrected. */
export const correctedSource = (document: FootnoteDocument, verdicts: readonly Verdict[]): string =>
  applyEdits(
    document.source,
    document.footnotes.flatMap((footnote) =>
      verdicts
        .filter(({ reference }) => reference.footnote === footnote)
        .flatMap(({ edits }) => edits)
        .map(({ start, end, text }) => ({ start: start + footnote.at, end: end + footnote.at, text })),
    ),
  );
