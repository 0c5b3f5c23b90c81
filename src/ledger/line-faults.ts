import { parseRecordPath } from '../records/addresses.ts';
import type { Publication } from './chain.ts';
import type { History } from './history.ts';
import type { Line } from './ledger.ts';

/* What no publication of ours can say, though each of its lines is well formed. A ledger can be forged as a record can. */

/**
 * What is wrong with the days of a publication: it comes no earlier than those that it builds on, and its lines are of its own day.
 * @param days days of the publications before it, by the SHA-256 of their ends.
 */
export function dayFault({ head, lines }: Publication, days: ReadonlyMap<string, string>): string | undefined {
  const before = head.previous
    .flatMap((end) => days.get(end) ?? [])
    .sort()
    .at(-1);
  if (before !== undefined && head.date < before)
    return `The publication is dated ${head.date}, before one that it builds on, of ${before}`;
  const other = lines.find((line) => 'date' in line && line.date !== head.date);
  return other && `The publication of ${head.date} holds a line of another day`;
}

/** What is wrong with the anchors of a revision: each that was ever given is there once, and none is passed over. */
export function anchorFault(
  { anchors: ever, address }: Pick<History, 'anchors' | 'address'>,
  { revision, anchors, removed }: Extract<Line, { event: 'revision' }>,
): string | undefined {
  const all = [...anchors.flat(), ...Object.keys(removed)];
  const given = new Set(all);
  const about = `revision ${String(revision)} of ${address}`;
  const twice = all.find((anchor, index) => all.indexOf(anchor) !== index);
  if (given.size < all.length) return `In ${about} ${twice ?? ''} leads to two places`;
  const lost = ever.find((anchor) => !given.has(anchor));
  if (lost !== undefined) return `In ${about} ${lost} leads nowhere, which was given before`;
  const skipped = Array.from(all, (_, index) => `p${String(index + 1)}`).find((anchor) => !given.has(anchor));
  if (skipped !== undefined) return `In ${about} there is no ${skipped}, though there are higher numbers`;
  const early = Object.entries(removed).find(([anchor, last]) => last >= revision || !ever.includes(anchor));
  return early && `In ${about} ${early[0]} counts as removed, but no revision before had it`;
}

/** What is wrong with a renaming by itself. */
export function renamingFault({ address, to }: Extract<Line, { event: 'renaming' }>): string | undefined {
  if (address === to) return `${address} would be renamed to itself`;
  return parseRecordPath(address).collection === parseRecordPath(to).collection
    ? undefined
    : `${address} would become a record of another kind, ${to}`;
}
