import type { z } from 'zod';
import { articleAnchor, articlePath } from '../../records/addresses.ts';
import { dateOf, gradesOf, type Corpus, type Dated } from '../../corpus/corpus.ts';
import { leadingTexts, type Entry } from '../../records/entry.ts';
import { titleOf } from '../../records/summary.ts';
import { firstDay, lastDay } from '../../schemas/edtf.ts';
import { schemas, type Collection, type Fields, type Provision, type Source } from '../../schemas/index.ts';
import { assessment } from '../../schemas/red-line.ts';
import { source } from '../../schemas/source.ts';
import type { Vote } from '../../schemas/vote.ts';
import { article } from '../../schemas/text.ts';
import type { Address } from '../../tables/address.ts';
import { entryUrl, mentionsOfThread, naming } from './collections.ts';
import { dateCell, joined, type Cell } from '../../tables/csv.ts';
import { describeField } from '../../tables/fields.ts';
import { positionTable } from '../positions/position-table.ts';

/** A table for spreadsheets: one row for each record, or for each thing that a record has several of. */
export interface Table {
  /** First part of the file name: `/data/red-lines.csv`. */
  name: string;
  title: string;
  description: string;
  columns: { name: string; description: string }[];
  rows(): Cell[][];
}

/** A column of a table whose rows are made of `R`. */
interface Column<R> {
  name: string;
  description: string;
  cell: (row: R) => Cell;
}

const column = <R>(name: string, description: string, cell: (row: R) => Cell): Column<R> => ({
  name,
  description,
  cell,
});

const table = <R>(
  name: string,
  title: string,
  description: string,
  rows: () => readonly R[],
  columns: readonly Column<R>[],
): Table => ({
  name,
  title,
  description,
  columns: columns.map(({ name, description }) => ({ name, description })),
  rows: () => rows().map((row) => columns.map(({ cell }) => cell(row))),
});

/** A column that is a field of the record, described as its schema does. */
const own = <C extends Collection>(
  collection: C,
  name: keyof Fields<C> & string,
  cell: (fields: Fields<C>) => Cell,
): Column<Entry<C>> => column(name, describeField(schemas[collection], name), (entry) => cell(entry.fields));

const said = (schema: z.core.$ZodType, name: string) => describeField(schema, name);

/** Columns of every table of dated records: when, as written and as days to sort and filter by. */
const when = <C extends Dated>(
  description: string,
  last?: (fields: Fields<C>) => string | undefined,
): Column<Entry<C>>[] => [
  column('date', `${description}; X stands for what the source does not say: 2024-02-XX, 2024-XX-XX`, (entry) =>
    dateCell(dateOf(entry)),
  ),
  column('year', 'Its year', (entry) => Number(dateOf(entry)?.slice(0, 4)) || undefined),
  column(
    'first_day',
    'First day that the date may stand for; for sorting',
    (entry) => firstDay(dateOf(entry) ?? '') || undefined,
  ),
  column('last_day', 'Last day that the date may stand for', (entry) =>
    lastDay(last?.(entry.fields) ?? dateOf(entry) ?? ''),
  ),
];

const sourceList = (
  name: string,
  description: string,
  cell: (entry: Source) => string | undefined,
): Column<{ fields: { sources: Source[] } }> =>
  column(name, description, ({ fields }) => joined(fields.sources.map(cell)));

/** The figures of a vote in one place: `23-102-26`; `?` stands for what no source gives. */
const figuresCell = ({ in_favour, against, abstaining }: Vote): string =>
  [in_favour, against, abstaining].map((figure) => String(figure ?? '?')).join('-');

const order = 'in the order of source_urls';

/** The body of a record in one cell: what stands before it on the page has columns of its own. */
const account = (entry: Entry<Dated>): string =>
  entry.passages
    .slice(leadingTexts(entry.collection, entry.fields).length)
    .map(({ text }) => text)
    .join(' ¶ ');

/** What closes the row of every record with sources of its own. */
const closing: Column<Entry<Dated>>[] = [
  column('source_count', 'Number of sources', ({ fields }) => fields.sources.length),
  column(
    'best_grade',
    'Grade of the most reliable source: official, primary, secondary, automated-report',
    ({ fields }) => gradesOf(fields)[0],
  ),
  sourceList('source_urls', 'Addresses of all sources', ({ url }) => url),
  sourceList('source_titles', `Titles of the sources, ${order}`, ({ title }) => title),
  sourceList('source_publishers', `Publishers of the sources, ${order}`, ({ publisher }) => publisher),
  sourceList('source_dates', `Dates of the sources, ${order}`, ({ date }) => dateCell(date)),
  sourceList('source_languages', `Languages of the sources where not English, ${order}`, ({ language }) => language),
  sourceList('source_grades', `Grades of the sources, ${order}`, ({ grade }) => grade),
  sourceList('source_archived', `Copies in a web archive, ${order}`, ({ archived }) => archived),
  sourceList('source_accessed', `When the sources were last read, ${order}`, ({ accessed }) => dateCell(accessed)),
  column('notes', said(schemas.statements, 'notes'), ({ fields }) => fields.notes),
  column('corrections', 'Date and note of each correction', ({ fields }) =>
    joined((fields.corrections ?? []).map(({ date, note }) => `${dateCell(date) ?? ''} ${note}`)),
  ),
  column('former_ids', 'Former ids; their addresses forward to the record', ({ fields }) =>
    joined(fields.aliases ?? []),
  ),
  column('added', 'When the record was added to this site', ({ fields }) => dateCell(fields.added)),
  column(
    'account',
    'The account in plain text; ¶ stands between paragraphs. See passages.csv for one row per paragraph',
    account,
  ),
];

/** The tables of the corpus: one per collection, then those with a row for each thing a record has several of. */
export function tables(corpus: Corpus, address: Address): Table[] {
  const name = (collection: Collection, id: string | undefined): string | undefined => {
    const entry = id === undefined ? undefined : corpus.get(collection, id);
    return entry && titleOf(entry);
  };
  const names = (collection: Collection, ids: readonly string[]) => joined(ids.map((id) => name(collection, id)));
  const place = ({ text, article }: Provision): string =>
    [corpus.get('texts', text)?.fields.short ?? text, article].filter((part) => part !== undefined).join(' ');
  const count = <C extends Collection>(
    column_: string,
    description: string,
    of: (id: string) => readonly unknown[],
  ): Column<Entry<C>> => column(column_, description, ({ id }) => of(id).length);

  const id: Column<Entry> = column('id', 'Permanent id', (entry) => entry.id);
  const url: Column<Entry> = column('url', 'Permanent address: the one to cite', (entry) => entryUrl(entry, address));
  const title: Column<Entry> = column('title', 'Title of the record, as it is shown and cited', titleOf);
  const topics: Column<{ fields: { topics: string[] } }>[] = [
    column('topics', 'What it is about: ids of topics', ({ fields }) => joined(fields.topics)),
    column('topic_labels', 'Names of the topics, in the same order', ({ fields }) => names('topics', fields.topics)),
  ];
  const session: Column<{ fields: { session?: string | undefined } }>[] = [
    column('session', 'Id of the meeting at which, or nearest to which, it was made', ({ fields }) => fields.session),
    column('session_title', 'Title of the meeting', ({ fields }) => name('sessions', fields.session)),
  ];
  const provisions: Column<{ fields: { provisions?: Provision[] | undefined } }> = column(
    'provisions',
    'Texts and articles it speaks of, by short name and number; see provisions.csv for their ids',
    ({ fields }) => joined((fields.provisions ?? []).map(place)),
  );
  /** Columns of the long tables that say which record a row belongs to. */
  const whose = <R>(entry: (row: R) => Entry): Column<R>[] => [
    column('collection', 'Collection of the record', (row) => entry(row).collection),
    column('record', 'Id of the record', (row) => entry(row).id),
    column('record_title', 'Title of the record', (row) => titleOf(entry(row))),
    column('record_url', 'Permanent address of the record', (row) => entryUrl(entry(row), address)),
    column('record_date', 'Date of the record', (row) => dateCell(dateOf(entry(row)))),
  ];
  const dated = (): Entry<Dated>[] => [
    ...corpus.sessions,
    ...corpus.statements,
    ...corpus.letters,
    ...corpus.redLines,
    ...corpus.texts,
  ];

  return [
    table('sessions', 'Sessions', 'One row for each meeting or milestone', () => corpus.sessions, [
      id,
      url,
      title,
      ...when<'sessions'>('First day', ({ end }) => end),
      column('end', 'Last day, where it differs', ({ fields }) => dateCell(fields.end)),
      own('sessions', 'kind', ({ kind }) => kind),
      own('sessions', 'number', ({ number }) => number),
      own('sessions', 'city', ({ city }) => city),
      own('sessions', 'country', ({ country }) => country),
      own('sessions', 'mode', ({ mode }) => mode),
      own('sessions', 'open_to_stakeholders', (fields) => fields.open_to_stakeholders),
      own('sessions', 'outcome', ({ outcome }) => outcome),
      own('sessions', 'texts', ({ texts }) => joined(texts ?? [])),
      column('text_titles', 'Titles of those texts, in the same order', ({ fields }) =>
        names('texts', fields.texts ?? []),
      ),
      column('document_symbols', said(schemas.sessions, 'documents'), ({ fields }) =>
        joined((fields.documents ?? []).map(({ symbol }) => symbol)),
      ),
      column('document_titles', 'Their titles, in the same order', ({ fields }) =>
        joined((fields.documents ?? []).map(({ title }) => title)),
      ),
      column('document_urls', 'Their addresses, in the same order', ({ fields }) =>
        joined((fields.documents ?? []).map(({ url }) => url)),
      ),
      column('vote_ids', 'Recorded votes: their places on the page /votes/; see votes.csv there', ({ fields }) =>
        joined((fields.votes ?? []).map(({ id: vote }) => vote)),
      ),
      column('vote_questions', 'What was put to the vote, in the same order', ({ fields }) =>
        joined((fields.votes ?? []).map(({ question }) => question)),
      ),
      column('vote_figures', 'In favour, against, abstaining, in the same order', ({ fields }) =>
        joined((fields.votes ?? []).map((vote) => figuresCell(vote))),
      ),
      column('vote_results', 'What came of the votes, in the same order', ({ fields }) =>
        joined((fields.votes ?? []).map(({ result }) => result)),
      ),
      column('decided_without_vote', said(schemas.sessions, 'without_vote'), ({ fields }) =>
        joined((fields.without_vote ?? []).map(({ decision }) => decision)),
      ),
      count('statement_count', 'Number of statements in the record', (id) => corpus.statementsOf('session', id)),
      count('letter_count', 'Number of letters in the record', (id) => corpus.lettersOf('session', id)),
      ...closing,
    ]),
    table('statements', 'Statements', 'One row for each statement', () => corpus.statements, [
      id,
      url,
      title,
      ...when<'statements'>('When it was said or submitted'),
      own('statements', 'kind', ({ kind }) => kind),
      column('actors', 'Who said it: ids of actors', ({ fields }) => joined(fields.actors)),
      column('actor_names', 'Their names, in the same order', ({ fields }) => names('actors', fields.actors)),
      ...session,
      ...topics,
      own('statements', 'position', ({ position }) => position),
      column('positions', 'Stance, point and paragraph of each position; see positions.csv', ({ fields }) =>
        joined((fields.positions ?? []).map(({ stance, what, paragraph }) => `${stance}: ${what} (${paragraph})`)),
      ),
      provisions,
      own('statements', 'languages', ({ languages }) => joined(languages ?? [])),
      ...closing,
    ]),
    table('letters', 'Letters', 'One row for each letter', () => corpus.letters, [
      id,
      url,
      title,
      ...when<'letters'>('Date of the letter'),
      own('letters', 'kind', ({ kind }) => kind),
      column('convenors', 'Who wrote it or invited others to sign: ids of actors', ({ fields }) =>
        joined(fields.convenors),
      ),
      column('convenor_names', 'Their names, in the same order', ({ fields }) => names('actors', fields.convenors)),
      own('letters', 'signatory_count', (fields) => fields.signatory_count),
      column(
        'signatories_listed',
        'Number of signatories in the record; see signatories.csv',
        ({ fields }) => fields.signatories?.length ?? 0,
      ),
      column('signatories', 'Who signed, as far as a source lists them', ({ fields }) =>
        joined((fields.signatories ?? []).map((signatory) => signatory.name)),
      ),
      own('letters', 'addressees', ({ addressees }) => joined(addressees)),
      ...session,
      ...topics,
      own('letters', 'asks', ({ asks }) => joined(asks)),
      provisions,
      own('letters', 'languages', ({ languages }) => joined(languages ?? [])),
      ...closing,
    ]),
    table('red-lines', 'Red lines', 'One row for each red line', () => corpus.redLines, [
      id,
      url,
      title,
      own('red-lines', 'demand', ({ demand }) => demand),
      ...topics,
      own('red-lines', 'raised_in', (fields) => joined(fields.raised_in)),
      column('raised_in_titles', 'Their titles, in the same order', ({ fields }) =>
        joined(fields.raised_in.map((id) => name('letters', id) ?? name('statements', id))),
      ),
      provisions,
      column('verdicts', 'Text and verdict in the order of the texts; see assessments.csv', ({ fields }) =>
        joined(fields.assessments.map(({ text, status }) => `${place({ text })}: ${status}`)),
      ),
      ...closing,
    ]),
    table('texts', 'Texts', 'One row for each text; see text-articles.csv for their articles', () => corpus.texts, [
      id,
      url,
      title,
      own('texts', 'short', ({ short }) => short),
      own('texts', 'symbol', ({ symbol }) => symbol),
      ...when<'texts'>('Date of the text'),
      own('texts', 'kind', ({ kind }) => kind),
      column('document_url', 'Where the text can be read', ({ fields }) => fields.url),
      own('texts', 'replaces', ({ replaces }) => replaces),
      column('replaces_short', 'Its short name', ({ fields }) =>
        fields.replaces === undefined ? undefined : place({ text: fields.replaces }),
      ),
      column('article_count', 'Number of articles recorded', ({ fields }) => fields.articles?.length ?? 0),
      count('mention_count', 'Number of records that name it or an article of it', (id) => corpus.mentions(id)),
      ...closing,
    ]),
    table('articles', 'Articles', 'One row for each article of the main text', () => corpus.articles, [
      column('id', 'Last part of the address of its page', ({ slug }) => slug),
      column('url', 'Permanent address: the one to cite', ({ slug }) => address(articlePath(slug))),
      column('number', 'Number in the main text', ({ article }) => article.number),
      column('title', 'Title in the main text', ({ article }) => article.title),
      column('about', said(article, 'about'), ({ article }) => article.about),
      column(
        'checked',
        'false while number and title have not been compared with the official document',
        ({ article }) => article.checked,
      ),
      column('places', 'Its places in all texts, oldest first', ({ places }) =>
        joined(places.map(({ text, number }) => place({ text: text.id, article: number }))),
      ),
      column('statements', 'Ids of the statements that name it under any of its numbers', (thread) =>
        joined(naming('statements', mentionsOfThread(corpus, thread))),
      ),
      column('letters', 'Ids of the letters that name it under any of its numbers', (thread) =>
        joined(naming('letters', mentionsOfThread(corpus, thread))),
      ),
      column('red_lines', 'Ids of the red lines that concern it', (thread) =>
        joined(naming('red-lines', mentionsOfThread(corpus, thread))),
      ),
    ]),
    table('actors', 'Actors', 'One row for each State, group, organization or person', () => corpus.actors, [
      id,
      url,
      own('actors', 'name', ({ name }) => name),
      own('actors', 'kind', ({ kind }) => kind),
      own('actors', 'country', ({ country }) => country),
      own('actors', 'un_group', (fields) => fields.un_group),
      column('website', 'Its own web site', ({ fields }) => fields.url),
      own('actors', 'also_known_as', (fields) => joined(fields.also_known_as ?? [])),
      count('statement_count', 'Number of its statements in the record', (id) => corpus.statementsOf('actors', id)),
      count('letter_count', 'Number of letters it convened or signed', (id) => corpus.lettersOf('actors', id)),
      column('statements', 'Ids of its statements, oldest first', ({ id }) =>
        joined(corpus.statementsOf('actors', id).map((entry) => entry.id)),
      ),
      column('letters', 'Ids of those letters, oldest first', ({ id }) =>
        joined(corpus.lettersOf('actors', id).map((entry) => entry.id)),
      ),
      own('actors', 'notes', ({ notes }) => notes),
      column('former_ids', 'Former ids; their addresses forward to the record', ({ fields }) =>
        joined(fields.aliases ?? []),
      ),
      own('actors', 'added', ({ added }) => dateCell(added)),
    ]),
    table('topics', 'Topics', 'One row for each topic', () => corpus.topics, [
      id,
      url,
      own('topics', 'label', ({ label }) => label),
      own('topics', 'definition', ({ definition }) => definition),
      own('topics', 'also_known_as', (fields) => joined(fields.also_known_as ?? [])),
      count('statement_count', 'Number of statements on it', (id) => corpus.statementsOf('topics', id)),
      count('letter_count', 'Number of letters on it', (id) => corpus.lettersOf('topics', id)),
      count('red_line_count', 'Number of red lines on it', (id) => corpus.redLinesOf('topics', id)),
    ]),
    table('glossary', 'Glossary', 'One row for each entry', () => corpus.glossary, [
      id,
      url,
      own('glossary', 'term', ({ term }) => term),
      own('glossary', 'stands_for', (fields) => fields.stands_for),
      own('glossary', 'definition', ({ definition }) => definition),
      own('glossary', 'synonyms', ({ synonyms }) => joined(synonyms ?? [])),
      own('glossary', 'related', ({ related }) => joined(related ?? [])),
      column('related_terms', 'Those entries, in the same order', ({ fields }) =>
        names('glossary', fields.related ?? []),
      ),
      own('glossary', 'topic', ({ topic }) => topic),
      column('topic_label', 'Name of the topic', ({ fields }) => name('topics', fields.topic)),
    ]),
    table(
      'sources',
      'Sources',
      'One row for each source of each record',
      () => dated().flatMap((entry) => entry.fields.sources.map((source, index) => ({ entry, source, index }))),
      [
        ...whose<{ entry: Entry }>(({ entry }) => entry),
        column('position', 'Place among the sources of the record', ({ index }) => index + 1),
        ...(['url', 'title', 'publisher'] as const).map((field) =>
          column<{ source: Source }>(field, said(source, field), (row) => row.source[field]),
        ),
        column('date', 'When it was published', ({ source }) => dateCell(source.date)),
        ...(['language', 'grade', 'archived'] as const).map((field) =>
          column<{ source: Source }>(field, said(source, field), (row) => row.source[field]),
        ),
        column('accessed', 'When it was last read', ({ source }) => dateCell(source.accessed)),
      ],
    ),
    table(
      'assessments',
      'Verdicts on red lines',
      'One row for each verdict: how one text treated one red line',
      () =>
        corpus.redLines.flatMap((entry) =>
          entry.fields.assessments.map((verdict, index) => ({ entry, verdict, index })),
        ),
      [
        column('red_line', 'Id of the red line', ({ entry }) => entry.id),
        column('red_line_title', 'Title of the red line', ({ entry }) => entry.fields.title),
        column(
          'url',
          'Permanent address of the verdict',
          ({ entry, index }) => `${entryUrl(entry, address)}#${entry.passages[index]?.anchor ?? ''}`,
        ),
        column('text', said(assessment, 'text'), ({ verdict }) => verdict.text),
        column('text_short', 'Short name of the text', ({ verdict }) => place({ text: verdict.text })),
        column('text_date', 'Date of the text', ({ verdict }) =>
          dateCell(corpus.get('texts', verdict.text)?.fields.date),
        ),
        column('status', said(assessment, 'status'), ({ verdict }) => verdict.status),
        column(
          'by',
          'Whose published view the verdict follows: ids of actors; empty where it is our own reading of the source',
          ({ verdict }) => joined(verdict.by ?? []),
        ),
        column('by_names', 'Their names, in the same order', ({ verdict }) => names('actors', verdict.by ?? [])),
        column('why', said(assessment, 'why'), ({ verdict }) => verdict.why),
        column('source', said(assessment, 'source'), ({ verdict }) => verdict.source),
      ],
    ),
    table(
      'signatories',
      'Signatories of letters',
      'One row for each signatory of each letter, as far as a source lists them',
      () =>
        corpus.letters.flatMap((entry) =>
          (entry.fields.signatories ?? []).map((signatory, index) => ({ entry, signatory, index })),
        ),
      [
        column('letter', 'Id of the letter', ({ entry }) => entry.id),
        column('letter_title', 'Title of the letter', ({ entry }) => entry.fields.title),
        column('letter_url', 'Permanent address of the letter', ({ entry }) => entryUrl(entry, address)),
        column('letter_date', 'Date of the letter', ({ entry }) => dateCell(entry.fields.date)),
        column('position', 'Place in the list', ({ index }) => index + 1),
        column('name', 'Name as the letter lists it', ({ signatory }) => signatory.name),
        column('actor', 'Id of the actor, where the record has it', ({ signatory }) => signatory.actor),
        column('actor_name', 'Name of the actor', ({ signatory }) => name('actors', signatory.actor)),
        column('actor_kind', 'Kind of the actor', ({ signatory }) =>
          signatory.actor === undefined ? undefined : corpus.get('actors', signatory.actor)?.fields.kind,
        ),
      ],
    ),
    table(
      'provisions',
      'Provisions',
      'One row for each text or article that a statement, letter or red line names',
      () =>
        [...corpus.statements, ...corpus.letters, ...corpus.redLines].flatMap((entry) =>
          (entry.fields.provisions ?? []).map((provision) => ({ entry, provision })),
        ),
      [
        ...whose<{ entry: Entry }>(({ entry }) => entry),
        column('text', 'Id of the text', ({ provision }) => provision.text),
        column('text_short', 'Short name of the text', ({ provision }) => place({ text: provision.text })),
        column(
          'article',
          'Number of the article there, or preamble; empty for the text as a whole',
          ({ provision }) => provision.article,
        ),
        column(
          'main_article',
          'Number of the same article in the main text, where recorded',
          ({ provision }) => corpus.thread(provision)?.article.number,
        ),
        column('main_title', 'Its title there', ({ provision }) => corpus.thread(provision)?.article.title),
        column('main_url', 'Permanent address of its page', ({ provision }) => {
          const thread = corpus.thread(provision);
          return thread && address(articlePath(thread.slug));
        }),
      ],
    ),
    positionTable(corpus, address),
    table(
      'text-articles',
      'Articles of all texts',
      'One row for each article of each text, as far as they are recorded',
      () => corpus.texts.flatMap((entry) => (entry.fields.articles ?? []).map((article) => ({ entry, article }))),
      [
        column('text', 'Id of the text', ({ entry }) => entry.id),
        column('text_short', 'Short name of the text', ({ entry }) => entry.fields.short),
        column('text_date', 'Date of the text', ({ entry }) => dateCell(entry.fields.date)),
        column('number', 'Number in this text, or preamble', ({ article }) => article.number),
        column('title', said(article, 'title'), ({ article }) => article.title),
        column('about', said(article, 'about'), ({ article }) => article.about),
        column(
          'checked',
          'false while number and title have not been compared with the official document',
          ({ article }) => article.checked,
        ),
        column('formerly', 'The same article in earlier texts', ({ article }) =>
          joined((article.formerly ?? []).map(place)),
        ),
        column('url', 'Permanent address: its own page, or its place in the page of the text', ({ entry, article }) =>
          article.slug === undefined
            ? `${entryUrl(entry, address)}#${articleAnchor(article.number)}`
            : address(articlePath(article.slug)),
        ),
      ],
    ),
    table(
      'passages',
      'Passages',
      'One row for each paragraph, ask and verdict that can be cited alone',
      () => dated().flatMap((entry) => entry.passages.map((passage) => ({ entry, passage }))),
      [
        ...whose<{ entry: Entry }>(({ entry }) => entry),
        column('anchor', 'Anchor of the passage in the page', ({ passage }) => passage.anchor),
        column(
          'url',
          'Permanent address of the passage',
          ({ entry, passage }) => `${entryUrl(entry, address)}#${passage.anchor}`,
        ),
        column('text', 'Its text, without formatting', ({ passage }) => passage.text),
      ],
    ),
  ];
}
