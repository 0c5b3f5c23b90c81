import type { Provision } from '../schemas/provision.ts';
import { articleAnchor, articlePath, recordPath } from '../records/addresses.ts';
import type { Corpus } from './corpus.ts';

/** A text or an article as it is named and linked. */
export interface ProvisionPlace {
  /** `First draft (2023), Article 5`. */
  label: string;
  /** Page of the article, or its place in the text. */
  path: string;
  /** Title of the article, where recorded. */
  title: string | undefined;
}

/** Name and page of a provision; `undefined` where its text is no record. */
export function provisionPlace(
  corpus: Pick<Corpus, 'get' | 'thread'>,
  provision: Provision,
): ProvisionPlace | undefined {
  const text = corpus.get('texts', provision.text);
  if (!text) return undefined;
  const { article } = provision;
  const thread = corpus.thread(provision);
  return {
    label:
      article === undefined
        ? text.fields.short
        : `${text.fields.short}, ${article === 'preamble' ? 'preamble' : `Article ${article}`}`,
    path: thread
      ? articlePath(thread.slug)
      : recordPath('texts', text.id) + (article === undefined ? '' : `#${articleAnchor(article)}`),
    title: thread?.article.title ?? text.fields.articles?.find((other) => other.number === article)?.title,
  };
}

/** Whether two provisions are the very same place: the same text, and the same article of it or none. */
export const isSamePlace = (a: Provision, b: Provision): boolean => a.text === b.text && a.article === b.article;
