import { counted } from '../../base/counted.ts';
import { requireElement } from '../../client/require-element.ts';
import { differenceOf, textNamed, type ComparedPlace } from './difference.ts';

const placeIn = (cell: HTMLElement | undefined): ComparedPlace | undefined =>
  cell?.dataset['number'] === undefined ? undefined : { number: cell.dataset['number'], title: cell.dataset['title'] };

/**
 * `<compare-texts>` around a form of two choices and the table of all texts: of the table, leaves the two texts that the
 * address names, and says article by article what differs. Without scripts the table shows all texts.
 */
class CompareTexts extends HTMLElement {
  connectedCallback() {
    const form = requireElement(this, 'form') as HTMLFormElement;
    const selects = [...form.querySelectorAll('select')];
    const query = new URLSearchParams(location.search);
    const named = selects.map(({ name }) => query.get(name) ?? '');
    form.hidden = false;
    if (named.every((value) => value === '')) return;
    const ids = named.map(textNamed);
    const places = ids.map((id) => [...(selects[0]?.options ?? [])].findIndex(({ value }) => value === id));
    for (const [index, select] of selects.entries()) select.value = ids[index] ?? '';
    const [a = -1, b = -1] = places;
    if (a < 0 || b < 0) {
      const wrong = named.filter((_, index) => (places[index] ?? -1) < 0).filter(Boolean);
      this.say(
        wrong.length === 0
          ? 'Choose a second text.'
          : `Only texts can be compared here: ${wrong.join(' and ')} is not a text whose articles the record has. Changes to a record are shown on the pages of its earlier revisions, listed in its history.`,
      );
      return;
    }
    if (a === b) this.say('A and B are the same text.');
    else this.show(a, b);
  }

  private say(words: string) {
    requireElement(this, '[role="status"]').textContent = words;
  }

  /** Leaves the columns of two texts and the rows of which either has a place. */
  private show(a: number, b: number) {
    const table = requireElement(this, 'table') as HTMLTableElement;
    table.classList.add('two');
    const counts = new Map<string, number>();
    const nameOf = (column: number) => table.tHead?.rows[0]?.cells[column + 1]?.textContent.trim() ?? '';
    const names = [nameOf(a), nameOf(b)] as const;
    for (const row of table.rows) {
      const [head, ...cells] = [...row.cells];
      const last = cells.pop();
      const chosen = [cells[a], cells[b]].filter((cell) => cell !== undefined);
      for (const cell of cells) cell.hidden = !chosen.includes(cell);
      if (last) last.hidden = false;
      head?.after(...chosen);
      if (!last || row.parentElement?.localName !== 'tbody') continue;
      const [one, other] = [placeIn(cells[a]), placeIn(cells[b])];
      row.hidden = !one && !other;
      if (row.hidden) continue;
      const words = differenceOf(one, other, row.dataset['tied'] !== undefined, names);
      last.textContent = words;
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
    this.say(
      [...counts]
        .sort(([, x], [, y]) => y - x)
        .map(([words, count]) => `${counted(count, 'article')}: ${words}`)
        .join('. ') + '.',
    );
  }
}

customElements.define('compare-texts', CompareTexts);
