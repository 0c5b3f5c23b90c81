import { longDate } from '../../base/dates.ts';
import { pieces, type Piece } from './citation.ts';
import type { Listed } from './export/listed.ts';
import type { Standing } from './standing.ts';

/** In which style, and with which day of access, a list is cited. */
export interface Manner {
  style: string;
  /** None leaves it out. */
  day?: string | undefined;
}

/** Permanent address of what is cited, in full; empty where there is no such record. */
export function addressOf({ ready, item }: Standing): string {
  const [first] = item.paragraphs;
  return ready === undefined ? '' : `${ready.address}${first === undefined ? '' : `#p${String(first)}`}`;
}

/** The citation of an item; empty where there is nothing to cite. */
export function citationOf({ ready, item: { paragraphs } }: Standing, { style, day }: Manner): Piece[] {
  const citation = ready?.citations.find((one) => one.style === style);
  return citation && ready ? pieces(citation, { address: ready.address, paragraphs, day }) : [];
}

/** The revision of an item in words; empty where there is none. */
export function stateOf({ revision }: Standing): string {
  if (!revision) return '';
  const { number, date } = revision;
  return `Revision ${String(number)}${date ? ` of ${longDate(date)}` : ', not published yet'}`;
}

/** An item with all that is exported of it. */
export const listedOf = (standing: Standing, manner: Manner): Listed => ({
  standing,
  citation: citationOf(standing, manner),
  address: addressOf(standing),
  state: stateOf(standing),
});
