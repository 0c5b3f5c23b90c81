import { pairKey, type Pair } from '../corpus/overlap.ts';
import { longDate } from '../corpus/dates.ts';
import type { Entry } from '../corpus/entry.ts';

/** What the drawing of letters in common is made of. */
export interface OverlapMatrix {
  /** Letters that share a signatory with another, oldest first. */
  letters: { letter: Entry<'letters'>; named: number }[];
  pairs: readonly Pair[];
  /** Letters that were left out because there are too many for a page. */
  leftOut: number;
}

/** Most letters that one picture can hold and still be read. */
const most = 24;

/** Rows and columns of the drawing: of many letters, those that share most. */
export function overlapMatrix(pairs: readonly Pair[], inOrder: readonly Entry<'letters'>[]): OverlapMatrix {
  const weight = new Map<string, number>();
  for (const { letters, shared } of pairs)
    for (const { id } of letters) weight.set(id, (weight.get(id) ?? 0) + shared.length);
  const ranked = [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  const kept = new Set(ranked.slice(0, most).map(([id]) => id));
  return {
    letters: inOrder
      .filter(({ id }) => kept.has(id))
      .map((letter) => ({ letter, named: letter.fields.signatories?.length ?? 0 })),
    pairs: pairs.filter(({ letters }) => letters.every(({ id }) => kept.has(id))),
    leftOut: ranked.length - kept.size,
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length)).replace(/[,;:]$/, '')} …`;

/** How the drawing leads on and where it stands. */
export interface OverlapDrawing {
  /** Address of the list of a pair; without it nothing is a link. */
  pairHref?: (key: string) => string;
  letterHref?: (id: string) => string;
  /** Day a letter became known here. */
  known?: (letter: Entry<'letters'>) => string | undefined;
  /** Title and source that a file needs and a page has around the drawing. */
  file?: { title: string; source: string };
}

const cell = 34;
const labels = 408;
const sans = "font-family=\"system-ui, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif\"";

/**
 * Letters by letters, each pair once, with a circle whose area is the number of signatories in common and the number in it.
 * Colours are those of the page through classes; in a file, those of paper.
 */
export function drawOverlap({ letters, pairs }: OverlapMatrix, drawing: OverlapDrawing = {}): string {
  const { pairHref, letterHref, known, file } = drawing;
  const top = file ? 44 : 8;
  const side = letters.length * cell;
  const width = labels + side + 8;
  const height = top + side + (file ? 44 : 12);
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  const largest = Math.max(1, ...pairs.map(({ shared }) => shared.length));
  const link = (href: string | undefined, name: string, inside: string) =>
    href === undefined ? inside : `<a href="${escaped(href)}" aria-label="${escaped(name)}">${inside}</a>`;
  const attribute = (day: string | undefined) => (day === undefined ? '' : ` data-known="${day}"`);
  const middle = (place: number) => place * cell + cell / 2;

  const rows = letters.map(({ letter, named }, row) => {
    const y = top + middle(row);
    const name = `${longDate(letter.fields.date)}: ${letter.fields.title}`;
    const label = link(
      letterHref?.(letter.id),
      `${String(row + 1)}, ${name}`,
      `<text class="label" x="0" y="${y + 4}" font-size="13" fill="currentColor">${escaped(shortened(`${String(row + 1)}. ${longDate(letter.fields.date)}: ${letter.fields.title}`, 60))}</text>`,
    );
    const own = `<text class="own" x="${labels + middle(row)}" y="${y + 4}" font-size="12" text-anchor="middle" fill="currentColor"><title>${String(named)} named here under letter ${String(row + 1)}</title>[${String(row + 1)}]</text>`;
    const cells = letters.slice(0, row).map(({ letter: older }, column) => {
      const x = labels + middle(column);
      const pair = byKey.get(pairKey(older.id, letter.id));
      if (!pair) return `<circle class="none" cx="${x}" cy="${y}" r="1.5" fill="currentColor" opacity="0.45"/>`;
      const count = pair.shared.length;
      const days = [known?.(older), known?.(letter)].filter((day) => day !== undefined).sort();
      const said = `${String(count)} in common: letters ${String(column + 1)} and ${String(row + 1)}`;
      return `<g${attribute(days.at(-1))}>${link(
        pairHref?.(pair.key),
        said,
        `<rect class="hit" x="${x - cell / 2}" y="${y - cell / 2}" width="${cell}" height="${cell}" fill="none" pointer-events="all"/><circle class="shared" cx="${x}" cy="${y}" r="${(15 * Math.sqrt(count / largest)).toFixed(1)}" fill="#f3e3df" stroke="#7a1f2b" stroke-width="1.5"/><text x="${x}" y="${y + 4.5}" font-size="13" font-weight="600" text-anchor="middle" fill="currentColor"><title>${said}</title>${String(count)}</text>`,
      )}</g>`;
    });
    const line = `<line class="rule" x1="0" x2="${labels + (row + 1) * cell}" y1="${top + (row + 1) * cell}" y2="${top + (row + 1) * cell}" stroke="#d8d2c2"/>`;
    return `<g${attribute(known?.(letter))}>${line}${label}${own}${cells.join('')}</g>`;
  });
  const role = pairHref ? 'role="group" aria-label="Letters by letters: signatories in common"' : 'role="img"';
  const head = file
    ? `<title>${escaped(file.title)}</title><rect width="${width}" height="${height}" fill="#fff"/><text x="0" y="20" font-size="16" font-weight="600" fill="#1d1b16">${escaped(file.title)}</text><text x="0" y="${height - 10}" font-size="11" fill="#5b564a">${escaped(file.source)}</text>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="overlap" ${role} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ${sans} color="#1d1b16">${head}${rows.join('')}</svg>`;
}
