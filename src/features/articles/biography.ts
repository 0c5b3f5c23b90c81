import type { Provision } from '../../schemas/index.ts';
import { firstDay, lastDay } from '../../schemas/edtf.ts';
import type { Status } from '../../schemas/red-line.ts';
import { recordPath } from '../../records/addresses.ts';
import { isSamePlace } from '../../corpus/provision-place.ts';
import type { PositionLine } from '../positions/position-line.ts';
import { subjectsOf } from '../positions/subject.ts';
import { allVotes, type HeldVote } from '../votes/votes.ts';
import type { ArticleThread, Corpus, Mention } from '../../corpus/corpus.ts';
import { type Entry, byDate } from '../../records/entry.ts';

/** What a red line has to do with an article in one text: the verdict on that text, if there is one. */
export interface StepRedLine {
  redLine: Entry<'red-lines'>;
  verdict?: { status: Status; why: string; path: string };
}

/** What became of number and title since the last text in which the article is recorded. */
export interface Change {
  number?: { from: string; to: string };
  title?: { from: string; to: string };
}

/** One version of the text on the way of an article, and what is recorded between it and the next. */
export interface Step {
  text: Entry<'texts'>;
  /** Number and title there; none where the place of the article in this text is not recorded. */
  place: { number: string; title: string | undefined } | undefined;
  change: Change;
  /** Meetings that had this text on the table. */
  tabled: Entry<'sessions'>[];
  /** Other meetings that were certainly held after this text and before the next. */
  between: Entry<'sessions'>[];
  votes: HeldVote[];
  redLines: StepRedLine[];
  /** What is to become of the article, by what statements say and how States voted. */
  positions: PositionLine[];
  statements: Entry<'statements'>[];
  letters: Entry<'letters'>[];
}

/** What a step lists, by the anchor of its first list in the page. */
const listings = {
  votes: 'votes',
  'red-lines': 'redLines',
  positions: 'positions',
  statements: 'statements',
  letters: 'letters',
} as const satisfies Record<string, keyof Step>;
export type Listed = keyof typeof listings;

/** The lists of a step that are the first of their kind among some steps. */
export const firstLists = (step: Step, steps: readonly Step[]): Set<Listed> =>
  new Set(
    (Object.keys(listings) as Listed[]).filter(
      (kind) => steps.find((other) => other[listings[kind]].length > 0) === step,
    ),
  );

/** The way of an article through the versions of the text. */
export interface Biography {
  thread: ArticleThread;
  /** All versions, oldest first, those without a recorded place too. */
  steps: Step[];
  /** Records that name the article under any number, each once. */
  statements: Entry<'statements'>[];
  letters: Entry<'letters'>[];
  redLines: Entry<'red-lines'>[];
  votes: HeldVote[];
}

const isOf = <C extends Mention['collection']>(records: readonly Mention[], collection: C) =>
  records.filter((record): record is Extract<Mention, { collection: C }> => record.collection === collection);

/** Versions of the negotiated text, oldest first, and whatever else the article has a place in. */
const versions = ({ texts }: Corpus, { places }: ArticleThread): Entry<'texts'>[] =>
  texts.filter(
    (text) =>
      text.fields.kind === 'negotiating-text' ||
      text.fields.kind === 'convention' ||
      places.some((place) => place.text === text),
  );

/** Meetings without a text of their own that were held after a version was certainly out, and before the next could be. */
const meetingsBetween = ({ sessions }: Corpus, text: Entry<'texts'>, next: Entry<'texts'> | undefined) =>
  sessions.filter(
    ({ fields }) =>
      !fields.texts?.length &&
      firstDay(fields.start) > lastDay(text.fields.date) &&
      (next === undefined || lastDay(fields.end ?? fields.start) < firstDay(next.fields.date)),
  );

/** Red lines that name the article in any text: each with its verdict on this one, else where it names it here. */
function redLinesAt(redLines: readonly Entry<'red-lines'>[], place: Provision): StepRedLine[] {
  return redLines.flatMap((redLine): StepRedLine[] => {
    const index = redLine.fields.assessments.findIndex(({ text }) => text === place.text);
    const assessment = redLine.fields.assessments[index];
    if (!assessment) return redLine.fields.provisions?.some((named) => isSamePlace(named, place)) ? [{ redLine }] : [];
    const path = `${recordPath('red-lines', redLine.id)}#${redLine.passages[index]?.anchor ?? ''}`;
    return [{ redLine, verdict: { status: assessment.status, why: assessment.why, path } }];
  });
}

function changeSince(
  last: ArticleThread['places'][number] | undefined,
  place: ArticleThread['places'][number],
): Change {
  const change: Change = {};
  if (last && last.number !== place.number) change.number = { from: last.number, to: place.number };
  if (last?.title !== undefined && place.title !== undefined && last.title !== place.title)
    change.title = { from: last.title, to: place.title };
  return change;
}

/** The biography of an article: each version of the text with what is recorded of the article in it. */
export function biographyOf(corpus: Corpus, thread: ArticleThread): Biography {
  const all = versions(corpus, thread);
  const positions = subjectsOf(corpus).find(({ kind, id }) => kind === 'articles' && id === thread.slug)?.lines ?? [];
  const demands = corpus.redLines.filter(({ fields }) =>
    fields.provisions?.some((named) => corpus.thread(named) === thread),
  );
  let last: ArticleThread['places'][number] | undefined;
  const steps = all.map((text, index): Step => {
    const found = thread.places.find((place) => place.text === text);
    const meetings = { tabled: corpus.sessionsOf(text.id), between: meetingsBetween(corpus, text, all[index + 1]) };
    const nothing = { votes: [], redLines: [], positions: [], statements: [], letters: [] };
    if (!found) return { text, place: undefined, change: {}, ...meetings, ...nothing };
    const place: Provision = { text: text.id, article: found.number };
    const records = corpus.mentions(text.id, found.number);
    const change = changeSince(last, found);
    last = { ...found, title: found.title ?? last?.title };
    return {
      text,
      place: { number: found.number, title: found.title },
      change,
      ...meetings,
      votes: allVotes(corpus).filter(({ vote }) => (vote.provisions ?? []).some((voted) => isSamePlace(voted, place))),
      redLines: redLinesAt(demands, place),
      positions: positions.filter(({ provision }) => provision && isSamePlace(provision, place)),
      statements: isOf(records, 'statements'),
      letters: isOf(records, 'letters'),
    };
  });
  const once = <T>(records: T[]): T[] => [...new Set(records)];
  return {
    thread,
    steps,
    statements: once(steps.flatMap((step) => step.statements)).sort(byDate),
    letters: once(steps.flatMap((step) => step.letters)).sort(byDate),
    redLines: once(steps.flatMap((step) => step.redLines.map(({ redLine }) => redLine))),
    votes: once(steps.flatMap((step) => step.votes)),
  };
}
