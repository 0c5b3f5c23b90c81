import { counted } from '../../base/counted.ts';
import { filterRows } from '../../client/row-filter.ts';

/** A position that several actors share has a mark for each of them. */
const positionsIn = (marks: readonly HTMLElement[]): number =>
  new Set(
    marks.map((mark) => `${mark.dataset['stance'] ?? ''} ${mark.querySelector('a')?.href ?? ''} ${mark.textContent}`),
  ).size;

/** `<position-filter>` around choices: shows only the positions of the page that fit all of them, as `filterRows` says. */
class PositionFilter extends HTMLElement {
  connectedCallback() {
    const marks = [...document.querySelectorAll<HTMLElement>('[data-stance]')];
    const all = positionsIn(marks);
    filterRows(this, {
      rows: marks,
      say: (shown) => {
        const actors = new Set(shown.map((mark) => mark.closest('tr'))).size;
        return `${positionsIn(shown).toLocaleString('en')} of ${counted(all, 'position')}, of ${counted(actors, 'actor')}`;
      },
    });
  }
}

customElements.define('position-filter', PositionFilter);
