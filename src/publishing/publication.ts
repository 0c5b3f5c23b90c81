import { canonicalJson, sha256 } from '../base/canonical.ts';
import { publicationName } from '../ledger/chain.ts';
import type { Head, Unchained } from '../ledger/ledger.ts';
import type { Plan } from './plan.ts';
import { serializeSnapshot, takeSnapshot } from '../ledger/snapshot.ts';

/** What a publication says of itself. */
export interface Imprint {
  /** Day of publication. */
  date: string;
  /** What was changed. */
  note: string;
  /** Ends of the ledger that it builds on. */
  ends: readonly string[];
}

/** The file of a publication: its path below `content/`, and its lines, each chained to the one before. */
export function chainedFile(
  { date, note, ends }: Imprint,
  lines: readonly Unchained[],
): { path: string; content: string } {
  const head: Head = { event: 'publication', date, note, previous: [...ends].sort() };
  const written = [canonicalJson(head)];
  let previous = sha256(written[0] ?? '');
  for (const line of lines) {
    const json = canonicalJson({ ...line, previous });
    written.push(json);
    previous = sha256(json);
  }
  const content = `${written.join('\n')}\n`;
  return { path: `ledger/${publicationName(date, content)}`, content };
}

/** Files of a publication: the states of the records as they are kept, and the file of the ledger that names them. */
export function writePublication({ revisions, addresses, numbers }: Plan, imprint: Imprint): Map<string, string> {
  const { date, note } = imprint;
  const files = new Map<string, string>();
  const lines: Unchained[] = revisions.map(({ entry, address, revision }) => {
    const { file, json, sha256: hash } = serializeSnapshot(takeSnapshot(entry, revision, date));
    files.set(`revisions/${file}`, json);
    return {
      event: 'revision',
      address,
      revision,
      date,
      note,
      sha256: hash,
      anchors: entry.passages.map(({ anchor, also }) => [anchor, ...also]),
      removed: Object.fromEntries(entry.removed.map(({ anchor, revision: last }) => [anchor, last])),
    };
  });
  if (Object.keys(numbers).length > 0) lines.push({ event: 'numbers', numbers });
  if (addresses.length > 0) lines.push({ event: 'addresses', addresses });
  const { path, content } = chainedFile(imprint, lines);
  return files.set(path, content);
}
