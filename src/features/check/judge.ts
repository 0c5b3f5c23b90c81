import { longDate } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import { LibraryError, type Library } from '../../client/library.ts';
import type { ParsedAddress } from '../../client/parsed-address.ts';
import { revisionPath } from '../../base/revision-path.ts';
import { addressState, type AddressState } from '../../client/record-index.ts';
import { compareParagraph, compareWords, type Compared } from './compare.ts';
import { fine, look, notCompared, type Note } from './finding.ts';

/** An address with what stands beside it. */
export interface Claim {
  address: ParsedAddress;
  /** A revision that the words beside the address name. */
  revisionBeside: number | undefined;
  /** Quoted words that belong to it. */
  quotations: readonly string[];
}

/** What was found out about an address. */
export interface Finding {
  notes: Note[];
  /** Title of the record; none where there is no such record. */
  title?: string;
  /** Where to look, below the base: the record, its paragraph or revision, or the record that is probably meant. */
  path?: string | undefined;
  /** A citation of the place, with the address that is right today. */
  line?: string;
}

type RecordState = Extract<AddressState, { kind: 'record' }>;

/** What the ledger's index says of a record and of the revision that is cited. */
function recordNotes(at: RecordState, cited: number | undefined, { part, anchor }: ParsedAddress): Note[] {
  const { path, record, moved, latest, missing } = at;
  const { date = '', note = '' } = record.revisions[latest - 1] ?? {};
  const newest = `${String(latest)} of ${longDate(date)} (${note.replace(/[.\s]+$/, '')})`;
  const notes: Note[] = [];
  if (record.withdrawn)
    notes.push(
      look(
        `Withdrawn on ${longDate(record.withdrawn.date)}. The reason: ${record.withdrawn.reason.replace(/[.\s]*$/, '.')}`,
      ),
    );
  if (moved) notes.push(look(`Renamed: the record is at ${path} now, and the old address forwards there.`));
  if (missing !== undefined)
    notes.push(
      look(`There is no revision ${String(missing)}; the record has ${latest === 1 ? 'only one' : String(latest)}.`),
    );
  const named = `Revision ${String(cited)}${at.revision === undefined ? ', named beside the address,' : ''}`;
  if (cited === latest) notes.push(fine(`${named} is the ${record.withdrawn ? 'last' : 'current'} one.`));
  else if (cited !== undefined) notes.push(look(`Changed since: ${named} is not current, but revision ${newest}.`));
  else if (latest === 1) notes.push(fine(`Not changed since it was published on ${longDate(date)}.`));
  else
    notes.push(
      notCompared(
        `No revision is named, so what has changed since cannot be determined. The current one is revision ${newest}.`,
      ),
    );
  if (part !== undefined) notes.push(notCompared(`The address leads to ${part}, which was not compared.`));
  if (anchor !== undefined) notes.push(notCompared(`Whether the page has a place #${anchor} was not compared.`));
  return notes;
}

/**
 * Compares an address, and what is quoted beside it, with what was published.
 * @param permanent address at which the record is published, with a trailing slash.
 */
export async function judge(
  { address, quotations, revisionBeside }: Claim,
  library: Library,
  permanent: string,
): Promise<Finding> {
  const at = addressState(address, library.index, library.locate);
  if (at.kind === 'page')
    return {
      notes: [notCompared('Not a record: this page of the site has no revisions, so nothing was compared.')],
    };
  if (at.kind === 'unknown') {
    const meant = at.nearest === undefined ? '' : ` Perhaps ${at.nearest} is meant.`;
    const others = address.paragraphs.length + quotations.length > 0 ? ' Nothing else was compared.' : '';
    return {
      notes: [look(`There is no record at ${address.path}, and there never was.${meant}${others}`)],
      path: at.nearest,
    };
  }
  const { path, record, latest } = at;
  const named = at.revision ?? (revisionBeside !== undefined && revisionBeside <= latest ? revisionBeside : undefined);
  const cited = named ?? latest;
  const revisions = { cited, current: latest, state: (number: number) => library.state(path, number) };
  const compared: Compared[] = [];
  try {
    for (const paragraph of address.paragraphs)
      compared.push(await compareParagraph(paragraph, record.anchors, revisions));
    for (const words of [...(address.words === undefined ? [] : [address.words]), ...quotations])
      compared.push(await compareWords(words, address.paragraphs, revisions));
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    compared.push({ note: notCompared(`${error.message} Words and paragraphs were not compared.`) });
  }
  const pinned = compared.find((one) => one.pinned !== undefined)?.pinned ?? (record.withdrawn ? cited : undefined);
  const anchorIn = (those: readonly Compared[]) => those.find((one) => one.anchor !== undefined)?.anchor;
  // Where the words stand matters more than the paragraph that is named.
  const anchor = anchorIn(compared.slice(address.paragraphs.length)) ?? anchorIn(compared);
  const target =
    (pinned === undefined ? path : revisionPath(path, pinned)) + (anchor === undefined ? '' : `#${anchor}`);
  const number = pinned ?? latest;
  const parts = [
    `“${record.title}”`,
    site.name,
    `rev. ${String(number)} of ${longDate(record.revisions[number - 1]?.date ?? '')}`,
    ...(record.withdrawn ? ['since withdrawn'] : []),
    ...(anchor === undefined ? [] : [`para. ${anchor.slice(1)}`]),
    permanent + target.slice(1),
  ];
  return {
    notes: [...recordNotes(at, named, address), ...compared.map(({ note }) => note)],
    title: record.title,
    path: target,
    line: parts.join(', '),
  };
}
