/** A stretch of a text in quotation marks. */
export interface Quotation {
  /** The quoted words, without their marks. */
  text: string;
  /** Where it stands in the text, marks included. */
  start: number;
  end: number;
}

/** What closes a quotation, by the mark that opens it: English, German, French, Polish, Swedish. */
const closers: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '”': '”',
  '"': '"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
};

/** Longest quotation that is looked for, in characters: the end of a book is far. */
const longest = 5000;

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether a mark can open a quotation where it stands. */
function opens(text: string, at: number): boolean {
  const mark = text[at] ?? '';
  if (!(mark in closers) || (mark !== '«' && /\s/.test(text[at + 1] ?? ' '))) return false;
  // Marks that close as well, and apostrophes, open at the beginning of a word.
  return '“„«‹‚'.includes(mark) || !(isWord(text[at - 1]) || /[.,;:!?…)\]]/.test(text[at - 1] ?? ''));
}

/** Where the quotation that opens at a place may close; nested ones of its kind are passed over. */
function closings(text: string, at: number): number[] {
  const open = text[at] ?? '';
  const close = closers[open] ?? '';
  const single = open === '‘';
  const found: number[] = [];
  let depth = 0;
  for (let place = at + 1; place < Math.min(text.length, at + longest); place += 1) {
    const mark = text[place] ?? '';
    if (close.includes(mark) && !(single && isWord(text[place + 1]))) {
      if (depth === 0) {
        found.push(place);
        // Only an apostrophe looks like what closes.
        if (!single) break;
      } else depth -= 1;
    } else if (mark === open && opens(text, place)) {
      if (single) break;
      depth += 1;
    }
  }
  return found;
}

/**
 * The quotations of a passage, and the places of marks whose pair is missing or in doubt. Straight single marks are
 * apostrophes here; a mark behind a digit is a measure.
 */
export function findQuotations(text: string): { quotations: Quotation[]; unpaired: number[] } {
  const quotations: Quotation[] = [];
  const unpaired: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? '';
    if (opens(text, at)) {
      const [end, other] = closings(text, at);
      if (end === undefined || other !== undefined) unpaired.push(at);
      else {
        quotations.push({ text: text.slice(at + 1, end), start: at, end: end + 1 });
        at = end;
      }
    } else if ('”"»›'.includes(mark) && !/\d/.test(text[at - 1] ?? '')) unpaired.push(at);
  }
  return { quotations: quotations.filter(({ text: words }) => /\p{L}/u.test(words)), unpaired };
}
