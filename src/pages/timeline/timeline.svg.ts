import type { APIRoute } from 'astro';
import { permalink } from '../../address.ts';
import { timelineData } from '../../drawings/timeline.ts';
import { timelineFile } from '../../drawings/timeline-file.ts';
import { getCorpus } from '../../record.ts';

export const GET: APIRoute = async () =>
  new Response(timelineFile(timelineData(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
