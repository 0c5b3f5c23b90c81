import type { APIRoute, GetStaticPaths } from 'astro';
import { packageFiles, type PackageFile } from '../../features/data/package.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { permalink } from '../../ui/address.ts';

/** Every file of the data page. */
export const getStaticPaths = (async () =>
  packageFiles(await getCorpus(), permalink).map((found) => ({
    params: { file: found.file },
    props: { found },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ found: PackageFile }> = ({ props: { found } }) =>
  new Response(new Uint8Array(found.bytes), {
    headers: {
      'Content-Type': found.mediaType.startsWith('text/') ? `${found.mediaType}; charset=utf-8` : found.mediaType,
    },
  });
