import { relate, type Corpus } from '../../../src/corpus/corpus.ts';
import type { Entries, Entry, Dated } from '../../../src/records/entry.ts';
import { schemas, type Fields } from '../../../src/schemas/index.ts';
import { recordPath } from '../../../src/records/addresses.ts';
import { citePage, toCsl, type Cited } from '../../../src/features/cite/cited.ts';
import { cslDate, type CitedState, type CslItem } from '../../../src/features/cite/csl.ts';
import { paragraphs } from '../../../src/features/cite/passage.ts';
import { withDay } from '../../../src/features/cite/day-slot.ts';
import { withParagraphs } from '../../../src/features/cite/slots.ts';
import { inEveryStyle, inStyle, styleNames } from '../../../src/features/cite/styles.ts';
import type { Edtf } from '../../../src/schemas/edtf.ts';

/** Address at which the records of these tests are published. */
export const permalink = (path: string): string => new URL(path.replace(/^\//, ''), 'https://record.example/').href;

const source = {
  url: 'https://example.org/a',
  title: 'A source',
  publisher: 'Example Press',
  date: '2024-02',
  grade: 'primary',
};
const tail = { sources: [source], added: '2024-03-01' };

const actors = [
  { id: 'iran', name: 'Islamic Republic of Iran', kind: 'state' },
  { id: 'eff', name: 'Electronic Frontier Foundation', kind: 'civil-society', url: 'https://www.eff.org/' },
  { id: 'geist', name: 'Michael Geist', kind: 'individual' },
  { id: 'chair', name: 'A. B. Mebarki, Chair of the Committee', kind: 'individual' },
  { id: 'berg', name: 'Eliška van der Berg', kind: 'individual' },
  { id: 'vo', name: 'Võ Nguyên Giáp', kind: 'individual', family: 'Võ' },
];

const statement = {
  id: 'said',
  title: 'Iran: "safety" isn’t in Article 53',
  date: '2024-02',
  kind: 'oral',
  actors: ['iran'],
  topics: ['scope'],
  position: 'It said so.',
  ...tail,
};
const letter = {
  id: 'open-letter',
  title: 'Open letter',
  date: '2024-02-08',
  kind: 'open-letter',
  convenors: ['eff', 'geist'],
  addressees: ['The Chair'],
  topics: [],
  asks: ['Stop'],
  ...tail,
};
const session = {
  id: 'last-session',
  title: 'Concluding session',
  kind: 'concluding',
  start: '2024-01-29',
  end: '2024-02-09',
  city: 'New York',
  country: 'US',
  outcome: 'None.',
  ...tail,
};
const text = {
  id: 'resolution',
  title: 'Resolution 79/243',
  short: '79/243',
  symbol: 'A/RES/79/243',
  date: '2024-12-24',
  kind: 'resolution',
  ...tail,
};
const redLine = {
  id: 'intent',
  title: 'Criminal intent',
  demand: 'Intent is needed.',
  topics: [],
  raised_in: [],
  assessments: [{ text: 'resolution', status: 'not-met', why: 'It is not.', source: 'https://example.org/a' }],
  ...tail,
};

const entry = <C extends keyof typeof schemas>(collection: C, fields: object): Entry<C> => {
  const parsed = schemas[collection].parse(fields) as Fields<C>;
  return {
    collection,
    id: parsed.id,
    file: `${collection}/${parsed.id}.mdx`,
    fields: parsed,
    html: '',
    source: 'A paragraph.',
    passages: [{ anchor: 'p1', also: [], text: 'A paragraph.', sources: [1] }],
    removed: [],
    digest: parsed.id,
  };
};

/** A record of each kind, with fields of one's own. */
export const record = {
  statement: (fields: object = {}) => entry('statements', { ...statement, ...fields }),
  letter: (fields: object = {}) => entry('letters', { ...letter, ...fields }),
  session: (fields: object = {}) => entry('sessions', { ...session, ...fields }),
  text: (fields: object = {}) => entry('texts', { ...text, ...fields }),
  redLine: (fields: object = {}) => entry('red-lines', { ...redLine, ...fields }),
};

const entries: Entries = {
  sessions: [record.session()],
  statements: [record.statement()],
  letters: [record.letter()],
  'red-lines': [record.redLine()],
  texts: [record.text()],
  actors: actors.map((fields) => entry('actors', fields)),
  topics: [entry('topics', { id: 'scope', label: 'Scope', definition: 'What it covers.' })],
  glossary: [],
};

/** A corpus with one record of each kind. */
export const corpus: Corpus = relate(entries, {} as Corpus['process'], 'resolution');

/** What is cited of a record, and when. */
interface Wanted {
  revision?: CitedState;
  passage?: readonly string[];
  accessed?: Edtf;
}

/** The CSL-JSON of a record at its permanent address. */
export function csl(
  of: Entry<Dated>,
  { revision = { number: 1, date: '2026-11-25' }, passage = [], accessed }: Wanted = {},
): CslItem {
  const item = toCsl(of, permalink(recordPath(of.collection, of.id)), revision);
  return {
    ...item,
    ...(passage[0] !== undefined && { section: paragraphs(passage), URL: `${item.URL}#${passage[0]}` }),
    ...(accessed !== undefined && { accessed: cslDate(accessed) }),
  };
}

/** A record as its page cites it, at its permanent address. */
export function cited(of: Entry<Dated>, state?: CitedState): Cited {
  const page = citePage(of, corpus);
  const address = permalink(page.path);
  const shown = state ?? page.state;
  return { ...page, address, state: shown, item: toCsl(of, address, shown) };
}

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a citation without its markup. */
export const plain = (html: string): string =>
  html.replace(/<[^>]+>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity);

/** A reference as each style writes it, in words. */
export const texts = (item: CslItem): Record<string, string> =>
  Object.fromEntries(styleNames.map(({ id }) => [id, plain(inStyle(item, id))]));

/** A citation in words, after its reader's browser filled in what it leaves room for. */
export const filledIn = (html: string, { passage = [], accessed }: Wanted = {}): string =>
  plain(
    html
      .replace(/<span data-paragraphs="([^"]*)">/, (_, words: string) =>
        passage.length > 0 ? withParagraphs(words, passage) : '',
      )
      .replace('<span data-anchor>', passage[0] === undefined ? '' : `#${passage[0]}`)
      .replace(/<span data-day="([^"]*)">/, (_, words: string) =>
        accessed === undefined ? '' : withDay(words, accessed),
      ),
  );

/** The citations of a page in words, after its reader's browser filled them in. */
export const filled = (item: CslItem, wanted?: Wanted): Record<string, string> =>
  Object.fromEntries(inEveryStyle(item).map(({ style, html }) => [style, filledIn(html, wanted)]));
