/** Middle of a mark across the page. */
const middle = (mark: Element): number => {
  const { left, width } = mark.getBoundingClientRect();
  return left + width / 2;
};

/**
 * `<timeline-band>` around a drawing: one stop of the Tab key for each row, arrow keys within and between rows, and the name of
 * the mark under the pointer or focus in words below. Without scripts every mark is a stop, and a link skips the drawing.
 */
class TimelineBand extends HTMLElement {
  connectedCallback() {
    const readout = this.querySelector<HTMLElement>('.readout');
    for (const svg of this.querySelectorAll<SVGSVGElement>('svg[role="group"]')) {
      this.#settle(svg);
      svg.addEventListener('keydown', (event) => {
        this.#move(svg, event);
      });
    }
    this.addEventListener('timeline-filtered', () => {
      for (const svg of this.querySelectorAll<SVGSVGElement>('svg[role="group"]')) this.#settle(svg);
    });
    if (!readout) return;
    readout.hidden = false;
    const idle = readout.textContent;
    const tell = (event: Event) => {
      const name = event.target instanceof Element ? event.target.closest('svg a')?.querySelector('title') : undefined;
      readout.textContent = name?.textContent ?? idle;
    };
    this.addEventListener('focusin', tell);
    this.addEventListener('pointerover', tell);
  }

  /** Rows with the marks that are shown. */
  #rows(svg: SVGSVGElement): SVGAElement[][] {
    return [...svg.querySelectorAll('g[role="group"]')]
      .map((row) => [...row.querySelectorAll<SVGAElement>('a:not([hidden])')])
      .filter((marks) => marks.length > 0);
  }

  /** Gives each row one stop of the Tab key. */
  #settle(svg: SVGSVGElement) {
    for (const marks of this.#rows(svg))
      for (const [index, mark] of marks.entries()) mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
  }

  #move(svg: SVGSVGElement, event: KeyboardEvent) {
    const mark = event.target instanceof Element ? event.target.closest<SVGAElement>('a') : null;
    if (!mark || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rows = this.#rows(svg);
    const at = rows.findIndex((marks) => marks.includes(mark));
    const row = rows[at] ?? [];
    const index = row.indexOf(mark);
    const nearest = (marks: SVGAElement[] | undefined) =>
      marks?.reduce((best, other) =>
        Math.abs(middle(other) - middle(mark)) < Math.abs(middle(best) - middle(mark)) ? other : best,
      );
    const target = {
      ArrowRight: row[index + 1],
      ArrowLeft: row[index - 1],
      Home: row[0],
      End: row.at(-1),
      ArrowDown: nearest(rows[at + 1]),
      ArrowUp: at > 0 ? nearest(rows[at - 1]) : undefined,
    }[event.key];
    if (!target) return;
    event.preventDefault();
    const marks = rows.find((list) => list.includes(target)) ?? [];
    for (const other of marks) other.setAttribute('tabindex', other === target ? '0' : '-1');
    target.focus();
  }
}

customElements.define('timeline-band', TimelineBand);
