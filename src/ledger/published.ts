import { contradictions, missingPages } from './broken-promises.ts';
import { pendingProblem } from './pending.ts';
import type { Choice, Remembered } from './paragraph.ts';
import { parseRecordPath, recordPath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { historyOf, type History, type Published } from './history.ts';
import { byPosition, type NumberPassages } from '../records/passage.ts';
import { byPlace } from '../records/problem.ts';
import { readCorpus, type ReadOptions, type ReadResult } from '../records/read.ts';
import { publishedProblem } from '../records/source-file.ts';
import { canonicalJson } from '../base/canonical.ts';
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
