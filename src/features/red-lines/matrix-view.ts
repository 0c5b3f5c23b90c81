/** Orders of the rows, in the words of the address; the first is that of the page as it is served. */
export const sorts = ['title', 'verdict', 'raised'] as const;
/** What rows are grouped by. */
export const groupings = ['none', 'topic', 'actor'] as const;

/** How the matrix of red lines is shown: all that its address says. */
export interface MatrixView {
  sort: (typeof sorts)[number];
  group: (typeof groupings)[number];
  /** Whose verdicts: `all`, `published`, `own`, or the id of an actor. */
  by: string;
}

const oneOf = <T extends string>(known: readonly [T, ...T[]], value: string | null): T =>
  known.find((name) => name === value) ?? known[0];

/** Reads the query string of an address; what it does not know, it leaves out. */
export function readView(query: string, judges: ReadonlySet<string>): MatrixView {
  const parameters = new URLSearchParams(query);
  const by = parameters.get('by') ?? '';
  return {
    sort: oneOf(sorts, parameters.get('sort')),
    group: oneOf(groupings, parameters.get('group')),
    by: by === 'published' || by === 'own' || judges.has(by) ? by : 'all',
  };
}

/** Writes a view into a query string, beside whatever else stands there: the same view has one address. */
export function writeView({ sort, group, by }: MatrixView, query: string): string {
  const parameters = new URLSearchParams(query);
  for (const [name, value, plain] of [
    ['group', group, 'none'],
    ['sort', sort, 'title'],
    ['by', by, 'all'],
  ] as const) {
    parameters.delete(name);
    if (value !== plain) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text && `?${text}`;
}

/** Whether a verdict is among those asked for; `judges` are the ids of those whose view it follows, none for our own reading. */
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

/** Orders rows that come by title; where a key is the same, they stay so. */
export const ordered = <Row extends RowKeys>(rows: readonly Row[], sort: MatrixView['sort']): Row[] => {
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
