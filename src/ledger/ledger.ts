import { z } from 'zod';
import { parseRecordPath } from '../records/addresses.ts';
import { edtf } from '../schemas/edtf.ts';
import { idFault } from '../schemas/id.ts';
import { wordsFault } from '../schemas/words.ts';
import { recorded } from './recorded.ts';

/*
 * The ledger is a folder of files in JSON Lines, one for each publication, so that two people who publish at once add
 * two files and git merges them without a conflict. A file is named by its date and the start of its SHA-256. Its first
 * line names the last lines of the publications that it builds on, every other line the line before it: whoever alters
 * or removes a line breaks the chain.
 */

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 of 64 hexadecimal digits');
/** Longest note of a publication, in characters: a sentence or two that readers see. */
export const longestNote = 1000;

// What ledgers hold becomes paths of files and links of pages: nothing that leads out of the site, nothing without an end.
const address = z
  .string()
  .max(300, 'must be at most 300 characters long')
  .regex(
    /^\/(?:[A-Za-z0-9][\w.-]*\/)*(?:[A-Za-z0-9][\w.-]*)?(?:#[A-Za-z0-9][\w.-]*)?$/,
    'must be an address of this site, such as /timeline/',
  );
const recordAddress = z
  .string()
  .regex(/^\/[a-z-]+\/[a-z0-9-]+\/$/, 'must be the address of a record')
  .refine((value) => {
    const { collection, id } = parseRecordPath(value);
    return recorded.includes(collection) && idFault(id) === undefined;
  }, 'must be the address of a record');
const anchor = z.string().regex(/^p[1-9]\d{0,3}$/, 'must be the anchor of a paragraph, such as p3');
const previous = hash.describe('SHA-256 of the line before');
const date = edtf('Day of publication').refine((value) => value.length === 10, 'must be a day: 2024-02-09');
const note = z
  .string()
  .max(longestNote, `must be at most ${String(longestNote)} characters long`)
  .superRefine((value, context) => {
    const message = wordsFault(value);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  })
  .describe('What was changed, in the words of whoever published it');

/** First line of a publication. */
export const head = z.strictObject({
  event: z.literal('publication'),
  date,
  note,
  previous: z
    .array(hash)
    .describe('SHA-256 of the last line of each publication that it builds on; none for the first'),
});

/** A new state of a record. */
export const revision = z.strictObject({
  event: z.literal('revision'),
  address: recordAddress.describe('Address of the record at the time'),
  revision: z.int().min(1).describe('Number of the revision, from 1'),
  date,
  note,
  sha256: hash.describe('SHA-256 of the canonical JSON of the revision'),
  anchors: z
    .array(z.array(anchor).min(1))
    .describe('Anchors of its passages in the order of the page: its own first, then those of passages merged into it'),
  removed: z
    .record(anchor, z.int().min(1))
    .describe('Anchors of removed passages, with the last revision that holds them'),
  previous,
});

/** A record that is no longer shown. */
export const withdrawal = z.strictObject({
  event: z.literal('withdrawal'),
  address: recordAddress,
  date,
  note: note.describe('Why it was withdrawn'),
  previous,
});

/** A record that has another address from now on. */
export const renaming = z.strictObject({
  event: z.literal('renaming'),
  address: recordAddress.describe('Former address'),
  to: recordAddress.describe('New address'),
  date,
  note,
  previous,
});

/** Addresses without revisions that are promised from now on. */
export const addresses = z.strictObject({
  event: z.literal('addresses'),
  addresses: z.array(address).min(1).max(20_000, 'must be at most 20,000 addresses'),
  previous,
});

/** Short numbers that records have from now on: /c/118/. */
export const numbers = z.strictObject({
  event: z.literal('numbers'),
  numbers: z
    .record(recordAddress, z.int().min(1).max(999_999))
    .refine((pairs) => Object.keys(pairs).length > 0, 'must number a record')
    .describe('By address of the record at the time, its number for ever'),
  previous,
});

/** Addresses that are no longer a page or file of their own: what replaces them is reached there from now on. */
export const retirement = z.strictObject({
  event: z.literal('retirement'),
  retired: z
    .record(address, address)
    .refine((pairs) => Object.keys(pairs).length > 0, 'must name an address')
    .describe('By retired address, which was promised and still answers, the address that replaces it'),
  date,
  note: note.describe('Why they were retired'),
  previous,
});

/** A line of a publication after its first. */
export const line = z.discriminatedUnion('event', [revision, withdrawal, renaming, addresses, retirement, numbers]);

/** First line of a publication, as checked. */
export type Head = z.output<typeof head>;

/** Another line of a publication, as checked. */
export type Line = z.output<typeof line>;

/** A line before it is chained to the one before. */
export type Unchained = Line extends infer L ? (L extends Line ? Omit<L, 'previous'> : never) : never;
