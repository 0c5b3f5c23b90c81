import { toBibtex } from '../../cite/bibtex.ts';
import type { CslItem } from '../../cite/csl.ts';
import { paragraphs as named } from '../../cite/passage-citation.ts';
import { toRis } from '../../cite/ris.ts';
import type { Item } from '../item.ts';

/** Formats of reference managers. */
export const referenceFormats = [
  {
    label: 'BibTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: (items: CslItem[]) => items.map(toBibtex).join('\n'),
  },
  {
    label: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: (items: CslItem[]) => items.map(toRis).join(''),
  },
  {
    label: 'CSL-JSON',
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (items: CslItem[]) => `${JSON.stringify(items, null, 2)}\n`,
  },
] as const;

/** The reference of a record as that of an item: its paragraphs, the day of access, the reader's note. */
export function referenceOf(record: CslItem, { paragraphs, note }: Item, day: string | undefined): CslItem {
  const anchors = paragraphs.map((number) => `p${String(number)}`);
  const [first] = anchors;
  const section = first === undefined ? undefined : named(anchors);
  return {
    ...record,
    id: [record.id, ...anchors].join('-'),
    ...(section === undefined
      ? {}
      : {
          section,
          URL: `${record.URL}#${first ?? ''}`,
          // BibTeX and RIS have no field for paragraphs of a page.
          note: `${section.charAt(0).toUpperCase()}${section.slice(1)}${record.note === undefined ? '' : `. ${record.note}`}`,
        }),
    ...(day === undefined ? {} : { accessed: { 'date-parts': [day.split('-').map(Number)] } }),
    ...(note === undefined ? {} : { annote: note }),
  };
}
