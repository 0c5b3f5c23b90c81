import { relate, type Corpus, type Dated } from '../../../src/corpus/corpus.ts';
import type { Entries, Entry } from '../../../src/records/entry.ts';
import { schemas, type Fields } from '../../../src/schemas/index.ts';
import { recordPath } from '../../../src/records/addresses.ts';
import { toCsl, type CiteOptions, type CslItem } from '../../../src/features/cite/csl.ts';

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
    passages: [{ anchor: 'p1', also: [], text: 'A paragraph.' }],
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

/** The CSL-JSON of a record at its permanent address. */
export const csl = (of: Entry<Dated>, options: Partial<CiteOptions> = {}): CslItem =>
  toCsl(of, corpus, { address: permalink(recordPath(of.collection, of.id)), ...options });
