import { Parser } from 'htmlparser2';

/** Elements of HTML that stand apart from what is around them. */
const blocks = new Set(
  'address article aside blockquote body caption dd div dl dt figcaption footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const tags =
  /<(?:!doctype|\/?(?:html|body|p|div|a|br|span|li|t[dr]|su[bp]|q|cite|blockquote|em|i|b|strong|h[1-6]))\b[^<>]*>/i;

/** The text of HTML; where a link leads stands behind it in angle brackets. */
function fromHtml(html: string): string {
  let text = '';
  let unseen = 0;
  const links: (string | undefined)[] = [];
  const target = (address: string | undefined) => (address === undefined ? '' : ` <${address}> `);
  const parser = new Parser({
    onopentag: (name, { href, cite }) => {
      if (name === 'script' || name === 'style') unseen += 1;
      if (blocks.has(name)) text += '\n\n';
      if (name === 'br') text += '\n';
      if (name === 'q') text += '“';
      if (name === 'a') links.push(href);
      text += target(cite);
    },
    ontext: (data) => {
      if (unseen === 0) text += data;
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') unseen -= 1;
      if (blocks.has(name)) text += '\n\n';
      if (name === 'q') text += '”';
      if (name === 'a') text += target(links.pop());
    },
  });
  parser.end(html);
  return text;
}

/** A text without the tags and entities of HTML; an angle bracket or ampersand that is none stays. */
const withoutHtml = (text: string): string =>
  fromHtml(
    tags.test(text)
      ? text.replace(/<(?=https?:|\/\/)/gi, '&lt;')
      : text.replace(/<|&(?!#?\w+;)/g, (sign) => (sign === '<' ? '&lt;' : '&amp;')),
  );

const latex = /\\(?:documentclass|begin|footnote|cite\w*|url|href|emph|enquote|text\w+)\b|^@\w+\s*\{/m;
/** Combining marks by LaTeX's commands for accents. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};

/** A text without what LaTeX and BibTeX write for accents, quotation marks, links and notes. */
const withoutLatex = (text: string): string =>
  text
    .replace(/\\([`'^~"=.]|[cvuHkr](?=[\s{]))\s*\{?\\?([A-Za-z])\}?/g, (_, accent: string, letter: string) =>
      (letter + (accents[accent] ?? '')).normalize('NFC'),
    )
    .replace(/\\(?:-|allowbreak\b(?:\{\})? ?)/g, '')
    .replace(/\\slash\b(?:\{\})?/g, '/')
    .replace(/\\(?:url|href|nolinkurl|path)\s*\{([^{}]*)\}/g, ' <$1> ')
    .replace(/\\(?:enquote|textquote|mkbibquote)\*?\{([^{}]*)\}/g, '“$1”')
    .replace(/\\textquotedbl(left|right)\b(?:\{\})?/g, (_, side) => (side === 'left' ? '“' : '”'))
    .replace(/\\l?dots\b|\\textellipsis\b/g, '…')
    // A note ends a passage: what follows it is said of something else.
    .replace(/\\footnote\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, ' ($1)\n\n')
    // In quotation marks or in braces, the value of a field is the same.
    .replace(/^(\s*\w+\s*=\s*)"(.*)"(,?\s*)$/gm, '$1$2$3')
    .replace(/\\[A-Za-z]+\*?|\\[\\ ,;]|~/g, ' ')
    .replace(/(?<!\\)[{}]/g, '');

/** The strings of JSON, each item of a list for itself; any other text as it is. */
function withoutJson(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  const strings = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(strings)
        : [];
  try {
    const value: unknown = JSON.parse(text);
    return (Array.isArray(value) ? value : [value]).map((item) => strings(item).join('\n')).join('\n\n');
  } catch {
    return text;
  }
}

/** Puts each note where its mark stands; a note ends a passage. */
function notesInPlace(text: string, definition: RegExp, mark: RegExp): string {
  const notes = new Map<string, string>();
  const rest = text.replace(definition, (_, name: string, note: string) => {
    notes.set(name, note.replace(/<\/?p>/g, ' '));
    return '\n\n';
  });
  const unmarked = new Map(notes);
  const made = rest.replace(mark, (whole, name: string) => {
    unmarked.delete(name);
    return notes.has(name) ? ` (${notes.get(name) ?? ''})\n\n` : whole;
  });
  return [made, ...unmarked.values()].join('\n\n');
}

/** The HTML that mammoth makes of a Word document, with each footnote and endnote where its mark stands. */
export const wordNotesInPlace = (html: string): string =>
  notesInPlace(
    html,
    /<li id="((?:foot|end)note-[\w-]+)">(.*?)<a href="#(?:foot|end)note-ref-[\w-]+">↑<\/a><\/p><\/li>/gs,
    /<sup><a href="#((?:foot|end)note-[\w-]+)" id="[\w-]+">\[\d+\]<\/a><\/sup>/g,
  );

const withoutMarkdown = (text: string): string =>
  notesInPlace(
    text.replace(/^[ \t]*(?:>[ \t]?)+/gm, ''),
    /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.+(?:\n(?! {0,3}\[\^).+)*)/gm,
    /\[\^([^\]\s]+)\](?!:)/g,
  ).replace(/\\([!-/:-@[-`{-~])/g, '$1');

/**
 * The words and addresses of a text without what its format hides them in: tags, entities, escapes, masks of addresses,
 * invisible characters. Notes stand where their marks stood; an empty line ends a passage.
 */
export function plainText(written: string): string {
  const text = withoutHtml(withoutJson(written.replace(/\r\n?|\u2028/g, '\n')));
  return withoutMarkdown(latex.test(text) ? withoutLatex(text) : text)
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/%([2-7][\da-f])/gi, (mask, code: string) => {
      const character = String.fromCharCode(Number.parseInt(code, 16));
      return /[\w#/:.~-]/.test(character) ? character : mask;
    })
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2044\u2215]/g, '/')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
    .replace(/(?<! ) *\n */g, '\n');
}
