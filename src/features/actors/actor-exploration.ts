import { articlePath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Provision } from '../../schemas/provision.ts';
import { type Entry, letterActors } from '../../records/entry.ts';
import { provisionPlace } from '../../corpus/provision-place.ts';
import { actorBallotsOf } from '../positions/actor-ballot.ts';
import { actorPositionsOf, type ActorPosition } from '../positions/actor-position.ts';
import { provisionLines, type PositionLine } from '../positions/position-line.ts';

/** A statement on a topic: with the position that it takes, or none. */
export interface TopicMark {
  statement: Entry<'statements'>;
  actorPosition: ActorPosition | undefined;
}

/** What an actor said of one topic, year by year. */
export interface TopicStrip {
  topic: Entry<'topics'>;
  /** In the order of the years; oldest first within a year. */
  years: TopicMark[][];
  count: number;
}

/** Topics of an actor's statements over the years, those with most marks first. */
export interface TopicStrips {
  years: string[];
  strips: TopicStrip[];
}

const yearOf = ({ fields }: Entry<'statements'>): string => fields.date.slice(0, 4);

/** The years from the first to the last, the silent ones among them: distance in time stays to be seen. */
function span(years: readonly string[]): string[] {
  const numbers = years.map(Number);
  const first = Math.min(...numbers);
  return years.length === 0
    ? []
    : Array.from({ length: Math.max(...numbers) - first + 1 }, (_, index) => String(first + index));
}

/** The topics that an actor spoke of over time, a mark for each position and one for each statement without. */
export function topicStrips(corpus: Corpus, actor: string): TopicStrips {
  const statements = corpus.statementsOf('actors', actor);
  const actorPositions = actorPositionsOf(corpus, statements).filter(
    (actorPosition) => actorPosition.actor.id === actor,
  );
  const years = span(statements.map(yearOf));
  const strips = corpus.topics
    .map((topic): TopicStrip => {
      const marks = statements.flatMap((statement): TopicMark[] => {
        const own = actorPositions.filter(
          (actorPosition) => actorPosition.statement === statement && actorPosition.position.topic === topic.id,
        );
        if (own.length > 0) return own.map((actorPosition) => ({ statement, actorPosition }));
        return statement.fields.topics.includes(topic.id) ? [{ statement, actorPosition: undefined }] : [];
      });
      return {
        topic,
        years: years.map((year) => marks.filter(({ statement }) => yearOf(statement) === year)),
        count: marks.length,
      };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return { years, strips };
}

/** An article that an actor spoke of or voted on, or a text as a whole on which it took a position. */
export interface SpokenPlace {
  label: string;
  title: string | undefined;
  path: string;
  /** What it wants to become of the article, oldest first: what it said, and how it voted. */
  lines: PositionLine[];
  /** Statements that name the article and take no position on it. */
  statements: Entry<'statements'>[];
}

/** The articles that an actor spoke of or voted on under any number, in the order of the main text; then other places in texts, and texts on which it took a position. */
export function spokenPlaces(corpus: Corpus, actor: string): SpokenPlace[] {
  const places = new Map<string, SpokenPlace>();
  const at = (provision: Provision): SpokenPlace | undefined => {
    const thread = corpus.thread(provision);
    const place = provisionPlace(corpus, provision);
    if (!place) return undefined;
    const path = thread ? articlePath(thread.slug) : place.path;
    const label = thread ? `Article ${thread.article.number}` : place.label;
    const found = places.get(path) ?? { label, title: place.title, path, lines: [], statements: [] };
    places.set(path, found);
    return found;
  };
  const statements = corpus.statementsOf('actors', actor);
  const own = actorPositionsOf(corpus, statements).filter(
    (taken) => taken.actor.id === actor && taken.position.provision,
  );
  const cast = actorBallotsOf(corpus).filter((ballot) => ballot.actor?.id === actor);
  const lines = provisionLines(own, cast);
  for (const line of lines) if (line.provision) at(line.provision)?.lines.push(line);
  for (const statement of statements)
    for (const provision of statement.fields.provisions ?? []) {
      if (provision.article === undefined) continue;
      const place = at(provision);
      const isTold = place?.lines.some(({ record }) => record === statement) || place?.statements.includes(statement);
      if (!isTold) place?.statements.push(statement);
    }
  const order = new Map(corpus.articles.map(({ slug }, index) => [articlePath(slug), index]));
  const rank = ({ path }: SpokenPlace) => order.get(path) ?? order.size;
  return [...places.values()].sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1));
}

/** Somebody who convened or signed the same letters. */
export interface Cosigner {
  actor: Entry<'actors'>;
  letters: Entry<'letters'>[];
}

/** The actors that convened or signed letters together with an actor, those with most letters first. */
export function cosigners(corpus: Corpus, actor: string): Cosigner[] {
  const found = new Map<string, Entry<'letters'>[]>();
  for (const letter of corpus.lettersOf('actors', actor))
    for (const other of letterActors(letter))
      if (other !== actor) found.set(other, [...(found.get(other) ?? []), letter]);
  return [...found]
    .flatMap(([id, letters]): Cosigner[] => {
      const other = corpus.get('actors', id);
      return other ? [{ actor: other, letters }] : [];
    })
    .sort((a, b) => b.letters.length - a.letters.length || (a.actor.fields.name < b.actor.fields.name ? -1 : 1));
}
