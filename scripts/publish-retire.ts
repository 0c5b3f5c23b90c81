import { readFileSync } from 'node:fs';
import { counted } from '../src/base/counted.ts';
import { forbiddenCharacter } from '../src/schemas/characters.ts';
import type { Unchained } from '../src/ledger/ledger.ts';
import { refuseRetirement, type Promises } from '../src/ledger/retirement.ts';
import { UserError } from '../src/base/user-error.ts';
import { record, type Context } from './publish-moves.ts';

/** A line of the list: an address that is retired, or several where it holds a `*`, and what replaces it. */
interface Entry {
  line: number;
  from: string;
  to: string;
  /** The sentence above it; none for lines without one. */
  reason: string | undefined;
}

/** Reads the list: sentences that say why, each followed by lines `OLD -> NEW`. */
function readEntries(text: string, fail: (line: number, message: string) => void): Entry[] {
  let reason: string | undefined;
  return text.split(/\r?\n/).flatMap((content, index): Entry[] => {
    const line = index + 1;
    const words = content.trim();
    const bad = forbiddenCharacter(words);
    if (bad) fail(line, `The line holds ${bad.name}`);
    if (words === '') return [];
    if (!words.startsWith('/')) {
      reason = words;
      return [];
    }
    const [, from, to] = /^(\S+)\s+->\s+(\/\S*)$/.exec(words) ?? [];
    if (from !== undefined && to !== undefined) return [{ line, from, to, reason }];
    fail(line, 'The line cannot be read. Write it as /old/ -> /new/');
    return [];
  });
}

/** The addresses that an entry means: `*` stands for one part, the same on both sides. */
function expand({ from, to }: Entry, addresses: readonly string[]): [from: string, to: string][] {
  if (!from.includes('*')) return [[from, to]];
  const wanted = from.split('/');
  return addresses.flatMap((address): [string, string][] => {
    const parts = address.split('/');
    if (parts.length !== wanted.length || !wanted.every((part, at) => part === '*' || part === parts[at])) return [];
    const stars = parts.filter((_, at) => wanted[at] === '*');
    return [[address, to.replaceAll('*', () => stars.shift() ?? '*')]];
  });
}

/**
 * Retires addresses that were taken away, as one publication.
 * @param built every address that the site has beside those of records.
 * @throws {UserError} that lists all lines which cannot be carried out, with what to do instead.
 */
export function retire(context: Context, file: string, note = '', built: readonly string[]): void {
  const { ledger } = context.result;
  const faults: string[] = [];
  const fail = (line: number, message: string) => faults.push(`${file}:${String(line)}: ${message}`);
  const entries = readEntries(readList(file), fail);
  const retired = new Map<string, string>();
  const there = new Set(built);
  const promises: Promises = {
    lists: (address) => ledger.addresses.includes(address) || there.has(address),
    find: (address) => ledger.find(address),
    replacement: (address) => retired.get(address) ?? ledger.retired[address]?.to,
  };
  // What a `*` stands for: addresses that are promised, not retired yet, and not there any more.
  const gone = ledger.addresses.filter((address) => !(address in ledger.retired) && !there.has(address));
  const groups = new Map<string, Record<string, string>>();
  for (const entry of entries) {
    const pairs = expand(entry, gone);
    if (pairs.length === 0) fail(entry.line, `No address that was promised and is gone is like ${entry.from}`);
    for (const [from, to] of pairs) {
      const fault = faultOf(from, to, promises, there);
      if (fault !== undefined) fail(entry.line, fault);
      else retired.set(from, to);
      const reason = entry.reason ?? note;
      groups.set(reason, { ...groups.get(reason), [from]: to });
    }
  }
  if (entries.length === 0 && faults.length === 0) fail(1, 'The list names no address. Write each as /old/ -> /new/');
  if (faults.length > 0) throw new UserError(faults.join('\n'));
  // What replaces a retired address is promised with it.
  const targets = [...retired.values()].map((to) => to.replace(/#.*/, ''));
  const fresh = [...new Set(targets)].filter((to) => there.has(to) && !ledger.addresses.includes(to)).sort();
  const lines: Unchained[] = [...groups].map(([reason, pairs]) => ({
    event: 'retirement',
    retired: pairs,
    date: context.date,
    note: reason,
  }));
  if (fresh.length > 0) lines.unshift({ event: 'addresses', addresses: fresh });
  context.write(`Retires ${counted(retired.size, 'address', 'addresses')}: each will lead to what replaces it.\n`);
  record(context, note, lines);
}

function readList(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UserError(`--retire needs the name of a file that lists addresses; ${file} cannot be read`);
  }
}

/** Why an address cannot be retired in favour of another. */
function faultOf(from: string, to: string, promises: Promises, there: ReadonlySet<string>): string | undefined {
  const refusal = refuseRetirement(from, to, promises);
  if (refusal) return `${refusal.message}. ${refusal.hint ?? ''}`;
  return there.has(from) ? `${from} is still there. Take it away from the site first` : undefined;
}
