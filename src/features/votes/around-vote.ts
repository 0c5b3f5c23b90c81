import { firstDay, lastDay } from '../../schemas/edtf.ts';
import type { Provision } from '../../schemas/provision.ts';
import { isSamePlace } from '../../corpus/provision-place.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import type { HeldVote } from './votes.ts';

/** Statements on the provisions of a vote that do not speak of the vote itself, each oldest first. */
export interface AroundVote {
  before: Entry<'statements'>[];
  /** On the day itself, or on a date that may stand for a day before or after it. */
  about: Entry<'statements'>[];
  after: Entry<'statements'>[];
}

/** Whether two places are the same provision: the same article under whatever number, or the very same place. */
function isSame(corpus: Corpus, a: Provision, b: Provision): boolean {
  const thread = corpus.thread(a);
  return thread ? thread === corpus.thread(b) : isSamePlace(a, b);
}

/** The texts and articles that a statement is about: those it names, and those its positions are on. */
const placesOf = ({ fields }: Entry<'statements'>): Provision[] => [
  ...(fields.provisions ?? []),
  ...(fields.positions ?? []).flatMap(({ provision }) => provision ?? []),
];

/** What was said of the provisions of a vote before and after it. */
export function aroundVote(corpus: Corpus, { vote, statements }: HeldVote): AroundVote {
  const onIt = new Set(statements.map(({ statement }) => statement));
  const others = corpus.statements.filter(
    (statement) =>
      !onIt.has(statement) &&
      placesOf(statement).some((place) => (vote.provisions ?? []).some((voted) => isSame(corpus, voted, place))),
  );
  const isBefore = ({ fields }: Entry<'statements'>) => lastDay(fields.date) < firstDay(vote.date);
  const isAfter = ({ fields }: Entry<'statements'>) => firstDay(fields.date) > lastDay(vote.date);
  return {
    before: others.filter(isBefore),
    about: others.filter((statement) => !isBefore(statement) && !isAfter(statement)),
    after: others.filter(isAfter),
  };
}
