import { remember, remembered } from './remembered.ts';

const key = 'citation-style';

/** Id of the citation style that the reader chose last, on whatever page; formerly it was remembered by the id of an element. */
export const chosenStyle = (): string | undefined =>
  remembered(key)?.replace('cite-first', 'chicago-note').replace('cite-', '');

/** Remembers the style that the reader chose. */
export const chooseStyle = (style: string): void => remember(key, style);
