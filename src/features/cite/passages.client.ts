/** A numbered passage of the page. */
export interface Passage {
  anchor: string;
  element: HTMLElement;
}

/** All passages of the page, in its order. */
export const passages = [...document.querySelectorAll<HTMLAnchorElement>('.words a.pilcrow')].flatMap(
  ({ hash }): Passage[] => {
    const anchor = hash.slice(1);
    const element = document.getElementById(anchor);
    return element ? [{ anchor, element }] : [];
  },
);
