import { toBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { toRis } from './ris.ts';

/** Files that reference managers read, beside each record. */
export const formats = [
  { label: 'BibTeX', file: 'cite.bib', mediaType: 'application/x-bibtex', write: toBibtex },
  { label: 'RIS', file: 'cite.ris', mediaType: 'application/x-research-info-systems', write: toRis },
  {
    label: 'CSL-JSON',
    file: 'cite.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (item: CslItem) => `${JSON.stringify([item], null, 2)}\n`,
  },
] as const;
