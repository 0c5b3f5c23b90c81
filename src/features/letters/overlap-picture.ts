import { longDate } from '../../base/dates.ts';
import type { Entry } from '../../records/entry.ts';
import { pairKey, type Pair } from './overlap.ts';
import { escapeMarkup } from '../../base/markup.ts';
import { element } from '../../drawing/svg.ts';

/** What the drawing of letters in common is made of. */
export interface OverlapMatrix {
  /** Letters that share a signatory with another, oldest first. */
  letters: Entry<'letters'>[];
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
    letters: inOrder.filter(({ id }) => kept.has(id)),
    pairs: pairs.filter(({ letters }) => letters.every(({ id }) => kept.has(id))),
    leftOut: ranked.length - kept.size,
  };
}

const shortened = (words: string, length: number): string =>
  words.length <= length ? words : `${words.slice(0, words.lastIndexOf(' ', length)).replace(/[,;:]$/, '')} …`;

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
const legend =
  'Where the row of a letter meets the column of an older one with the same number: signatories named under both. A dot: none.';
const family = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', Helvetica, Arial, sans-serif";

/**
 * Letters by letters, each pair once, with the number of signatories in common in a circle that grows with it.
 * Colours are those of the page through classes; in a file, those of paper.
 */
export function drawOverlap({ letters, pairs }: OverlapMatrix, drawing: OverlapDrawing = {}): string {
  const { pairHref, letterHref, known, file } = drawing;
  const top = file ? 64 : 8;
  const rim = file ? 16 : 0;
  const side = letters.length * cell;
  const width = Math.max(labels + side + 8, file ? 900 : 0);
  const height = top + side + (file ? 44 : 12);
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  const largest = Math.max(1, ...pairs.map(({ shared }) => shared.length));
  const middle = (place: number) => place * cell + cell / 2;
  const link = (href: string | undefined, name: string, ...inside: string[]) =>
    href === undefined ? inside.join('') : element('a', { href, 'aria-label': name }, ...inside);

  /** Where two letters meet. */
  const meeting = (older: Entry<'letters'>, column: number, letter: Entry<'letters'>, row: number): string => {
    const [x, y] = [labels + middle(column), top + middle(row)];
    const pair = byKey.get(pairKey(older.id, letter.id));
    if (!pair) return element('circle', { class: 'none', cx: x, cy: y, r: 1.5, fill: 'currentColor', opacity: '0.45' });
    const count = pair.shared.length;
    const said = `${String(count)} in common: letters ${String(column + 1)} and ${String(row + 1)}`;
    const days = [known?.(older), known?.(letter)].filter((day) => day !== undefined).sort();
    const field = {
      x: x - cell / 2,
      y: y - cell / 2,
      width: cell,
      height: cell,
      fill: 'none',
      'pointer-events': 'all',
    };
    const circle = { cx: x, cy: y, r: (8.5 + 7 * Math.sqrt(count / largest)).toFixed(1) };
    const number = {
      x,
      y: y + 4.5,
      'font-size': 13,
      'font-weight': 600,
      'text-anchor': 'middle',
      fill: 'currentColor',
    };
    return element(
      'g',
      { 'data-known': days.at(-1) },
      link(
        pairHref?.(pair.key),
        said,
        element('rect', { class: 'hit', ...field }),
        element('circle', { class: 'shared', ...circle, fill: '#f3e3df', stroke: '#7a1f2b', 'stroke-width': 1.5 }),
        element('text', number, element('title', {}, escapeMarkup(said)), String(count)),
      ),
    );
  };

  const rows = letters.map((letter, row) => {
    const y = top + middle(row);
    const name = `${longDate(letter.fields.date)}: ${letter.fields.title}`;
    const line = top + (row + 1) * cell;
    const end = labels + (row + 1) * cell;
    const own = { x: labels + middle(row), y: y + 4, 'font-size': 12, 'text-anchor': 'middle', fill: 'currentColor' };
    return element(
      'g',
      { 'data-known': known?.(letter) },
      element('line', { class: 'rule', x1: 0, x2: end, y1: line, y2: line, stroke: '#d8d2c2' }),
      link(
        letterHref?.(letter.id),
        `${String(row + 1)}, ${name}`,
        element(
          'text',
          { class: 'label', x: 0, y: y + 4, 'font-size': 13, fill: 'currentColor' },
          escapeMarkup(shortened(`${String(row + 1)}. ${name}`, 60)),
        ),
      ),
      element('text', { class: 'own', ...own }, `[${String(row + 1)}]`),
      ...letters.slice(0, row).map((older, column) => meeting(older, column, letter, row)),
    );
  });
  const head = file
    ? [
        element('title', {}, escapeMarkup(file.title)),
        element('rect', { x: -rim, width: width + 2 * rim, height, fill: '#fff' }),
        element(
          'text',
          { x: 0, y: 28, 'font-size': 16, 'font-weight': 600, fill: '#1d1b16' },
          escapeMarkup(file.title),
        ),
        element('text', { x: 0, y: 50, 'font-size': 12, fill: '#5b564a' }, escapeMarkup(legend)),
        element('text', { x: 0, y: height - 14, 'font-size': 11, fill: '#5b564a' }, escapeMarkup(file.source)),
      ]
    : [];
  const role = pairHref
    ? { role: 'group', 'aria-label': 'Letters by letters: signatories in common' }
    : { role: 'img' };
  const across = width + 2 * rim;
  const viewBox = `${String(-rim)} 0 ${String(across)} ${String(height)}`;
  const frame = { width: across, height, viewBox, 'font-family': family };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', class: 'overlap', ...role, ...frame, color: '#1d1b16' },
    ...head,
    ...rows,
  );
}
