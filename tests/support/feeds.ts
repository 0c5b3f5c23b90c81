import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

const atomNamespace = 'http://www.w3.org/2005/Atom';

/** Parses XML with an independent parser; anything that is not well-formed throws. */
export const parseXml = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'application/xml');

/** An entry of a feed. */
export interface ReadEntry {
  id: string;
  url: string;
  title: string;
  text: string;
  published: string;
  updated: string;
  labels: string[];
}

/** A feed as a reader program sees it. */
export interface ReadFeed {
  id: string;
  self: string;
  page: string;
  title: string;
  updated?: string;
  entries: ReadEntry[];
}

const all = (parent: Document | Element, name: string): Element[] => [
  ...parent.getElementsByTagNameNS(atomNamespace, name),
];
const text = (parent: Document | Element, name: string): string => all(parent, name)[0]?.textContent ?? '';
const link = (parent: Document | Element, rel: string): string =>
  all(parent, 'link')
    .find((candidate) => candidate.getAttribute('rel') === rel)
    ?.getAttribute('href') ?? '';

/** Reads a feed in Atom. */
export function readAtom(xml: string): ReadFeed {
  const feed = parseXml(xml);
  return {
    id: text(feed, 'id'),
    self: link(feed, 'self'),
    page: link(feed, 'alternate'),
    title: text(feed, 'title'),
    updated: text(feed, 'updated'),
    entries: all(feed, 'entry').map((entry) => ({
      id: text(entry, 'id'),
      url: link(entry, 'alternate'),
      title: text(entry, 'title'),
      text: text(entry, 'summary'),
      published: text(entry, 'published'),
      updated: text(entry, 'updated'),
      labels: all(entry, 'category').map((category) => category.getAttribute('label') ?? ''),
    })),
  };
}
