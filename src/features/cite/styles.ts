import CSL, { type Engine } from 'citeproc';
import { escapeMarkup } from '../../base/markup.ts';
import { site } from '../../base/site.ts';
import { cslDate, type CslItem } from './csl.ts';
import { shownName } from './names.ts';
import { daySlot } from './day-slot.ts';
import { anchorSlot, paragraphSlot } from './slots.ts';
import locale from './styles/locale-en-US.xml?raw';
import apa from './styles/apa.csl?raw';
import bluebook from './styles/bluebook.csl?raw';
import chicagoAuthorDate from './styles/chicago-author-date.csl?raw';
import chicagoNote from './styles/chicago-note.csl?raw';
import mla from './styles/mla.csl?raw';
import oscola from './styles/oscola.csl?raw';
import { templates } from './templates.ts';

/** A citation in one style. */
export interface Citation {
  /** Id of the style. */
  style: string;
  /** Name of the style. */
  label: string;
  /** Safe HTML: words, italics in `<i>`, and the empty elements of slots.ts. */
  html: string;
}

/** Writes a reference in one style, as HTML. */
type Write = (item: CslItem) => string;

/** Stand for angle brackets within a style: what looks like a tag would be markup to citeproc, which knows no way to mask it. */
const [less, greater] = ['\uE002', '\uE003'] as const;
/** What citeproc writes in numbers, and the signs above, as HTML. */
const written: Record<string, string> = {
  '&#38;': '&amp;',
  '&#60;': '&lt;',
  '&#62;': '&gt;',
  [less]: '&lt;',
  [greater]: '&gt;',
};

/** A style in the CSL language. Its engine is made when it is first needed, as that takes far longer than a citation. */
function csl(style: string): Write {
  let current!: CslItem;
  let count = 0;
  let engine: Engine | undefined;
  return (item) => {
    engine ??= new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, style);
    const masked = JSON.parse(JSON.stringify(item).replaceAll('<', less).replaceAll('>', greater)) as CslItem;
    // Names that start small or hold a dot keep their letters when a style capitalizes titles.
    const title = masked.title.replace(
      /(?<![\p{L}\d])\p{Ll}[\p{L}\d]*[.\p{Lu}][\p{L}\d]+/gu,
      '<span class="nocase">$&</span>',
    );
    // Always a new id: of one that it knows, citeproc remembers what it was told first.
    current = { ...masked, title, id: String((count += 1)) };
    return engine
      .makeCitationCluster([{ id: current.id }])
      .replace(/&#(?:38|60|62);|[\uE002\uE003]/gu, (sign) => written[sign] ?? sign);
  };
}

const styles: readonly { id: string; label: string; write: Write }[] = [
  { id: 'chicago-note', label: 'Chicago, note', write: csl(chicagoNote) },
  { id: 'chicago-author-date', label: 'Chicago, author-date', write: csl(chicagoAuthorDate) },
  { id: 'apa', label: 'APA', write: csl(apa) },
  { id: 'mla', label: 'MLA', write: csl(mla) },
  { id: 'oscola', label: 'OSCOLA', write: csl(oscola) },
  { id: 'bluebook', label: 'Bluebook', write: csl(bluebook) },
  ...templates.map(({ id, label, write }) => ({ id, label, write: (item: CslItem) => escapeMarkup(write(item)) })),
];

/** All styles by id and name, in the order in which they are offered. */
export const styleNames: readonly { id: string; label: string }[] = styles.map(({ id, label }) => ({ id, label }));

/** A kind as it stands in a sentence; `General Assembly` keeps its capitals. */
const lowered = (kind: string): string =>
  kind.replace(/^\p{Lu}(?=\p{Ll}+(?: \p{Ll}|$))/u, (letter) => letter.toLowerCase());

/** What the styles are told of a reference: what they print of it. */
function shown(item: CslItem): CslItem {
  const { genre, 'container-title': container, publisher: _, note: __, annote: ___, ...rest } = item;
  // Whoever wrote it is named once: a page of ours by the Record is "in" nothing else.
  const isAuthor = item.author?.some((name) => shownName(name) === container);
  return {
    ...rest,
    ...(genre !== undefined && { genre: lowered(genre) }),
    ...(container !== undefined && !isAuthor && { 'container-title': container }),
  };
}

/** A reference in one style, as safe HTML: words, and italics in `<i>`. @throws {Error} when there is no such style. */
export function inStyle(item: CslItem, style: string): string {
  const found = styles.find(({ id }) => id === style);
  if (!found) throw new Error(`There is no citation style "${style}"`);
  return found.write(shown(item));
}

/** Stand for paragraphs, and for the anchor behind an address, until a citation is HTML. They are of private use: no record holds them. */
const [paragraphs, anchor] = ['\uE000', '\uE001'] as const;

/** Says nothing but what every style needs to show where it puts the day of access, which may rest on whether there is a date. */
const probe = (isDated: boolean): CslItem => ({
  id: 'probe',
  type: 'webpage',
  title: 'Title',
  author: [{ literal: 'Author' }],
  ...(isDated && { issued: cslDate('2000-01-01') }),
  URL: anchor,
  language: site.language,
});
/** A day that is easy to find in a citation, and what slots.ts calls its parts. */
const day = cslDate('2099-12-31');
const partsOfDay: Record<string, string> = { '31': '{day}', December: '{month}', 'Dec.': '{mon}', '2099': '{year}' };

/** Room for the day of access, and what follows it: the same in all citations of a style but for the address. */
interface Room {
  slot: string;
  tail: string;
}
function roomForDay(write: Write, item: CslItem): Room {
  const [without, withDay] = [write(item), write({ ...item, accessed: day })];
  // Some styles want it only of what has no date.
  if (without === withDay) return { slot: '', tail: '' };
  let at = 0;
  while (without[at] === withDay[at]) at += 1;
  const words = withDay.slice(at, at + withDay.length - without.length);
  return {
    slot: daySlot(words.replace(/31|December|Dec\.|2099/g, (part) => partsOfDay[part] ?? part)),
    tail: without.slice(at),
  };
}
const rooms = new Map<string, Room>();

/** A reference in every style, in the order in which they are offered, with room for what only its reader knows (slots.ts): of originals, no paragraphs. */
export function inEveryStyle(item: CslItem): Citation[] {
  const isPage = item.version !== undefined;
  const open: CslItem = { ...shown(item), ...(isPage && { section: paragraphs, URL: item.URL + anchor }) };
  const isDated = item.issued !== undefined;
  return styles.map(({ id, label, write }) => {
    const key = `${id} ${String(isDated)}`;
    const room = rooms.get(key) ?? roomForDay(write, probe(isDated));
    rooms.set(key, room);
    const html = write(open);
    let { slot, tail } = { ...room, tail: room.tail.replace(anchor, () => open.URL) };
    // A style that writes the address otherwise than it is, as with its `&`, is asked for this reference alone.
    if (!html.endsWith(tail)) ({ slot, tail } = roomForDay(write, open));
    return {
      style: id,
      label,
      html: (html.slice(0, html.length - tail.length) + slot + tail)
        .replace(/, \uE000|\|at=\uE000 /u, (words) => paragraphSlot(words.replace(paragraphs, '{}')))
        .replace(anchor, anchorSlot),
    };
  });
}
