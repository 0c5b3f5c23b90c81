import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citationFiles } from '../../../features/cite/files.ts';
import { getCorpus } from '../../../ui/corpus.ts';

export const getStaticPaths = async () => citationFiles(await getCorpus());

/** A record as reference managers read it: `cite.bib`, `cite.ris`, `cite.csl.json`. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { format, item } }) =>
  new Response(format.write(item), { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
