import { nearest } from '../../base/nearest.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { LibraryError, type Library } from '../../client/library.ts';
import type { IndexedRecord } from '../../client/record-index.ts';
import type { Finding } from './finding.ts';
import type { Item } from './item.ts';
import type { ReadyRecord, RecordPage } from './record-page.client.ts';

/** The record as it is served: what was published of it, and its pages. */
export interface World {
  library: Pick<Library, 'index' | 'locate' | 'state'>;
  /** The page of a record; `undefined` where there is none. @throws {LibraryError} */
  page(path: string, fresh: boolean): Promise<RecordPage | undefined>;
  /** Citations of a former revision. @throws {LibraryError} */
  ready(path: string, revision: number): Promise<ReadyRecord>;
}

/** Words of one paragraph. */
export interface Words {
  paragraph: number;
  /** Of the verdict on a red line: the text that is judged, and how. */
  verdict?: string;
  text: string;
}

/** An item as it stands today. */
export interface Standing {
  item: Item;
  title: string;
  kind?: string;
  /** Where it is read now: the record's page, or that of the revision. None where there is no such record. */
  path?: string;
  /** Where its files for reference managers are: beside the record, or beside the revision. */
  files?: string;
  /** Its citations with the permanent address that they carry. */
  ready?: ReadyRecord;
  /** The revision that is cited. */
  revision?: { number: number; date?: string; sha256?: string };
  words: Words[];
  findings: Finding[];
}

const anchorOf = (paragraph: number): string => `p${String(paragraph)}`;
const passageAt = (state: Snapshot, paragraph: number) =>
  state.passages.find(({ anchors }) => anchors.includes(anchorOf(paragraph)));

/** What became of what is cited between two states. */
function changeBetween(before: Snapshot, now: Snapshot, paragraphs: readonly number[]): 'same' | 'changed' | 'removed' {
  if (paragraphs.length === 0) {
    const said = ({ passages, fields }: Snapshot) => JSON.stringify([passages.map(({ text }) => text), fields]);
    return said(before) === said(now) ? 'same' : 'changed';
  }
  const pairs = paragraphs.map((number) => [passageAt(before, number), passageAt(now, number)] as const);
  if (pairs.some(([then, present]) => then && !present)) return 'removed';
  return pairs.every(([then, present]) => then?.text === present?.text) ? 'same' : 'changed';
}

/** Paragraphs that a state does not have: removed before it, or not yet there. */
function missing(state: Snapshot, paragraphs: readonly number[]): Finding[] {
  const absent = paragraphs.filter((number) => !passageAt(state, number));
  const last = new Map(state.removed.map(({ anchor, revision }) => [anchor, revision]));
  const gone = absent.flatMap((number) => last.get(anchorOf(number)) ?? []);
  const removed = absent.filter((number) => last.has(anchorOf(number)));
  const unknown = absent.filter((number) => !last.has(anchorOf(number)));
  return [
    ...(removed.length > 0
      ? [{ kind: 'removed', paragraphs: removed, revision: state.revision, last: Math.min(...gone) } as const]
      : []),
    ...(unknown.length > 0
      ? [{ kind: 'unknown-paragraphs', paragraphs: unknown, revision: state.revision } as const]
      : []),
  ];
}

/** What the verdict of a red line is on, and how it reads, from its state alone: `zero draft: partly met`. */
function verdictIn({ collection, fields, passages }: Snapshot, paragraph: number): string | undefined {
  // Its passages are the reasons of its verdicts, in their order, before those of its account.
  const verdicts: unknown = collection === 'red-lines' ? fields['assessments'] : [];
  const place = passages.findIndex(({ anchors }) => anchors.includes(anchorOf(paragraph)));
  const { text, status } = ((Array.isArray(verdicts) ? verdicts[place] : undefined) ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && typeof status === 'string' ? `${text}: ${status}`.replaceAll('-', ' ') : undefined;
}

/** Words of paragraphs in a state; of one that was removed, its last words. */
const wordsIn = (state: Snapshot, paragraphs: readonly number[], page: RecordPage | undefined): Words[] =>
  paragraphs.flatMap((paragraph) => {
    const verdict = page?.verdict(paragraph) ?? verdictIn(state, paragraph);
    const text =
      passageAt(state, paragraph)?.text ?? state.removed.find(({ anchor }) => anchor === anchorOf(paragraph))?.text;
    return text === undefined ? [] : { paragraph, ...(verdict === undefined ? {} : { verdict }), text };
  });

/** The record that a wrong path most probably means. */
function nearestPath(path: string, records: Record<string, IndexedRecord>): string | undefined {
  const [, collection = '', id = ''] = path.split('/');
  const ids = Object.keys(records).flatMap((known) =>
    known.startsWith(`/${collection}/`) ? (known.split('/')[2] ?? '') : [],
  );
  const found = nearest(id, ids);
  return found === undefined ? undefined : `/${collection}/${found}/`;
}

/** A record whose page is there, but not what is cited of it in the ledger. */
function unpublished(item: Item, path: string, page: RecordPage, findings: Finding[]): Standing {
  return {
    item,
    title: page.title,
    kind: page.kind,
    path,
    files: path,
    ready: page,
    revision: { number: page.revision },
    words: item.paragraphs.flatMap((paragraph) => {
      const text = page.words(paragraph);
      return text === undefined ? [] : { paragraph, text };
    }),
    findings: [...findings, { kind: 'unpublished', number: page.revision }],
  };
}

/** The page of a record, if it shows a published state; asked for anew when the browser kept an older one. */
async function pageOf(path: string, sha256: string, world: World): Promise<RecordPage | undefined> {
  const kept = await world.page(path, false);
  if (kept?.sha256 === sha256) return kept;
  const fresh = await world.page(path, true);
  return fresh?.sha256 === sha256 ? fresh : undefined;
}

async function stand(item: Item, world: World): Promise<Standing> {
  const { index, locate } = world.library;
  const located = locate(item.path);
  if (!located) {
    const page = await world.page(item.path, true);
    if (page) return unpublished(item, item.path, page, []);
    const near = nearestPath(item.path, index.records);
    return {
      item,
      title: item.title ?? item.path,
      words: [],
      findings: [{ kind: 'unknown-record', path: item.path, nearest: near }],
    };
  }
  const { path, record, moved } = located;
  const findings: Finding[] = moved ? [{ kind: 'moved', from: item.path, to: path }] : [];
  const last = record.revisions.length;
  let number = item.revision ?? last;
  if (number > last) {
    const page = record.withdrawn ? undefined : await world.page(path, true);
    if (page?.revision === number) return unpublished(item, path, page, findings);
    findings.push({ kind: 'unknown-revision', number, last });
    number = last;
  }
  const { date = '', sha256 = '' } = record.revisions[number - 1] ?? {};
  const isLast = number === last && !record.withdrawn;
  const page = isLast ? await pageOf(path, sha256, world) : undefined;
  // A record that is being changed shows what is not published: its last revision has an address of its own.
  const ready = page ?? (await world.ready(path, number));
  const own = page ? path : `${path}r/${String(number)}/`;
  const { paragraphs } = item;
  const isNewer = number < last && !record.withdrawn;
  const state = paragraphs.length > 0 || isNewer ? await world.library.state(path, number) : undefined;
  if (record.withdrawn) findings.push({ kind: 'withdrawn', ...record.withdrawn });
  if (state) findings.push(...missing(state, paragraphs));
  const current = record.revisions[last - 1];
  if (state && isNewer && current)
    findings.push({
      kind: 'newer',
      cited: number,
      current: last,
      date: current.date,
      note: current.note,
      change: changeBetween(state, await world.library.state(path, last), paragraphs),
    });
  return {
    item,
    title: ready.title,
    kind: ready.kind,
    path: own,
    files: own,
    ready,
    revision: { number, date, sha256 },
    words: state ? wordsIn(state, paragraphs, page) : [],
    findings,
  };
}

/** Finds out how an item stands today. Where files cannot be fetched, that is said, and what is known of it stays. */
export async function standingOf(item: Item, world: World): Promise<Standing> {
  try {
    return await stand(item, world);
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    const located = world.library.locate(item.path);
    return {
      item,
      title: located?.record.title ?? item.title ?? item.path,
      words: [],
      findings: [{ kind: 'unread', message: error.message }],
    };
  }
}
