/* What the page of a record has ready, read from its HTML as this site serves it. */
import type { ReadyFile } from '../cite/ready.ts';
import { italicsOff, italicsOn, type StyledCitation } from './citation.ts';

/** A record or a revision with its citations. */
export interface ReadyRecord {
  title: string;
  kind: string;
  /** Permanent address, in full. */
  address: string;
  citations: StyledCitation[];
}

/** The page of a record. */
export interface RecordPage extends ReadyRecord {
  /** Number of the revision that it shows. */
  revision: number;
  /** Its fingerprint; none while it is not published. */
  sha256?: string;
  /** Words of a paragraph as the page shows them. */
  words(paragraph: number): string | undefined;
  /** Of the verdict on a red line: the text that is judged, and how. */
  verdict(paragraph: number): string | undefined;
}

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const spaced = (text: string | undefined | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The words of a citation with signs for its italics. */
function markedOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const italic of copy.querySelectorAll('i')) italic.replaceWith(italicsOn, italic.textContent, italicsOff);
  return copy.textContent;
}

/** The style that a page shows first has no id of its own there. */
const firstStyle = 'chicago-note';

/** Reads the page of a record; `undefined` where the HTML is another page, such as one that forwards. */
export function readRecordPage(html: string): RecordPage | undefined {
  const page = parse(html);
  const cite = page.querySelector<HTMLElement>('.cite[data-revision]');
  const address = page.getElementById('cite-address')?.textContent;
  if (!cite || !address) return undefined;
  const sha256 = page.getElementById('cite-sha256')?.textContent;
  return {
    title: spaced(page.querySelector('h1')?.textContent),
    kind: spaced(page.querySelector('.kicker')?.textContent),
    address: spaced(address),
    revision: Number(cite.dataset['revision']),
    ...(sha256 ? { sha256: spaced(sha256) } : {}),
    citations: [...cite.querySelectorAll<HTMLElement>('[data-accessed]')].map((element) => ({
      style: element.id.replace('cite-', '').replace('first', firstStyle),
      label: spaced(element.closest('dd')?.previousElementSibling?.textContent),
      marked: markedOf(element),
      accessed: element.dataset['accessed'] ?? '',
    })),
    verdict(paragraph) {
      const row = page.getElementById(`p${String(paragraph)}`);
      const [text, status] = ['th a:not(.pilcrow)', '.status'].map((part) => row?.querySelector(part)?.textContent);
      return text && status ? `${spaced(text)}: ${spaced(status).toLowerCase()}` : undefined;
    },
    words(paragraph) {
      const copy = page.getElementById(`p${String(paragraph)}`)?.cloneNode(true) as Element | undefined;
      for (const mark of copy?.querySelectorAll('.pilcrow, .visually-hidden, [data-pagefind-ignore]') ?? [])
        mark.remove();
      for (const cell of copy?.querySelectorAll('td') ?? []) cell.before('; ');
      return copy && spaced(copy.textContent).replaceAll(' ;', ';');
    },
  };
}

/** Reads the citations of a former revision. */
export function readReadyFile({ title, kind, address, citations }: ReadyFile): ReadyRecord {
  return {
    title,
    kind,
    address,
    citations: citations.map(({ style, label, html, accessed }) => ({
      style,
      label,
      marked: markedOf(parse(html).body),
      accessed,
    })),
  };
}
