declare module '@citation-js/core' {
  /** A parsed list of references. */
  export class Cite {
    constructor(input: string);
    data: unknown[];
  }
}
