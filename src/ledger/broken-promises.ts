import { site } from '../base/site.ts';
import { parseRecordPath, recordPath, yearOfRecord } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import { homes, recordFile } from '../records/home.ts';
import type { Problem } from '../records/problem.ts';
import type { ReadResult } from '../records/read.ts';
import { publishedProblem, readSourceFile } from '../records/source-file.ts';
import { isReserved } from '../schemas/reserved.ts';
import type { History } from './history.ts';
import type { LedgerState } from './ledger-state.ts';
import { pageAddresses } from './page-addresses.ts';
import { recordedEntries } from './recorded.ts';

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

/** What the ledger promises of records, and the records do not hold. */
export function contradictions(ledger: LedgerState, { entries, problems }: ReadResult, root: string): Problem[] {
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
export function missingPages(ledger: LedgerState, { entries, problems }: ReadResult, root: string): Problem[] {
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
