import type { Position, Stance } from '../../schemas/position.ts';
import { recordPath } from '../../records/addresses.ts';
import type { ArticleThread, Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import type { pointSides } from './sides.ts';

/** On which side of the point a stance is: not of the topic, for who opposes a deletion is for what would be deleted. */
export type Side = keyof typeof pointSides;

const sideOf: Record<Stance, Side> = {
  supports: 'for',
  proposes: 'for',
  'asks-for': 'for',
  opposes: 'against',
  reserves: 'against',
};

/** A position as one actor took it. A position that several actors share makes one for each. */
export interface ActorPosition {
  actor: Entry<'actors'>;
  statement: Entry<'statements'>;
  position: Position;
  side: Side;
  session: Entry<'sessions'> | undefined;
  topic: Entry<'topics'> | undefined;
  /** The article of the main text that the position is about, whatever number it had. */
  thread: ArticleThread | undefined;
}

/** Positions: all positions of statements, oldest first, one for each actor. */
export const actorPositionsOf = (
  corpus: Pick<Corpus, 'get' | 'thread' | 'statements'>,
  statements: readonly Entry<'statements'>[] = corpus.statements,
): ActorPosition[] =>
  statements.flatMap((statement) =>
    (statement.fields.positions ?? []).flatMap((position) =>
      (position.actors ?? statement.fields.actors).flatMap((id): ActorPosition[] => {
        const actor = corpus.get('actors', id);
        if (!actor) return [];
        const { session } = statement.fields;
        return [
          {
            actor,
            statement,
            position,
            side: sideOf[position.stance],
            session: session === undefined ? undefined : corpus.get('sessions', session),
            topic: corpus.get('topics', position.topic),
            thread: position.provision && corpus.thread(position.provision),
          },
        ];
      }),
    ),
  );

/** Path of the paragraph that shows a position. */
export const proofPath = ({ statement, position }: Pick<ActorPosition, 'statement' | 'position'>): string =>
  `${recordPath('statements', statement.id)}#${position.paragraph}`;

/** Number of positions; one that several actors share counts once. */
export const positionCount = (actorPositions: readonly ActorPosition[]): number =>
  new Set(actorPositions.map(({ position }) => position)).size;

/** The actors of positions, each once, in the order of their first. */
export const actorsOf = (actorPositions: readonly ActorPosition[]): Entry<'actors'>[] => [
  ...new Set(actorPositions.map(({ actor }) => actor)),
];

/** The statements of positions, each once. */
export const statementsOf = (actorPositions: readonly ActorPosition[]): Entry<'statements'>[] => [
  ...new Set(actorPositions.map(({ statement }) => statement)),
];
