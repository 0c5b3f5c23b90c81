import { longDate } from '../../base/dates.ts';
import { escapeMarkup } from '../../base/markup.ts';
import type { Source } from '../../schemas/source.ts';
import { dateInWords, describedAs, type CslItem } from './csl.ts';
import { nameList, shownName } from './names.ts';
import { daySlot } from './day-slot.ts';
import { curled, escapeMarkdown, quoted } from './typography.ts';

/* Citations for which the CSL project publishes no style: plain text, written from the reference. */

/** Parts of a citation that are there. */
const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** Authors in a sentence. */
const names = ({ author = [] }: CslItem): string => nameList(author.map(shownName));

/** What it is, or documents, behind its title: ` (oral statement of 5 August 2024)`. */
const kind = (item: CslItem): string => (describedAs(item) === '' ? '' : ` (${describedAs(item)})`);

/** Where it stands and since when: of a page of ours the revision, with paragraphs; of an original who published it. */
const place = ({ version, issued, section, 'container-title': container }: CslItem): string => {
  const date = dateInWords(issued);
  if (version === undefined) return join(container, date);
  return join(`rev. ${version}${date && ` (${date})`}`, section);
};

/** Footnote in the manner of United Nations documents. */
const unitedNations = (item: CslItem): string =>
  `${join(names(item), quoted(item.title) + kind(item), place(item))}. Available at ${item.URL}${item.accessed ? ` (accessed on ${dateInWords(item.accessed)})` : ''}.`;

/** Characters that mean something in a template, as what Wikipedia shows in their place. */
const inTemplate: Record<string, string> = { '|': '{{!}}', '[': '&#91;', ']': '&#93;', '{': '&#123;', '}': '&#125;' };
const templateValue = (text: string): string =>
  curled(text).replace(/[|[\]{}]/g, (character) => inTemplate[character] ?? character);

/** Names as parameters of CS1, which numbers them, and takes a name as one when it has no first name beside it. */
const numberedNames = ({ author = [] }: CslItem): [string, string][] =>
  author.flatMap((name, index): [string, string][] => {
    const number = author.length === 1 ? '' : String(index + 1);
    if ('literal' in name) return [[`author${number}`, name.literal]];
    return [
      [`last${number}`, name.family],
      [`first${number}`, name.given],
    ];
  });

/** Template of Wikipedia. */
function wikipedia(item: CslItem): string {
  const parameters: [string, string | undefined][] = [
    ...numberedNames(item),
    ['title', item.title],
    ['website', item['container-title']],
    ['type', join(describedAs(item), item.version && `revision ${item.version}`)],
    ['date', dateInWords(item.issued)],
    ['at', item.section],
  ];
  const accessed = item.accessed ? ` |access-date=${dateInWords(item.accessed)}` : '';
  return `{{cite web ${parameters.flatMap(([name, value]) => (value ? [`|${name}=${templateValue(value)} `] : [])).join('')}|url=${item.URL}${accessed}}}`;
}

/** A line of Markdown with the title as the link. */
const markdown = (item: CslItem): string =>
  `${join(escapeMarkdown(names(item)), `[${escapeMarkdown(quoted(item.title))}](${item.URL})${escapeMarkdown(kind(item))}`, escapeMarkdown(place(item)), item.accessed && `accessed ${dateInWords(item.accessed)}`)}.`;

/** The styles of this file, in the order in which they are offered; each writes plain text. */
export const templates: readonly { id: string; label: string; write: (item: CslItem) => string }[] = [
  { id: 'united-nations', label: 'United Nations', write: unitedNations },
  { id: 'wikipedia', label: 'Wikipedia', write: wikipedia },
  { id: 'markdown', label: 'Markdown', write: markdown },
];

/** One line that cites a source itself, as HTML: who published it, its title, date and address, and room for the day of access. */
export const sourceCitation = ({ publisher, title, date, url, archived }: Source): string =>
  `${escapeMarkup(join(publisher, quoted(title), date && longDate(date), url, archived && `archived at ${archived}`))}${daySlot(', accessed {day} {month} {year}')}.`;
