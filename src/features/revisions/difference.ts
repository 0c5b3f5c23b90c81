import { diffArrays } from 'diff';
import { listed } from '../../records/summary.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { sourceChanges } from '../../ledger/source-changes.ts';
import { fieldLabel, stretchKind, wordDifference, type Stretch } from '../../base/stretch.ts';

export { fieldLabel, wordDifference, type Stretch } from '../../base/stretch.ts';

/** One thing that differs between two states of a record. */
export interface Difference {
  /** What it is: `Paragraph 3`, `Position`. */
  label: string;
  /** Anchor of the passage. */
  anchor?: string;
  /** Whether only the later state has the passage. */
  isNew?: true;
  stretches: Stretch[];
}

/** How a value of a field reads, item by item. */
export type Reading = (collection: Snapshot['collection'], name: string, value: unknown) => string[];

/** Two lists item by item; a single changed item word by word. */
function listDifference(before: readonly string[], after: readonly string[]): Stretch[] {
  const [one, other] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && one !== undefined && other !== undefined)
    return wordDifference(one, other);
  return diffArrays([...before], [...after]).map((part) => ({ kind: stretchKind(part), text: part.value.join('; ') }));
}

const paragraph = (anchor: string): string => `Paragraph ${anchor.slice(1)}`;

/** Passages of two states, matched by their permanent anchors. */
function passageDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const now = new Map(after.passages.flatMap((passage) => passage.anchors.map((anchor) => [anchor, passage])));
  const known = new Set([
    ...before.passages.flatMap(({ anchors }) => anchors),
    ...before.removed.map(({ anchor }) => anchor),
  ]);
  const merged = new Set<string>();
  const changed = before.passages.flatMap(({ anchors: [anchor = ''], text }): Difference[] => {
    const passage = now.get(anchor);
    if (!passage) return [{ label: `${paragraph(anchor)}, removed`, anchor, stretches: [{ kind: 'removed', text }] }];
    if (passage.text === text) return [];
    const [own = ''] = passage.anchors;
    if (passage.anchors.length > 1) {
      // What was merged is compared as a whole, once.
      if (merged.has(own)) return [];
      merged.add(own);
      const former = before.passages.filter(({ anchors }) => anchors.some((other) => passage.anchors.includes(other)));
      if (former.length > 1)
        return [
          {
            label: `Paragraphs ${listed(former.map(({ anchors }) => (anchors[0] ?? '').slice(1)))}, merged`,
            anchor,
            stretches: wordDifference(former.map((other) => other.text).join(' '), passage.text),
          },
        ];
    }
    return [{ label: paragraph(anchor), anchor, stretches: wordDifference(text, passage.text) }];
  });
  const added = after.passages
    .filter(({ anchors }) => !anchors.some((anchor) => known.has(anchor)))
    .map(({ anchors: [anchor = ''], text }): Difference => ({
      label: `${paragraph(anchor)}, new`,
      anchor,
      isNew: true,
      stretches: [{ kind: 'added', text }],
    }));
  return [...changed, ...added];
}

/** What the marks of two states name otherwise. Of passages that only one state has, the words tell. */
function sourceDifferences(before: Snapshot, after: Snapshot): Difference[] {
  const stretch = (kind: Stretch['kind'], sources: readonly number[]): Stretch[] =>
    sources.length === 0 ? [] : [{ kind, text: sources.join(', ') }];
  return sourceChanges(before, after).map(({ anchor, former, now }) => ({
    label: `Sources of paragraph ${anchor.slice(1)}`,
    anchor,
    stretches: [...stretch('removed', former), ...stretch('added', now)],
  }));
}

/** Fields that passages tell already. */
const told = new Set(['id', 'asks']);

/** What differs between two states of a record, in words. */
export function differences(before: Snapshot, after: Snapshot, read: Reading): Difference[] {
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  const fields = names.flatMap((name): Difference[] => {
    if (told.has(name)) return [];
    const [old, now] = [before, after].map((state) =>
      state.fields[name] === undefined ? [] : read(state.collection, name, state.fields[name]),
    );
    if (!old || !now || old.join('\n') === now.join('\n')) return [];
    return [{ label: fieldLabel(name), stretches: listDifference(old, now) }];
  });
  return [...fields, ...passageDifferences(before, after), ...sourceDifferences(before, after)];
}
