import { firstDay, type Edtf } from '../../schemas/edtf.ts';
import { recordPath, votePath } from '../../records/addresses.ts';
import { voteTitle } from '../votes/votes.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { longRange } from '../../base/dates.ts';
import { type Entry, letterActors } from '../../records/entry.ts';
import { fixedDates } from '../signature/fixed-date.ts';
import { kindOf } from '../../records/summary.ts';
import type { Vote } from '../../schemas/vote.ts';
import { eventKinds, type EventKind, type EventRow } from './event-kind.ts';

/** Something that happened, or will, as it stands on the timeline. */
export interface TimelineEvent {
  /** What lists, marks and filters know it by: `sessions/first-session`, `votes/article-6-2`. */
  key: string;
  kind: EventKind;
  row: EventRow;
  title: string;
  /** The short name of a text. */
  short?: string | undefined;
  start: Edtf;
  end?: Edtf | undefined;
  /** The place that proves it. */
  path: string;
  /** Day on which it was first published here; before its first publication, the day it was added. */
  published?: string | undefined;
  /** Ids of whoever takes part in it, as far as records say. */
  actors: readonly string[];
  /** Ids of what it is about, as far as records say. */
  topics: readonly string[];
  /** Id of the meeting that it belongs to: of statements, letters and votes. */
  meeting?: string | undefined;
  /** The record itself; fixed dates have none, and a vote has that of its meeting. */
  entry?: Entry<'sessions'> | Entry<'texts'> | Entry<'letters'> | Entry<'statements'> | undefined;
  /** The vote, where it is one. */
  vote?: Vote | undefined;
}

/** What an event is made from; the row follows from the kind. */
const event = (given: Omit<TimelineEvent, 'row'>): TimelineEvent => ({ ...given, row: eventKinds[given.kind].row });

const firstPublished = (corpus: Corpus, entry: Entry): string | undefined =>
  corpus.history(entry).revisions[0]?.date ?? ('added' in entry.fields ? entry.fields.added : undefined);

const distinct = (ids: Iterable<string>): string[] => [...new Set(ids)];

function meeting(corpus: Corpus, entry: Entry<'sessions'>): TimelineEvent {
  const { title, kind, start, end } = entry.fields;
  const statements = corpus.statementsOf('session', entry.id);
  const letters = corpus.lettersOf('session', entry.id);
  return event({
    key: `sessions/${entry.id}`,
    kind,
    title,
    start,
    end,
    path: recordPath('sessions', entry.id),
    published: firstPublished(corpus, entry),
    actors: distinct([...statements.flatMap(({ fields }) => fields.actors), ...letters.flatMap(letterActors)]),
    topics: distinct([...statements, ...letters].flatMap(({ fields }) => fields.topics)),
    entry,
  });
}

/** The recorded votes of a meeting. */
const votesOf = (corpus: Corpus, entry: Entry<'sessions'>): TimelineEvent[] =>
  (entry.fields.votes ?? []).map((vote) =>
    event({
      key: `votes/${vote.id}`,
      kind: 'vote',
      title: voteTitle(vote),
      start: vote.date,
      path: votePath(vote.id),
      published: firstPublished(corpus, entry),
      actors: distinct([...(vote.asked_by ?? []), ...(vote.ballots ?? []).flatMap(({ actor }) => actor ?? [])]),
      topics: distinct(
        (vote.records ?? []).flatMap(({ statement }) => corpus.get('statements', statement)?.fields.topics ?? []),
      ),
      meeting: entry.id,
      entry,
      vote,
    }),
  );

function document(
  corpus: Corpus,
  kind: 'text' | 'letter' | 'statement',
  entry: Entry<'texts'> | Entry<'letters'> | Entry<'statements'>,
): TimelineEvent {
  const { fields } = entry;
  return event({
    key: `${entry.collection}/${entry.id}`,
    kind,
    title: fields.title,
    short: 'short' in fields ? fields.short : undefined,
    start: fields.date,
    path: recordPath(entry.collection, entry.id),
    published: firstPublished(corpus, entry),
    actors: entry.collection === 'letters' ? letterActors(entry) : 'actors' in fields ? fields.actors : [],
    topics: 'topics' in fields ? fields.topics : [],
    meeting: 'session' in fields ? fields.session : undefined,
    entry,
  });
}

/** Oldest first; of the same day, what is less precise first, then by kind of row, then by key. */
const byStart = (a: TimelineEvent, b: TimelineEvent): number => {
  const [x, y] = [firstDay(a.start), firstDay(b.start)];
  if (x !== y) return x < y ? -1 : 1;
  if (a.start.length !== b.start.length) return a.start.length - b.start.length;
  return a.key < b.key ? -1 : 1;
};

/** Everything that stands on the timeline, oldest first. */
export const timelineEvents = (corpus: Corpus): TimelineEvent[] =>
  [
    ...corpus.sessions.flatMap((entry) => [meeting(corpus, entry), ...votesOf(corpus, entry)]),
    ...corpus.texts.map((entry) => document(corpus, 'text', entry)),
    ...corpus.letters.map((entry) => document(corpus, 'letter', entry)),
    ...corpus.statements.map((entry) => document(corpus, 'statement', entry)),
    ...fixedDates(corpus.process).map(({ id, title, date }) =>
      event({
        key: `dates/${id}`,
        kind: 'fixed-date',
        title,
        start: date,
        path: '/timeline/#ahead',
        actors: [],
        topics: [],
      }),
    ),
  ].sort(byStart);

/** What kind of thing it is, as precise as the record tells. */
export const kindWords = ({ kind, entry, vote }: TimelineEvent): string =>
  entry && !vote ? kindOf(entry) : eventKinds[kind].label;

/** When it happened, in words. */
export const whenWords = ({ start, end }: Pick<TimelineEvent, 'start' | 'end'>): string => longRange(start, end);

/** The place of an event in a list, for ever: the id of a meeting, and the kind with the id of anything else. */
export function anchorOf({ key }: Pick<TimelineEvent, 'key'>): string {
  const [collection = '', id = ''] = key.split('/');
  return collection === 'sessions' ? id : `${collection.replace(/s$/, '')}-${id}`;
}

/** What a mark stands for, in words: kind, title and date. */
export function eventName(event: TimelineEvent): string {
  const { label } = eventKinds[event.kind];
  const { title } = event;
  const kind = title.toLowerCase().includes(label.toLowerCase()) ? '' : `${label}: `;
  return `${kind}${title}${title.endsWith('?') ? '' : ','} ${whenWords(event)}`;
}
