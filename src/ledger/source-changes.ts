import { parsePublished } from '../records/markdown.ts';
import { marksOf } from '../records/render.ts';
import { entriesOf } from '../schemas/rule.ts';
import type { Snapshot } from './snapshot.ts';

/** A passage whose marks name other sources than before. */
export interface SourceChange {
  /** Its anchor in the later state. */
  anchor: string;
  /** Numbers of the sources that it named and that it names now, each in the list of its own state. */
  former: number[];
  now: number[];
}

/** The sources that the marks of a state name, passage by passage: their addresses, with their numbers. */
function namedSources({ fields, body, passages }: Snapshot): Map<string, number>[] {
  const urls = entriesOf(fields['sources']).map(({ url }) => String(url));
  const tree = parsePublished(body);
  const marks = tree ? marksOf(tree) : [];
  const before = passages.length - marks.length;
  return passages.map(
    (_, index) => new Map((marks[index - before] ?? []).map((number) => [urls[number - 1] ?? String(number), number])),
  );
}

/** Passages that two states share, and whose marks name other sources. The same source under another number is no change. */
export function sourceChanges(before: Snapshot, after: Snapshot): SourceChange[] {
  const [former, now] = [namedSources(before), namedSources(after)];
  return after.passages.flatMap(({ anchors: [anchor = ''] }, index) => {
    const old = former[before.passages.findIndex(({ anchors }) => anchors.includes(anchor))];
    const named = now[index];
    if (!old || !named || (old.size === named.size && [...named.keys()].every((url) => old.has(url)))) return [];
    return { anchor, former: [...old.values()], now: [...named.values()] };
  });
}
