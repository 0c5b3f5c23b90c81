import {
  neverPublished,
  type Event,
  type History,
  type PublicationDay,
  type Published,
  type Retired,
  type Revision,
} from './history.ts';
import type { Fault, Problem } from '../records/problem.ts';
import { publishedProblem } from '../records/source-file.ts';
import { parseRecordPath } from '../records/addresses.ts';
import { sha256 } from '../base/canonical.ts';
import type { Chain, Publication } from './chain.ts';
import type { Line } from './ledger.ts';
import { anchorFault, dayFault, renamingFault } from './line-faults.ts';
import { refuseRetirement, settleRetired } from './retirement.ts';
import { snapshotFile } from './snapshot.ts';

type LineOf<Kind extends Line['event']> = Extract<Line, { event: Kind }>;

/** Of two publications that do not go together, one has to be made again. */
const hint =
  'Two people published at once. Keep the publication that was put on the site first: remove the file of the other with its revisions, bring back those of the first (git checkout BRANCH -- content/revisions), and publish again';

/** One that cannot have been made by publishing. */
const forged =
  'npm run publish writes no such line. Remove the file with its revisions, or bring the ledger back from git (git checkout -- content/ledger content/revisions)';

const refuse = (message: string | undefined): Fault | undefined =>
  message === undefined ? undefined : { message, hint: forged };

/** Takes publications one by one; events that cannot follow from those before are reported. */
class Replay {
  readonly histories = new Map<string, History>();
  /** Present address by former one. */
  readonly moved = new Map<string, string>();
  /** Addresses without revisions. */
  readonly addresses = new Set<string>();
  /** Retired addresses. */
  readonly retired = new Map<string, Retired>();
  /** Addresses at the time by short number. */
  readonly #numbers = new Map<number, string>();
  readonly events: Event[] = [];
  readonly problems: Problem[] = [];
  /** File of the publication that spoke of a record last, by its address at the time. */
  readonly #files = new Map<string, string>();
  /** Days of publications by the SHA-256 of their ends. */
  readonly #days = new Map<string, string>();

  add(publication: Publication): void {
    const { file, head, lines, end } = publication;
    const misdated = dayFault(publication, this.#days);
    if (misdated !== undefined) this.problems.push(publishedProblem(file, misdated, forged));
    this.#days.set(end, head.date);
    for (const [index, line] of lines.entries()) {
      const fault =
        line.event === 'retirement'
          ? this.#retire(line)
          : line.event === 'numbers'
            ? this.#number(line)
            : this.#take(line);
      const { message, hint: remedy } = typeof fault === 'string' ? { message: fault, hint } : (fault ?? {});
      if (message !== undefined) this.problems.push(publishedProblem(file, message, remedy, index + 2));
      else if ('address' in line) this.#files.set(line.address, file);
    }
  }

  #retire({ retired, date, note }: LineOf<'retirement'>): Fault | undefined {
    const promises = {
      lists: (address: string) => this.addresses.has(address),
      find: (address: string) => this.histories.get(this.moved.get(address) ?? address),
      replacement: (address: string) => this.retired.get(address)?.to,
    };
    for (const [from, to] of Object.entries(retired)) {
      const refusal = refuseRetirement(from, to, promises);
      if (refusal) return refusal;
      this.retired.set(from, { to, date, note });
    }
    return undefined;
  }

  #number({ numbers }: LineOf<'numbers'>): string | undefined {
    for (const [address, number] of Object.entries(numbers)) {
      const now = this.moved.get(address) ?? address;
      const known = this.histories.get(now);
      if (!known) return `${address} was never published before it was given number ${String(number)}`;
      if (known.number !== undefined) return `${address} has number ${String(known.number)} already`;
      const owner = this.#numbers.get(number);
      if (owner !== undefined) return `Number ${String(number)} of ${address} is that of ${owner} already`;
      this.#numbers.set(number, address);
      this.histories.set(now, { ...known, number });
    }
    return undefined;
  }

  /** Takes one line; says what is wrong when it does not fit. */
  #take(line: Exclude<Line, LineOf<'retirement' | 'numbers'>>): string | Fault | undefined {
    if (line.event === 'addresses') {
      for (const address of line.addresses) {
        this.addresses.add(address);
        // What is promised anew is there again.
        this.retired.delete(address);
      }
      return undefined;
    }
    const { address } = line;
    const now = this.moved.get(address);
    if (now !== undefined)
      return `${address} was renamed to ${now} before this ${line.event}, in ${this.#files.get(address) ?? ''}`;
    if (line.event === 'revision') return this.#revise(line);
    const known = this.histories.get(address);
    if (!known) return `${address} was never published before this ${line.event}`;
    if (line.event === 'renaming') return this.#rename(line, known);
    const { event: kind, date, note } = line;
    this.histories.set(address, { ...known, withdrawn: { date, reason: note } });
    this.events.push({ kind, address, date, note });
    return undefined;
  }

  #revise(line: LineOf<'revision'>): string | Fault | undefined {
    const { event: kind, address, revision: number, date, note } = line;
    const { withdrawn: _, ...history } = this.histories.get(address) ?? { ...neverPublished(address), due: false };
    const next = history.revisions.length + 1;
    if (number < next)
      return `Revision ${String(number)} of ${address} was published already; ${this.#files.get(address) ?? ''} has the last`;
    if (number > next) return `Revision ${String(number)} of ${address} follows revision ${String(next - 1)}`;
    const misnumbered = refuse(anchorFault(history, line));
    if (misnumbered) return misnumbered;
    const { collection, id } = parseRecordPath(address);
    const anchors = line.anchors.flat();
    const file = snapshotFile(collection, id, number);
    const revision: Revision = { number, date, note, sha256: line.sha256, file, anchors };
    this.histories.set(address, {
      ...history,
      revisions: [...history.revisions, revision],
      anchors: [...new Set([...history.anchors, ...anchors])],
    });
    this.events.push({ kind, address, date, note, revision: number });
    return undefined;
  }

  #rename(line: LineOf<'renaming'>, known: History): string | Fault | undefined {
    const { event: kind, address, to, date, note } = line;
    const impossible = refuse(renamingFault(line));
    if (impossible) return impossible;
    const owner = this.moved.get(to) ?? to;
    if (owner !== address && this.histories.has(owner)) return `${to} is an address of another record, ${owner}`;
    this.histories.delete(address);
    const formerly = [...known.formerly, address].filter((other) => other !== to);
    this.histories.set(to, { ...known, address: to, formerly });
    this.moved.delete(to);
    for (const former of formerly) this.moved.set(former, to);
    this.events.push({ kind, address, date, note, to });
    return undefined;
  }
}

/** Fingerprint of the whole: the end of the chain, or the SHA-256 over its ends where two publications were merged. */
const fingerprintOf = (ends: readonly string[]): string =>
  ends.length === 1 ? (ends[0] ?? '') : sha256(ends.join('\n'));

/** The days of publication, each with its notes and the fingerprint that the whole had at its end. */
function daysOf(publications: readonly Publication[]): PublicationDay[] {
  const dates = [...new Set(publications.map(({ head }) => head.date))].sort();
  return dates.map((date) => {
    const then = publications.filter(({ head }) => head.date <= date);
    const continued = new Set(then.flatMap(({ head }) => head.previous));
    const ends = then.map(({ end }) => end).filter((end) => !continued.has(end));
    const notes = new Set(then.filter(({ head }) => head.date === date).map(({ head }) => head.note));
    return { date, notes: [...notes], fingerprint: fingerprintOf(ends.sort()) };
  });
}

/** What the publications amount to. */
export interface Replayed {
  published: Published;
  /** Present address by former one. */
  moved: ReadonlyMap<string, string>;
  problems: Problem[];
}

/** Folds the publications of a ledger into the histories of its records. */
export function replayLedger({ publications, ends }: Pick<Chain, 'publications' | 'ends'>): Replayed {
  const state = new Replay();
  for (const publication of publications) state.add(publication);
  const days = daysOf(publications);
  const date = days.at(-1)?.date;
  return {
    published: {
      histories: Object.fromEntries([...state.histories].sort(([a], [b]) => (a < b ? -1 : 1))),
      addresses: [...state.addresses].sort(),
      retired: settleRetired(state.retired),
      days,
      events: state.events,
      ...(date === undefined ? {} : { date }),
      ...(ends.length === 0 ? {} : { fingerprint: fingerprintOf(ends) }),
    },
    moved: state.moved,
    problems: state.problems,
  };
}
