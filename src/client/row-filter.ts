import { foldedName } from '../base/folded.ts';
import { bindToAddress, unknownWords, type Values } from './form-address.ts';
import { requireElement } from './require-element.ts';

/** The rows of a list or table, and how it is told what is left of them. */
export interface Rows {
  rows: readonly HTMLElement[];
  /** Selects what a row holds several of, such as letters, one of which must fit every choice; without, the row itself must. */
  marks?: string | undefined;
  /** Sections that go when none of their rows fits. */
  groups?: readonly Element[];
  /** How many are left: `3 of 20 shown`. */
  say(left: readonly HTMLElement[]): string;
}

/** Whether an element, or what it stands in, lists a value under `data-NAME`. */
const lists = (element: HTMLElement, name: string, value: string): boolean =>
  element.closest<HTMLElement>(`[data-${name}]`)?.dataset[name]?.split(' ').includes(value) ?? false;

/**
 * Shows only the rows that fit what is chosen in a form, and says in its status how many do. The field `q` looks for its
 * words in a row; every other field NAME for its value in `data-NAME` of a mark, or of what the mark stands in.
 */
export function filterRows(form: HTMLElement, { rows, marks, groups = [], say }: Rows): void {
  const status = requireElement(form, '[role="status"]');
  const texts = new Map(rows.map((row) => [row, foldedName(row.textContent)]));
  const marksOf = (row: HTMLElement) => (marks === undefined ? [row] : [...row.querySelectorAll<HTMLElement>(marks)]);
  const fits = (row: HTMLElement, { q = '', ...values }: Values): boolean => {
    const asked = Object.entries(values).filter(([, value]) => value !== '');
    return (
      foldedName(q)
        .split(' ')
        .every((word) => texts.get(row)?.includes(word)) &&
      (asked.length === 0 || marksOf(row).some((mark) => asked.every(([name, value]) => lists(mark, name, value))))
    );
  };
  const open = new Set(groups.filter((group) => group.hasAttribute('open')));
  let narrowed = false;
  // An attribute of its own: `hidden` may be set for other reasons.
  const put = (element: Element, shown: boolean) => element.toggleAttribute('data-unfit', !shown);

  bindToAddress(form, ({ values, chosen, unknown }) => {
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
    const found = left.length === 0 ? 'no results. Try removing a word or a filter.' : say(left);
    status.textContent = [chosen.length > 0 ? `${chosen.join(', ')}: ${found}` : '', unknownWords(unknown)]
      .filter(Boolean)
      .join(' ');
  });
}
