import type { APIRoute, GetStaticPaths } from 'astro';
import { shownAddress } from '../../../ui/address.ts';
import { articlePath } from '../../../records/addresses.ts';
import { biographyOf } from '../../../features/articles/biography.ts';
import { mentionSentence, numberSentence } from '../../../features/articles/biography-account.ts';
import { longDate } from '../../../base/dates.ts';
import { articlePicture } from '../../../features/articles/article-picture.ts';
import { getCorpus } from '../../../ui/corpus.ts';
import { site } from '../../../base/site.ts';

export const getStaticPaths = (async () =>
  (await getCorpus()).articles.map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const corpus = await getCorpus();
  const thread = corpus.articles.find(({ slug }) => slug === params['slug']);
  if (!thread) return new Response(null, { status: 404 });
  const biography = biographyOf(corpus, thread);
  const picture = articlePicture(
    biography,
    `Article ${thread.article.number}: ${thread.article.title}`,
    `${numberSentence(thread)} ${mentionSentence(biography)}`,
    `${site.name} · ${shownAddress(articlePath(thread.slug))} · as of ${longDate(corpus.asOf)}`,
  );
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
