import { escapeMarkup } from '../../../base/markup.ts';
import { escapeMarkdown } from '../../cite/typography.ts';
import { textOf, type Piece } from '../citation.ts';
import { isMarkup, type Brief } from './listed.ts';

/** What can be cited, with its number in the list. */
const cited = ({ items }: Brief) =>
  items.flatMap(({ citation }, index) => (citation.length > 0 ? [{ citation, number: index + 1 }] : []));

/** The citations as numbered footnotes, one on each line. */
export const footnotes = (brief: Brief): string =>
  cited(brief)
    .map(({ citation, number }) => `${String(number)}. ${textOf(citation)}\n`)
    .join('');

/** The same for word processors: italics stay italics. */
export const footnotesHtml = (brief: Brief): string =>
  cited(brief)
    .map(({ citation, number }) => {
      const words = citation.map(({ text, italic }) => (italic ? `<i>${escapeMarkup(text)}</i>` : escapeMarkup(text)));
      return `<p>${String(number)}. ${words.join('')}</p>`;
    })
    .join('\n');

/** Text as a line of Markdown that starts no list, heading or quotation. */
const line = (text: string): string =>
  escapeMarkdown(text.replace(/\s+/g, ' ').trim()).replace(/^([#+-]|\d+[.)])/, '\\$1');

const italicised = (citation: readonly Piece[]): string =>
  citation.map(({ text, italic }) => (italic ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text))).join('');

/** The whole as Markdown: titles, words, notes, and the citations as footnotes. */
export function markdownBrief(brief: Brief): string {
  const { title, origin, style, items } = brief;
  const parts = items.map(({ standing, citation, address, state }, index) => {
    const mark = citation.length > 0 ? `[^${String(index + 1)}]` : '';
    return [
      `## ${String(index + 1)}. ${line(standing.title)}${mark}`,
      ...standing.words.map(
        ({ paragraph, verdict, text }) =>
          `> ¶${String(paragraph)} ${verdict === undefined ? '' : `**${line(verdict)}.** `}${line(text)}`,
      ),
      ...(standing.item.note === undefined
        ? []
        : standing.item.note.split(/\n{2,}/).map((text) => `Note: ${line(text)}`)),
      ...(address === '' ? [] : [`<${address}>${state === '' ? '' : ` · ${state}`}`]),
    ].join('\n\n');
  });
  const notes = cited(brief).map(
    ({ citation, number }) => `[^${String(number)}]: ${isMarkup(style) ? textOf(citation) : italicised(citation)}`,
  );
  return `${[`# ${line(title)}`, line(origin), ...parts, notes.join('\n')].filter(Boolean).join('\n\n')}\n`;
}
