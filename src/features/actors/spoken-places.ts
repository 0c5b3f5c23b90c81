import { articlePath } from '../../records/addresses.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { Entry } from '../../records/entry.ts';
import { provisionPlace } from '../../corpus/provision-place.ts';
import { actorBallotsOf } from '../positions/actor-ballot.ts';
import { actorPositionsOf } from '../positions/actor-position.ts';
import { provisionLines, type PositionLine } from '../positions/position-line.ts';

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
