declare module 'citeproc' {
  import type { CslItem } from './csl.ts';
  import type { XmlNode } from './style-files.ts';

  /** A reference of any type that CSL knows. */
  export type AnyItem = Omit<CslItem, 'type'> & { type: string };

  /** What the engine asks of its surroundings. */
  interface Sys {
    retrieveLocale(language: string): XmlNode;
    retrieveItem(id: string): AnyItem;
  }

  /** The parts of citeproc-js that are used here. */
  export class Engine {
    constructor(sys: Sys, style: XmlNode, language?: string, forceLanguage?: boolean);
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: unknown, entries: string[]];
    makeCitationCluster(items: { id: string }[]): string;
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
