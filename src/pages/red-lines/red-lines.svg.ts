import type { APIRoute } from 'astro';
import { shownAddress } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { redLineMatrix } from '../../features/red-lines/matrix.ts';
import { verdictSentence } from '../../features/red-lines/verdict-account.ts';
import { redLinePicture } from '../../features/red-lines/red-line-picture.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const source = `${site.name} · ${shownAddress('/red-lines/')} · as of ${longDate(corpus.asOf)}`;
  const picture = redLinePicture(redLineMatrix(corpus, site.mainText), verdictSentence(corpus, site.mainText), source);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
