import { foldedName } from '../base/folded.ts';
import { bindToAddress, unknownWords, type Values } from './form-address.ts';
import { requireElement } from './require-element.ts';

/** Whether an element, or what it stands in, lists a value under `data-NAME`. */
const lists = (element: Element, name: string, value: string): boolean =>
  element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]?.split(' ').includes(value) ?? false;

/** Shows or hides. An attribute of its own: `hidden` may be set for other reasons. */
const put = (element: Element, shown: boolean) => element.toggleAttribute('data-unfit', !shown);

/**
 * `<query-filter target="ID" rows="SELECTOR" marks="SELECTOR">` around fields: shows only the rows that fit, and says how
 * many do. They lie within the target or, where none is named, in what follows the element. The field `q` looks for its
 * words in a row; every other field NAME for its value in `data-NAME` of one of the marks of a row, or of what the mark
 * stands in; without marks, of the row itself. Sections marked `data-group` without a row left go too.
 */
class QueryFilter extends HTMLElement {
  connectedCallback() {
    const named = this.getAttribute('target');
    const target = named === null ? this.nextElementSibling : document.getElementById(named);
    if (!target) return;
    const status = requireElement(this, '[role="status"]');
    const rows = [...target.querySelectorAll(this.getAttribute('rows') ?? 'li')];
    const texts = new Map(rows.map((row) => [row, foldedName(row.textContent)]));
    const marks = this.getAttribute('marks');
    const marksOf = (row: Element) => (marks === null ? [row] : [...row.querySelectorAll(marks)]);
    const fits = (row: Element, { q = '', ...values }: Values): boolean => {
      const asked = Object.entries(values).filter(([, value]) => value !== '');
      return (
        foldedName(q)
          .split(' ')
          .every((word) => texts.get(row)?.includes(word)) &&
        (asked.length === 0 || marksOf(row).some((mark) => asked.every(([name, value]) => lists(mark, name, value))))
      );
    };
    const groups = [...target.querySelectorAll('[data-group]')];
    const open = new Set(groups.filter((group) => group.hasAttribute('open')));
    let narrowed = false;

    bindToAddress(this, ({ values, chosen, unknown }) => {
      const left = rows.filter((row) => fits(row, values));
      for (const row of rows) put(row, left.includes(row));
      for (const group of groups) {
        const fitting = left.some((row) => group.contains(row));
        put(group, fitting);
        // What fits does not stay folded away.
        if (group instanceof HTMLDetailsElement && (narrowed || chosen.length > 0))
          group.open = chosen.length > 0 ? fitting : open.has(group);
      }
      narrowed = chosen.length > 0;
      const found =
        left.length === 0
          ? 'no results. Try removing a word or a filter.'
          : `${String(left.length)} of ${String(rows.length)} shown`;
      status.textContent = [narrowed ? `${chosen.join(', ')}: ${found}` : '', unknownWords(unknown)]
        .filter(Boolean)
        .join(' ');
    });
  }
}

customElements.define('query-filter', QueryFilter);
