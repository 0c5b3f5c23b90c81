import { statementKinds } from '../../schemas/statement.ts';
import { outsideMeetingsPath, recordPath, statementKindPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';

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

/** Groups that no record stands for: each has a page of its own, below that of its way, whether it holds something or not. */
export const ownPages = (corpus: Corpus): { way: StatementWay; group: StatementGroup }[] =>
  (Object.keys(statementWays) as StatementWay[]).flatMap((way) =>
    statementWays[way]
      .group(corpus)
      .filter(({ path }) => path.startsWith('/statements/'))
      .map((group) => ({ way, group })),
  );

/** Years with a page of statements: those of which there are some, and those whose page was promised. */
export function statementYears({ statements, published }: Corpus): string[] {
  const promised = published.addresses.flatMap((path) => /^\/statements\/(\d{4})\/$/.exec(path)?.[1] ?? []);
  return [...new Set([...statements.map(({ fields }) => fields.date.slice(0, 4)), ...promised])].sort().reverse();
}
