import type { APIRoute } from 'astro';
import { shownAddress } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { signatureSentence } from '../../features/signature/signature.ts';
import { signaturePicture } from '../../features/signature/signature-picture.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { site } from '../../base/site.ts';

export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const { process, asOf } = corpus;
  const chart = {
    signatures: process.signatures,
    ratifications: process.ratifications,
    needed: process.ratifications_needed.count,
    ahead: process.upcoming.filter(({ date }) => firstDay(date) > firstDay(asOf)),
    asOf,
  };
  const source = `${site.name} · ${shownAddress('/signature/')} · as of ${longDate(asOf)}`;
  const picture = signaturePicture('Signature and ratification', signatureSentence(corpus), chart, source);
  return new Response(picture, { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
