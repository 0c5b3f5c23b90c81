import type { APIRoute } from 'astro';
import { shownAddress } from '../../address.ts';
import { longDate } from '../../corpus/dates.ts';
import { redLineMatrix } from '../../corpus/matrix.ts';
import { verdictSentence } from '../../corpus/verdict-account.ts';
import { redLinePicture } from '../../drawings/red-line-picture.ts';
import { getCorpus } from '../../record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const source = `${site.name} · ${shownAddress('/red-lines/')} · as of ${longDate(corpus.asOf)}`;
  const picture = redLinePicture(redLineMatrix(corpus, site.mainText), verdictSentence(corpus, site.mainText), source);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
