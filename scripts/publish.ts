import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { permalink } from '../src/address.ts';
import { relate } from '../src/corpus/corpus.ts';
import { terminalReport } from '../src/corpus/reporters/terminal.ts';
import { counted } from '../src/corpus/summary.ts';
import { readEnvironment } from '../src/environment.ts';
import { downloads } from '../src/exports/downloads.ts';
import { pageAddresses, placeAddresses } from '../src/permalinks/addresses.ts';
import type { Unchained } from '../src/permalinks/ledger.ts';
import { ChoiceError } from '../src/permalinks/paragraphs.ts';
import { withoutEntry } from '../src/permalinks/place.ts';
import { planPublication, type Plan } from '../src/permalinks/plan.ts';
import { describePlan } from '../src/permalinks/plan-report.ts';
import { chainedFile, writePublication } from '../src/permalinks/publication.ts';
import { readPublished, type PublishedResult } from '../src/permalinks/published.ts';
import { referrers, renameRecord } from '../src/permalinks/rename.ts';
import { carryOut, change, type Changes } from '../src/permalinks/staging.ts';
import { partsOf } from '../src/permalinks/fold.ts';
import { recordPath } from '../src/corpus/addresses.ts';
import { homes } from '../src/corpus/home.ts';
import { edtfFault } from '../src/schemas/edtf.ts';
import { idFault, idLike } from '../src/schemas/id.ts';
import { site } from '../src/site.ts';
import { readArguments, run, UsageError } from './command.ts';
import { addressOf, readChoices, text } from './publish-arguments.ts';

const help = `Publishes what is new or changed: gives each record its next revision and its paragraphs their numbers, for ever.

  npm run publish -- --dry-run                           shows what would be published, and changes nothing
  npm run publish -- --note "Date of the vote corrected"  publishes everything that is new or changed
  npm run publish -- --note "..." statements/2024-08-08-iran       publishes only the records that are named

  npm run publish -- --withdraw statements/2024-08-08-iran --reason "..."   leaves a page that says when and why
  npm run publish -- --rename statements/2024-08-08-iran 2024-08-09-iran    moves a record; former addresses forward
  npm run publish -- --reinstate statements/2024-08-08-iran --note "..."    shows a withdrawn record again

  --paragraphs "statements/2024-08-08-iran:2=p3,3=new"   decides that the second paragraph is p3, and the third a new one
  --date 2026-11-24                                      the day of publication, if it is not today

Nothing that was published is ever changed. Afterwards commit the folder content: git add content && git commit
`;

/** Everything that a publication promises beside the revisions of records. */
function allAddresses({ entries, process }: PublishedResult, root: string): string[] {
  if (!process) return [];
  const corpus = relate(entries, process, site.mainText);
  const files = downloads(corpus, permalink).map(({ file }) => `/data/${file}`);
  return [...pageAddresses(entries, root), ...placeAddresses(corpus), ...files, '/feed.xml'];
}

/** The day of publication: no earlier than the newest one in the ledger. */
function dayOf(given: string | undefined, newest: string | undefined): string {
  const date = given ?? new Date().toISOString().slice(0, 10);
  const fault = edtfFault(date) ?? (date.length === 10 ? undefined : 'it needs year, month and day');
  if (fault !== undefined) throw new UsageError(`--date: ${fault}`);
  if (newest !== undefined && date < newest)
    throw new UsageError(`The ledger ends on ${newest}; nothing can be published on ${date}, before that`);
  return date;
}

const said = (line: string) => process.stdout.write(`${line}\n`);
const commitHint = 'Now commit it: git add content && git commit';

interface Context {
  root: string;
  result: PublishedResult;
  date: string;
  dryRun: boolean;
}

/** Writes one event into the ledger, with the changes of files that belong to it. */
function record({ root, result, date, dryRun }: Context, note: string, line: Unchained, changes: Changes): void {
  const { path, content } = chainedFile({ date, note, ends: result.account.chain.ends }, [line]);
  if (!dryRun) change(root, { write: new Map([...changes.write, [path, content]]), remove: changes.remove });
  for (const file of changes.remove) said(`  removes ${file}`);
  for (const file of changes.write.keys()) said(`  writes ${file}`);
  said(`  writes ${path}`);
  said(dryRun ? 'Nothing was changed: this was a dry run.' : commitHint);
}

function withdraw(context: Context, name: string, reason: string): void {
  const { root, result, date } = context;
  const { histories } = result.account;
  const address = addressOf(name, Object.keys(histories));
  const history = histories[address];
  if (!history || history.withdrawn) throw new UsageError(`${address} is withdrawn already`);
  const { collection, id } = partsOf(address);
  const naming = referrers(root, collection, id);
  if (naming.length > 0)
    throw new UsageError(
      `${address} cannot be withdrawn while other records name it. Take it out of:\n${naming.map((file) => `  content/${file}`).join('\n')}`,
    );
  const write = new Map<string, string>();
  const remove: string[] = [];
  const listed = homes[collection].list === true;
  const file = listed ? `${collection}.yaml` : `${collection}/${id}${homes[collection].ending}`;
  if (listed) {
    const before = readFileSync(join(root, file), 'utf8');
    const after = withoutEntry(before, id);
    if (after !== before) write.set(file, after);
  } else if (statSync(join(root, file), { throwIfNoEntry: false })) remove.push(file);
  said(
    `Withdraws ${address}: its page will say so, with the reason; its ${counted(history.revisions.length, 'revision')} stay readable.`,
  );
  record(context, reason, { event: 'withdrawal', address, date, note: reason }, { write, remove });
}

function rename(context: Context, name: string, to: string | undefined, note: string | undefined): void {
  const { root, result, date } = context;
  const { account, published } = result;
  const known = [...new Set([...Object.keys(published.histories), ...Object.keys(account.histories)])];
  const address = addressOf(name, known);
  const { collection, id } = partsOf(address);
  if (to === undefined)
    throw new UsageError(`--rename needs the new id after the former one: --rename ${collection}/${id} NEW-ID`);
  const target = to.replace(/^\/|\/$/g, '').replace(new RegExp(`^${collection}/`), '');
  const fault = idFault(target);
  if (fault !== undefined) {
    const like = idLike(target);
    throw new UsageError(`The id "${target}" ${fault}.${like === undefined ? '' : ` Did you mean ${like}?`}`);
  }
  const path = recordPath(collection, target);
  const owner = account.find(path);
  if (owner && owner.address !== address)
    throw new UsageError(`${path} is the address of another record, or was; choose another id`);
  const here = new Set(result.entries[collection].map((entry) => entry.id));
  if (here.has(id) && here.has(target)) throw new UsageError(`${path} is another record; choose another id`);
  const words = note ?? `${address} is now ${path}`;
  const changes = renameRecord(root, { collection, from: id, to: target });
  if (!account.histories[address]) {
    said(`Renames ${address} to ${path}. It was never published, so no address needs to forward.`);
    if (!context.dryRun) change(root, changes);
    for (const file of changes.write.keys()) said(`  writes ${file}`);
    return;
  }
  said(`Renames ${address} to ${path}: the former address and all its revisions will forward.`);
  record(context, words, { event: 'renaming', address, to: path, date, note: words }, changes);
}

function publish(context: Context, plan: Plan, note: string | undefined): void {
  const { root, result, date, dryRun } = context;
  if (plan.revisions.length === 0 && plan.addresses.length === 0) {
    said('Everything is published; there is nothing to do.');
    return;
  }
  process.stdout.write(describePlan(plan, { whole: dryRun }));
  if (dryRun) {
    said('Nothing was changed: this was a dry run.');
    return;
  }
  if (note === undefined)
    throw new UsageError(
      'Say what was changed, in a sentence that readers will see: --note "Date of the vote corrected"',
    );
  const files = writePublication(plan, { date, note, ends: result.account.chain.ends });
  change(root, { write: files, remove: [] });
  said(`Published ${counted(plan.revisions.length, 'record')}, in ${[...files.keys()].at(-1) ?? ''}.`);
  said(commitHint);
}

await run(() => {
  const args = readArguments(process.argv.slice(2), {
    note: { type: 'string' },
    date: { type: 'string' },
    'dry-run': { type: 'boolean' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    rename: { type: 'string' },
    reinstate: { type: 'string' },
    paragraphs: { type: 'string' },
    help: { type: 'boolean' },
  });
  const { options, words } = args;
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  const { contentDir: root, base } = readEnvironment();
  if (carryOut(root)) said('Finished a publication that had been interrupted.');
  const note = text(args, 'note');
  const first = readPublished(root, { base });
  const [withdrawn, renamed, reinstated] = [text(args, 'withdraw'), text(args, 'rename'), text(args, 'reinstate')];
  const single = withdrawn ?? renamed ?? reinstated;
  // A record that was moved or removed by hand is what these commands are for.
  const hindrances = first.problems.filter(({ kind }) => single === undefined || kind !== 'published');
  if (hindrances.length > 0 || first.account.problems.length > 0) {
    process.stdout.write(
      terminalReport(hindrances.length > 0 ? hindrances : first.account.problems, first.files, root),
    );
    said('The record has faults; nothing was published.');
    return 1;
  }
  const date = dayOf(text(args, 'date'), first.account.date);
  const context: Context = { root, result: first, date, dryRun: options['dry-run'] === true };
  if (withdrawn !== undefined) {
    const reason = text(args, 'reason');
    if (reason === undefined) throw new UsageError('Say why, in a sentence that readers will see: --reason "..."');
    withdraw(context, withdrawn, reason);
    return 0;
  }
  if (renamed !== undefined) {
    rename(context, renamed, words[0], note);
    return 0;
  }
  const known = Object.keys(first.published.histories);
  const names = reinstated === undefined ? words : [reinstated];
  const only = names.length > 0 ? new Set(names.map((name) => addressOf(name, known))) : undefined;
  const paragraphs = text(args, 'paragraphs');
  const choices = paragraphs === undefined ? undefined : readChoices(paragraphs, known);
  try {
    const result = choices ? readPublished(root, { base, choices }) : first;
    const histories = Object.fromEntries(
      Object.entries(result.published.histories).map(([address, history]) => [
        address,
        { ...history, due: history.due || (history.withdrawn !== undefined && reinstated !== undefined) },
      ]),
    );
    const plan = planPublication(
      { ...result, published: { ...result.published, histories } },
      allAddresses(result, root),
      { ...(only ? { only } : {}), ...(choices ? { choices } : {}) },
    );
    publish({ ...context, result }, plan, note);
    return 0;
  } catch (error) {
    if (error instanceof ChoiceError) throw new UsageError(error.message);
    throw error;
  }
});
