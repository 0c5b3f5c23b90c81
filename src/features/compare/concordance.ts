import type { Provision } from '../../schemas/index.ts';
import { articleAnchor, articlePath, recordPath } from '../../records/addresses.ts';
import { isSamePlace } from '../../corpus/provision-place.ts';
import { articlesOf, type TextArticle } from '../../corpus/article.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Entry } from '../../records/entry.ts';
import { counted } from '../../base/counted.ts';
import { listed } from '../../records/summary.ts';

/** An article as one text has it. */
export interface ConcordancePlace {
  number: string;
  /** Its title there, where recorded. */
  title: string | undefined;
  /** Path of its place in the page of the text. */
  path: string;
  /** What the record has on it there: `2 statements and 1 vote`; empty where it has nothing. */
  recorded: string;
}

/** One article with its places in all texts. */
export interface ConcordanceRow {
  /** Path of its page; none where the record does not say which article of the main text it is. */
  path: string | undefined;
  title: string | undefined;
  /** Whether the record says that all its places are one article. */
  tied: boolean;
  /** One for each text; none where its place there is not recorded. */
  places: (ConcordancePlace | undefined)[];
}

/** The articles of all texts, article by article. */
export interface Concordance {
  /** Texts of which the record has an article, oldest first. */
  texts: Entry<'texts'>[];
  /** In the order of the main text. */
  rows: ConcordanceRow[];
}

function placeOf(corpus: Corpus, text: Entry<'texts'>, { number, title, mentions }: TextArticle): ConcordancePlace {
  const isHere = (place: Provision) => isSamePlace(place, { text: text.id, article: number });
  const of = (collection: 'statements' | 'letters' | 'red-lines') =>
    mentions.filter((record) => record.collection === collection);
  const positions = of('statements').flatMap(({ fields }) => ('positions' in fields ? (fields.positions ?? []) : []));
  const votes = corpus.sessions.flatMap(({ fields }) => fields.votes ?? []);
  const counts: [number, string][] = [
    [votes.filter(({ provisions = [] }) => provisions.some(isHere)).length, 'vote'],
    [of('red-lines').length, 'red line'],
    [of('statements').length, 'statement'],
    [positions.filter(({ provision }) => provision && isHere(provision)).length, 'position'],
    [of('letters').length, 'letter'],
  ];
  return {
    number,
    title,
    path: `${recordPath('texts', text.id)}#${articleAnchor(number)}`,
    recorded: listed(counts.flatMap(([count, one]) => (count > 0 ? counted(count, one) : []))),
  };
}

const rank = (number: string): number => (number === 'preamble' ? 0 : Number.parseInt(number, 10));

/**
 * The articles of all texts, one row for each: an article keeps its row whatever its number, where the main text tells
 * its earlier places. What the record does not tie to the main text shares a row with the same number elsewhere.
 */
export function concordanceOf(corpus: Corpus): Concordance {
  const articles = corpus.texts.map((text) => ({ text, articles: articlesOf(text, corpus) }));
  const texts = articles.filter(({ articles: own }) => own.length > 0);
  const rows = new Map<string, ConcordanceRow & { order: number }>();
  for (const [index, { text, articles: own }] of texts.entries())
    for (const article of own) {
      const { thread, number } = article;
      const key = thread ? articlePath(thread.slug) : `number ${number}`;
      const row = rows.get(key) ?? {
        path: thread && articlePath(thread.slug),
        title: thread?.article.title ?? (number === 'preamble' ? 'Preamble' : undefined),
        tied: thread !== undefined || number === 'preamble',
        places: texts.map(() => undefined),
        order: rank(thread?.article.number ?? number),
      };
      if (!thread) row.title ??= article.title;
      row.places[index] = placeOf(corpus, text, article);
      rows.set(key, row);
    }
  return { texts: texts.map(({ text }) => text), rows: [...rows.values()].sort((a, b) => a.order - b.order) };
}
