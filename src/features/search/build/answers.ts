import { longDate } from '../../../base/dates.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { recordPath, votePath } from '../../../records/addresses.ts';
import { letterActors } from '../../../records/entry.ts';
import type { Provision } from '../../../schemas/provision.ts';
import { statuses } from '../../../schemas/red-line.ts';
import { steps } from '../../../schemas/process.ts';
import { site } from '../../../base/site.ts';
import { actorBallotsOf } from '../../positions/actor-ballot.ts';
import { actorPositionsOf } from '../../positions/actor-position.ts';
import { ballotLine, positionLine } from '../../positions/position-line.ts';
import { signatureSentence, stateRows } from '../../signature/signature.ts';
import { ballotWords, resultSentence } from '../../votes/vote-words.ts';
import { toldBallots } from '../../votes/ballots.ts';
import { allVotes, voteTitle } from '../../votes/votes.ts';
import type { Told } from '../files.ts';
import { articlesIn } from './document.ts';

/** The articles of provisions, as facts are found by them. */
const articleKeys = (places: readonly Provision[] | undefined, corpus: Corpus): string[] =>
  articlesIn(places ?? [], corpus).map((article) => `article ${article}`);

/** What is wanted of a provision, and on which side of its own point a position is: who opposes a deletion is for what would be deleted. */
const positionFacts = (corpus: Corpus): Told[] =>
  [
    ...actorPositionsOf(corpus).map((one) => ({
      line: positionLine(one, 'provision'),
      topic: one.topic?.id,
      kinds: [`point-${one.side}`, one.position.stance],
    })),
    ...actorBallotsOf(corpus).map((one) => ({ line: ballotLine(one), topic: undefined, kinds: [] })),
  ].map(({ line, topic, kinds }): Told => {
    const { actor, name, head, words, date, path, provision, session, side } = line;
    return [
      ['position', ...(provision ? [`provision-${side}`] : []), ...kinds].join(' '),
      [
        actor && `actor ${actor.id}`,
        topic && `topic ${topic}`,
        ...articleKeys(provision && [provision], corpus),
        provision && `text ${provision.text}`,
        session && `session ${session.id}`,
      ].filter((key) => key !== undefined),
      `${name}: ${head.toLowerCase()} ${words} (${longDate(date)})`,
      path,
    ];
  });

const ballotFacts = (corpus: Corpus): Told[] =>
  allVotes(corpus).flatMap((held) =>
    toldBallots(held).flatMap((told): Told[] => {
      const { vote, session } = held;
      const actor = told.actor === undefined ? undefined : corpus.get('actors', told.actor);
      const name = actor?.fields.name ?? told.name ?? '';
      return [
        [
          `ballot voted-${told.ballot}`,
          [...(actor ? [`actor ${actor.id}`] : []), ...articleKeys(vote.provisions, corpus), `session ${session.id}`],
          `${name}: ${ballotWords(vote, told.ballot).toLowerCase()} (${voteTitle(vote)}, ${longDate(vote.date)})`,
          votePath(vote.id),
        ],
      ];
    }),
  );

const letterFacts = (corpus: Corpus): Told[] =>
  corpus.letters.map((letter): Told => {
    const { title, date, signatory_count: count, signatories = [] } = letter.fields;
    const number = count ?? signatories.length;
    const path = recordPath('letters', letter.id);
    return [
      'signed letter',
      letterActors(letter).map((id) => `actor ${id}`),
      `${title} (${longDate(date)})${number > 0 ? `: ${String(number)} signatories` : ''}`,
      signatories.length > 0 ? `${path}#signatories` : path,
    ];
  });

const stateFacts = (corpus: Corpus): Told[] =>
  stateRows(corpus).flatMap(({ name, actor, did }) =>
    did.map(({ step, date, path }): Told => [
      step,
      [`text ${site.mainText}`, ...(actor ? [`actor ${actor.id}`] : [])],
      `${name}: ${steps[step].label.toLowerCase()}${date === undefined ? '' : ` (${longDate(date)})`}`,
      path,
    ]),
  );

const redLineFacts = (corpus: Corpus): Told[] =>
  corpus.redLines.flatMap(({ id, fields }) =>
    fields.assessments.map(({ text, status }): Told => [
      status,
      [`text ${text}`, ...fields.topics.map((topic) => `topic ${topic}`)],
      `${fields.title}: ${statuses[status].label.toLowerCase()} in ${corpus.get('texts', text)?.fields.short ?? text}`,
      recordPath('red-lines', id),
    ]),
  );

/** When the main text enters into force: the date where it is known, else how far it is from it. */
const forceFact = ({ process }: Corpus): Told => {
  const { entry_into_force: force } = process;
  const words = force ? `On ${longDate(force.date)}` : `Its date is not known yet. ${signatureSentence({ process })}`;
  return ['force', [`text ${site.mainText}`], words, '/signature/'];
};

/** How many States did what: signed and ratified, and how each vote ended. */
const countFacts = (corpus: Corpus): Told[] => [
  ['counted', [`text ${site.mainText}`], signatureSentence(corpus), '/signature/'],
  ...allVotes(corpus).map(({ vote, session }): Told => [
    'result',
    [...articleKeys(vote.provisions, corpus), `session ${session.id}`],
    `${voteTitle(vote)}, ${longDate(vote.date)}: ${resultSentence(vote)}`,
    votePath(vote.id),
  ]),
];

/** What the fields of the record tell, one fact for each line: what questions are answered from. */
export const answersOf = (corpus: Corpus): Told[] => [
  ...positionFacts(corpus),
  ...ballotFacts(corpus),
  ...letterFacts(corpus),
  ...stateFacts(corpus),
  ...redLineFacts(corpus),
  forceFact(corpus),
  ...countFacts(corpus),
];
