import { Parser } from 'htmlparser2';
import { wordsOf } from './words.ts';

/** Elements that Pagefind leaves out wherever they stand (REMOVE_SELECTORS of its parser.rs). */
const skipped = new Set('head style script noscript label form svg footer nav iframe template'.split(' '));

/** Elements within a line; all others part the words before and after them. */
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Longest word that is kept: what is longer is an address, which nobody types. */
const longestWord = 40;

/**
 * The text of a built page that search finds: what stands in `data-pagefind-body` and not in `data-pagefind-ignore`, with
 * the values of its metadata, which are searched too. Empty for pages that are not searched.
 */
export function searchedText(html: string): string {
  const pieces: string[] = [];
  /** What each open element adds to what is around it. */
  const open: { name: string; body: boolean; silent: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const around = open.at(-1);
      const body = around?.body === true || attributes['data-pagefind-body'] !== undefined;
      const ignored = attributes['data-pagefind-ignore'];
      const silent = around?.silent === true || ignored !== undefined || skipped.has(name);
      open.push({ name, body, silent });
      if (!body) return;
      if (!inline.has(name)) pieces.push(' ');
      // Only data-pagefind-ignore="all" hides metadata; nothing on this site has metadata there.
      const [, value] = /^[\w-]+:(.*)$/s.exec(attributes['data-pagefind-meta'] ?? '') ?? [];
      if (value !== undefined) pieces.push(` ${value} `);
    },
    ontext(text) {
      const here = open.at(-1);
      if (here?.body && !here.silent) pieces.push(text);
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed?.body && !inline.has(name)) pieces.push(' ');
    },
  });
  parser.end(html);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

/** The distinct words of a built page that search finds, for comparison; none for pages that are not searched. */
export function pageWords(html: string): string[] {
  const text = searchedText(html);
  return text === '' ? [] : [...new Set(wordsOf(text))].filter((word) => word.length <= longestWord);
}
