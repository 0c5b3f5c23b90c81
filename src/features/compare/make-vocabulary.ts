import { actorKinds } from '../../schemas/actor.ts';
import { schemas } from '../../schemas/index.ts';
import { letterKinds } from '../../schemas/letter.ts';
import { stances } from '../../schemas/position.ts';
import { statuses } from '../../schemas/red-line.ts';
import { referenceFields } from '../../schemas/reference.ts';
import { sessionKinds } from '../../schemas/session.ts';
import { grades } from '../../schemas/source.ts';
import { statementKinds } from '../../schemas/statement.ts';
import { textKinds } from '../../schemas/text.ts';
import { ballots, voteResults } from '../../schemas/vote.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Vocabulary } from './vocabulary.ts';

const labels = (words: Record<string, { label: string }>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([value, { label }]) => [value, label]));

/** The vocabulary of all schemas, made when the site is built; texts go by their short names. */
export function makeVocabulary(texts: Corpus['texts']): Vocabulary {
  const short = Object.fromEntries(texts.map(({ id, fields }) => [id, fields.short]));
  const references = new Map<string, Set<string>>();
  for (const schema of Object.values(schemas))
    for (const { name, collections } of referenceFields(schema))
      references.set(name, new Set([...(references.get(name) ?? []), ...collections]));
  return {
    references: Object.fromEntries([...references].map(([name, collections]) => [name, [...collections]])),
    values: {
      'statements.kind': statementKinds,
      'letters.kind': letterKinds,
      'sessions.kind': sessionKinds,
      'texts.kind': textKinds,
      'actors.kind': Object.fromEntries(Object.entries(actorKinds).map(([kind, { one }]) => [kind, one])),
      stance: labels(stances),
      status: labels(statuses),
      grade: labels(grades),
      ballot: labels(ballots),
      result: voteResults,
      text: short,
      replaces: short,
    },
  };
}
