/** What a step of the history remembers besides its address: how many results were shown, and how far the page was scrolled. */
export interface Remembered {
  shown?: number;
  scroll?: number;
}

/** What the present step remembers. */
export const remembered = (): Remembered => (history.state ?? {}) as Remembered;

/** Lets the present step remember something. */
export const remember = (what: Remembered): void => history.replaceState(what, '');

/**
 * Makes a query of what stands behind a #: there the search boxes of other pages, and browsers, put it, as it is not sent
 * to the host.
 * @returns whether there was one.
 */
export function takeFragment(): boolean {
  if (!location.hash.startsWith('#?')) return false;
  history.replaceState(null, '', location.pathname + location.hash.slice(1));
  return true;
}
