import { gradeOrder, type Grade } from '../../schemas/source.ts';
import { archivedCopy, hostName, isSource, type Cited } from './cited.ts';
import { isLost, stateOrder, type CheckedSource, type State } from './state.ts';

/** An address of the record with all that is known of it. */
export interface Known extends Cited {
  line: CheckedSource;
  /** Its best grade; none where it is no source. */
  grade: Grade | undefined;
  /** Address of a copy in a web archive. */
  archived: string | undefined;
}

/** How the sources of the record fare. */
export interface Survey {
  /** All addresses, sources or not. */
  addresses: number;
  sources: number;
  /** Sources with a copy in a web archive. */
  archived: number;
  /** Day of the newest check; `undefined` when there was none. */
  lastChecked: string | undefined;
  states: { state: State; count: number }[];
  grades: { grade: Grade; sources: number; archived: number; lost: number; unarchived: Known[] }[];
  /** Addresses under which readers will find nothing, the newest loss first. */
  lost: Known[];
  /** Sources without a copy, by host. */
  unarchived: Known[];
}

const collator = new Intl.Collator('en', { numeric: true });
const byHost = (a: Cited, b: Cited) => collator.compare(hostName(a), hostName(b)) || (a.url < b.url ? -1 : 1);

const bestGrade = ({ citations }: Cited): Grade | undefined =>
  gradeOrder.find((grade) => citations.some(({ source }) => source?.grade === grade));

/** Brings together what the record says of its sources and what the checks found. */
export function survey(cited: readonly Cited[], lines: ReadonlyMap<string, CheckedSource>): Survey {
  const known = cited
    .map((address): Known => ({
      ...address,
      line: lines.get(address.url) ?? { url: address.url, state: 'unchecked' },
      grade: bestGrade(address),
      archived: archivedCopy(address),
    }))
    .sort(byHost);
  const sources = known.filter(isSource);
  const hasCopy = ({ archived }: Known) => archived !== undefined;
  const hasNone = ({ archived }: Known) => archived === undefined;
  const lost = known.filter(({ line }) => isLost(line.state));
  return {
    addresses: known.length,
    sources: sources.length,
    archived: sources.filter(hasCopy).length,
    lastChecked: known
      .flatMap(({ line }) => line.date ?? [])
      .sort()
      .at(-1),
    states: stateOrder.map((state) => ({ state, count: known.filter(({ line }) => line.state === state).length })),
    grades: gradeOrder.map((grade) => {
      const graded = sources.filter((source) => source.grade === grade);
      return {
        grade,
        sources: graded.length,
        archived: graded.filter(hasCopy).length,
        lost: graded.filter(({ line }) => isLost(line.state)).length,
        unarchived: graded.filter(hasNone),
      };
    }),
    // The sort is stable: those of one day stay sorted by host.
    lost: lost.sort((a, b) => (b.line.since ?? '').localeCompare(a.line.since ?? '')),
    unarchived: sources.filter(hasNone),
  };
}
