import { longDate } from '../../base/dates.ts';
import { escapeMarkup } from '../../base/markup.ts';
import type { Source } from '../../schemas/source.ts';
import { edtfOf, type CslDate, type CslItem } from './csl.ts';
import { nameList } from './names.ts';
import { daySlot } from './slots.ts';
import { curled, escapeMarkdown, quoted } from './typography.ts';

/* Citations for which the CSL project publishes no style: plain text, written from the reference. */

/** Date of a citation in words, with a dash for a stretch of days: `29 January – 9 February 2024`. */
function dateInWords(date: CslDate | undefined): string {
  const [start, end] = (date?.['date-parts'] ?? []).map((part) => longDate(edtfOf(part)));
  if (start === undefined || end === undefined) return start ?? '';
  const [day = '', month = '', year] = start.split(' ');
  const [endDay = '', endMonth, endYear] = end.split(' ');
  if (endYear === undefined || year !== endYear) return `${start} – ${end}`;
  return month === endMonth ? `${day}–${endDay} ${month} ${year}` : `${day} ${month} – ${end}`;
}

/** Parts of a citation that are there. */
const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Authors in a sentence. */
const names = ({ author = [] }: CslItem): string => nameList(author.map(({ literal }) => literal));

/** Where it is documented: the container with revision and paragraphs. The Record's own work is only "in" it. */
const place = ({ type, version, section, 'container-title': container = '' }: CslItem): string =>
  join(`${type === 'report' ? 'as documented in the ' : ''}${container}`, version && `rev. ${version}`, section);

/** When a reader saw it, as a part of a sentence. */
const accessedOn = ({ accessed }: CslItem): string | undefined => accessed && `accessed ${dateInWords(accessed)}`;

/** Footnote in the manner of United Nations documents. */
const unitedNations = (item: CslItem): string =>
  `${join(names(item), quoted(item.title), dateInWords(item.issued), place(item))}. Available at ${item.URL}${item.accessed ? ` (accessed on ${dateInWords(item.accessed)})` : ''}.`;

/** Characters that mean something in a template, as what Wikipedia shows in their place. */
const inTemplate: Record<string, string> = { '|': '{{!}}', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;' };
const templateValue = (text: string): string =>
  curled(text).replace(/[|[\]{}]/g, (character) => inTemplate[character] ?? character);

/** Template of Wikipedia. Authors are numbered; CS1 takes each as one name when it has no first name beside it. */
function wikipedia({ author = [], ...item }: CslItem): string {
  const parameters: [string, string | undefined][] = [
    ...author.map(({ literal }, index): [string, string] => [
      author.length === 1 ? 'author' : `author${String(index + 1)}`,
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
const markdown = (item: CslItem): string =>
  `${join(escapeMarkdown(names(item)), `[${escapeMarkdown(quoted(item.title))}](${item.URL})`, dateInWords(item.issued), escapeMarkdown(place(item)), accessedOn(item))}.`;

/** A line of HTML with the title as the link. */
const html = (item: CslItem): string =>
  `${join(escapeMarkup(names(item)), `<a href="${escapeMarkup(item.URL)}">${escapeMarkup(quoted(item.title))}</a>`, escapeMarkup(dateInWords(item.issued)), escapeMarkup(place(item)), accessedOn(item))}.`;

/** The styles of this file, in the order in which they are offered; each writes plain text. */
export const templates: readonly { id: string; label: string; write: (item: CslItem) => string }[] = [
  { id: 'united-nations', label: 'United Nations', write: unitedNations },
  { id: 'wikipedia', label: 'Wikipedia', write: wikipedia },
  { id: 'markdown', label: 'Markdown', write: markdown },
  { id: 'html', label: 'HTML', write: html },
];

/** One line that cites a source itself, as HTML: who published it, its title, date and address, and room for the day of access. */
export const sourceCitation = ({ publisher, title, date, url, archived }: Source): string =>
  `${escapeMarkup(join(publisher, quoted(title), date && longDate(date), url, archived && `archived at ${archived}`))}${daySlot(', accessed {day} {month} {year}')}.`;
