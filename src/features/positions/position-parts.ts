import { partedByLetter } from '../../base/letters.ts';
import { onceFor } from '../../base/once-for.ts';
import type { PartedList, Way } from '../../base/parts.ts';
import type { ActorGroup } from '../../corpus/actor-groups.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { partedPage } from '../../corpus/parted-page.ts';
import { actorCount, type PositionLine } from './position-line.ts';
import { groupOfLine } from './side-by-side.ts';
import { subjectsOf, type PositionSubject } from './subject.ts';
import { groupsOf } from './overview.ts';

/** Positions that a page may hold: some 50 KB brotli. */
const most = 1500;

/** Parts positions by the group of who took them, as their table does: all of an actor stand together. */
const byGroup: Way<PositionLine> = ({ items }) => {
  const lines = Map.groupBy(items, groupOfLine);
  return groupsOf(items).map((group) => ({
    id: group.id,
    anchor: group.id,
    label: group.label,
    title: group.label,
    items: lines.get(group) ?? [],
  }));
};

const nameOf = ({ actor, name }: PositionLine): string => actor?.fields.name ?? name;

/** The positions on a subject: whole, or by group of actors and the letter of their names. */
export const positionList = (
  corpus: Pick<Corpus, 'published'>,
  { path, title, lines }: Pick<PositionSubject, 'path' | 'title' | 'lines'>,
  limit = most,
): PartedList<PositionLine> =>
  partedPage(corpus, { path, title }, lines, {
    most: limit,
    count: actorCount,
    ways: [byGroup, partedByLetter(nameOf)],
  });

/** The positions on each subject, as its pages show them. */
export const positionLists = onceFor(
  (corpus: Corpus): ReadonlyMap<PositionSubject, PartedList<PositionLine>> =>
    new Map(subjectsOf(corpus).map((subject) => [subject, positionList(corpus, subject)])),
);

/** Where the positions of a group of actors stand: on a page of their own, or on that of all, narrowed to them. */
export const groupPath = (
  { path, parts = [] }: { path: string; parts?: readonly PartedList<PositionLine>[] },
  group: Pick<ActorGroup, 'id'> | undefined,
): string => parts.find(({ id }) => id === group?.id)?.path ?? `${path}?who=${group?.id ?? ''}`;
