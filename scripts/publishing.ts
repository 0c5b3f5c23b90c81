import { pendingProblem } from '../src/ledger/pending.ts';
import { recordFile } from '../src/records/home.ts';
import { parseRecordPath } from '../src/records/addresses.ts';
import { pageAddresses } from '../src/ledger/page-addresses.ts';
import { existsSync } from 'node:fs';
import { permalink } from '../src/ui/address.ts';
import { relate } from '../src/corpus/corpus.ts';
import { terminalReport } from '../src/records/reporters/terminal.ts';
import type { Problem, ProblemKind } from '../src/records/problem.ts';
import { counted } from '../src/base/counted.ts';
import type { Environment } from '../src/base/environment.ts';
import { packagePaths } from '../src/features/data/package.ts';
import { feedAddresses } from '../src/features/feeds/follow.ts';
import { partAddresses, placeAddresses, viewAddresses } from '../src/publishing/addresses.ts';
import { planPublication } from '../src/publishing/plan.ts';
import { describePlan } from '../src/publishing/plan-report.ts';
import { writePublication } from '../src/publishing/publication.ts';
import { readPublished, type PublishedResult } from '../src/ledger/published.ts';
import { carryOut, change, claim } from '../src/publishing/staging.ts';
import { site } from '../src/base/site.ts';
import { UserError } from '../src/base/user-error.ts';
import type { Arguments } from './command.ts';
import { addressOf, dayOf, readChoices, readTask, text, type settings, type Task } from './publish-arguments.ts';
import { retire } from './publish-retire.ts';
import { commitHint, rename, unchanged, withdraw, type Context } from './publish-moves.ts';

/** Everything that a publication promises beside the revisions of records. */
function allAddresses({ entries, process }: PublishedResult, root: string): string[] {
  if (!process) return [];
  const corpus = relate(entries, process, site.mainText);
  const files = packagePaths(corpus, permalink);
  const others = ['/corrections.xml', '/ledger/index.json', '/opensearch.xml'];
  return [
    ...pageAddresses(entries, root),
    ...placeAddresses(corpus),
    ...viewAddresses(corpus),
    ...partAddresses(corpus, root),
    ...files,
    ...feedAddresses(corpus),
    ...others,
  ];
}

/** The address of a withdrawn record that is to be shown again. */
function returning({ result }: Context, name: string): string {
  const address = addressOf(name, Object.keys(result.published.histories));
  const { collection, id } = parseRecordPath(address);
  if (!result.published.histories[address]?.withdrawn) throw new UserError(`${address} is not withdrawn`);
  if (result.entries[collection].some((entry) => entry.id === id)) return address;
  const file = `content/${recordFile(collection, id)}`;
  throw new UserError(`Bring ${address} back first: git log -- ${file} names the commit that removed it`);
}

/** Publishes what is new or changed: everything, or the records that are named. */
function publish(
  { root, result: first, date, dryRun, write }: Context,
  names: readonly string[],
  paragraphs: string | undefined,
  { base, note }: { base: string; note: string | undefined },
): void {
  const known = Object.keys(first.published.histories);
  const only = names.length > 0 ? new Set(names.map((name) => addressOf(name, known))) : undefined;
  const choices = paragraphs === undefined ? undefined : readChoices(paragraphs, known);
  const result = choices ? readPublished(root, { base, choices }) : first;
  const plan = planPublication(result, allAddresses(result, root), {
    ...(only ? { only } : {}),
    ...(choices ? { choices } : {}),
  });
  if (plan.revisions.length === 0 && plan.addresses.length === 0 && Object.keys(plan.numbers).length === 0) {
    write('Everything is published; there is nothing to do.\n');
    return;
  }
  write(describePlan(plan, { whole: dryRun }));
  if (dryRun) {
    write(unchanged);
    return;
  }
  if (note === undefined)
    throw new UserError(
      'Say what was changed, in a sentence that readers will see: --note "Date of the vote corrected"',
    );
  const files = writePublication(plan, { date, note, ends: result.ledger.chain.ends });
  change(root, { write: files, remove: [] });
  const what = plan.revisions.length > 0 ? counted(plan.revisions.length, 'record') : 'addresses and numbers';
  write(`Published ${what}, in ${[...files.keys()].at(-1) ?? ''}.\n${commitHint}`);
}

/** What keeps a task from being done; a record that was moved or removed by hand is what the other tasks are for. */
function hindrances(task: Task, root: string, { problems, ledger }: PublishedResult): Problem[] {
  const pending = pendingProblem(root);
  if (pending) return [pending];
  const passed: readonly ProblemKind[] = task === 'publish' ? [] : ['published'];
  // A record that was moved by hand leaves references behind that lead nowhere; renaming mends them.
  const mended: readonly ProblemKind[] = task === 'rename' ? ['reference', 'link'] : [];
  const others = problems.filter(({ kind }) => !passed.includes(kind) && !mended.includes(kind));
  return others.length > 0 ? others : ledger.problems;
}

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir' | 'base'>;
  /** Tells something to whoever publishes. */
  write(text: string): void;
}

/**
 * Does what `npm run publish` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when it cannot do that; nothing was changed then.
 */
export function publishing(args: Arguments<typeof settings>, { environment, write }: Dependencies): number {
  const task = readTask(args);
  const asked = (task === 'publish' ? undefined : text(args, task)) ?? '';
  const [note, reason] = [text(args, 'note'), text(args, 'reason')];
  if (task === 'withdraw' && reason === undefined)
    throw new UserError('Say why, in a sentence that readers will see: --reason "..."');
  const { contentDir: root, base } = environment;
  const dryRun = args.options['dry-run'] === true;
  let free: () => void = () => undefined;
  try {
    if (task === 'retire' && note === undefined)
      throw new UserError('Say what was taken away, in a sentence that readers will see: --note "..."');
    if (!dryRun && existsSync(root)) free = claim(root);
    if (!dryRun && carryOut(root)) write('Finished a publication that had been interrupted.\n');
    const result = readPublished(root, { base });
    const faults = hindrances(task, root, result);
    if (faults.length > 0) {
      write(`${terminalReport(faults, result.files, root)}The record has faults; nothing was published.\n`);
      return 1;
    }
    const context: Context = { root, result, date: dayOf(text(args, 'date'), result.ledger.date), dryRun, write };
    if (task === 'withdraw') withdraw(context, asked, reason ?? '');
    else if (task === 'rename') rename(context, asked, args.words[0], note);
    else if (task === 'retire') retire(context, asked, note, allAddresses(result, root));
    else {
      const names = task === 'reinstate' ? [returning(context, asked)] : args.words;
      publish(context, names, text(args, 'paragraphs'), { base, note });
    }
    return 0;
  } finally {
    free();
  }
}
