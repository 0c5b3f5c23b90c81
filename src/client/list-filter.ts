const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** `<list-filter target="ID">`: shows only the entries of a list that hold what is typed. Hidden in the page, it shows itself. */
class ListFilter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector('input');
    const status = this.querySelector('[role="status"]');
    const list = document.getElementById(this.getAttribute('target') ?? '');
    if (!input || !status || !list) return;
    this.hidden = false;
    const entries = [...list.querySelectorAll('li')];
    input.addEventListener('input', () => {
      const wanted = plain(input.value.trim());
      let shown = 0;
      for (const entry of entries) {
        entry.hidden = !plain(entry.textContent).includes(wanted);
        if (!entry.hidden) shown += 1;
      }
      status.textContent = wanted === '' ? '' : `${String(shown)} of ${String(entries.length)}`;
    });
  }
}

customElements.define('list-filter', ListFilter);
