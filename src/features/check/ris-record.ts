import type { PlacedFootnote } from './footnote.ts';
import { quotedStretches } from './quotation.ts';

/** Records in the RIS format in a text, by their places. */
export const risRecords = (text: string): PlacedFootnote[] =>
  [...text.matchAll(/^TY {2}- .*(?:\r?\n(?!TY {2}- ).*)*?\r?\nER {2}-.*$/gm)].map((match): PlacedFootnote => {
    const [record] = match;
    const lines = [...record.matchAll(/^([A-Z][A-Z\d]) {2}- (.*(?:\n(?![A-Z][A-Z\d] {2}-).*)*)/gm)];
    const quotations = lines
      .filter(([, tag = '']) => ['N1', 'N2', 'AB', 'RN'].includes(tag))
      .flatMap(([, , value = '']) => quotedStretches(value).map((quotation) => quotation.text));
    const label = lines.find(([, tag]) => tag === 'ID')?.[2]?.trim();
    return {
      text: record,
      kind: 'ris',
      at: match.index,
      ...(label && { label }),
      ...(quotations.length > 0 && { quotations }),
    };
  });
