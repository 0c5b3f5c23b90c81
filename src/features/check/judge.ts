import { nearest } from '../../base/nearest.ts';
import { wordDifference } from '../../base/stretch.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import type { RecordSites } from './address.ts';
import { correct, type Target } from './correction.ts';
import { stateOfFinding, type Finding, type ParagraphChange } from './finding.ts';
import { LibraryError, type Library } from '../../client/library.ts';
import type { IndexedRecord, RecordIndex } from '../../client/record-index.ts';
import type { Reference } from './reference.ts';
import { nearestPassage } from './resemblance.ts';
import { gravest, type State } from './state.ts';
import { findWords, isTitle, readingsOf, titleKey, titlesIn } from './wording.ts';

/** A revision that is cited, as readers are told of it. */
export interface CitedState {
  number: number;
  date: string;
  sha256: string;
  current: boolean;
}

/** What was found out about one reference. */
export interface Verdict {
  reference: Reference;
  state: State;
  findings: Finding[];
  /** Title of the record; none where there is no such record. */
  title?: string;
  /** The right place: where the record is now, or the revision that has what is cited. */
  target?: Target;
  cited?: CitedState;
  /** Changes of the footnote's text that make it right, in its order. */
  edits: Edit[];
  /** The footnote with these changes. */
  corrected: string;
}

/** A change of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A text with changes that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = '';
  let done = 0;
  for (const { start, end, text: by } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    made += text.slice(done, start) + by;
    done = end;
  }
  return made + text.slice(done);
}

const titleKeys = new WeakMap<RecordIndex, Set<string>>();
function titlesOf(index: RecordIndex): Set<string> {
  const known = titleKeys.get(index);
  if (known) return known;
  const made = new Set(Object.values(index.records).map(({ title }) => titleKey(title)));
  titleKeys.set(index, made);
  return made;
}

const isParagraph = (anchor: string | undefined): anchor is string =>
  anchor !== undefined && /^p[1-9]\d*$/.test(anchor);

/** The address of the record that a wrong one most probably means. */
function nearestRecord(path: string, { records }: RecordIndex): string | undefined {
  const [, collection = '', id = ''] = path.split('/');
  const known = Object.entries(records).flatMap(([address, { formerly = [] }]) => [address, ...formerly]);
  const idOf = (address: string) => address.split('/')[2] ?? '';
  const within = known.filter((address) => address.startsWith(`/${collection}/`));
  const near = (addresses: string[]) => {
    const found = nearest(id, addresses.map(idOf));
    return found === undefined ? undefined : addresses.find((address) => idOf(address) === found);
  };
  return known.find((address) => idOf(address) === id) ?? near(within) ?? near(known);
}

/** The passage of a state that an anchor leads to. */
const passageAt = (state: Snapshot, anchor: string) => state.passages.find(({ anchors }) => anchors.includes(anchor));

/** What became of a paragraph, or of the whole, between two states. */
function changeBetween(before: Snapshot, now: Snapshot, anchor: string | undefined): ParagraphChange | undefined {
  if (anchor === undefined) {
    const texts = ({ passages, fields }: Snapshot) => JSON.stringify([passages.map(({ text }) => text), fields]);
    return texts(before) === texts(now) ? { kind: 'same' } : undefined;
  }
  const then = passageAt(before, anchor);
  const present = passageAt(now, anchor);
  if (!then) return undefined;
  if (!present) {
    const gone = now.removed.find((passage) => passage.anchor === anchor);
    return { kind: 'removed', text: then.text, revision: gone?.revision ?? before.revision };
  }
  if (then.text === present.text) return { kind: 'same' };
  return { kind: 'changed', stretches: wordDifference(then.text, present.text) };
}

/** Number of the revision that a fingerprint, or its beginning, belongs to. */
const revisionByFingerprint = ({ revisions }: IndexedRecord, sha256: string): number =>
  revisions.findIndex((revision) => revision.sha256.startsWith(sha256)) + 1;

/** Number of the revision that was current on a day; 0 before the first. */
const revisionOn = ({ revisions }: IndexedRecord, day: string): number =>
  revisions.findLastIndex(({ date }) => date <= day) + 1;

/** Which revision a reference cites, and why; findings say what is wrong about it. */
function citedRevision(
  { revision, fingerprints, accessed }: Reference,
  record: IndexedRecord,
): { number: number; by: 'name' | 'access' | 'none'; findings: Finding[] } {
  const findings: Finding[] = [];
  const last = record.revisions.length;
  const [fingerprint] = fingerprints;
  const printed = fingerprint ? revisionByFingerprint(record, fingerprint.sha256) : 0;
  if (fingerprint && printed === 0) findings.push({ kind: 'unknown-fingerprint', sha256: fingerprint.sha256 });
  if (revision !== undefined) {
    if (revision < 1 || revision > last) {
      findings.push({ kind: 'unknown-revision', number: revision, count: last });
      return { number: printed || last, by: 'none', findings };
    }
    if (printed > 0 && printed !== revision)
      findings.push({ kind: 'other-fingerprint', named: revision, number: printed });
    return { number: revision, by: 'name', findings };
  }
  if (printed > 0) return { number: printed, by: 'name', findings };
  const read = accessed === undefined ? 0 : revisionOn(record, accessed);
  return read > 0 ? { number: read, by: 'access', findings } : { number: last, by: 'none', findings };
}

/** Judges the words of a reference in one record. */
class Reading {
  readonly findings: Finding[] = [];
  readonly #reference: Reference;
  readonly #library: Library;
  readonly #path: string;
  readonly #record: IndexedRecord;
  readonly #last: number;

  constructor(reference: Reference, library: Library, path: string, record: IndexedRecord) {
    this.#reference = reference;
    this.#library = library;
    this.#path = path;
    this.#record = record;
    this.#last = record.revisions.length;
  }

  #state(number: number): Promise<Snapshot> {
    return this.#library.state(this.#path, number);
  }

  #superseded(
    number: number,
    by: 'name' | 'access' | 'words',
    change: ParagraphChange | undefined,
    anchor: string | undefined,
    quotation?: string,
  ): void {
    const { revisions } = this.#record;
    this.findings.push({
      kind: 'superseded',
      number,
      by,
      on: revisions[number]?.date ?? '',
      steps: revisions.slice(number).map(({ date, note }, place) => ({ number: number + place + 1, date, note })),
      change,
      anchor,
      ...(quotation === undefined ? {} : { quotation }),
    });
  }

  /** Paragraph that the reference names, if there is one of that number. */
  #citedAnchor(): string | undefined {
    const { anchor, address, paragraph } = this.#reference;
    if (!isParagraph(anchor)) return undefined;
    if (isParagraph(address.anchor) && paragraph && !paragraph.numbers.includes(Number(address.anchor.slice(1))))
      this.findings.push({ kind: 'two-paragraphs', address: address.anchor, words: `p${String(paragraph.number)}` });
    const { anchors } = this.#record;
    if (anchors.includes(anchor)) return anchor;
    this.findings.push({ kind: 'unknown-paragraph', anchor, count: anchors.length, nearest: anchors.at(-1) });
    return undefined;
  }

  /** Where a quotation stands: in the present revision, or in the newest earlier one that has it. */
  async #find(quotation: string, first: number): Promise<{ number: number; anchors: readonly string[][] } | undefined> {
    const readings = readingsOf(quotation);
    const others = Array.from({ length: this.#last - 1 }, (_, place) => this.#last - 1 - place);
    const order = [...new Set([this.#last, first, ...others])];
    for (const number of order) {
      const found = findWords(readings, await this.#state(number));
      if (found.length > 0) return { number, anchors: found.map(({ anchors }) => [...anchors]) };
    }
    return undefined;
  }

  /** The quotations of the reference that are no titles. */
  async #quotations(): Promise<string[]> {
    const { quotations } = this.#reference;
    if (quotations.length === 0) return [];
    const known = titlesOf(this.#library.index);
    const left = quotations.filter((quotation) => !isTitle(quotation, known));
    if (left.length === 0) return [];
    const own = titlesIn(await this.#state(this.#last));
    return left.filter((quotation) => !isTitle(quotation, own));
  }

  /** Finds out all about the reference; says what should be cited. */
  async judge(): Promise<{ anchor: string | undefined; number: number; frozen: boolean }> {
    const cited = citedRevision(this.#reference, this.#record);
    this.findings.push(...cited.findings);
    const anchor = this.#citedAnchor();
    const quotations = await this.#quotations();
    let right = anchor;
    let only: number | undefined;
    for (const quotation of quotations) {
      const found = await this.#find(quotation, cited.number);
      if (!found) {
        const places = [...new Set([cited.number, this.#last])];
        let resemblance: Finding & { kind: 'not-verbatim' } = { kind: 'not-verbatim', quotation, nearest: undefined };
        for (const number of places) {
          const near = nearestPassage(quotation, await this.#state(number));
          if (near) resemblance = { ...resemblance, nearest: { ...near, revision: number } };
          if (near) break;
        }
        this.findings.push(resemblance);
        continue;
      }
      const cites = [...(anchor === undefined ? [] : [anchor]), ...this.#reference.anchors];
      const here = cites.find((one) => found.anchors.some((anchors) => anchors.includes(one)));
      const place = here ?? found.anchors[0]?.[0];
      this.findings.push({ kind: 'verbatim', quotation, revision: found.number, anchor: place });
      if (anchor !== undefined && here === undefined) {
        this.findings.push({ kind: 'changed-place', quotation, from: anchor, to: place });
        right = place ?? right;
      } else right ??= place;
      if (found.number < this.#last) {
        only = Math.min(only ?? found.number, found.number);
        const change =
          place === undefined
            ? undefined
            : changeBetween(await this.#state(found.number), await this.#state(this.#last), place);
        this.#superseded(found.number, 'words', change, place, quotation);
      }
    }
    if (only !== undefined) return { anchor: right, number: only, frozen: true };
    if (cited.by !== 'none' && cited.number < this.#last) {
      const verbatim = quotations.length > 0 && this.findings.every(({ kind }) => kind !== 'not-verbatim');
      const change = changeBetween(await this.#state(cited.number), await this.#state(this.#last), right);
      this.#superseded(cited.number, cited.by, change, right);
      // What is cited is there in the present revision too: that one can be cited. Else the one that was read has to be.
      const same = change?.kind === 'same' || verbatim;
      return { anchor: right, number: same ? this.#last : cited.number, frozen: !same };
    }
    if (anchor !== undefined) {
      const gone = (await this.#state(this.#last)).removed.find((passage) => passage.anchor === anchor);
      if (gone && right === anchor) {
        this.findings.push({ kind: 'removed-paragraph', anchor, revision: gone.revision, text: gone.text });
        return { anchor, number: gone.revision, frozen: true };
      }
    }
    return { anchor: right, number: this.#last, frozen: false };
  }
}

/** Judges one reference against what was published. */
export async function judge(reference: Reference, library: Library, sites: RecordSites): Promise<Verdict> {
  const { address, footnote } = reference;
  const verdict = (findings: Finding[], rest: Partial<Verdict> = {}): Verdict => ({
    reference,
    state: gravest(findings.map(stateOfFinding)),
    findings,
    edits: [],
    corrected: footnote.text,
    ...rest,
  });
  const located = library.locate(address.path);
  if (!located) {
    if (!address.record) return verdict([{ kind: 'page', path: address.path }]);
    return verdict([
      { kind: 'unknown-record', path: address.path, nearest: nearestRecord(address.path, library.index) },
    ]);
  }
  const { path, record, moved } = located;
  const findings: Finding[] = moved ? [{ kind: 'moved', from: address.path, to: path }] : [];
  const citedOf = (number: number): CitedState | undefined => {
    const revision = record.revisions[number - 1];
    return (
      revision && {
        number,
        date: revision.date,
        sha256: revision.sha256,
        current: number === record.revisions.length && !record.withdrawn,
      }
    );
  };
  const finish = (target: Target): Verdict => {
    const cited = citedOf(target.number);
    const edits = correct(reference, target, record, sites);
    return verdict(findings, {
      title: record.title,
      target,
      ...(cited && { cited }),
      edits,
      corrected: applyEdits(footnote.text, edits),
    });
  };
  const last = record.revisions.length;
  const named = reference.revision !== undefined && reference.revision <= last ? reference.revision : last;
  const ownAnchor = isParagraph(reference.anchor) ? reference.anchor : undefined;
  if (record.withdrawn) {
    findings.push({ kind: 'withdrawn', ...record.withdrawn });
    return finish({ path, anchor: ownAnchor, number: named, frozen: address.revision !== undefined });
  }
  const reading = new Reading(reference, library, path, record);
  try {
    const right = await reading.judge();
    findings.push(...reading.findings);
    return finish({ path, ...right, frozen: right.frozen || address.revision !== undefined });
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    findings.push(...reading.findings, { kind: 'unread', message: error.message });
    return finish({ path, anchor: ownAnchor, number: named, frozen: address.revision !== undefined });
  }
}
