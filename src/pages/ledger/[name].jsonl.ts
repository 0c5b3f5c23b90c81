import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readEnvironment } from '../../base/environment.ts';
import { ledgerFiles } from '../../ledger/served.ts';

export const getStaticPaths = () =>
  ledgerFiles(readEnvironment().contentDir).map(({ name, content }) => ({
    params: { name: name.replace(/\.jsonl$/, '') },
    props: { content },
  }));

/** One publication of the ledger, byte for byte. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.content, { headers: { 'Content-Type': 'application/jsonl; charset=utf-8' } });
