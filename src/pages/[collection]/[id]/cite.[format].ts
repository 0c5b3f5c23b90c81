import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFiles } from '../../../features/cite/files.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export const getStaticPaths = async () => citationFiles(await getCorpus());

/** A record, and its original, as reference managers read them: `cite.bib`, `cite.ris`, `cite.csl.json`. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { format, items } }) =>
  new Response(format.write(items), { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
