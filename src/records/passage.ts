import { paragraphRuns } from '../base/paragraph-runs.ts';
import type { Collection } from '../schemas/collections.ts';
import type { Fault } from './problem.ts';

/** A passage of a record that can be cited alone: a paragraph, a list item, a quotation, a row of a table. */
export interface Passage {
  /** Its anchor in the record's page: `p1`, `p2`, ... */
  anchor: string;
  /** Anchors of former passages that were merged into it; they lead here too. */
  also: string[];
  /** Its plain text. */
  text: string;
  /** The sources that it rests on, by their places in the record, from 1; none where several are not told apart. */
  sources: number[];
}

/** A passage as the ledger knows it. */
export type NumberedText = Omit<Passage, 'sources'>;

/** A passage that was published and then removed: its anchor stays, and says so. */
export interface RemovedPassage {
  anchor: string;
  /** Last revision that holds it. */
  revision: number;
  /** Its last text. */
  text: string;
}

/** The passages of a record with their anchors. */
export interface Numbering {
  passages: NumberedText[];
  removed: RemovedPassage[];
}

/** Anchors that lead to a passage, in the order of the page. */
export const anchorsOf = ({ passages }: Numbering): string[] =>
  passages.flatMap(({ anchor, also }) => [anchor, ...also]);

/**
 * What is wrong with the number of a paragraph that a record names; `undefined` when nothing is, when nobody can tell, or
 * for what is no number, of which the schema tells.
 * @param paragraph such as `p3`.
 * @param record whose paragraph it is to be, as the sentence begins.
 */
export function paragraphFault(
  numbering: Numbering | undefined,
  paragraph: unknown,
  record: string,
): Fault | undefined {
  if (!numbering || typeof paragraph !== 'string' || !/^p\d{1,4}$/.test(paragraph)) return undefined;
  const anchors = anchorsOf(numbering);
  if (anchors.includes(paragraph)) return undefined;
  const number = Number(paragraph.slice(1));
  const away = (anchor: string) => Math.abs(Number(anchor.slice(1)) - number);
  const [nearest] = anchors.toSorted((a, b) => away(a) - away(b));
  const gone = numbering.removed.find(({ anchor }) => anchor === `p${String(number)}`);
  return {
    message: gone
      ? `Paragraph "${gone.anchor}" was removed after revision ${String(gone.revision)}`
      : `${record} has no paragraph "${paragraph}"`,
    hint:
      nearest === undefined
        ? 'It has no numbered paragraphs'
        : `Its paragraphs are ${paragraphRuns(anchors)}; the nearest is ${nearest}`,
  };
}

/** Gives the texts of a record, in the order of its page, their anchors. */
export type NumberPassages = (collection: Collection, id: string, texts: readonly string[]) => Numbering;

/** Anchors of a record that was never published: by position. */
export const byPosition: NumberPassages = (_collection, _id, texts) => ({
  passages: texts.map((text, index) => ({ anchor: `p${String(index + 1)}`, also: [], text })),
  removed: [],
});
