import type { Fault } from '../records/problem.ts';
import type { History, Retired } from './history.ts';

/** What a retirement is judged by: what the ledger promises before it. */
export interface Promises {
  /** Whether an address without revisions was promised. */
  lists(address: string): boolean;
  /** The history that an address belongs to, present or former. */
  find(address: string): History | undefined;
  /** The address that replaces a retired one. */
  replacement(address: string): string | undefined;
}

/** Whether an address is one that the ledger keeps for a record: its page, its history, one of its revisions. */
function keptByRecord(address: string, { find }: Promises): boolean {
  const [, record = '', number] = /^(\/[a-z-]+\/[a-z0-9-]+\/)(?:history\/|r\/(\d+)(?:\/|\.json))?$/.exec(address) ?? [];
  const history = find(record);
  return history !== undefined && Number(number ?? 1) <= history.revisions.length;
}

/** What kind of thing an address answers with: a page, or a file by its ending. */
const kindOf = (address: string): string =>
  address.endsWith('/') ? 'page' : address.slice(address.lastIndexOf('.') + 1);

/** What stands at an address and can say itself that it has ended, and where to go on; nothing where it cannot. */
export const endsByItself = (address: string): 'feed' | 'picture' | undefined =>
  address.endsWith('/feed.json') ? 'feed' : address.endsWith('.svg') ? 'picture' : undefined;

/** Says why an address cannot be retired in favour of another; nothing when it can. */
export function refuseRetirement(from: string, to: string, promises: Promises): Fault | undefined {
  const [page = '', place] = to.split('#');
  const known = (address: string) => promises.lists(address) || keptByRecord(address, promises);
  if (from.includes('#'))
    return {
      message: `${from} is a place within a page`,
      hint: 'Places stay with their page; retire the page instead',
    };
  if (keptByRecord(from, promises))
    return {
      message: `${from} belongs to a record, which keeps it`,
      hint: 'Withdraw or rename the record instead: npm run publish -- --help',
    };
  if (!promises.lists(from))
    return {
      message: `${from} was never promised`,
      hint: 'Leave it out, or write it as it stands in content/ledger',
    };
  if (!known(to) && !(place !== undefined && known(page)))
    return {
      message: `${to} cannot replace ${from}: there is no such address`,
      hint: 'Name a page or file that the site has',
    };
  for (let next: string | undefined = page; next !== undefined; next = promises.replacement(next)?.split('#')[0])
    if (next === from)
      return { message: `${from} would be replaced by itself`, hint: `Choose another address than ${to}` };
  if (kindOf(from) !== 'page' && kindOf(from) !== kindOf(page) && !endsByItself(from))
    return {
      message: `${to} cannot be served in place of ${from}: it is of another kind`,
      hint: `Name a file that ends in .${kindOf(from)}`,
    };
  return undefined;
}

/** Addresses that were retired, each with what replaces it after all retirements. */
export function settleRetired(retired: ReadonlyMap<string, Retired>): Record<string, Retired> {
  const last = (to: string): string => {
    const [page = ''] = to.split('#');
    const next = retired.get(page);
    return next ? last(next.to) : to;
  };
  return Object.fromEntries(
    [...retired].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, { to, ...how }]) => [from, { to: last(to), ...how }]),
  );
}
