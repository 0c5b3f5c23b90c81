import { statementKinds } from '../../schemas/statement.ts';
import { recordPath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';

/** Statements that share an actor, a topic, a meeting or a kind. */
export interface StatementGroup {
  id: string;
  label: string;
  /** Page of what they share, where it has one. */
  path?: string;
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
        entries: corpus.statements.filter((entry) => entry.fields.kind === id),
      })),
  },
} as const satisfies Record<string, { title: string; group: (corpus: Corpus) => StatementGroup[] }>;

/** One of the ways to group the statements. */
export type StatementWay = keyof typeof statementWays;
