import { onceFor } from '../base/once-for.ts';
import { parseRecordPath } from '../records/addresses.ts';
import type { History, Published, Revision } from './history.ts';
import type { Collection } from '../schemas/collections.ts';

/** Parts of a record's address. */
export interface RecordParams {
  collection: Collection;
  id: string;
  [name: string]: string;
}

/** A page that stands for a record: at its present address, or at a former one. */
export interface RecordRoute {
  params: RecordParams;
  props: { history: History; /** Whether the address is a former one, and so forwards. */ former: boolean };
}

/** A page of one revision of a record. */
export interface RevisionRoute {
  params: RecordParams & { revision: string };
  props: RecordRoute['props'] & { revision: Revision };
}

/** Every address that a published record has or had. */
export const recordRoutes = ({ histories }: Published): RecordRoute[] =>
  Object.values(histories)
    .filter(({ revisions }) => revisions.length > 0)
    .flatMap((history) =>
      [history.address, ...history.formerly].map((address) => ({
        params: { ...parseRecordPath(address) },
        props: { history, former: address !== history.address },
      })),
    );

/** Every address of every revision. */
export const revisionRoutes = (published: Published): RevisionRoute[] =>
  recordRoutes(published).flatMap(({ params, props }) =>
    props.history.revisions.map((revision) => ({
      params: { ...params, revision: String(revision.number) },
      props: { ...props, revision },
    })),
  );

/** Every short address. */
export const shortRoutes = ({ histories }: Published): { params: { number: string }; props: { history: History } }[] =>
  Object.values(histories).flatMap((history) =>
    history.number === undefined ? [] : [{ params: { number: String(history.number) }, props: { history } }],
  );

/** Address of the list of a record's revisions. Permanent. */
export const historyPath = (address: string): string => `${address}history/`;

/** Whether a revision is what the record's own page shows. */
export const isCurrent = ({ revisions, due, withdrawn }: History, { number }: Revision): boolean =>
  number === revisions.length && !due && !withdrawn;

/** The places that were promised, by the page that they lie in. */
const placesByPage = onceFor(({ addresses }: Published) =>
  Map.groupBy(
    addresses.filter((address) => address.includes('#')),
    (address) => address.slice(0, address.indexOf('#')),
  ),
);

/** Places of a record's pages that were promised beside its paragraphs, under any of its addresses: articles of a text. */
export function promisedPlaces(published: Published, path: string): string[] {
  const pages = [path, ...(published.histories[path]?.formerly ?? [])];
  const addresses = pages.flatMap((page) => placesByPage(published).get(page) ?? []).sort();
  return [...new Set(addresses.map((address) => address.slice(address.indexOf('#') + 1)))];
}

/** The pages that were promised, each by its last piece, by the page that they lie right below. */
const pagesBelow = onceFor(({ addresses, retired }: Published) =>
  Map.groupBy(
    addresses.flatMap((address) => {
      const [, above = '', id = ''] = /^(\/(?:.+\/)?)([^/]+)\/$/.exec(address) ?? [];
      return id === '' || address in retired ? [] : { above, id };
    }),
    ({ above }) => above,
  ),
);

/** The last piece of the address of each page without revisions that was promised right below a page: its parts. */
export const promisedBelow = (published: Published, path: string): string[] =>
  (pagesBelow(published).get(path) ?? []).map(({ id }) => id);

/** What a place of a page is called: `Paragraph 3`, `Article 5`. */
export function placeName(anchor: string): string {
  const words = /^p\d+$/.test(anchor) ? `paragraph ${anchor.slice(1)}` : anchor.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
