declare module 'citeproc' {
  import type { CslItem } from './csl.ts';

  /** What the engine asks of its surroundings. */
  interface Sys {
    /** @returns a locale as XML. */
    retrieveLocale(language: string): string;
    retrieveItem(id: string): CslItem;
  }

  /** The parts of citeproc-js that are used here. */
  export class Engine {
    /** @param style a style as XML. */
    constructor(sys: Sys, style: string);
    updateItems(ids: string[]): void;
    makeCitationCluster(items: { id: string }[]): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
