import type { FootnoteDocument } from './footnote.ts';
import { quotedStretches } from './quotation.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The items of a CSL-JSON file: an array, one item, or an object that holds the array. */
function itemsOf(value: unknown): Record<string, unknown>[] | undefined {
  if (Array.isArray(value)) return value.every(isObject) ? value : undefined;
  if (!isObject(value)) return undefined;
  if (Array.isArray(value['items'])) return itemsOf(value['items']);
  return 'URL' in value || 'title' in value ? [value] : undefined;
}

const remarks = ['note', 'annote', 'abstract'];

/** Takes a CSL-JSON file apart; its source is laid out anew. `undefined` when the text is none. */
export function cslDocument(text: string): FootnoteDocument | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let items: Record<string, unknown>[] | undefined;
  try {
    items = itemsOf(JSON.parse(text));
  } catch {
    return undefined;
  }
  if (!items || items.length === 0) return undefined;
  const document: FootnoteDocument = { source: '[\n', footnotes: [], ending: 'json' };
  for (const [place, item] of items.entries()) {
    const written = JSON.stringify(item, null, 2);
    const id = item['id'];
    const quotations = Object.entries(item).flatMap(([name, value]) => {
      if (typeof value !== 'string') return [];
      if (name === 'quote' || name === 'quotation') return [value];
      return remarks.includes(name) ? quotedStretches(value).map((quotation) => quotation.text) : [];
    });
    document.footnotes.push({
      text: written,
      kind: 'csl',
      at: document.source.length,
      ...((typeof id === 'string' || typeof id === 'number') && { label: String(id) }),
      ...(quotations.length > 0 && { quotations }),
    });
    document.source += `${written}${place < items.length - 1 ? ',' : ''}\n`;
  }
  document.source += ']\n';
  return document;
}
