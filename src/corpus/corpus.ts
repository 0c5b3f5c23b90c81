import type { Collection, Edtf, Fields, Provision } from '../schemas/index.ts';
import { firstDay } from '../schemas/edtf.ts';
import type { Process } from '../schemas/process.ts';
import { byDate, letterActors, type Entries, type Entry, type Dated } from '../records/entry.ts';
import { historyOf, nothingPublished, type History, type Published } from '../ledger/history.ts';

/** An article of the main text with its places in all texts, oldest first. */
export interface ArticleThread {
  slug: string;
  article: NonNullable<Fields<'texts'>['articles']>[number];
  /** Every recorded place of the article: its text and number there, and its title where recorded. */
  places: { text: Entry<'texts'>; number: string; title: string | undefined }[];
}

/** A record that names a place in a text. */
export type Mention = Entry<'statements'> | Entry<'letters'> | Entry<'red-lines'>;

/** All records with the relations that follow from them. Relations are derived here and nowhere else. */
export interface Corpus {
  /** Meetings and milestones, oldest first. */
  sessions: Entry<'sessions'>[];
  /** Statements, oldest first. */
  statements: Entry<'statements'>[];
  /** Letters, oldest first. */
  letters: Entry<'letters'>[];
  /** Red lines by title. */
  redLines: Entry<'red-lines'>[];
  /** Texts, oldest first. */
  texts: Entry<'texts'>[];
  /** All of these: every record that is a dated account. */
  dated: Entry<Dated>[];
  /** Actors by name. */
  actors: Entry<'actors'>[];
  /** Topics by label. */
  topics: Entry<'topics'>[];
  /** Glossary by term. */
  glossary: Entry<'glossary'>[];
  process: Process;
  /** What was published of all records. */
  published: Published;
  /** Date of the newest publication, addition or correction: what the site means by today, so that a build needs no clock. */
  asOf: Edtf;
  articles: ArticleThread[];
  /** What was published of a record. */
  history(entry: Pick<Entry, 'collection' | 'id'>): History;
  /** @returns the record, or `undefined` when there is none of that id. */
  get<C extends Collection>(collection: C, id: string): Entry<C> | undefined;
  statementsOf(relation: 'actors' | 'session' | 'topics', id: string): Entry<'statements'>[];
  lettersOf(relation: 'actors' | 'session' | 'topics', id: string): Entry<'letters'>[];
  redLinesOf(relation: 'topics' | 'raised_in' | 'texts', id: string): Entry<'red-lines'>[];
  /** Verdicts that follow an actor's published view. */
  redLinesJudgedBy(actor: string): Entry<'red-lines'>[];
  /** Meetings that had a text on the table. */
  sessionsOf(text: string): Entry<'sessions'>[];
  /** Records that name a text, or an article of it. */
  mentions(text: string, article?: string): Mention[];
  /** The thread that a place belongs to, when it is recorded. */
  thread(provision: Provision): ArticleThread | undefined;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const byWord =
  <T>(word: (entry: T) => string) =>
  (a: T, b: T) =>
    collator.compare(word(a), word(b));

/** Index of entries by each key that a function gives. */
function index<E>(entries: readonly E[], keys: (entry: E) => Iterable<string>): (key: string) => E[] {
  const map = new Map<string, E[]>();
  for (const entry of entries)
    for (const key of new Set(keys(entry))) {
      const list = map.get(key);
      if (list) list.push(entry);
      else map.set(key, [entry]);
    }
  return (key) => map.get(key) ?? [];
}

const present = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

const placeKey = (text: string, article: string) => `${text} ${article}`;

/** Derives the relations between records. */
export function relate(
  entries: Entries,
  process: Process,
  mainText: string,
  published: Published = nothingPublished,
): Corpus {
  const sessions = [...entries.sessions].sort(byDate);
  const statements = [...entries.statements].sort(byDate);
  const letters = [...entries.letters].sort(byDate);
  const texts = [...entries.texts].sort(byDate);
  const redLines = [...entries['red-lines']].sort(byWord((entry) => entry.fields.title));
  const byId = new Map(
    Object.entries(entries).map(([name, list]) => [
      name,
      new Map<string, Entry>(list.map((entry) => [entry.id, entry])),
    ]),
  );
  const get = <C extends Collection>(collection: C, id: string) =>
    byId.get(collection)?.get(id) as Entry<C> | undefined;

  const statementIndex = {
    actors: index(statements, ({ fields }) => fields.actors),
    session: index(statements, ({ fields }) => present(fields.session)),
    topics: index(statements, ({ fields }) => fields.topics),
  };
  const letterIndex = {
    actors: index(letters, letterActors),
    session: index(letters, ({ fields }) => present(fields.session)),
    topics: index(letters, ({ fields }) => fields.topics),
  };
  const redLineIndex = {
    topics: index(redLines, ({ fields }) => fields.topics),
    raised_in: index(redLines, ({ fields }) => fields.raised_in),
    texts: index(redLines, ({ fields }) => fields.assessments.map((assessment) => assessment.text)),
  };
  const judged = index(redLines, ({ fields }) => fields.assessments.flatMap((assessment) => assessment.by ?? []));
  const tabled = index(sessions, ({ fields }) => fields.texts ?? []);
  const all: Mention[] = [...statements, ...letters, ...redLines];
  const named = index(all, ({ fields }) =>
    (fields.provisions ?? []).flatMap(({ text, article }) =>
      article === undefined ? [text] : [text, placeKey(text, article)],
    ),
  );

  const articles = (get('texts', mainText)?.fields.articles ?? []).flatMap((article): ArticleThread[] => {
    if (article.slug === undefined) return [];
    const places = [...(article.formerly ?? []), { text: mainText, article: article.number }].flatMap((place) => {
      const text = get('texts', place.text);
      return text
        ? [
            {
              text,
              number: place.article,
              title: text.fields.articles?.find((other) => other.number === place.article)?.title,
            },
          ]
        : [];
    });
    return [{ slug: article.slug, article, places: places.sort((a, b) => byDate(a.text, b.text)) }];
  });
  const threads = new Map(
    articles.flatMap((thread) => thread.places.map((place) => [placeKey(place.text.id, place.number), thread])),
  );

  const dated: Entry<Dated>[] = [...sessions, ...statements, ...letters, ...redLines, ...texts];
  const dates = dated.flatMap(({ fields }) => [fields.added, ...(fields.corrections ?? []).map(({ date }) => date)]);

  return {
    sessions,
    statements,
    letters,
    redLines,
    texts,
    dated,
    actors: [...entries.actors].sort(byWord((entry) => entry.fields.name)),
    topics: [...entries.topics].sort(byWord((entry) => entry.fields.label)),
    glossary: [...entries.glossary].sort(byWord((entry) => entry.fields.term)),
    process,
    published,
    asOf: [...dates, ...present(published.date)].reduce(
      (newest, date) => (firstDay(date) > firstDay(newest) ? date : newest),
      '1900',
    ),
    articles,
    history: (entry) => historyOf(published, entry),
    get,
    statementsOf: (relation, id) => statementIndex[relation](id),
    lettersOf: (relation, id) => letterIndex[relation](id),
    redLinesOf: (relation, id) => redLineIndex[relation](id),
    redLinesJudgedBy: judged,
    sessionsOf: tabled,
    mentions: (text, article) => named(article === undefined ? text : placeKey(text, article)),
    thread: ({ text, article }) => (article === undefined ? undefined : threads.get(placeKey(text, article))),
  };
}
