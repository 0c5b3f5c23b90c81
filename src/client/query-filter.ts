import { filterRows } from './row-filter.ts';

/**
 * `<query-filter target="ID" rows="SELECTOR" marks="SELECTOR">` around fields: shows only the rows that fit, as `filterRows`
 * says. They lie within the target or, where none is named, in what follows the element. Sections marked `data-group` without a row left go too.
 */
class QueryFilter extends HTMLElement {
  connectedCallback() {
    const named = this.getAttribute('target');
    const target = named === null ? this.nextElementSibling : document.getElementById(named);
    if (!target) return;
    const rows = [...target.querySelectorAll<HTMLElement>(this.getAttribute('rows') ?? 'li')];
    filterRows(this, {
      rows,
      marks: this.getAttribute('marks') ?? undefined,
      groups: [...target.querySelectorAll('[data-group]')],
      say: (left) => `${String(left.length)} of ${String(rows.length)} shown`,
    });
  }
}

customElements.define('query-filter', QueryFilter);
