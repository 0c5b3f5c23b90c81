import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recordPath, parseRecordPath } from '../src/records/addresses.ts';
import { homes, recordFile } from '../src/records/home.ts';
import { counted } from '../src/base/counted.ts';
import type { Unchained } from '../src/ledger/ledger.ts';
import { withoutEntry } from '../src/publishing/place.ts';
import { chainedFile } from '../src/publishing/publication.ts';
import type { PublishedResult } from '../src/ledger/published.ts';
import { referrers, renameRecord } from '../src/publishing/rename.ts';
import { change, type Changes } from '../src/publishing/staging.ts';
import { checkedId } from './new-record.ts';
import { UserError } from '../src/base/user-error.ts';
import { addressOf } from './publish-arguments.ts';

/** What a publication starts from. */
export interface Context {
  /** The content folder. */
  root: string;
  result: PublishedResult;
  /** Day of publication. */
  date: string;
  dryRun: boolean;
  /** Tells something to whoever publishes. */
  write(text: string): void;
}

/** What there is to do after a publication. */
export const commitHint = 'Now commit it: git add content && git commit\n';

/** What a dry run ends with. */
export const unchanged = 'Nothing was changed: this was a dry run.\n';

function carry({ root, dryRun, write }: Context, changes: Changes): void {
  if (!dryRun) change(root, changes);
  for (const file of changes.remove) write(`  removes ${file}\n`);
  for (const file of changes.write.keys()) write(`  writes ${file}\n`);
  write(dryRun ? unchanged : commitHint);
}

/** Writes events into the ledger as one publication, with the changes of files that belong to it. */
export function record(
  context: Context,
  note: string,
  lines: readonly Unchained[],
  { write, remove }: Changes = { write: new Map(), remove: [] },
): void {
  const { result, date } = context;
  const { path, content } = chainedFile({ date, note, ends: result.ledger.chain.ends }, lines);
  carry(context, { write: new Map([...write, [path, content]]), remove });
}

/** Withdraws a record: its file goes, its page will say so. */
export function withdraw(context: Context, name: string, reason: string): void {
  const { root, result, date } = context;
  const { histories } = result.ledger;
  const known = Object.keys({ ...result.published.histories, ...histories });
  const address = addressOf(name, known);
  const history = histories[address];
  const { collection, id } = parseRecordPath(address);
  const file = recordFile(collection, id);
  if (!history) throw new UserError(`${address} was never published; just remove it from content/${file}`);
  if (history.withdrawn) throw new UserError(`${address} was withdrawn already, on ${history.withdrawn.date}`);
  const naming = referrers(root, collection, id);
  if (naming.length > 0)
    throw new UserError(
      `${address} cannot be withdrawn while other records name it. Take it out of:\n${naming.map((other) => `  content/${other}`).join('\n')}`,
    );
  const write = new Map<string, string>();
  const remove: string[] = [];
  if (homes[collection].list === true) {
    const before = readFileSync(join(root, file), 'utf8');
    const after = withoutEntry(before, id);
    if (after !== before) write.set(file, after);
  } else if (existsSync(join(root, file))) remove.push(file);
  context.write(
    `Withdraws ${address}: its page will say so, with the reason; its ${counted(history.revisions.length, 'revision')} stay readable.\n`,
  );
  record(context, reason, [{ event: 'withdrawal', address, date, note: reason }], { write, remove });
}

/** The id that somebody asks for: `2024-08-08-iran`, with its collection or without. */
const readTarget = (collection: string, given: string): string =>
  checkedId(given.replace(/^\/|\/$/g, '').replace(new RegExp(`^${collection}/`), ''));

/** Refuses an id that another record has, or had. */
function refuseTaken({ root, result }: Context, address: string, path: string): void {
  const { collection, id } = parseRecordPath(address);
  const target = parseRecordPath(path).id;
  const choose = 'choose another id';
  if (target === id) throw new UserError(`${address} has that id already`);
  const owner = result.ledger.find(path);
  if (owner && owner.address !== address)
    throw new UserError(`${path} is the address of another record, or was; ${choose}`);
  const entries = result.entries[collection];
  // A record with faults is no entry, but its file must not be overwritten.
  const there = (name: string) =>
    homes[collection].list
      ? entries.some((entry) => entry.id === name)
      : existsSync(join(root, recordFile(collection, name)));
  if (!there(id) && !there(target) && !result.ledger.histories[address]?.withdrawn)
    throw new UserError(
      `There is neither content/${recordFile(collection, id)} nor content/${recordFile(collection, target)}; bring one back first`,
    );
  if (there(id) && there(target)) throw new UserError(`${path} is another record; ${choose}`);
  const former = entries.find(({ fields }) => 'aliases' in fields && fields.aliases?.includes(target));
  if (former && former.id !== id && former.id !== target)
    throw new UserError(`${path} forwards to ${recordPath(collection, former.id)}; ${choose}`);
  if (former)
    throw new UserError(`Take "${target}" out of aliases in content/${former.file} first: it will be the id again`);
}

/** Gives a record another id, everywhere. */
export function rename(context: Context, name: string, to: string | undefined, note: string | undefined): void {
  const { root, result, date } = context;
  const { ledger, published } = result;
  const address = addressOf(name, Object.keys({ ...published.histories, ...ledger.histories }));
  const { collection, id } = parseRecordPath(address);
  if (to === undefined)
    throw new UserError(`--rename needs the new id after the former one: --rename ${collection}/${id} NEW-ID`);
  const path = recordPath(collection, readTarget(collection, to));
  refuseTaken(context, address, path);
  const changes = renameRecord(root, { collection, from: id, to: parseRecordPath(path).id });
  if (!ledger.histories[address]) {
    context.write(`Renames ${address} to ${path}. It was never published, so no address needs to forward.\n`);
    carry(context, changes);
    return;
  }
  const words = note ?? `${address} is now ${path}`;
  context.write(`Renames ${address} to ${path}: the former address and all its revisions will forward.\n`);
  record(context, words, [{ event: 'renaming', address, to: path, date, note: words }], changes);
}
