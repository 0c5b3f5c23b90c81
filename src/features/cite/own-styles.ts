import { longDate } from '../../base/dates.ts';
import type { Edtf, Source } from '../../schemas/index.ts';
import { edtfOf, type CslDate, type CslItem } from './csl.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { curled, escapeMarkdown, nameList, quoted } from './typography.ts';

/** Date of a citation in words, with a dash for a stretch of days: `29 January – 9 February 2024`. */
function dateInWords(date: CslDate | undefined): string {
  const [start, end] = (date?.['date-parts'] ?? []).map((part) => longDate(edtfOf(part)));
  if (start === undefined || end === undefined) return start ?? '';
  const [day, month, year] = start.split(' ');
  const [endDay, endMonth, endYear] = end.split(' ');
  if (endYear === undefined || year !== endYear) return `${start} – ${end}`;
  return month === endMonth
    ? `${day ?? ''}–${endDay ?? ''} ${month ?? ''} ${year}`
    : `${day ?? ''} ${month ?? ''} – ${end}`;
}

/** Parts of a citation that are there, with a separator between them. */
const join = (parts: (string | undefined)[], separator = ', '): string => parts.filter(Boolean).join(separator);

/** Authors in a sentence; none where the container is the author. */
const names = ({ author = [], 'container-title': container }: CslItem): string =>
  nameList(author.map(({ literal }) => literal).filter((name) => name !== container));

/** When a reader saw it, as a part of a sentence. */
const accessedOn = ({ accessed }: CslItem): string | undefined => accessed && `accessed ${dateInWords(accessed)}`;

/** Footnote in the manner of United Nations documents. `place` is where it is documented: a container with its revision. */
export const unitedNations = (item: CslItem, place: string): string =>
  `${join([names(item), quoted(item.title), dateInWords(item.issued), place])}. Available at ${item.URL}${item.accessed ? ` (accessed on ${dateInWords(item.accessed)})` : ''}.`;

/** Characters that mean something in a template, as what Wikipedia shows in their place. */
const inTemplate: Record<string, string> = { '|': '{{!}}', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;' };
const templateValue = (text: string): string =>
  curled(text).replace(/[|[\]{}]/g, (character) => inTemplate[character] ?? character);

/** Template of Wikipedia. Authors are numbered; CS1 takes each as one name when it has no first name beside it. */
export function wikipedia(item: CslItem): string {
  const authors = (item.author ?? []).filter(({ literal }) => literal !== item['container-title']);
  const parameters: [string, string | undefined][] = [
    ...authors.map(({ literal }, index): [string, string] => [
      authors.length === 1 ? 'author' : `author${String(index + 1)}`,
      literal,
    ]),
    ['title', item.title],
    ['website', item['container-title']],
    ['type', item.version && `account, revision ${item.version}`],
    ['date', dateInWords(item.issued)],
    ['at', item.section],
  ];
  const accessed = item.accessed ? ` |access-date=${dateInWords(item.accessed)}` : '';
  return `{{cite web ${parameters.flatMap(([name, value]) => (value ? [`|${name}=${templateValue(value)} `] : [])).join('')}|url=${item.URL}${accessed}}}`;
}

/** A line of Markdown with the title as the link. */
export const markdown = (item: CslItem, place: string): string =>
  `${join([escapeMarkdown(names(item)), `[${escapeMarkdown(quoted(item.title))}](${item.URL})`, dateInWords(item.issued), escapeMarkdown(place), accessedOn(item)])}.`;

/** A line of HTML with the title as the link. */
export const plainHtml = (item: CslItem, place: string): string =>
  `${join([escapeMarkup(names(item)), `<a href="${escapeMarkup(item.URL)}">${escapeMarkup(quoted(item.title))}</a>`, escapeMarkup(dateInWords(item.issued)), escapeMarkup(place), accessedOn(item)])}.`;

/** One line that cites a source itself: who published it, its title, date and address, and when a reader saw it. */
export const sourceCitation = (source: Source, accessed?: Edtf): string =>
  `${join([source.publisher, quoted(source.title), source.date && longDate(source.date), source.url, source.archived && `archived at ${source.archived}`, accessed && `accessed ${longDate(accessed)}`])}.`;
