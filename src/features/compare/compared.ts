import type { Library } from '../../client/library.ts';
import type { Snapshot } from '../../ledger/snapshot.ts';
import { align, tally, type Row, type Tally } from './alignment.ts';
import { compareArticles, type ArticleRow } from './articles.ts';
import type { Choice } from './choice.ts';
import { compareFields, type FieldRow } from './fields.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One side of a comparison. */
export interface Side {
  choice: Choice;
  state: Snapshot;
  /** Whether the file as served has the fingerprint of the ledger; `undefined` where nobody can compute it. */
  verified: boolean | undefined;
}

/** Two records side by side. */
export interface Comparison {
  a: Side;
  b: Side;
  /** Whether both are revisions of one record. */
  oneRecord: boolean;
  rows: Row[];
  tally: Tally;
  fields: FieldRow[];
  /** Of two texts. */
  articles: ArticleRow[];
}

/** Path of a title, for the words of references. */
const titleIn =
  ({ locate }: Pick<Library, 'locate'>) =>
  (collection: string, id: string): string | undefined =>
    locate(`/${collection}/${id}/`)?.record.title;

/**
 * Compares two revisions.
 * @param main path of the text whose articles list their places in earlier texts.
 */
export async function compare(
  library: Library,
  [a, b]: readonly [Choice, Choice],
  vocabulary: Vocabulary,
  main: string,
): Promise<Comparison> {
  const side = async (choice: Choice): Promise<Side> => {
    const [state, verified] = await Promise.all([
      library.state(choice.path, choice.number),
      library.verified(choice.path, choice.number),
    ]);
    return { choice, state, verified };
  };
  const [one, other] = await Promise.all([side(a), side(b)]);
  const oneRecord = a.path === b.path;
  const rows = align(one.state.passages, other.state.passages, oneRecord);
  const areTexts = [one, other].every(({ state }) => state.collection === 'texts');
  const threads = areTexts ? library.locate(main) : undefined;
  const mainText = threads && (await library.state(threads.path, threads.record.revisions.length));
  return {
    a: one,
    b: other,
    oneRecord,
    rows,
    tally: tally(rows),
    fields: compareFields(one.state, other.state, vocabulary, titleIn(library)),
    articles: areTexts ? compareArticles(one.state, other.state, mainText) : [],
  };
}

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** What a comparison comes to, in a sentence. */
export function verdictOf({ tally: count, oneRecord, fields, articles, a, b }: Comparison): string {
  if (oneRecord && a.choice.number === b.choice.number) return 'A and B are the same revision of the same record.';
  const parts = [
    count.same > 0 && `${counted(count.same, 'paragraph is', 'paragraphs are')} the same`,
    count.changed > 0 && `${counted(count.changed, 'paragraph is', 'paragraphs are')} alike with differences`,
    count.merged > 0 && `${String(count.merged)} merged into another`,
    count.onlyA > 0 && `${String(count.onlyA)} only in A`,
    count.onlyB > 0 && `${String(count.onlyB)} only in B`,
  ].filter((part) => part !== false);
  const moved = count.moved > 0 ? ` ${counted(count.moved, 'stands', 'stand')} elsewhere in B.` : '';
  const paragraphs =
    count.same + count.changed === 0
      ? `No paragraph of one resembles one of the other (${String(count.onlyA)} in A, ${String(count.onlyB)} in B).`
      : `${parts.join('; ')}.${moved}`;
  const differing = fields.filter(({ same }) => !same).length;
  const inArticles =
    articles.length > 0
      ? ` Of ${counted(articles.length, 'recorded article', 'recorded articles')}, ${String(articles.filter(({ a: left, b: right }) => left && right).length)} are recorded in both.`
      : '';
  const inFields = oneRecord ? ` ${counted(differing, 'other field differs', 'other fields differ')}.` : '';
  return paragraphs + inArticles + inFields;
}
