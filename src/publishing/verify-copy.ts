import { Parser } from 'htmlparser2';
import type { History } from '../ledger/history.ts';
import { counted } from '../base/counted.ts';
import { canonicalJson, sha256 } from '../base/canonical.ts';
import { chainOf, type Chain } from '../ledger/chain.ts';
import type { Copy } from './copy.ts';
import { replayLedger } from '../ledger/replay.ts';
import { revisionJsonPath } from '../base/revision-path.ts';
import { readSnapshot, type Snapshot } from '../ledger/snapshot.ts';

/** What is wrong with a copy: where, and what. */
export interface CopyFault {
  file: string;
  message: string;
}

/** Outcome of the verification of a copy. */
export interface CopyReport {
  faults: CopyFault[];
  /** Numbers of what was checked. */
  publications: number;
  records: number;
  revisions: number;
  /** Pages whose words were compared with the revision that they show. */
  pages: number;
  /** Fingerprint of the whole, to compare with one from elsewhere. */
  fingerprint: string | undefined;
  /** How its ledger relates to the one at hand; absent when there is none. */
  relation?: string;
}

const decoder = new TextDecoder();

/** Words of the elements of a page that have the anchor of a paragraph, without what is no part of its words. */
function passagesOf(html: string): Map<string, string> {
  const texts = new Map<string, string>();
  const open: { name: string; anchor: string | undefined; skipped: boolean }[] = [];
  const parser = new Parser({
    onopentag(name, { id, class: classes = '' }) {
      const anchor = id !== undefined && /^p\d+$/.test(id) ? id : undefined;
      if (anchor !== undefined) texts.set(anchor, '');
      const skipped = open.at(-1)?.skipped === true || /\b(pilcrow|uncopied|visually-hidden)\b/.test(classes);
      open.push({ name, anchor, skipped });
    },
    ontext(text) {
      if (open.at(-1)?.skipped) return;
      for (const { anchor } of open) if (anchor !== undefined) texts.set(anchor, (texts.get(anchor) ?? '') + text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return texts;
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Says which paragraphs of a revision its page does not show as they were published. */
function strayPassages(html: string, { passages }: Snapshot): string[] {
  const shown = passagesOf(html);
  return passages.flatMap(({ anchors: [anchor = ''], text }) =>
    folded(shown.get(anchor) ?? '').includes(text) ? [] : [anchor],
  );
}

/** The bytes of a revision: where the site serves it, or where the repository keeps it. */
const bytesOf = (copy: Copy, address: string, number: number, file: string): Uint8Array | undefined =>
  copy.read(revisionJsonPath(address, number).slice(1)) ?? copy.read(`revisions/${file}`);

function checkRecord(copy: Copy, { address, revisions, withdrawn }: History, report: CopyReport): void {
  const { faults } = report;
  for (const { number, sha256: expected, file } of revisions) {
    const path = revisionJsonPath(address, number).slice(1);
    const bytes = bytesOf(copy, address, number, file);
    if (!bytes) {
      faults.push({ file: path, message: `Revision ${String(number)} of ${address} is missing` });
      continue;
    }
    report.revisions += 1;
    const found = sha256(bytes);
    if (found !== expected) {
      faults.push({ file: path, message: `It was altered: its SHA-256 is ${found}, the ledger says ${expected}` });
      continue;
    }
    const text = decoder.decode(bytes);
    if (canonicalJson(JSON.parse(text)) !== text)
      faults.push({ file: path, message: 'It is not in canonical form (RFC 8785)' });
    const page = copy.read(`${address.slice(1)}index.html`);
    if (number !== revisions.length || withdrawn || !page) continue;
    report.pages += 1;
    const stray = strayPassages(decoder.decode(page), readSnapshot(text));
    if (stray.length > 0)
      faults.push({
        file: `${address.slice(1)}index.html`,
        message: `The page does not show ${stray.map((anchor) => `#${anchor}`).join(', ')} as revision ${String(number)} has it`,
      });
  }
}

/** How the ledger of a copy relates to another one, in a sentence. */
function relationOf(copy: Chain, own: Chain): { sentence: string; same: boolean } {
  const [theirs, ours] = [copy, own].map((chain) => new Set(chain.publications.map(({ end }) => end)));
  const onlyOurs = own.publications.filter(({ end }) => !theirs?.has(end));
  const onlyTheirs = copy.publications.filter(({ end }) => !ours?.has(end));
  if (onlyOurs.length === 0 && onlyTheirs.length === 0)
    return { sentence: 'Its ledger is the same as the one here.', same: true };
  if (onlyTheirs.length === 0)
    return {
      sentence: `Its ledger is an earlier state of the one here, which has ${counted(onlyOurs.length, 'more publication', 'more publications')}.`,
      same: true,
    };
  if (onlyOurs.length === 0)
    return {
      sentence: `Its ledger continues the one here with ${counted(onlyTheirs.length, 'publication')}.`,
      same: true,
    };
  return {
    sentence: `Its ledger and the one here differ: ${onlyTheirs[0]?.file ?? ''} is only there, ${onlyOurs[0]?.file ?? ''} only here.`,
    same: false,
  };
}

/**
 * Verifies an offline copy of the site, or of its repository's folder `content`: the chain of its ledger, the bytes of every revision that the ledger
 * names, and that the pages show the words of the current ones.
 * @param own the ledger at hand, to compare with.
 */
export function verifyCopy(copy: Copy, own?: Chain): CopyReport {
  const names = copy.paths.flatMap((path) => /^ledger\/([^/]+\.jsonl)$/.exec(path)?.[1] ?? []);
  const chain = chainOf(names, (name) => decoder.decode(copy.read(`ledger/${name}`)));
  const { published, problems } = replayLedger(chain);
  const report: CopyReport = {
    faults: [...chain.problems, ...problems].map(({ file, line, message }) => ({
      file: `${file}:${String(line)}`,
      message,
    })),
    publications: chain.publications.length,
    records: Object.keys(published.histories).length,
    revisions: 0,
    pages: 0,
    fingerprint: published.fingerprint,
  };
  for (const history of Object.values(published.histories)) checkRecord(copy, history, report);
  if (own && own.publications.length > 0) {
    const { sentence, same } = relationOf(chain, own);
    report.relation = sentence;
    if (!same) report.faults.push({ file: 'ledger', message: sentence });
  }
  return report;
}
