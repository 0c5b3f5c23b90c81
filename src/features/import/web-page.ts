import { DomUtils, parseDocument } from 'htmlparser2';
import { meantDate, monthNames } from '../../schemas/edtf.ts';
import { ImportError } from './draft.ts';

/** What a saved web page says of itself, as the source of a record. */
export interface WebPage {
  title: string;
  url: string;
  publisher: string;
  date?: string | undefined;
  /** Where it is not English. */
  language?: string | undefined;
}

type Root = ReturnType<typeof parseDocument>;

const line = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The first of the named meta elements that says something. */
function meta(root: Root, ...names: string[]): string | undefined {
  const found = DomUtils.getElementsByTagName('meta', root);
  for (const name of names)
    for (const { attribs } of found) {
      const content = line(attribs['content']);
      if ((attribs['property'] ?? attribs['name'] ?? '').toLowerCase() === name && content !== '') return content;
    }
  return undefined;
}

const first = (root: Root, tag: string) => DomUtils.getElementsByTagName(tag, root, true, 1)[0];

/** The words of the page, without its scripts. */
function words(root: Root): string {
  const body = first(root, 'main') ?? first(root, 'body') ?? root;
  for (const tag of ['script', 'style', 'noscript'])
    for (const element of DomUtils.getElementsByTagName(tag, body)) DomUtils.removeElement(element);
  return line(DomUtils.textContent(body.children));
}

const address = (value: string | undefined): string | undefined => {
  const url = value !== undefined && URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
};

/** The address of a page: what it says of itself, or what the browser wrote into it when it was saved. */
function addressOf(root: Root, html: string): string | undefined {
  const links = DomUtils.getElementsByTagName('link', root);
  const canonical = links.find(({ attribs }) => (attribs['rel'] ?? '').toLowerCase() === 'canonical')?.attribs['href'];
  const saved = /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1];
  return address(canonical) ?? address(meta(root, 'og:url')) ?? address(saved);
}

/** A day as people write it: `8 August 2024`. */
const dayInWords = new RegExp(`\\b\\d{1,2} (?:${monthNames.join('|')}) \\d{4}\\b`);

/** The day of a page: from what is meant for machines, then the first date that readers see. */
function dateOf(root: Root, html: string, text: string): string | undefined {
  const published = /"datePublished"\s*:\s*"([^"]+)"/.exec(html)?.[1];
  const time = first(root, 'time')?.attribs['datetime'];
  const known = [
    meta(root, 'article:published_time', 'dcterms.date', 'dcterms.issued', 'dc.date', 'dc.date.issued', 'date'),
    published,
    time,
  ];
  const day = known
    .flatMap((value) => (value === undefined ? [] : (meantDate(value.slice(0, 10)) ?? meantDate(value) ?? [])))
    .at(0);
  const seen = dayInWords.exec(text)?.[0];
  return day ?? (seen === undefined ? undefined : meantDate(seen));
}

/**
 * Reads what a saved web page says of itself.
 * @param given its address, where the page does not say it.
 */
export function readWebPage(bytes: Uint8Array, given?: string): WebPage {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const charset = /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
  let html: string;
  try {
    html = new TextDecoder(charset).decode(bytes);
  } catch {
    html = new TextDecoder().decode(bytes);
  }
  const root = parseDocument(html);
  const heading = first(root, 'h1');
  const title = [
    heading && line(DomUtils.textContent(heading)),
    meta(root, 'og:title'),
    first(root, 'title') && line(DomUtils.textContent(first(root, 'title') ?? root)),
  ]
    .filter((text) => text !== undefined && text !== '')
    .map((text) => text?.replace(/ [|–—] [^|–—]*$/, '') ?? '')[0];
  if (given !== undefined && address(given) === undefined)
    throw new ImportError(`"${given}" is not a web address: write https://…`);
  const url = address(given) ?? addressOf(root, html);
  if (title === undefined) throw new ImportError('The page has no title');
  if (url === undefined) throw new ImportError('The page does not say which address it has. Name it: --url https://…');
  const language = /^[a-z]{2}/.exec((first(root, 'html')?.attribs['lang'] ?? '').toLowerCase())?.[0];
  return {
    title,
    url,
    publisher:
      meta(root, 'og:site_name', 'publisher', 'dc.publisher', 'dcterms.publisher') ??
      new URL(url).hostname.replace(/^www\./, ''),
    date: dateOf(root, html, words(root)),
    language: language === 'en' ? undefined : language,
  };
}
