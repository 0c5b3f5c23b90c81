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

/** Whether a meeting is a landmark: a decision of the General Assembly, the first session, a concluding one, the signing. */
export const isLandmark = ({ kind, number }: Pick<Session, 'kind' | 'number'>): boolean =>
  kinds.has(kind) || (kind === 'substantive' && number === 1);

/** The landmarks of the process, oldest first. */
export const landmarksOf = ({ sessions }: Pick<Corpus, 'sessions'>): Entry<'sessions'>[] =>
  sessions.filter(({ fields }) => isLandmark(fields));
