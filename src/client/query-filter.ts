import { filterRows } from './row-filter.ts';

/**
 * `<query-filter target="ID" rows="SELECTOR" marks="SELECTOR">` around fields: shows only the rows within the target that
 * fit, as `filterRows` says. Sections marked `data-group` without a row left go too.
 */
class QueryFilter extends HTMLElement {
  connectedCallback() {
    const target = document.getElementById(this.getAttribute('target') ?? '');
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
