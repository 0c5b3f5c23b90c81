import { firstDay } from '../../schemas/edtf.ts';
import { steps, type Process, type Step } from '../../schemas/process.ts';
import { gradeOrder, type Source } from '../../schemas/source.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { longDate } from '../../base/dates.ts';
import type { Entry } from '../../records/entry.ts';

/** A reported number of signatories, or of States that ratified, as it is kept. */
export type Figure = Process['signatures'][number];

/** What one State did, and the place that tells of it. */
export interface StateStep {
  step: Step;
  date: string | undefined;
  note: string | undefined;
  source: Source | undefined;
  record: Entry<'sessions'> | Entry<'statements'>;
  /** The place in the record. */
  path: string;
}

/** A State with all that is known of it. */
export interface StateRow {
  name: string;
  actor: Entry<'actors'> | undefined;
  did: StateStep[];
}

/** A record of a meeting or statement by its id. */
export const recordOf = (corpus: Corpus, id: string): StateStep['record'] | undefined =>
  corpus.get('sessions', id) ?? corpus.get('statements', id);

/** The best grade first, then the newest: a figure of the depositary goes before a later one of the press. */
export const byReliability = (list: readonly Figure[]): Figure[] => {
  const rank = ({ source }: Figure) => (source ? gradeOrder.indexOf(source.grade) : gradeOrder.length);
  return [...list].reverse().sort((a, b) => rank(a) - rank(b));
};

/** Figures in the order of what they describe; those without a date first. */
export const byTime = (list: readonly Figure[]): Figure[] =>
  [...list].sort((a, b) => {
    const [x, y] = [firstDay(a.as_of ?? ''), firstDay(b.as_of ?? '')];
    return x === y ? a.count - b.count : x < y ? -1 : 1;
  });

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** States of which something is known, by name. */
export function stateRows(corpus: Corpus): StateRow[] {
  return (corpus.process.states ?? [])
    .map((state) => {
      const actor = state.actor === undefined ? undefined : corpus.get('actors', state.actor);
      const did = (Object.keys(steps) as Step[]).flatMap((step): StateStep[] => {
        const told = state[step];
        const record = told && recordOf(corpus, told.record);
        if (!record) return [];
        return [
          {
            step,
            date: told.date,
            note: told.note,
            source: record.fields.sources.find(({ url }) => url === told.source),
            record,
            path: `${recordPath(record.collection, record.id)}#${told.paragraph}`,
          },
        ];
      });
      return { name: state.name ?? actor?.fields.name ?? '', actor, did };
    })
    .sort((a, b) => collator.compare(a.name, b.name));
}

/** Number of States of which a step is known. */
export const countOf = (rows: readonly StateRow[], step: Step): number =>
  rows.filter(({ did }) => did.some((done) => done.step === step)).length;

/** What time a figure describes. */
export const when = ({ as_of }: Figure) => (as_of === undefined ? 'undated' : `as of ${longDate(as_of)}`);

/** Who reports a figure. */
export const who = ({ source }: Figure) => source?.publisher ?? source?.title ?? 'a record of this collection';

/** Figures that their publishers stand by. */
export const uncorrected = (list: readonly Figure[]): Figure[] =>
  list.filter(({ corrected }) => corrected === undefined);

/** The newest figures of their kind: those that describe the same time as the last, smallest first. */
export function newest(list: readonly Figure[]): Figure[] {
  const inOrder = byTime(uncorrected(list));
  return inOrder.filter(({ as_of }) => as_of === inOrder.at(-1)?.as_of);
}

/** The sentences that answer at once: how far from the threshold, by which account; signatures by which account. */
export function signatureSentence({ process }: Pick<Corpus, 'process'>): string {
  const needed = process.ratifications_needed?.count;
  const ratified = newest(process.ratifications);
  const counts = [...new Set(ratified.map(({ count }) => count))];
  const [last] = ratified;
  const [best] = byReliability(uncorrected(process.signatures));
  const latest = newest(process.signatures).at(-1);
  const is = counts.at(-1) === 1 ? 'is' : 'are';
  const account = last && `${is} reported (${who(last)}, ${when(last)})`;
  const distance =
    account &&
    (needed === undefined
      ? `Ratifications: ${orOf(counts.map(String))} ${account}.`
      : `Of the ${String(needed)} ratifications needed for entry into force, ${orOf(counts.map(String))} ${account}: ${orOf(counts.map((count) => String(Math.max(0, needed - count))))} more are needed.`);
  const signed =
    best &&
    `Signatures: ${String(best.count)} by the most reliable account (${who(best)}, ${when(best)})${
      latest && latest.count !== best.count ? `, ${String(latest.count)} by the newest (${when(latest)})` : ''
    }.`;
  return [distance, signed].filter(Boolean).join(' ') || 'No signature or ratification is reported yet.';
}

const orOf = (words: readonly string[]): string => new Intl.ListFormat('en', { type: 'disjunction' }).format(words);

/** The most reliable figure, then the newest that names its source: one of the depositary goes before a later one of the press. */
export function foremost(list: readonly Figure[]): Figure[] {
  const sourced = list.filter(({ source }) => source !== undefined);
  const both = [byReliability(uncorrected(sourced))[0], newest(sourced).at(-1)];
  return [...new Set(both.filter((figure) => figure !== undefined))];
}
