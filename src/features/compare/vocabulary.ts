/** Words that the browser needs to read fields of records, without the schemas: they weigh ten times as much as the comparison. */
export interface Vocabulary {
  /** Collections that a field of a name may point into. */
  references: Record<string, readonly string[]>;
  /** What values of closed lists are called, by the name of their field; those of one collection under `collection.field`. */
  values: Record<string, Record<string, string>>;
}

/** Fields that mean nothing to readers or that stand elsewhere in a comparison: paragraphs, articles, titles. */
export const toldElsewhere: ReadonlySet<string> = new Set([
  'id',
  'title',
  'name',
  'label',
  'asks',
  'articles',
  'aliases',
  'status',
]);
