import { toBibtex } from './bibtex.ts';
import type { CslItem } from './csl.ts';
import { toRis } from './ris.ts';

/** Files that reference managers read, beside each record: its page, then the original. One file has both, so that they are kept together. */
export const formats = [
  {
    label: 'BibTeX',
    file: 'cite.bib',
    mediaType: 'application/x-bibtex',
    write: (items: readonly CslItem[]) => items.map(toBibtex).join('\n'),
  },
  {
    label: 'RIS',
    file: 'cite.ris',
    mediaType: 'application/x-research-info-systems',
    write: (items: readonly CslItem[]) => items.map(toRis).join(''),
  },
  {
    label: 'CSL-JSON',
    file: 'cite.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (items: readonly CslItem[]) => `${JSON.stringify(items, null, 2)}\n`,
  },
] as const;
