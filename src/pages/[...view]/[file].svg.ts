import type { APIRoute, GetStaticPaths } from 'astro';
import { longDate } from '../../base/dates.ts';
import { site } from '../../base/site.ts';
import { licence } from '../../tables/licence.ts';
import { sheetSvg, type Sheet } from '../../drawing/sheet.ts';
import { getCorpus } from '../../ui/corpus.ts';
import { permalink, shownAddress } from '../../ui/address.ts';
import { overviewPicture } from '../../features/positions/overview-picture.ts';
import { redLinePicture } from '../../features/red-lines/red-line-picture.ts';
import { signaturePicture } from '../../features/signature/signature-picture.ts';
import { timelineData } from '../../features/timeline/timeline.ts';
import { timelinePicture } from '../../features/timeline/timeline-picture.ts';

/** Every picture as SVG, by its address, which is below that of the page that it is from. */
async function pictures(): Promise<Record<string, () => Sheet>> {
  const corpus = await getCorpus();
  return {
    '/positions/positions.svg': () => overviewPicture(corpus),
    '/red-lines/red-lines.svg': () => redLinePicture(corpus, site.mainText),
    '/signature/signature.svg': () => signaturePicture(corpus),
    '/timeline/timeline.svg': () => timelinePicture(timelineData(corpus), permalink),
  };
}

/** Folder and name of a file as parameters of its route. */
export const getStaticPaths = (async () =>
  Object.entries(await pictures()).map(([path, picture]) => {
    const [, view, file] = /^\/(.*)\/(.*)\.svg$/.exec(path) ?? [];
    return { params: { view, file }, props: { picture } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: () => Sheet }, { view: string }> = async ({ props, params }) => {
  const asOf = longDate((await getCorpus()).asOf);
  const source = `${site.name} · ${shownAddress(`/${params.view}/`)} · as of ${asOf} · ${licence.name}`;
  return new Response(sheetSvg(props.picture(), source), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
};
