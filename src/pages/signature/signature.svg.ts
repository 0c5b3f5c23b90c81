import type { APIRoute } from 'astro';
import { shownAddress } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { signatureSentence } from '../../features/signature/signature.ts';
import { chartOf, signaturePicture } from '../../features/signature/signature-picture.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const source = `${site.name} · ${shownAddress('/signature/')} · as of ${longDate(corpus.asOf)}`;
  const picture = signaturePicture('Signature and ratification', signatureSentence(corpus), chartOf(corpus), source);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
