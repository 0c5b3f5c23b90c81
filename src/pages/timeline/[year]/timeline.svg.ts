import type { APIRoute } from 'astro';
import { permalink } from '../../../address.ts';
import { timelineData } from '../../../drawings/timeline.ts';
import { timelineFile } from '../../../drawings/timeline-file.ts';
import { getCorpus } from '../../../record.ts';

export { timelineYears as getStaticPaths } from '../../../timeline-years.ts';

export const GET: APIRoute = async ({ params: { year = '' } }) =>
  new Response(timelineFile(timelineData(await getCorpus()), permalink, year), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
