/** Whether a verdict is among those asked for: `all`, `published`, `own`, or the id of an actor; `judges` are the ids of those whose view it follows, none for our own reading. */
export const isAsked = (by: string, judges: readonly string[]): boolean =>
  by === 'all' || (by === 'own' ? judges.length === 0 : by === 'published' ? judges.length > 0 : judges.includes(by));

/** What a row is sorted and grouped by. */
export interface RowKeys {
  title: string;
  /** Rank of the verdict on the adopted text: met first, none last. */
  verdict: number;
  /** Date on which it was first raised; empty where that is not known. */
  raised: string;
  topic: readonly string[];
  actor: readonly string[];
}

/** Orders rows, which come by title, by `verdict` or by the date first `raised`; where a key is the same, they stay by title. */
export const ordered = <Row extends RowKeys>(rows: readonly Row[], sort: string): Row[] => {
  if (sort === 'verdict') return [...rows].sort((a, b) => a.verdict - b.verdict);
  // A row without a date comes last.
  const date = ({ raised }: RowKeys) => raised || '9999';
  return sort === 'raised' ? [...rows].sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0)) : [...rows];
};

/** Rows by topic or by who raised them, in the order of the names; a row stands in each group that it belongs to, and last those that belong to none. */
export function grouped<Row extends RowKeys>(
  rows: readonly Row[],
  by: 'topic' | 'actor',
  names: Readonly<Record<string, string>>,
): { label: string; rows: Row[] }[] {
  const groups = Object.entries(names).map(([id, label]) => ({
    label,
    rows: rows.filter((row) => row[by].includes(id)),
  }));
  const rest = { label: 'Not recorded', rows: rows.filter((row) => row[by].length === 0) };
  return [...groups, rest].filter((group) => group.rows.length > 0);
}
