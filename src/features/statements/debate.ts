import type { Corpus } from '../../corpus/corpus.ts';
import { neighbourOf, neighboursAt, type Neighbours } from '../../corpus/neighbours.ts';
import { isSamePlace, provisionPlace } from '../../corpus/provision-place.ts';
import { titleOf } from '../../records/summary.ts';
import type { Entry } from '../../records/entry.ts';

/** What a statement is part of: what was said at the same meeting on the same article or topic. */
export interface Debate extends Neighbours {
  /** `Second session, First draft (2023), Article 5` */
  title: string;
}

/**
 * The debate of a statement, by date: that on the first article it names of which others spoke at the meeting, or else on the
 * first of its topics. A statement outside of meetings, or alone on its matter, has none.
 */
export function debateOf(corpus: Corpus, { id, fields }: Entry<'statements'>): Debate | undefined {
  const meeting = fields.session === undefined ? undefined : corpus.get('sessions', fields.session);
  if (!meeting) return undefined;
  const said = corpus.statementsOf('session', meeting.id);
  const places = (fields.provisions ?? []).flatMap(({ text, article }) =>
    article === undefined
      ? []
      : {
          matter: provisionPlace(corpus, { text, article })?.label,
          entries: said.filter(({ fields: { provisions = [] } }) =>
            provisions.some((place) => isSamePlace(place, { text, article })),
          ),
        },
  );
  const topics = fields.topics.map((topic) => ({
    matter: corpus.get('topics', topic)?.fields.label,
    entries: said.filter((other) => other.fields.topics.includes(topic)),
  }));
  const found = [...places, ...topics].find(({ entries }) => entries.length > 1);
  if (!found) return undefined;
  const at = found.entries.findIndex((other) => other.id === id);
  return {
    title: [titleOf(meeting), found.matter].filter(Boolean).join(', '),
    ...neighboursAt(found.entries, at, neighbourOf),
  };
}
