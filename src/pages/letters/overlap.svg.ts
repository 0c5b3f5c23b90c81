import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { longDate } from '../../base/dates.ts';
import { overlapOf } from '../../features/letters/overlap.ts';
import { signatoriesOf } from '../../features/letters/signatories.ts';
import { drawOverlap, overlapMatrix } from '../../features/letters/overlap-picture.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { site } from '../../base/site.ts';

/** Signatories that letters have in common, as a picture that stands alone. */
export const GET: APIRoute = async () => {
  const corpus = await getCorpus();
  const matrix = overlapMatrix(overlapOf(signatoriesOf(corpus)), corpus.letters);
  const file = {
    title: 'Signatories that letters have in common',
    source: `${site.name}, ${permalink('/letters/overlap/')}, as of ${longDate(corpus.asOf)}. Absence is not refusal: few lists of signatories are whole.`,
  };
  return new Response(drawOverlap(matrix, { file }), { headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' } });
};
