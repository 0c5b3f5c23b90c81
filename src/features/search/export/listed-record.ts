import type { CslItem } from '../../cite/csl.ts';
import { site } from '../../../base/site.ts';

/** A record of a result list, as far as the search page knows it. */
export interface ListedRecord {
  title: string;
  /** Its kind in words: `Oral statement`. */
  kind?: string | undefined;
  /** Permanent address of its page, in full. */
  address: string;
  /** Permanent address of the paragraph that answers the search best. */
  paragraph?: string | undefined;
  /** Its reference, where it has one: actors, topics, articles and terms are pages and have none. */
  item?: CslItem | undefined;
}

/** Key of a page in bibliographies: `actors-eff`, `glossary-ahc`. */
const keyOf = (address: string): string => {
  const { pathname, hash } = new URL(address);
  return (pathname + hash)
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .join('-');
};

/** The reference of a record; one that has none is listed as a page of this site. */
export const referenceOf = ({ title, kind, address, item }: ListedRecord): CslItem =>
  item ?? {
    id: keyOf(address),
    type: 'webpage',
    title,
    'container-title': site.name,
    publisher: site.publisher,
    ...(kind === undefined ? {} : { genre: kind }),
    URL: address,
    language: site.language,
  };
