import { saveFile } from '../../client/save-file.ts';
import { button, element } from '../../client/element.ts';
import type { ListedRecord } from './export/listed-record.ts';

/** Formats that a list can be taken away in; what writes them is fetched when it is needed. */
const formatNames = ['CSV', 'RIS', 'BibTeX'] as const;

/** A list of results to be taken away. */
export interface Exportable {
  /** Records of the list, without their references. */
  records(): Promise<(ListedRecord & { served: string })[]>;
}

/** What writes lists, fetched ahead so that a list can be taken away without a network as well. */
export const prepareExport = (): void => {
  for (const code of [import('./export/collect.client.ts'), import('./export/results.ts')]) code.catch(() => undefined);
};

/** Draws the buttons that give the list of results away as a file, or print it. Everything is put together on the device. */
export function drawExport(place: HTMLElement, list: Exportable): void {
  const status = element('span', { role: 'status', class: 'quiet' });
  let running: AbortController | undefined;
  const give = async (label: (typeof formatNames)[number]) => {
    running?.abort();
    const current = new AbortController();
    running = current;
    const { signal } = current;
    status.textContent = 'Collecting …';
    try {
      // Fetched when somebody asks for it: few who search take the list away.
      const [{ collectCitations }, { resultFormats }] = await Promise.all([
        import('./export/collect.client.ts'),
        import('./export/results.ts'),
      ]);
      const format = resultFormats.find((one) => one.label === label) ?? resultFormats[0];
      const records = await list.records();
      const { items, failed } = await collectCitations(
        records.map(({ served }) => served),
        {
          signal,
          onProgress: (done, total) => {
            status.textContent = `${String(done)} of ${String(total)}`;
          },
        },
      );
      const listed = records.map(({ served, ...record }): ListedRecord => ({ ...record, item: items.get(served) }));
      const file = new Blob([format.write(listed)], { type: format.mediaType });
      saveFile(file, `search-results.${format.ending}`);
      status.textContent =
        failed.length > 0
          ? `${String(failed.length)} records could not be fetched; they are listed by title and address`
          : `${String(listed.length)} records saved`;
    } catch (error) {
      if (!signal.aborted) {
        console.error(error);
        status.textContent = 'The list could not be put together; try again';
      }
    }
  };
  place.replaceChildren(
    'Take this list away: ',
    ...formatNames.flatMap((name) => [button(name, () => void give(name)), ' ']),
    button('Print', () => {
      print();
    }),
    ' ',
    status,
  );
}
