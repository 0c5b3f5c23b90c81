import type { APIRoute } from 'astro';
import { shownAddress } from '../../address.ts';
import { longDate } from '../../corpus/dates.ts';
import { signatureSentence } from '../../corpus/signature.ts';
import { signaturePicture } from '../../drawings/signature-picture.ts';
import { getCorpus } from '../../record.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { site } from '../../site.ts';

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
