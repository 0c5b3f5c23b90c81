import { counted } from '../../base/counted.ts';
import { bindToAddress, unknownWords } from '../../client/form-address.ts';
import { requireElement } from '../../client/require-element.ts';

const rank = (row: HTMLElement): number => Number(row.dataset['verdict']);

/**
 * `<red-line-matrix>` around controls, the table of red lines and its notes: sorts the rows by title, as they come, or by
 * verdict, shows only the verdicts that are asked for, and keeps the view in the address.
 */
class RedLineMatrix extends HTMLElement {
  connectedCallback() {
    const table = requireElement(this, 'table') as HTMLTableElement;
    const status = requireElement(this, '[role="status"]');
    const body = table.tBodies[1];
    if (!body) return;
    const rows = [...body.rows];
    const verdicts = [...body.querySelectorAll<HTMLElement>('[data-by]')];
    const notes = [...this.querySelectorAll<HTMLElement>('.notes > [data-by]')];
    // What holds verdicts goes when none of its verdicts is asked for.
    const holders = [...rows, ...this.querySelectorAll<HTMLElement>('.reasons > section')];

    bindToAddress(requireElement(this, '.matrix-controls'), ({ values: { sort, by = 'all' }, unknown }) => {
      const isAsked = ({ dataset }: HTMLElement) => by === 'all' || dataset['by']?.split(' ').includes(by) === true;
      for (const verdict of [...verdicts, ...notes]) verdict.classList.toggle('other', !isAsked(verdict));
      for (const holder of holders)
        holder.classList.toggle('other', by !== 'all' && !holder.querySelector('[data-by]:not(.other)'));
      body.append(...(sort === 'verdict' ? [...rows].sort((a, b) => rank(a) - rank(b)) : rows));
      const shown = rows.filter((row) => !row.classList.contains('other')).length;
      const told = `${shown === rows.length ? '' : `${String(shown)} of `}${counted(rows.length, 'red line')}, ${counted(verdicts.filter(isAsked).length, 'verdict')}`;
      status.textContent = [told, unknownWords(unknown)].filter(Boolean).join('. ');
    });
  }
}

customElements.define('red-line-matrix', RedLineMatrix);
