import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Takes an entry out of a file that is one YAML list, with the comments before it and the empty lines after it. */
export function withoutEntry(text: string, id: string): string {
  const list = parseDocument(text).contents;
  if (!isSeq(list)) return text;
  const index = list.items.findIndex((item) => isMap(item) && String(item.get('id')) === id);
  const start = (at: number): number | undefined => {
    const item = list.items[at];
    if (!isMap(item)) return undefined;
    const keys = item.items.map(({ key }) => key).filter(isScalar);
    const offset = keys[0]?.range[0];
    return offset === undefined ? undefined : text.lastIndexOf('\n', offset) + 1;
  };
  const from = index < 0 ? undefined : start(index);
  if (from === undefined) return text;
  return text.slice(0, from) + text.slice(start(index + 1) ?? text.length);
}
