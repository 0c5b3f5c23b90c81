import type { APIRoute } from 'astro';
import { permalink } from '../../../ui/address.ts';
import { timelineData } from '../../../features/timeline/timeline.ts';
import { timelineFile } from '../../../features/timeline/timeline-file.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export { timelineYears as getStaticPaths } from '../../../features/timeline/timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) =>
  new Response(timelineFile(timelineData(await getCorpus()), permalink, year), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
