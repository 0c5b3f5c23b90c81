import type { Snapshot } from '../../ledger/snapshot.ts';
import { fieldLabel } from '../../base/stretch.ts';
import { longDate } from '../../base/dates.ts';
import { toldElsewhere, type Vocabulary } from './vocabulary.ts';

/** A field of two records, item by item as people read it. */
export interface FieldRow {
  label: string;
  a: string[];
  b: string[];
  /** Whether both say the same. */
  same: boolean;
}

/** The title of a record by collection and id; `undefined` where there is none. */
export type TitleOf = (collection: string, id: string) => string | undefined;

/** What is said first. Other fields follow in the order of their names. */
const order =
  'date start end kind stance text actors convenors actor addressees signatory_count signatories session topics provisions position positions demand raised_in outcome'.split(
    ' ',
  );
const last = 'notes sources corrections added'.split(' ');
const rank = (name: string): number =>
  order.includes(name) ? order.indexOf(name) : order.length + 1 + (last.includes(name) ? last.indexOf(name) : -1);
const byRank = ([a]: [string, unknown], [b]: [string, unknown]) => rank(a) - rank(b) || (a < b ? -1 : 1);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads values of fields: names in place of ids, words in place of codes, dates in full. */
export function fieldReader({ references, values }: Vocabulary, titleOf: TitleOf) {
  const word = (collection: string, name: string, value: string): string => {
    const known = values[`${collection}.${name}`] ?? values[name];
    if (known && Object.hasOwn(known, value)) return known[value] ?? value;
    const among = references[name];
    if (among) return among.map((one) => titleOf(one, value)).find((title) => title !== undefined) ?? value;
    return /^\d{4}-\d\d(-\d\d)?$/.test(value) ? longDate(value) : value;
  };
  const place = (collection: string, { text, article }: Record<string, unknown>): string => {
    const title = plain(collection, 'text', text);
    if (article === undefined) return title;
    return article === 'preamble' ? `Preamble, ${title}` : `Article ${plain(collection, 'article', article)}, ${title}`;
  };
  const plain = (collection: string, name: string, value: unknown): string => {
    if (typeof value === 'string') return word(collection, name, value);
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (typeof value === 'number') return value.toLocaleString('en');
    if (Array.isArray(value)) return value.map((one: unknown) => plain(collection, name, one)).join(', ');
    if (!isObject(value)) return '';
    if (name === 'provision' || name === 'provisions') return place(collection, value);
    if (name === 'positions') {
      const { stance, what, ...rest } = value;
      const more = plain(collection, '', rest);
      return `${plain(collection, 'stance', stance)} ${plain(collection, 'what', what)}${more && ` (${more})`}`;
    }
    // What bears a name is told by it.
    if (name === 'signatories') return plain(collection, 'name', value['name']);
    if (name === 'sources') {
      const { title, publisher, date } = value;
      return [title, publisher, date]
        .flatMap((part) => (part === undefined ? [] : [plain(collection, '', part)]))
        .join(', ');
    }
    return Object.entries(value)
      .sort(byRank)
      .map(([key, part]) => {
        const said = plain(collection, key, part);
        return ['title', 'name', 'text', 'stance', 'status'].includes(key)
          ? said
          : `${key.replaceAll('_', ' ')}: ${said}`;
      })
      .join('; ');
  };
  return (collection: string, name: string, value: unknown): string[] =>
    value === undefined
      ? []
      : (Array.isArray(value) ? value : [value]).map((one: unknown) => plain(collection, name, one));
}

/** The verdicts of a red line by text: each text is a field of its own. */
function withVerdicts({ collection, fields }: Snapshot): Record<string, unknown> {
  const { assessments, ...rest } = fields;
  if (collection !== 'red-lines' || !Array.isArray(assessments)) return fields;
  const verdicts = assessments
    .filter(isObject)
    .map(({ text, status, by }) => [`verdict ${typeof text === 'string' ? text : ''}`, { status, by }]);
  return { ...rest, ...(Object.fromEntries(verdicts) as Record<string, unknown>) };
}

/** All fields of two records, those that paragraphs and articles tell left out. */
export function compareFields(a: Snapshot, b: Snapshot, vocabulary: Vocabulary, titleOf: TitleOf): FieldRow[] {
  const read = fieldReader(vocabulary, titleOf);
  const [left, right] = [withVerdicts(a), withVerdicts(b)];
  const names = Object.entries({ ...left, ...right })
    // When each was added tells two states of one record apart, not two records.
    .filter(([name]) => !toldElsewhere.has(name) && (name !== 'added' || a.address === b.address))
    .sort(byRank)
    .map(([name]) => name);
  return names.map((name) => {
    const items = ([state, fields]: [Snapshot, Record<string, unknown>]): string[] => {
      const value = fields[name];
      if (name.startsWith('verdict ') && isObject(value)) {
        const by = read(state.collection, 'actors', value['by']);
        return [
          `${read(state.collection, 'status', value['status']).join('')}${by.length > 0 ? `, in the view of ${by.join(', ')}` : ', our reading'}`,
        ];
      }
      return read(state.collection, name, value);
    };
    const [one, other] = [items([a, left]), items([b, right])];
    const label = name.startsWith('verdict ')
      ? `Verdict: ${read('red-lines', 'text', name.slice(8)).join('')}`
      : fieldLabel(name);
    return { label, a: one, b: other, same: one.join('\n') === other.join('\n') };
  });
}
