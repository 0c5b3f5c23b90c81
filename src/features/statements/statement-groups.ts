import { statementKinds } from '../../schemas/statement.ts';
import { outsideMeetingsPath, recordPath, statementKindPath, statementYearPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import type { PartedList } from '../../base/parts.ts';
import { byMonth, recordList } from '../../corpus/record-lists.ts';

/** Statements that share an actor, a topic, a meeting or a kind. */
export interface StatementGroup {
  id: string;
  label: string;
  /** Where they are listed: the page of what they share, or one of their own where that has none. */
  path: string;
  entries: Entry<'statements'>[];
}

const records = (list: readonly Entry[], statements: (id: string) => Entry<'statements'>[]): StatementGroup[] =>
  list.map((entry) => ({
    id: entry.id,
    label: titleOf(entry),
    path: recordPath(entry.collection, entry.id),
    entries: statements(entry.id),
  }));

/** Ways to group the statements: each has a page at `/statements/by-{way}/`. */
export const statementWays = {
  actor: {
    title: 'Statements by actor',
    group: (corpus: Corpus) => records(corpus.actors, (id) => corpus.statementsOf('actors', id)),
  },
  topic: {
    title: 'Statements by topic',
    group: (corpus: Corpus) => records(corpus.topics, (id) => corpus.statementsOf('topics', id)),
  },
  session: {
    title: 'Statements by meeting',
    group: (corpus: Corpus) => [
      ...records(corpus.sessions, (id) => corpus.statementsOf('session', id)),
      {
        id: 'no-meeting',
        label: 'Outside the meetings',
        path: outsideMeetingsPath,
        entries: corpus.statements.filter((entry) => entry.fields.session === undefined),
      },
    ],
  },
  kind: {
    title: 'Statements by kind',
    group: (corpus: Corpus) =>
      Object.entries(statementKinds).map(([id, label]) => ({
        id,
        label,
        path: statementKindPath(id),
        entries: corpus.statements.filter((entry) => entry.fields.kind === id),
      })),
  },
} as const satisfies Record<string, { title: string; group: (corpus: Corpus) => StatementGroup[] }>;

/** One of the ways to group the statements. */
export type StatementWay = keyof typeof statementWays;

/** Years with a page of statements: those of which there are some, and those whose page was promised. */
export function statementYears({ statements, published }: Corpus): string[] {
  const promised = published.addresses.flatMap((path) => /^\/statements\/(\d{4})\/$/.exec(path)?.[1] ?? []);
  return [...new Set([...statements.map(({ fields }) => fields.date.slice(0, 4)), ...promised])].sort().reverse();
}

/** A page of statements that no record stands for: of a year, of a kind, or of those outside the meetings. */
export interface StatementPage extends StatementGroup {
  title: string;
  description: string;
  /** Pages above it. */
  above: { path: string; title: string }[];
  /** The year that they share, where they do. */
  year?: string;
}

const top = { path: '/statements/', title: 'Statements' };

/** All such pages, those that hold nothing too. */
export const statementPages = (corpus: Corpus): StatementPage[] => [
  ...statementYears(corpus).map((year) => ({
    id: year,
    label: year,
    year,
    title: `Statements of ${year}`,
    description: `What was said and submitted in ${year}, month by month.`,
    path: statementYearPath(year),
    above: [top],
    entries: corpus.statements.filter(({ fields }) => fields.date.startsWith(year)),
  })),
  ...(Object.keys(statementWays) as StatementWay[]).flatMap((way) => {
    const { title, group } = statementWays[way];
    return group(corpus)
      .filter(({ path }) => path.startsWith('/statements/'))
      .map((shared) => ({
        ...shared,
        title: `Statements: ${shared.label}`,
        description: `${title}: ${shared.label}, each with its date.`,
        above: [top, { path: `/statements/by-${way}/`, title }],
      }));
  }),
];

/** What a page of statements lists: whole or, once it has outgrown the page, by year and month. */
export const statementList = (
  { published }: Pick<Corpus, 'published'>,
  { path, title, year, entries }: Pick<StatementPage, 'path' | 'title' | 'year' | 'entries'>,
): PartedList<Entry> =>
  recordList({ published }, { path, title }, entries, year === undefined ? {} : { ways: [byMonth] });
