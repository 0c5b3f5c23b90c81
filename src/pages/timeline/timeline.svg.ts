import type { APIRoute } from 'astro';
import { permalink } from '../../ui/address.ts';
import { timelineData } from '../../features/timeline/timeline.ts';
import { timelineFile } from '../../features/timeline/timeline-file.ts';
import { getCorpus } from '../../ui/corpus.ts';

export const GET: APIRoute = async () =>
  new Response(timelineFile(timelineData(await getCorpus()), permalink), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
