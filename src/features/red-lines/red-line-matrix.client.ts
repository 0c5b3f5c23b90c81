import { counted } from '../../base/counted.ts';
import { reasonPanel } from './matrix-reason.client.ts';
import { bindToAddress, unknownWords } from '../../client/form-address.ts';
import { grouped, isAsked, ordered, type RowKeys } from './matrix-view.ts';
import { requireElement } from '../../client/require-element.ts';

/** A row of the table with what it is sorted and grouped by. */
interface Row extends RowKeys {
  element: HTMLTableRowElement;
}

const words = (text = '') => text.split(' ').filter(Boolean);
const judgesOf = ({ dataset }: HTMLElement) => words(dataset['by']);

const rowOf = (element: HTMLTableRowElement): Row => ({
  element,
  title: element.dataset['title'] ?? '',
  verdict: Number(element.dataset['verdict']),
  raised: element.dataset['raised'] ?? '',
  topic: words(element.dataset['topic']),
  actor: words(element.dataset['actor']),
});

const verdictsOf = ({ element }: Row) => [...element.querySelectorAll<HTMLElement>('td[data-status]')];

/**
 * `<red-line-matrix data-names="{…}">` around controls, the table of red lines and its notes: sorts, groups and filters
 * the rows, keeps the view in the address, and shows the note of a verdict beside it.
 */
class RedLineMatrix extends HTMLElement {
  connectedCallback() {
    const controls = requireElement(this, '.matrix-controls');
    const table = requireElement(this, 'table') as HTMLTableElement;
    const status = requireElement(this, '[role="status"]');
    const names = JSON.parse(this.dataset['names'] ?? '{}') as Record<'topic' | 'actor', Record<string, string>>;
    const body = table.tBodies[1];
    const totals = table.tBodies[0]?.rows[0];
    if (!body || !totals) return;
    const rows = [...body.rows].map(rowOf);
    const notes = [...this.querySelectorAll<HTMLElement>('.notes > li')];
    const panel = reasonPanel(table);

    bindToAddress(controls, ({ values: { sort = 'title', group = 'none', by = 'all' }, unknown }) => {
      panel.hide();
      const asked = (cell: HTMLElement) => isAsked(by, judgesOf(cell));
      const cells = rows.flatMap(verdictsOf);
      for (const cell of [...cells, ...notes]) cell.classList.toggle('other', !asked(cell));
      for (const section of this.querySelectorAll('.reasons > section'))
        section.classList.toggle('other', !section.querySelector('.notes > li:not(.other)'));
      const shown = ordered(
        rows.filter((row) => by === 'all' || verdictsOf(row).some(asked)),
        sort,
      );
      const groups = group === 'topic' || group === 'actor' ? grouped(shown, group, names[group]) : [];
      // The rows of the page stay in it, whatever is shown, so that other scripts find them; groups hold copies.
      for (const old of [...table.tBodies].slice(2)) old.remove();
      for (const { element } of rows) element.classList.toggle('other', !shown.some((row) => row.element === element));
      body.append(...shown.map(({ element }) => element));
      body.hidden = group !== 'none';
      for (const { label, rows: members } of groups)
        table.append(
          bodyOf([
            headingOf(label, members.length, totals.cells.length),
            ...members.map(({ element }) => element.cloneNode(true)),
          ]),
        );
      count(totals, shown, rows.length, asked);
      const told = `${shown.length === rows.length ? '' : `${String(shown.length)} of `}${counted(rows.length, 'red line')}, ${counted(shown.flatMap(verdictsOf).filter(asked).length, 'verdict')}${
        group === 'none' ? '' : `, in ${counted(groups.length, 'group')}`
      }`;
      status.textContent = [told, unknownWords(unknown)].filter(Boolean).join('. ');
    });
  }
}

function bodyOf(rows: readonly Node[]): HTMLTableSectionElement {
  const body = document.createElement('tbody');
  body.append(...rows);
  return body;
}

function headingOf(label: string, members: number, columns: number): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'group';
  const heading = document.createElement('th');
  heading.scope = 'rowgroup';
  heading.colSpan = columns;
  const count = document.createElement('span');
  count.className = 'count';
  count.textContent = String(members);
  heading.append(label, ' ', count);
  row.append(heading);
  return row;
}

/** Counts the shown verdicts of each text anew. */
function count(
  totals: HTMLTableRowElement,
  shown: readonly Row[],
  all: number,
  asked: (cell: HTMLElement) => boolean,
): void {
  const [head, ...cells] = totals.cells;
  if (head)
    head.textContent = shown.length === all ? `All ${String(all)}` : `${String(shown.length)} of ${String(all)}`;
  for (const [index, cell] of cells.entries())
    for (const mark of cell.querySelectorAll<HTMLElement>('[data-status]')) {
      const found = shown.filter(({ element }) => {
        const verdict = element.cells[index + 1];
        return verdict?.dataset['status'] === mark.dataset['status'] && asked(verdict as HTMLElement);
      }).length;
      mark.hidden = found === 0;
      const number = mark.querySelector('.number');
      if (number) number.textContent = String(found);
    }
}

customElements.define('red-line-matrix', RedLineMatrix);
