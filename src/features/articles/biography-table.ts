import { recordPath, votePath } from '../../records/addresses.ts';
import { resultSentence } from '../votes/vote-words.ts';
import type { Biography, Step } from './biography.ts';
import { type Entry, dateOf } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import type { Effect } from '../../schemas/position.ts';
import { voteResults } from '../../schemas/vote.ts';
import type { Address } from '../../tables/address.ts';
import { dateCell } from '../../tables/cells.ts';
import { table, type Table } from '../../tables/table.ts';

/** What one row says beside its step. */
interface Event {
  event: 'text' | 'meeting' | 'vote' | 'ballot' | 'red line' | 'statement' | 'letter';
  date?: string | undefined;
  record: Pick<Entry, 'id' | 'fields'>;
  verdict?: string;
  /** Who takes a position, and what is to become of the article. */
  who?: string;
  effect?: Effect | undefined;
  what?: string;
  path: string;
}

const of = (event: Event['event'], record: Entry, more: Partial<Event> = {}): Event => ({
  event,
  record,
  date: record.collection === 'red-lines' ? undefined : dateOf(record),
  path: recordPath(record.collection, record.id),
  ...more,
});

const eventsOf = (step: Step): Event[] => [
  of('text', step.text),
  ...[...step.tabled, ...step.between].map((session) => of('meeting', session)),
  ...step.votes.map(({ vote, session }) =>
    of('vote', session, {
      date: vote.date,
      verdict: voteResults[vote.result],
      what: `${vote.question} · ${resultSentence(vote)}`,
      path: votePath(vote.id),
    }),
  ),
  ...step.redLines.map(({ redLine, verdict }) =>
    of('red line', redLine, verdict && { verdict: verdict.status, what: verdict.why, path: verdict.path }),
  ),
  ...step.positions.map(({ record, stance, name, effect, head, words, date, path }) =>
    of(stance === undefined ? 'ballot' : 'statement', record, {
      who: name,
      effect,
      what: `${head} ${words}`,
      date,
      path,
    }),
  ),
  ...step.statements
    .filter((statement) => !step.positions.some(({ record }) => record === statement))
    .map((statement) => of('statement', statement)),
  ...step.letters.map((letter) => of('letter', letter)),
];

/** The biography of an article: one row for each version of the text and for each thing recorded at it. */
export const biographyTable = ({ steps }: Biography, address: Address): Table =>
  table(() => steps.flatMap((step) => eventsOf(step).map((event) => ({ step, ...event }))), {
    text: ({ step }) => step.text.id,
    text_date: ({ step }) => dateCell(step.text.fields.date),
    number: ({ step }) => step.place?.number,
    title_there: ({ step }) => step.place?.title,
    event: ({ event }) => event,
    date: ({ date }) => dateCell(date),
    record: ({ record }) => record.id,
    record_title: ({ record }) => titleOf(record),
    verdict: ({ verdict }) => verdict,
    who: ({ who }) => who,
    effect: ({ effect }) => effect,
    what: ({ what }) => what,
    address: ({ path }) => address(path),
  });
