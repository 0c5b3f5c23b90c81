import type { CslItem } from './csl.ts';
import { paragraphs as named } from './passage.ts';

/** The reference of a record as that of paragraphs of it; of the whole record where there are none. */
export function passageReference(record: CslItem, paragraphs: readonly number[]): CslItem {
  const anchors = paragraphs.map((number) => `p${String(number)}`);
  const [first] = anchors;
  if (first === undefined) return record;
  const section = named(anchors);
  return {
    ...record,
    id: [record.id, ...anchors].join('-'),
    section,
    URL: `${record.URL}#${first}`,
    // BibTeX and RIS have no field for paragraphs of a page.
    note: `${section.charAt(0).toUpperCase()}${section.slice(1)}. ${record.note ?? ''}`,
  };
}
