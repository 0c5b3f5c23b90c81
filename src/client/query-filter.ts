import { foldedName } from '../base/folded.ts';

/** Milliseconds of quiet before what is typed goes into the address. */
const pause = 300;

/**
 * `<query-filter target="ID" rows="SELECTOR">` around fields: shows only the rows within the target that fit, and keeps
 * what was chosen in the address. The field named `q` looks for its words in a row; every other field NAME for one mark
 * within the row whose `data-NAME` it is, the same mark for all of them. Sections marked `data-group` without a row left
 * go too. Hidden in the page, it shows itself where scripts run.
 */
class QueryFilter extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector('[role="status"]');
    const target = document.getElementById(this.getAttribute('target') ?? '');
    if (!status || !target) return;
    const fields = [...this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[name], select[name]')];
    const rows = [...target.querySelectorAll<HTMLElement>(this.getAttribute('rows') ?? 'li')];
    const texts = new Map(rows.map((row) => [row, foldedName(row.textContent)]));
    // Apart from `hidden`, which another choice of the page may set.
    const put = (element: Element, shown: boolean) => {
      element.toggleAttribute('data-unfit', !shown);
    };

    const apply = () => {
      const words = foldedName(fields.find(({ name }) => name === 'q')?.value ?? '')
        .split(' ')
        .filter(Boolean);
      const chosen = fields.filter(({ name, value }) => name !== 'q' && value !== '');
      const fits = (mark: HTMLElement) => chosen.every(({ name, value }) => mark.dataset[name] === value);
      let shown = 0;
      for (const row of rows) {
        const marks = chosen.length === 0 ? [] : [...row.querySelectorAll<HTMLElement>('[data-letter]')];
        const fit =
          words.every((word) => texts.get(row)?.includes(word)) &&
          (chosen.length === 0 || marks.some((mark) => fits(mark)));
        put(row, fit);
        if (fit) shown += 1;
      }
      for (const group of target.querySelectorAll('[data-group]'))
        put(
          group,
          rows.some((row) => group.contains(row) && !row.hasAttribute('data-unfit')),
        );
      status.textContent =
        words.length + chosen.length === 0
          ? ''
          : shown === 0
            ? 'None fits. Take a word or a choice away.'
            : `${String(shown)} of ${String(rows.length)} shown`;
    };
    const read = () => {
      const query = new URLSearchParams(location.search);
      for (const field of fields) {
        const wanted = query.get(field.name) ?? '';
        field.value = wanted;
        // A choice that there is none of.
        if (field.value !== wanted) field.value = '';
      }
      apply();
    };
    const address = () => {
      const url = new URL(location.href);
      for (const { name, value } of fields)
        if (value.trim() === '') url.searchParams.delete(name);
        else url.searchParams.set(name, value.trim());
      return url;
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    this.addEventListener('input', (event) => {
      apply();
      clearTimeout(waiting);
      if (event.target instanceof HTMLSelectElement) history.pushState(null, '', address());
      else waiting = setTimeout(() => history.replaceState(null, '', address()), pause);
    });
    addEventListener('popstate', read);
    this.hidden = false;
    read();
  }
}

customElements.define('query-filter', QueryFilter);
