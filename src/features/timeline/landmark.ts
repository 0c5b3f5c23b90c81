import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import type { Session } from '../../schemas/session.ts';

/** Kinds of meetings that everybody names. */
const kinds: ReadonlySet<Session['kind']> = new Set([
  'general-assembly',
  'concluding',
  'signing',
  'conference-of-states-parties',
]);

/** The landmarks of the process, oldest first: decisions of the General Assembly, the first session, the concluding ones, the signing. */
export const landmarksOf = ({ sessions }: Pick<Corpus, 'sessions'>): Entry<'sessions'>[] =>
  sessions.filter(({ fields: { kind, number } }) => kinds.has(kind) || (kind === 'substantive' && number === 1));
