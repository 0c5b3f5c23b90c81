import { isMap, isSeq, parseDocument } from 'yaml';

/** Takes an entry out of a file that is one YAML list, with the comments right above it and the empty lines after it. */
export function withoutEntry(text: string, id: string): string {
  const list = parseDocument(text).contents;
  if (!isSeq(list)) return text;
  const index = list.items.findIndex((item) => isMap(item) && String(item.get('id')) === id);
  const start = (at: number): number | undefined => {
    const item = list.items[at];
    const offset = isMap(item) ? item.range[0] : undefined;
    if (offset === undefined) return undefined;
    const line = text.lastIndexOf('\n', offset) + 1;
    // What stands above the first entry is said of the whole file.
    const above = at === 0 ? undefined : /(?:^#.*\n)+$/m.exec(text.slice(0, line));
    return above ? line - above[0].length : line;
  };
  const from = index < 0 ? undefined : start(index);
  if (from === undefined) return text;
  const next = start(index + 1);
  if (next !== undefined) return text.slice(0, from) + text.slice(next);
  return text.slice(0, from).replace(/\n+$/, '\n');
}
