import type { APIRoute, GetStaticPaths } from 'astro';
import { longDate } from '../base/dates.ts';
import { site } from '../base/site.ts';
import { articlePath, yearPath } from '../records/addresses.ts';
import { licence } from '../tables/licence.ts';
import { tableCsv, type Table } from '../tables/table.ts';
import { sheetSvg, type Sheet } from '../drawing/sheet.ts';
import { getCorpus, publishedTitles } from '../ui/corpus.ts';
import { permalink, shownAddress } from '../ui/address.ts';
import { biographyOf } from '../features/articles/biography.ts';
import { biographyTable } from '../features/articles/biography-table.ts';
import { dataTables } from '../features/data/tables/index.ts';
import { askTable, signatoryTable } from '../features/letters/letter-tables.ts';
import { overviewPicture } from '../features/positions/overview-picture.ts';
import { positionTable } from '../features/positions/position-table.ts';
import { redLineMatrix } from '../features/red-lines/matrix.ts';
import { matrixTable } from '../features/red-lines/matrix-table.ts';
import { redLinePicture } from '../features/red-lines/red-line-picture.ts';
import { signaturePicture } from '../features/signature/signature-picture.ts';
import { signatureTable } from '../features/signature/signature-table.ts';
import { occurrencesOf } from '../features/timeline/occurrence.ts';
import { publicationTable } from '../features/timeline/publication-table.ts';
import { timelineData } from '../features/timeline/timeline.ts';
import { timelinePicture } from '../features/timeline/timeline-picture.ts';
import { timelineTable } from '../features/timeline/timeline-table.ts';
import { timelineYears } from '../features/timeline/timeline-years.ts';
import { ballotTable, voteTable } from '../features/votes/vote-tables.ts';
import { votesPicture } from '../features/votes/votes-picture.ts';

/** Every table as CSV, by its address. */
async function tables(): Promise<Record<string, () => Table>> {
  const corpus = await getCorpus();
  const occurrences = occurrencesOf(corpus);
  const titles = await publishedTitles();
  const years = await timelineYears();
  return {
    '/letters/asks.csv': () => askTable(corpus, permalink),
    '/letters/signatories.csv': () => signatoryTable(corpus, permalink),
    '/positions/positions.csv': () => positionTable(corpus, permalink),
    '/red-lines/matrix.csv': () => matrixTable(redLineMatrix(corpus, site.mainText), permalink),
    '/signature/signature.csv': () => signatureTable(corpus, permalink),
    '/timeline/added.csv': () => publicationTable(corpus.published, titles, permalink),
    '/timeline/timeline.csv': () => timelineTable(occurrences, permalink),
    '/votes/ballots.csv': () => ballotTable(corpus, permalink),
    '/votes/votes.csv': () => voteTable(corpus, permalink),
    ...Object.fromEntries(
      years.map(({ params: { year } }) => [
        `${yearPath(year)}timeline.csv`,
        () =>
          timelineTable(
            occurrences.filter(({ start }) => start.startsWith(year)),
            permalink,
          ),
      ]),
    ),
    ...Object.fromEntries(
      corpus.articles.map((thread) => [
        `${articlePath(thread.slug)}biography.csv`,
        () => biographyTable(biographyOf(corpus, thread), permalink),
      ]),
    ),
    ...Object.fromEntries(dataTables(corpus, permalink).map((table) => [`/data/${table.name}.csv`, () => table])),
  };
}

/** Every picture as SVG, by its address, which is below that of the page that it is from. */
async function pictures(): Promise<Record<string, () => Sheet>> {
  const corpus = await getCorpus();
  const timeline = timelineData(corpus);
  const years = await timelineYears();
  return {
    '/positions/positions.svg': () => overviewPicture(corpus),
    '/red-lines/red-lines.svg': () => redLinePicture(corpus, site.mainText),
    '/signature/signature.svg': () => signaturePicture(corpus),
    '/timeline/timeline.svg': () => timelinePicture(timeline, permalink),
    '/votes/votes.svg': () => votesPicture(corpus),
    ...Object.fromEntries(
      years.map(({ params: { year } }) => [
        `${yearPath(year)}timeline.svg`,
        () => timelinePicture(timeline, permalink, year),
      ]),
    ),
  };
}

/** The files of all views, each with what writes it. */
export const getStaticPaths = (async () => {
  const asOf = longDate((await getCorpus()).asOf);
  const page = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);
  const files = [
    ...Object.entries(await tables()).map(([path, table]) => ({
      path,
      type: 'text/csv',
      write: () => tableCsv(table()),
    })),
    ...Object.entries(await pictures()).map(([path, picture]) => ({
      path,
      type: 'image/svg+xml',
      write: () => sheetSvg(picture(), `${site.name} · ${shownAddress(page(path))} · as of ${asOf} · ${licence.name}`),
    })),
  ];
  return files.map(({ path, type, write }) => ({ params: { file: path.slice(1) }, props: { type, write } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ type: string; write: () => string }> = ({ props: { type, write } }) =>
  new Response(write(), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
