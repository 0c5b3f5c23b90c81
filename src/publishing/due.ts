import type { History, Published } from '../ledger/history.ts';
import { counted } from '../base/counted.ts';
import { listed } from '../records/summary.ts';

/** Histories of the records that say something else than what was published last. */
const dueOf = ({ histories }: Published): History[] =>
  Object.values(histories).filter(({ due, withdrawn }) => due && !withdrawn);

/** Records that are named one by one; of more, the number says enough. */
const most = 5;

/** Says that publishing is due, for people; empty when it is not. */
export function dueText(published: Published): string {
  const due = dueOf(published);
  if (due.length === 0) return '';
  const fresh = due.filter(({ revisions }) => revisions.length === 0).length;
  const parts = [
    ...(fresh > 0 ? [`${counted(fresh, 'record')} not published yet`] : []),
    ...(due.length > fresh ? [`${counted(due.length - fresh, 'record')} changed since the last publication`] : []),
  ];
  const names = due.length <= most ? ` (${due.map(({ address }) => address.slice(1, -1)).join(', ')})` : '';
  return `Publishing is due: ${listed(parts)}${names}. npm run publish -- --dry-run shows what it would record`;
}

/** The same at the end of a line. */
export function dueNote(published: Published): string {
  const due = dueOf(published).length;
  return due === 0 ? '' : `; note: publishing is due for ${counted(due, 'record')} (npm run publish)`;
}
