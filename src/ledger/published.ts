import { pendingProblem } from './pending.ts';
import type { Choice, Remembered } from './paragraph.ts';
import { pageAddresses } from './page-addresses.ts';
import { recordPath, parseRecordPath, yearOfRecord } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { historyOf, type History, type Published } from './history.ts';
import { byPosition, type NumberPassages } from '../records/passage.ts';
import { byPlace, type Problem } from '../records/problem.ts';
import { readCorpus, type ReadOptions, type ReadResult } from '../records/read.ts';
import { publishedProblem, readSourceFile } from '../records/source-file.ts';
import { homes, recordFile } from '../records/home.ts';
import { canonicalJson } from '../base/canonical.ts';
import { site } from '../base/site.ts';
import { isReserved } from '../schemas/reserved.ts';
import { readLedger, type LedgerState } from './ledger-state.ts';
import { sameFacts } from './facts.ts';
import { numberPassages } from './paragraphs.ts';
import { recordedEntries } from './recorded.ts';
import { factsOf, type Snapshot } from './snapshot.ts';

/** The record with its ledger: what `content/` holds, what of it was published, and everything that is wrong. */
export interface PublishedResult extends ReadResult {
  ledger: LedgerState;
  published: Published;
}

/** Settings of a reading with the ledger. */
export interface PublishedOptions extends Omit<ReadOptions, 'number'> {
  /** Decisions of the editor about paragraphs, by address of the record. */
  choices?: ReadonlyMap<string, readonly Choice[]>;
}

/** What is remembered of a record's paragraphs. */
export const rememberedOf = ({ revision, passages, removed }: Snapshot): Remembered => ({
  revision,
  passages,
  removed,
});

/** Anchors as they were published, and for what changed since, as they will be. */
function numberingBy(ledger: LedgerState, choices: PublishedOptions['choices']): NumberPassages {
  return (collection, id, texts) => {
    const address = recordPath(collection, id);
    const history = ledger.find(address);
    const last = history && ledger.last(history);
    if (!last) return byPosition(collection, id, texts);
    const { passages, removed } = numberPassages(texts, rememberedOf(last), choices?.get(address));
    return {
      passages: passages.map(({ anchors: [anchor = '', ...also], text }) => ({ anchor, also, text })),
      removed,
    };
  };
}

/** Whether a record says something else than its last revision. */
function isDue(entry: Entry, last: Snapshot | undefined, ledger: LedgerState): boolean {
  if (!last) return true;
  const now = { collection: entry.collection, fields: factsOf(entry.fields), body: entry.source.trim() };
  const same = sameFacts(now, last, (collection, id) => {
    const history = ledger.find(recordPath(collection, id));
    return history && parseRecordPath(history.address).id;
  });
  if (!same) return true;
  // The same words under other numbers come from an editor's choice, other words from the title of a record that a `<Ref>` names.
  const passages = entry.passages.map(({ anchor, also, text }) => ({ anchors: [anchor, ...also], text }));
  return canonicalJson(passages) !== canonicalJson(last.passages);
}

const command = (words: string) => `npm run publish -- ${words}`;

/** Says of a record that was published that it is not there any more, and what led to that as far as can be told. */
function lost(root: string, { address, revisions }: History, present: readonly Entry[]): Problem {
  const { collection, id } = parseRecordPath(address);
  const file = recordFile(collection, id);
  const name = `${collection}/${id}`;
  const heir = present.find(
    (other) => other.collection === collection && 'aliases' in other.fields && other.fields.aliases?.includes(id),
  );
  if (heir)
    return publishedProblem(
      heir.file,
      `It lists "${id}" as a former id, but the ledger does not know that ${address} was renamed`,
      `Record it: ${command(`--rename ${name} ${heir.id}`)}`,
    );
  const published = `${address} was published on ${revisions[0]?.date ?? ''}`;
  const { file: source } = homes[collection].list ? {} : readSourceFile(root, file);
  return source && /^status: *["']?draft\b/m.test(source.text)
    ? publishedProblem(
        file,
        `${published} and cannot be a draft again`,
        `Remove status: draft, or ${command(`--withdraw ${name} --reason "..."`)}`,
      )
    : publishedProblem(
        file,
        `${published} and would be missing`,
        `Bring it back (git checkout -- content/${file}), or ${command(`--withdraw ${name} --reason "..."`)}, or, if it has another id now, ${command(`--rename ${name} NEW-ID`)}. If a file of the ledger is lost: git checkout -- content/ledger`,
      );
}

/** Says of a record that its address belongs to another that was published. */
function taken(ledger: LedgerState, { file }: Entry, address: string): Problem[] {
  const owner = ledger.find(address);
  if (!owner) return [];
  const { collection, id } = parseRecordPath(address);
  const problem = (message: string, hint: string) => [publishedProblem(file, message, hint)];
  if (owner.address !== address)
    return problem(
      `${address} is the former address of ${owner.address}; it cannot be given to another record`,
      'Choose another id',
    );
  return owner.withdrawn
    ? problem(
        `${address} was withdrawn on ${owner.withdrawn.date}; its address cannot be given to another record`,
        `Choose another id; if it is the same record that returns: ${command(`--reinstate ${collection}/${id} --note "..."`)}`,
      )
    : [];
}

/** What the ledger promises and the records do not hold. */
function contradictions(ledger: LedgerState, { entries, problems }: ReadResult, root: string): Problem[] {
  const present = new Map(recordedEntries(entries).map((entry) => [recordPath(entry.collection, entry.id), entry]));
  // A record with faults is there; what is wrong with it is told already.
  const faulty = new Set(problems.map(({ file }) => file));
  const missing = Object.values(ledger.histories).filter(({ address, withdrawn }) => {
    const { collection, id } = parseRecordPath(address);
    return !present.has(address) && !withdrawn && !faulty.has(recordFile(collection, id));
  });
  return [
    ...missing.map((history) => lost(root, history, [...present.values()])),
    ...[...present].flatMap(([address, entry]) => taken(ledger, entry, address)),
  ];
}

/** Where the records stand whose parts have pages of their own. */
const holders: Record<string, string> = { articles: 'texts', votes: 'sessions' };

/**
 * Whether a page gathers records by subject, year or kind, or is part of a list that has outgrown its page: it is made for as
 * long as there are any, and only the build can tell whether one would be missing.
 */
function isGathered(address: string): boolean {
  const [, first = '', name = '', below = ''] = address.split('/');
  return (
    first === 'positions' ||
    (['timeline', 'index'].includes(first) && name !== '') ||
    (first === 'statements' && isReserved(name)) ||
    address.startsWith('/method/sources/') ||
    yearOfRecord.test(below)
  );
}

/** Addresses without revisions that were published and that no page has any more. Places within pages are kept by the pages. */
function missingPages(ledger: LedgerState, { entries, problems }: ReadResult, root: string): Problem[] {
  const there = new Set(pageAddresses(entries, root));
  // Where a record has faults, nobody can tell its articles and former ids.
  const open = new Set(problems.map(({ file }) => file.split('/')[0]));
  return ledger.addresses
    .filter((address) => address.endsWith('/') && !there.has(address) && ledger.find(address) === undefined)
    .filter((address) => !(address in ledger.retired) && !isGathered(address))
    .flatMap((address) => {
      const [, first = '', name = ''] = address.split('/');
      if (open.has(holders[first] ?? first)) return [];
      const [file, hint] =
        first === 'articles'
          ? [recordFile('texts', site.mainText), `Give an article the slug "${name}" again`]
          : first === 'votes' && name !== ''
            ? [
                'sessions',
                `Give the vote the id "${name}" again, or say what replaces it: ${command(`--retire FILE --note "..."`)}`,
              ]
            : name === ''
              ? [`pages/${first}.mdx`, `Bring it back: git checkout -- content/pages/${first}.mdx`]
              : [
                  first,
                  `Write "${name}" under aliases of the record that it led to; git log -S ${name} -- content/${first} finds it`,
                ];
      return publishedProblem(file, `${address} was published and would be missing`, hint);
    });
}

/** Reads and checks the records together with the ledger of what was published. Never throws for bad content. */
export function readPublished(root: string, { choices, ...options }: PublishedOptions = {}): PublishedResult {
  const ledger = readLedger(root);
  const result = readCorpus(root, { ...options, number: numberingBy(ledger, choices) });
  const pending = pendingProblem(root);
  const { latest = '9999' } = options;
  const early = ledger.chain.publications.flatMap(({ file, head: { date } }) => {
    const hint =
      'Bring the ledger back from git (git checkout -- content/ledger), or remove the file with its revisions';
    return date > latest
      ? [publishedProblem(file, `The publication is dated ${date}, which is yet to come`, hint)]
      : [];
  });
  const histories: Record<string, History> = { ...ledger.histories };
  for (const entry of recordedEntries(result.entries)) {
    const address = recordPath(entry.collection, entry.id);
    const history = historyOf(ledger, entry);
    histories[address] = { ...history, due: isDue(entry, ledger.last(history), ledger) };
  }
  const { chain: _chain, problems: _problems, last: _last, find: _find, ...published } = ledger;
  return {
    ...result,
    problems: [
      ...(pending ? [pending] : []),
      ...result.problems,
      ...ledger.problems,
      ...early,
      ...(pending || ledger.problems.length > 0
        ? []
        : [...contradictions(ledger, result, root), ...missingPages(ledger, result, root)]),
    ].sort(byPlace),
    ledger,
    published: { ...published, histories },
  };
}
