/* The list as text: footnotes, Markdown, and the formats of reference managers. */
import type { ListItem } from '../../client/my-list.ts';
import { toBibtex } from '../cite/bibtex.ts';
import type { CslItem } from '../cite/csl.ts';
import { toRis } from '../cite/ris.ts';
import { escapeMarkdown } from '../cite/typography.ts';
import type { ItemState } from './item-state.ts';

/** A stretch of text. */
export interface Run {
  text: string;
  italic?: boolean;
}

/** An item that is taken away, with its citation in the style that is chosen; none where there is nothing to cite. */
export interface TakenItem extends ItemState {
  item: ListItem;
  citation: Run[];
}

/** A list as it is taken away. */
export interface TakenList {
  title: string;
  /** One line on where this comes from and when. */
  origin: string;
  /** Whether the style writes markup of its own, such as Markdown. */
  isMarkup: boolean;
  items: TakenItem[];
}

/** A paragraph of a list that is taken away as a document. */
export interface Block {
  kind: 'title' | 'heading' | 'quote' | 'text';
  text: string;
  /** Number of the footnote that stands behind it. */
  footnote?: number | undefined;
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** A citation, whose HTML holds nothing but text and italics, as runs of text. */
export const runsOf = (html: string): Run[] =>
  html
    .split(/<\/?i>/)
    .map((part, index) => ({
      text: part.replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity),
      italic: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');

/** The list as a document without its footnotes: titles, words, notes, addresses, and what has to be known of each. */
export const blocksOf = ({ title, origin, items }: TakenList): Block[] => [
  { kind: 'title', text: title },
  { kind: 'text', text: origin },
  ...items.flatMap(({ item, title: name, words, reference, revision, sha256, remarks, citation }, index): Block[] => [
    {
      kind: 'heading',
      text: `${String(index + 1)}. ${name}`,
      footnote: citation.length > 0 ? index + 1 : undefined,
    },
    ...words.map(({ paragraph, text }): Block => ({ kind: 'quote', text: `¶${String(paragraph)} ${text}` })),
    ...[
      ...(item.note ?? '').split(/\n+/).map((text) => text && `Note: ${text}`),
      [reference?.URL, revision, sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(' · '),
      ...remarks.map(({ text }) => text),
    ].flatMap((text): Block[] => (text === '' ? [] : [{ kind: 'text', text }])),
  ]),
];

/** The citations as numbered footnotes, one on each line. */
export const footnotes = ({ items }: TakenList): string =>
  items
    .map(({ citation }, index) => `${String(index + 1)}. ${citation.map(({ text }) => text).join('')}\n`)
    .filter((_, index) => items[index]?.citation.length !== 0)
    .join('');

/** Text as a line of Markdown that starts no list, heading or quotation. */
const line = (text: string): string =>
  escapeMarkdown(text.replace(/\s+/g, ' ').trim()).replace(/^(?=[#+~-])|(?<=^\d+)(?=[.)])/, '\\');

const markdownStart = { title: '# ', heading: '## ', quote: '> ', text: '' };

/** The list as Markdown, its citations as footnotes. */
export function markdownOf(list: TakenList): string {
  const runs = (citation: readonly Run[]) =>
    citation.map(({ text, italic }) => {
      const words = list.isMarkup ? text : escapeMarkdown(text);
      return italic ? `*${words}*` : words;
    });
  return `${[
    ...blocksOf(list).map(
      ({ kind, text, footnote }) =>
        `${markdownStart[kind]}${line(text)}${footnote === undefined ? '' : `[^${String(footnote)}]`}`,
    ),
    ...list.items.flatMap(({ citation }, index) =>
      citation.length === 0 ? [] : `[^${String(index + 1)}]: ${runs(citation).join('')}`,
    ),
  ].join('\n\n')}\n`;
}

/** References of the items that have one, for BibTeX or RIS. */
const references = ({ items }: TakenList): CslItem[] =>
  items.flatMap(({ reference, item: { note } }) =>
    reference ? { ...reference, ...(note !== undefined && { annote: note }) } : [],
  );

/** The list as a bibliography of BibLaTeX. */
export const bibtexOf = (list: TakenList): string => references(list).map(toBibtex).join('\n');

/** The list in the RIS format. */
export const risOf = (list: TakenList): string => references(list).map(toRis).join('');
