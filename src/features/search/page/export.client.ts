import { base } from '../../../client/base.ts';
import { button, element } from '../../../client/element.ts';
import { canBeListed } from '../../../client/my-list.ts';
import { saveFile } from '../../../client/save-file.ts';
import { csv } from '../../../tables/csv.ts';

/** A record of a list of results. */
export interface ListedRecord {
  title: string;
  kind: string;
  date: string;
  /** Who said or signed it. */
  actors: readonly string[];
  /** Its path below the base. */
  path: string;
  /** The place that answers the search best: `p3`. */
  anchor: string | undefined;
}

/** A list of results as CSV, in its order. @param permanent the site's permanent address. */
export const listCsv = (records: readonly ListedRecord[], permanent: string): string =>
  csv(
    ['title', 'kind', 'date', 'actors', 'address', 'paragraph_address'],
    records.map(({ title, kind, date, actors, path, anchor }) => {
      const address = permanent + path.slice(1);
      return [title, kind, date, actors.join('; '), address, anchor && `${address}#${anchor}`];
    }),
  );

/** Files that are fetched at the same time: a list of hundreds must not crowd out the page itself. */
const together = 6;

/** The published citations of the records of a list, one after the other; what has none, or could not be fetched, is counted. */
export async function listCitations(
  records: readonly ListedRecord[],
  file: string,
  fetchText: (address: string) => Promise<string>,
): Promise<{ text: string; saved: number; without: number; failed: number }> {
  const paths = records.map(({ path }) => path).filter(canBeListed);
  const texts: (string | undefined)[] = [];
  for (let start = 0; start < paths.length; start += together)
    texts.push(
      ...(await Promise.all(
        paths
          .slice(start, start + together)
          .map((path) => fetchText(base + path.slice(1) + file).catch(() => undefined)),
      )),
    );
  const found = texts.filter((text) => text !== undefined);
  return {
    text: found.join('\n'),
    saved: found.length,
    without: records.length - paths.length,
    failed: texts.length - found.length,
  };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
  return response.text();
}

/**
 * Draws the buttons that give the list of results away as a file. Everything is put together on the device.
 * @param list gives the records as they are shown at that moment.
 */
export function drawExport(place: HTMLElement, permanent: string, list: () => Promise<ListedRecord[]>): void {
  const status = element('span', { role: 'status', class: 'quiet' });
  const give = (label: string, ending: string, type: string, write: (records: ListedRecord[]) => Promise<string>) =>
    button(label, () => {
      status.textContent = 'Collecting …';
      list()
        .then(write)
        .then((text) => saveFile(new Blob([text], { type }), `search-results.${ending}`))
        .catch((error: unknown) => {
          console.error(error);
          status.textContent = 'The list could not be created; try again';
        });
    });
  const citations = async (records: ListedRecord[], file: string) => {
    const { text, saved, without, failed } = await listCitations(records, file, fetchText);
    const notes = [
      `${String(saved)} records saved`,
      without > 0 && `${String(without)} pages of actors, topics, articles or terms have no citation`,
      failed > 0 && `${String(failed)} could not be fetched`,
    ];
    status.textContent = notes.filter(Boolean).join('; ');
    return text;
  };
  place.replaceChildren(
    'Download this list: ',
    give('CSV', 'csv', 'text/csv;charset=utf-8', (records) => {
      status.textContent = `${String(records.length)} records saved`;
      return Promise.resolve(listCsv(records, permanent));
    }),
    ' ',
    give('RIS', 'ris', 'application/x-research-info-systems', (records) => citations(records, 'cite.ris')),
    ' ',
    give('BibTeX', 'bib', 'application/x-bibtex', (records) => citations(records, 'cite.bib')),
    ' ',
    status,
  );
}
