import { escapeMarkup } from '../../base/markup.ts';
import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { rights } from '../../tables/licence.ts';

/** What an entry of a feed belongs to. */
export interface Category {
  term: string;
  label: string;
  /** Path of the page that the term belongs to. */
  scheme: string;
}

/** One entry of a feed. */
export interface FeedEntry {
  /** Path of what it is about; also its identity, unless `id` says otherwise. */
  path: string;
  /** Path that stands for the entry for ever, where several entries are about one page. */
  id?: string;
  title: string;
  published: Edtf;
  updated: Edtf;
  categories: readonly Category[];
  summary: string;
}

/** A feed before it is written. */
export interface Feed {
  /** Path of its file; also its identity, unless `id` says otherwise. */
  path: string;
  /** Path that stands for the feed for ever, where what it follows was renamed. */
  id?: string;
  /** Path of the page that it belongs to. */
  page: string;
  title: string;
  subtitle: string;
  updated: Edtf;
  entries: readonly FeedEntry[];
}

/** An element of XML on one line; without a text it is empty. */
export const element = (name: string, attributes: Record<string, string>, text?: string): string => {
  const open = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeMarkup(value)}"`)].join(' ');
  return text === undefined ? `<${open}/>` : `<${open}>${escapeMarkup(text)}</${name}>`;
};

/** An instant as Atom wants it (RFC 3339): the first moment that a date may stand for. */
export const instant = (date: Edtf): string => `${firstDay(date)}T00:00:00Z`;

/**
 * A feed in Atom (RFC 4287). Written here and not with a library: the text constructs must be plain text, not HTML, and
 * nothing may depend on the clock.
 * @param stylesheet address of the style sheet that browsers show the feed with.
 */
export function atom(feed: Feed, address: Address, stylesheet?: string): string {
  const author = [
    '<author>',
    `  ${element('name', {}, site.publisher)}`,
    `  ${element('uri', {}, address('/'))}`,
    '</author>',
  ];
  const entryLines = (entry: FeedEntry): string[] => [
    '<entry>',
    ...[
      element('id', {}, address(entry.id ?? entry.path)),
      element('title', {}, entry.title),
      element('link', { rel: 'alternate', type: 'text/html', href: address(entry.path) }),
      element('published', {}, instant(entry.published)),
      element('updated', {}, instant(entry.updated)),
      ...entry.categories.map(({ term, label, scheme }) =>
        element('category', { term, scheme: address(scheme), label }),
      ),
      element('summary', {}, entry.summary),
    ].map((line) => `  ${line}`),
    '</entry>',
  ];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    ...(stylesheet === undefined ? [] : [`<?xml-stylesheet type="text/css" href="${escapeMarkup(stylesheet)}"?>`]),
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">`,
    ...[
      element('id', {}, address(feed.id ?? feed.path)),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.subtitle),
      element('link', { rel: 'self', type: 'application/atom+xml', href: address(feed.path) }),
      element('link', { rel: 'alternate', type: 'text/html', href: address(feed.page) }),
      element('updated', {}, instant(feed.updated)),
      ...author,
      element('rights', {}, rights),
      ...feed.entries.flatMap(entryLines),
    ].map((line) => `  ${line}`),
    '</feed>',
    '',
  ].join('\n');
}
