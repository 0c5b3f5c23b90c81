import type { ArticleThread, Corpus, Mention } from './corpus.ts';
import { articlePath } from '../records/addresses.ts';
import type { Entry } from '../records/entry.ts';
import type { Neighbour } from './neighbours.ts';

/** An article of a text: recorded there, or at least named by a record. */
export interface TextArticle {
  number: string;
  title: string | undefined;
  about: string | undefined;
  /** `false` while number and title have not been compared with the official document. */
  checked: boolean | undefined;
  thread: ArticleThread | undefined;
  mentions: Mention[];
}

const rank = (number: string): number => (number === 'preamble' ? 0 : Number.parseInt(number, 10));

/** The articles of a text in their order: those that the text lists, those that statements, letters or red lines name, and those that an article of the main text comes from. */
export function articlesOf(text: Entry<'texts'>, corpus: Corpus): TextArticle[] {
  const recorded = new Map((text.fields.articles ?? []).map((article) => [article.number, article]));
  const named = corpus
    .mentions(text.id)
    .flatMap(({ fields }) =>
      (fields.provisions ?? []).flatMap((place) =>
        place.text === text.id && place.article !== undefined ? [place.article] : [],
      ),
    );
  const threaded = corpus.articles.flatMap(({ places }) =>
    places.filter((place) => place.text.id === text.id).map((place) => place.number),
  );
  return [...new Set([...recorded.keys(), ...named, ...threaded])]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((number) => {
      const article = recorded.get(number);
      return {
        number,
        title: article?.title,
        about: article?.about,
        checked: article?.checked,
        thread: corpus.thread({ text: text.id, article: number }),
        mentions: corpus.mentions(text.id, number),
      };
    });
}

/** Records that name an article under any number it had. */
export const mentionsOfThread = (corpus: Corpus, thread: ArticleThread): Mention[] =>
  thread.places.flatMap(({ text, number }) => corpus.mentions(text.id, number));

/** The page of an article of the main text as others lead to it: `Article 5: Offences`. */
export const articlePage = ({ slug, article }: ArticleThread): Neighbour => ({
  path: articlePath(slug),
  title: `Article ${article.number}: ${article.title}`,
});
