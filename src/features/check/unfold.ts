/** A text as an address is read in it, with the way back to the text as written. */
export interface Unfolded {
  text: string;
  /** Place in the written text at which a character starts; one more for the end. */
  start(at: number): number;
  /** Place in the written text at which the character before ends. */
  end(at: number): number;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  num: '#',
  sol: '/',
  colon: ':',
  period: '.',
  hyphen: '-',
  dash: '-',
  lowbar: '_',
  nbsp: ' ',
  shy: '',
  ZeroWidthSpace: '',
};

/** What an entity of HTML stands for; itself when it is unknown. */
export function entity(written: string): string {
  const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(written);
  const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] === undefined ? 10 : 16) : Number.NaN;
  if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
  return named[written.slice(1, -1)] ?? written;
}

/*
 * In the order in which they are tried: characters that nobody sees; places where LaTeX may break a line; characters
 * that LaTeX and Markdown mask; entities of HTML; characters that addresses mask; ends of lines with the marks of
 * quotations in Markdown; other spaces and hyphens.
 */
const folds =
  /[\u00ad\u200b-\u200f\u2060\ufeff]|\\(?:-|allowbreak\b(?:\{\})?\s?|slash\b(?:\{\})?|textunderscore\b(?:\{\})?)|\\[_#%&$/:.?=~*]|\\~\{\}|&(?:#x?[\da-f]+|\w+);|%[2-7][\da-f]|(?<![ \t\u00a0])[ \t\u00a0]*(?:\r?\n|\u2028|\r)[ \t\u00a0]*(?:>[ \t\u00a0]?)*|[\u00a0\t\u202f]|[\u2010\u2011]|[\u2044\u2215]/giu;

function unfolded(written: string): string {
  const [first = ''] = written;
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/u.test(first)) return '';
  if (first === '\\') {
    if (written.startsWith('\\slash')) return '/';
    if (written.startsWith('\\textunderscore')) return '_';
    return written === '\\-' || written.startsWith('\\allowbreak') ? '' : (written[1] ?? '');
  }
  if (first === '&') return entity(written);
  if (first === '%') {
    // A masked space or quotation mark belongs to a text fragment, which is read from the text as written.
    const character = String.fromCharCode(Number.parseInt(written.slice(1), 16));
    return /[\w#/:.~-]/.test(character) ? character : written;
  }
  if (/[\r\n\u2028]/u.test(written)) return '\n';
  if (/[\u2010\u2011]/u.test(first)) return '-';
  return /[\u2044\u2215]/u.test(first) ? '/' : ' ';
}

/** Reads a text as its reader sees it: without masks, invisible characters and the ways of writing a space. A line end stays one character. */
export function unfold(written: string): Unfolded {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let done = 0;
  const copy = (to: number) => {
    text += written.slice(done, to);
    for (; done < to; done += 1) {
      starts.push(done);
      ends.push(done + 1);
    }
  };
  for (const match of written.matchAll(folds)) {
    const [fold] = match;
    copy(match.index);
    const seen = unfolded(fold);
    text += seen;
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + fold.length);
    }
    done = match.index + fold.length;
  }
  copy(written.length);
  return {
    text,
    start: (at) => starts[at] ?? written.length,
    end: (at) => (at === 0 ? 0 : (ends[at - 1] ?? written.length)),
  };
}
