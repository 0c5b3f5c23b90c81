import CSL, { type AnyItem, type Engine } from 'citeproc';
import { site } from '../../base/site.ts';
import { accessMark, standIn } from './access-date.ts';
import { cslDate, type CslItem } from './csl.ts';
import { markdown, plainHtml, unitedNations, wikipedia } from './own-styles.ts';
import { readLocale, readStyle, type XmlNode } from './style-files.ts';
import { escapeMarkup } from '../../base/markup.ts';

/** A citation in one style. */
export interface Citation {
  /** Id of the style. */
  style: string;
  /** Name of the style. */
  label: string;
  /** What a reader copies. */
  text: string;
  /** The same with its italics, safe to put into a page. */
  html: string;
}

/** A style that is published in the CSL repository. */
interface PublishedStyle {
  id: string;
  label: string;
  /** Name of the style's file in the CSL repository. */
  file: string;
  locale: 'en-US' | 'en-GB';
  /** Whether it is shown as a footnote or as an entry in a list of references. */
  form: 'note' | 'entry';
  /** The type that it prints best, if that is not a web page. */
  type?: 'post-weblog';
}

const published: readonly PublishedStyle[] = [
  { id: 'chicago-note', label: 'Chicago, note', file: 'chicago-fullnote-bibliography', locale: 'en-US', form: 'note' },
  {
    id: 'chicago-author-date',
    label: 'Chicago, author-date',
    file: 'chicago-author-date',
    locale: 'en-US',
    form: 'entry',
  },
  { id: 'apa', label: 'APA', file: 'apa', locale: 'en-US', form: 'entry' },
  { id: 'mla', label: 'MLA', file: 'modern-language-association', locale: 'en-US', form: 'entry' },
  { id: 'oscola', label: 'OSCOLA', file: 'oscola-no-ibid', locale: 'en-GB', form: 'note' },
  // Only its blog posts carry more of the date than the year, as rule 18.2 of the Bluebook asks.
  {
    id: 'bluebook',
    label: 'Bluebook',
    file: 'bluebook-law-review',
    locale: 'en-US',
    form: 'note',
    type: 'post-weblog',
  },
  // The numbered variant: the one with author and date leaves out the day where there is no author.
  { id: 'iso-690', label: 'ISO 690', file: 'iso690-numeric-en', locale: 'en-GB', form: 'entry' },
];

const own = [
  { id: 'united-nations', label: 'United Nations', render: unitedNations },
  { id: 'wikipedia', label: 'Wikipedia', render: wikipedia },
  { id: 'markdown', label: 'Markdown', render: markdown },
  { id: 'html', label: 'HTML', render: plainHtml },
] as const;

/** All styles by id and name, in the order in which they are offered. */
export const styleNames: readonly { id: string; label: string }[] = [...published, ...own].map(({ id, label }) => ({
  id,
  label,
}));

/** Stands for the container while a style is applied, as styles differ in what they put around it. A word, because citeproc sets no italics on mere signs. */
const mark = 'CONTAINERMARK';
const markPattern = /([.?!]|[.?!]?[”’]|<\/i>\.)?(\s*)(<i>)?CONTAINERMARK(<\/i>)?/u;

/** Stand for angle brackets in a title meanwhile. */
const [less, greater] = ['\uE001', '\uE002'];

interface Renderer {
  render(item: CslItem): string;
}

const locales = new Map<string, XmlNode>();
function locale(id: string): XmlNode {
  const known = locales.get(id) ?? readLocale(id === 'en-GB' ? id : 'en-US');
  locales.set(id, known);
  return known;
}

const renderers = new Map<string, Renderer>();

/** The engine of a style: made once, as that takes far longer than a citation. */
function renderer(style: PublishedStyle): Renderer {
  const known = renderers.get(style.id);
  if (known) return known;
  let current: AnyItem | undefined;
  const id = 'item';
  const engine: Engine = new CSL.Engine(
    {
      retrieveLocale: locale,
      retrieveItem: () => {
        if (!current) throw new Error('citeproc asked for an item before there was one');
        return current;
      },
    },
    readStyle(style.file),
    style.locale,
    true,
  );
  const made: Renderer = {
    render(item) {
      current = forStyle(item, id, style);
      // Emptied first: an item of the same id would not be asked for again, and new ids would pile up in the engine.
      engine.updateItems([]);
      engine.updateItems([id]);
      return style.form === 'note' ? engine.makeCitationCluster([{ id }]) : (engine.makeBibliography()[1][0] ?? '');
    },
  };
  renderers.set(style.id, made);
  return made;
}

/*
 * What is cited is a page, and that is the type the styles print in full: as legislation or hearing most of them drop
 * address, day or author. Publisher and container are one, so the publisher is left out, as APA and MLA ask;
 * version and note are said beside the container.
 */
function forStyle(
  { title, author, issued, accessed, URL, language }: CslItem,
  id: string,
  style: PublishedStyle,
): AnyItem {
  return {
    id,
    type: style.type ?? 'webpage',
    // Names that start small or hold a dot keep their letters when a style capitalizes titles. What looks like a tag would be markup to citeproc.
    title: title
      .replaceAll('<', less)
      .replaceAll('>', greater)
      .replace(/(?<![\p{L}\d])\p{Ll}[\p{L}\d]*[.\p{Lu}][\p{L}\d]+/gu, '<span class="nocase">$&</span>'),
    // The Record is named as the container already.
    ...(author && isAccount({ author }) && { author }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    'container-title': mark,
    URL,
    language,
  };
}

/** Whether it is an account of somebody's words or deeds, and not the Record's own work. */
const isAccount = ({ author }: Pick<CslItem, 'author'>): boolean =>
  author?.some(({ literal }) => literal === site.name) !== true;

/** Where it is documented: the container with revision and paragraph. A red line is the Record's own work, so it is only "in" it. */
function place(item: CslItem, container: string, start: 'as' | 'As' = 'as'): string {
  const before = isAccount(item) ? `${start} documented in the ` : '';
  return `${before}${container}, rev. ${item.version ?? '1'}${item.section === undefined ? '' : `, ${item.section}`}`;
}

/** Months of the Bluebook that are not cut to three letters and a full stop. */
const bluebookMonths: Record<string, string> = { May: 'May', Jun: 'June', Jul: 'July', Sep: 'Sept.' };

/** Makes a style's output ours: no divisions or inline styles, the container with what belongs to it, single spaces and full stops. */
function finish(html: string, item: CslItem): string {
  const container = escapeMarkup(item['container-title'] ?? site.name);
  return (
    html
      .replace(/<div class="csl-left-margin">[^<]*<\/div>/, '')
      .replace(/<\/?(?:div|span)[^>]*>/g, '')
      .replace(
        markPattern,
        (_, before: string | undefined, space: string, open: string | undefined, close: string | undefined) => {
          const starts = before !== undefined && /[.?!]/.test(before);
          return `${before ?? ''}${space}${place(item, `${open ?? ''}${container}${close ?? ''}`, starts ? 'As' : 'as')}`;
        },
      )
      .replaceAll('&#38;', '&amp;')
      .replace(/&#60;|\uE001/gu, '&lt;')
      .replace(/&#62;|\uE002/gu, '&gt;')
      // The Bluebook style sets a comma after a month without a day.
      .replace(/\((\p{Lu}\p{L}+\.?), (\d{4})\)/u, '($1 $2)')
      // For months in the day of access it does not keep to the Bluebook's own table of them (T12).
      .replace(/(?<=\(last visited )\p{L}{3,4}(?= )/u, (month) => bluebookMonths[month] ?? `${month}.`)
      .replace(/(?<!\.)\.\.(?!\.)/g, '.')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The words that say when a page was seen, at the end of a citation or before its address. */
const accessWords = /( (?:[Aa]ccessed|Retrieved) [^<]*?\d{4}[.,]?(?: from)?)( \S+)?$/u;

/**
 * An item in a style, as safe HTML. Some styles print the day of access of undated pages only. Whoever asks for it gets
 * it all the same, in the words and the place that the style has for undated ones.
 */
function styled(style: PublishedStyle, item: CslItem): string {
  const render = (shown: CslItem) => finish(renderer(style).render(shown), shown);
  const html = render(item);
  if (item.accessed === undefined) return html;
  const { accessed: _day, ...unread } = item;
  if (html !== render(unread)) return html;
  const { issued: _date, ...undated } = item;
  const [, words = '', address = ''] = accessWords.exec(render(undated)) ?? [];
  if (words === '' || !html.endsWith(address)) throw new Error(`${style.label} has no place for a day of access`);
  return html.slice(0, html.length - address.length) + words + address;
}

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a citation without its markup. */
const plain = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => named[entity] ?? entity);

/** One item in all styles, in the order in which they are offered. */
export function citations(item: CslItem): Citation[] {
  const where = place(item, item['container-title'] ?? site.name);
  return [
    ...published.map((style): Citation => {
      const html = styled(style, item);
      return { style: style.id, label: style.label, text: plain(html), html };
    }),
    ...own.map(({ id, label, render }): Citation => {
      const text = render(item, where);
      return { style: id, label, text, html: escapeMarkup(text) };
    }),
  ];
}

/** Says nothing but what every style needs to show where it puts the day of access. */
const probe: CslItem = {
  id: 'probe',
  type: 'report',
  title: 'Title',
  author: [{ literal: 'Author' }],
  issued: cslDate('2000-01-01'),
  'container-title': site.name,
  URL: 'https://record.example/',
  language: site.language,
};

/** Where a style puts the day of access: in what words, how far from the end, and whether the address follows. */
interface AccessPlace {
  style: string;
  mark: string;
  beforeAddress: boolean;
}

let places: AccessPlace[] | undefined;

/**
 * For each style, what a reader's browser adds to the citation of the page at an address when it knows the day
 * (access-date.ts). Styles are asked once, not for each record: the place depends on nothing but the address.
 */
export function accessMarks(address: string): Map<string, string> {
  if (!places) {
    const dated = citations({ ...probe, accessed: cslDate(standIn) });
    places = citations(probe).map(({ style, text }, index) => {
      const mark = accessMark(text, dated[index]?.text ?? '');
      return { style, mark, beforeAddress: text.length - parseInt(mark, 10) <= text.indexOf(probe.URL) };
    });
  }
  const longer = address.length - probe.URL.length;
  return new Map(
    places.map(({ style, mark, beforeAddress }) => [
      style,
      beforeAddress ? mark.replace(/^\d+/, (count) => String(Number(count) + longer)) : mark,
    ]),
  );
}
