import type { Link, List, Nodes, Parents } from 'mdast';
import { literal } from '../base/literal.ts';
import { placeIn } from './markdown.ts';
import type { Position } from './problem.ts';

/** Words that Markdown takes for something else: where, what becomes of them, and how they are written. */
export interface Misreading {
  at: Position;
  message: string;
  hint: string;
}

/** Signs that Markdown takes away around words, with what it makes of them. */
const marks = {
  emphasis: 'emphasis',
  strong: 'emphasis',
  delete: 'words struck out',
  inlineCode: 'code',
} as const;

/** Longest piece of a text that is shown with its signs escaped. */
const longest = 60;

/** The piece of a source without spaces that holds a stretch, with each unescaped sign written as itself. */
function escaped(source: string, [start, end]: readonly [number, number], sign: string): string {
  const before = /\S*$/.exec(source.slice(Math.max(start - longest, 0), start))?.[0] ?? '';
  const after = /^\S*/.exec(source.slice(end, end + longest))?.[0] ?? '';
  const piece = `${before}${source.slice(start, end)}${after}`.replace(/\s+/g, ' ');
  return piece.length > longest
    ? `\\${sign}`
    : piece.replaceAll(new RegExp(`(?<!\\\\)${literal(sign)}`, 'g'), `\\${sign}`);
}

/** `2*3*4`, `5~10 and 6~12`: signs between letters or digits, which Markdown takes for marks. */
function lostSigns(node: Nodes & { type: keyof typeof marks }, source: string): Misreading | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  const sign = source.charAt(start);
  const [before, after] = [
    /[\p{L}\p{N}]$/u.test(source.slice(Math.max(start - 2, 0), start)),
    /^[\p{L}\p{N}]/u.test(source.slice(end, end + 2)),
  ];
  // One ~ strikes out as two do, and nobody means it.
  const single = node.type === 'delete' && source.charAt(start + 1) !== '~';
  const within = node.type === 'inlineCode' ? before && after : before || after;
  if (!single && !within) return undefined;
  const piece = escaped(source, [start, end], sign);
  return {
    at: placeIn(source, start),
    message: `The signs ${sign} here are taken for ${marks[node.type]}, and would not be seen`,
    hint: `Write ${piece} for the ${piece.length > 2 ? 'signs themselves' : 'sign itself'}${single ? '' : '; emphasis takes whole words'}`,
  };
}

/** `2024. Was a year`: a number at the start of a paragraph, which Markdown takes for a list; and lists that count otherwise than is written. */
function lostNumber(list: List, source: string): Misreading | undefined {
  if (list.ordered !== true) return undefined;
  const first = list.start ?? 1;
  const written = list.children.map(({ position }) => {
    const offset = position?.start.offset ?? 0;
    const [, number = '', sign = ''] = /^(\d+)([.)])/.exec(source.slice(offset, offset + 12)) ?? [];
    return { offset, number, sign };
  });
  const alone = written.length === 1 && first !== 1;
  // A list of which every item starts with the same number counts by itself; so people write it.
  const same = written.every(({ number }) => Number(number) === first);
  const wrong = alone
    ? 0
    : written.findIndex(({ number }, index) => !same && number !== '' && Number(number) !== first + index);
  const item = written[wrong];
  if (!item) return undefined;
  const { offset, number, sign } = item;
  return {
    at: placeIn(source, offset),
    message: alone
      ? `"${number}${sign}" at the start of a paragraph is taken for a list`
      : `"${number}${sign}" would be shown as ${String(first + wrong)}: a list counts on from its first number`,
    hint: `Write ${number}\\${sign} where it is not a list${alone ? '' : ', or number the list in order'}`,
  };
}

/** A bare `www.un.org` or `name@un.org`, which becomes a link that nobody wrote. */
function unwrittenLink(link: Link, parent: Parents | undefined, source: string): Misreading | undefined {
  const start = link.position?.start.offset;
  if (start !== undefined && source.charAt(start) === '[') return undefined;
  const [text] = link.children;
  const words = text?.type === 'text' ? text.value : '';
  const mail = link.url.startsWith('mailto:');
  if (!mail && !/^www\b/i.test(words)) return undefined;
  const around = parent?.position?.start.offset ?? 0;
  const address = mail ? link.url : `https://${words}`;
  return {
    at: placeIn(source, start ?? Math.max(source.indexOf(words, around), around)),
    message: `"${words}" is taken for a link${mail ? '' : `, to ${link.url}`}`,
    hint: `Write [${words}](${address}), or leave it out`,
  };
}

/** What Markdown makes of words that were meant as they stand; `undefined` when it changes none. */
export function misreading(node: Nodes, parent: Parents | undefined, source: string): Misreading | undefined {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
      return lostSigns(node, source);
    case 'list':
      return lostNumber(node, source);
    case 'link':
      return unwrittenLink(node, parent, source);
    default:
      return undefined;
  }
}
