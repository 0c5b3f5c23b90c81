import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Published } from '../../../src/ledger/history.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import { readRevision } from '../../../src/ledger/revision-file.ts';
import { minimal } from '../../support/content.ts';
import { deep } from '../../support/deep.ts';
import { inFolder, writeFiles } from '../../support/folder.ts';
import { bytesOf, edit, publish } from '../../support/ledger.ts';

/** What editors do, in a model that is simple enough to be right: records with paragraphs of words that stand nowhere else. */
type Step =
  | Rewriting
  | { do: 'create'; word: number }
  | { do: 'rename' | 'withdraw'; record: number; word: number }
  | { do: 'publish'; word: number };

interface Rewriting {
  do: 'edit' | 'insert' | 'remove' | 'move';
  record: number;
  place: number;
  word: number;
}

interface Model {
  id: string;
  paragraphs: string[];
  withdrawn: boolean;
}

const word = (n: number) =>
  Array.from({ length: 3 }, (_, at) => 'bdfgklmnprstvz'[(n * (at + 3) + at) % 14]).join('aeo'[n % 3] ?? 'a');
const sentence = (n: number) => Array.from({ length: 9 }, (_, at) => word(n * 31 + at * 7)).join(' ') + String(n);

const one = <const T>(...kinds: T[]) => fc.constantFrom(...kinds);
const number = fc.nat(9999);
/** Changes of the paragraphs of some records. */
const rewriting = (records: number): fc.Arbitrary<Rewriting> =>
  fc.record({
    do: one('edit', 'insert', 'remove', 'move'),
    record: fc.nat(records - 1),
    place: fc.nat(9),
    word: number,
  });

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: rewriting(10) },
    { weight: 1, arbitrary: fc.record({ do: one('create'), word: number }) },
    { weight: 2, arbitrary: fc.record({ do: one('rename', 'withdraw'), record: fc.nat(9), word: number }) },
    { weight: 4, arbitrary: fc.record({ do: one('publish'), word: number }) },
  ),
  { minLength: 6, maxLength: 16 },
);

const fileOf = ({ id, paragraphs }: Model) =>
  (minimal['letters/letter.mdx'] ?? '')
    .replace('id: letter', `id: ${id}`)
    .replace('A paragraph.', paragraphs.join('\n\n'));

const letterOf = (id: string, ...numbers: number[]): Model => ({
  id,
  paragraphs: numbers.map(sentence),
  withdrawn: false,
});

function write(root: string, records: readonly Model[]): void {
  for (const record of records) edit(root, `letters/${record.id}.mdx`, fileOf(record));
}

/** Does something in a folder with the minimal corpus. */
const within = <T>(work: (root: string) => T): T => inFolder((folder) => work(writeFiles(folder, minimal)));

/** Changes one record of the model, and its file. */
function changeParagraphs({ paragraphs }: Model, { do: kind, place, word: n }: Rewriting): void {
  const at = place % paragraphs.length;
  if (kind === 'edit') paragraphs[at] = `${paragraphs[at] ?? ''} ${word(n)}`;
  if (kind === 'insert') paragraphs.splice(at, 0, sentence(n));
  if (kind === 'remove' && paragraphs.length > 1) paragraphs.splice(at, 1);
  if (kind === 'move') paragraphs.push(...paragraphs.splice(at, 1));
}

/** Every address, revision and anchor that was handed out before still is, and leads to the same record. */
function nothingLost(before: Published, after: Published, owner: (address: string) => string | undefined): void {
  for (const { address, formerly, revisions, anchors, withdrawn } of Object.values(before.histories)) {
    if (revisions.length === 0) continue;
    const now = after.histories[owner(address) ?? ''];
    expect(now).toBeDefined();
    expect([now?.address, ...(now?.formerly ?? [])]).toEqual(expect.arrayContaining([address, ...formerly]));
    expect(now?.revisions.slice(0, revisions.length)).toEqual(revisions);
    expect(now?.anchors).toEqual(expect.arrayContaining(anchors));
    if (withdrawn) expect(now?.withdrawn).toEqual(withdrawn);
  }
  expect(after.addresses).toEqual(expect.arrayContaining(before.addresses));
  expect(after.events.slice(0, before.events.length)).toEqual(before.events);
}

/** Each anchor of a record leads to one passage of its last state, or is told to be removed, with the revision that holds it. */
function anchorsKept(root: string, { histories }: Published): void {
  for (const { revisions, anchors } of Object.values(histories)) {
    const states = revisions.map((revision) => readRevision(root, revision));
    const last = states.at(-1);
    const here = last?.passages.flatMap((passage) => passage.anchors) ?? [];
    expect(new Set(here).size).toBe(here.length);
    for (const anchor of anchors) {
      if (here.includes(anchor)) continue;
      const gone = last?.removed.find((passage) => passage.anchor === anchor);
      expect(gone).toBeDefined();
      const then = states[(gone?.revision ?? 0) - 1]?.passages.find((passage) => passage.anchors.includes(anchor));
      expect(then?.text).toBe(gone?.text);
    }
  }
}

test('whatever is edited, published, renamed and withdrawn: no address, revision or anchor is ever lost', () => {
  fc.assert(
    fc.property(steps, (history) => {
      within((root) => {
        const records = [letterOf('letter', 1, 2, 3)];
        write(root, records);
        let day = 1;
        const date = () => `2024-03-${String(day++).padStart(2, '0')}`;
        for (const step of [...history, { do: 'publish', word: 0 } as const]) {
          const kept = bytesOf(root, '{ledger,revisions}/**');
          const before = readPublished(root);
          const present = records.filter(({ withdrawn }) => !withdrawn);
          const record = 'record' in step ? present[step.record % present.length] : undefined;
          if (step.do === 'create') {
            const made = letterOf(`letter-${String(step.word)}-${String(records.length)}`, step.word);
            records.push(made);
            write(root, [made]);
          } else if (step.do === 'publish') {
            expect(publish(root, '--note', sentence(step.word), '--date', date()).code).toBe(0);
            const once = bytesOf(root);
            expect(publish(root, '--note', 'Again', '--date', '2024-04-30').output).toContain('nothing to do');
            expect(bytesOf(root)).toEqual(once);
          } else if (record && step.do === 'rename') {
            const id = `named-${String(step.word)}`;
            if (publish(root, '--rename', `letters/${record.id}`, id, '--date', date()).code === 0) record.id = id;
          } else if (record && step.do === 'withdraw') {
            const why = ['--reason', 'A mistake.', '--date', date()];
            record.withdrawn = publish(root, '--withdraw', `letters/${record.id}`, ...why).code === 0;
          } else if (record && 'place' in step) {
            changeParagraphs(record, step);
            write(root, [record]);
          }
          const after = readPublished(root);
          expect(after.problems).toEqual([]);
          expect(bytesOf(root, '{ledger,revisions}/**')).toMatchObject(kept);
          nothingLost(before.published, after.published, (address) => after.ledger.find(address)?.address);
          anchorsKept(root, after.published);
        }
      });
    }),
    { seed: 20241224, numRuns: deep ? 20 : 4 },
  );
}, 60_000);

test('in which order records are published makes no difference to what their revisions say', () => {
  const edits = fc.array(rewriting(3), { minLength: 3, maxLength: 9 });
  const ids = ['letter', 'another', 'third'];
  /** What the revisions are after the edits, when the records are published in an order, or all at once. */
  const revisionsAfter = (changes: readonly Rewriting[], order: readonly string[][]) =>
    within((root) => {
      const records = ids.map((id, n) => letterOf(id, n * 10 + 1, n * 10 + 2, n * 10 + 3));
      write(root, records);
      expect(publish(root, '--note', 'First', '--date', '2024-03-01').code).toBe(0);
      for (const change of changes) changeParagraphs(records[change.record] as Model, change);
      write(root, records);
      for (const names of order) {
        const letters = names.map((id) => `letters/${id}`);
        expect(publish(root, '--note', 'Changed', '--date', '2024-03-02', ...letters).code).toBe(0);
      }
      return bytesOf(root, 'revisions/**');
    });
  fc.assert(
    fc.property(edits, fc.shuffledSubarray(ids, { minLength: 3 }), (changes, order) => {
      // Changes of one record keep their order; those of different records stand between each other in any.
      const sorted = order.flatMap((id) => changes.filter(({ record }) => ids[record] === id));
      const oneByOne = order.map((id) => [id]);
      expect(revisionsAfter(sorted, oneByOne)).toEqual(revisionsAfter(changes, [[]]));
    }),
    { seed: 20241224, numRuns: deep ? 8 : 2 },
  );
}, 60_000);
