import { quotedStretches } from './quotation.ts';
import type { PlacedFootnote } from './footnote.ts';

/** Where a group in braces ends that opens at a place; -1 if it does not, or if another entry starts before. */
function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\n' && /^\s*@[a-z]+\s*\{/i.test(text.slice(at + 1, at + 60))) return -1;
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** The fields of an entry, by name in small letters, without their outer braces or quotation marks. */
export function bibtexFields(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  const name = /([a-z][\w-]*)\s*=\s*/giy;
  let at = entry.indexOf(',') + 1;
  while (at > 0 && at < entry.length) {
    name.lastIndex = at;
    const match = name.exec(entry);
    if (!match) {
      at += 1;
      continue;
    }
    const from = name.lastIndex;
    let to: number;
    if (entry[from] === '{') to = closingBrace(entry, from);
    else if (entry[from] === '"') {
      to = from + 1;
      while (to < entry.length && entry[to] !== '"')
        to = entry[to] === '{' ? Math.max(closingBrace(entry, to), to + 1) : to + 1;
      to += 1;
    } else to = from + (/^[^,}\s]*/.exec(entry.slice(from))?.[0].length ?? 0);
    if (to <= from) break;
    fields.set(
      (match[1] ?? '').toLowerCase(),
      entry
        .slice(from, to)
        .replace(/^[{"]|[}"]$/g, '')
        .trim(),
    );
    at = to + 1;
  }
  return fields;
}

/** Fields in which authors keep the words that they quote. */
const quoting = ['quote', 'quotation', 'quoted'];
/** Fields whose quotation marks are those of a quotation. */
const remarks = ['note', 'annote', 'annotation', 'abstract', 'addendum'];

/** Entries of BibTeX in a text, by their places. */
export function bibtexEntries(text: string): PlacedFootnote[] {
  const found: PlacedFootnote[] = [];
  const start = /^[ \t]*@([a-z]+)\s*\{\s*([^\s,{}"]+)\s*,/gim;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const end = closingBrace(text, text.indexOf('{', match.index));
    if (end < 0) continue;
    const at = match.index + match[0].indexOf('@');
    const entry = text.slice(at, end);
    const fields = bibtexFields(entry);
    const quotations = [
      ...quoting.flatMap((name) => fields.get(name) ?? []),
      ...remarks.flatMap((name) => quotedStretches(fields.get(name) ?? '').map((quotation) => quotation.text)),
    ];
    found.push({
      text: entry,
      kind: 'bibtex',
      label: match[2] ?? '',
      at,
      ...(quotations.length > 0 && { quotations }),
    });
    start.lastIndex = end;
  }
  return found;
}
