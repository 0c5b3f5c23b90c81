import { chooseStyle, chosenStyle } from '../../client/chosen-style.ts';
import { remember, remembered } from '../../client/remembered.ts';
import type { ListItem } from '../../client/my-list.ts';
import { cslDate } from '../cite/csl.ts';
import { dayOf } from '../cite/day-slot.ts';
import type { ItemState } from './item-state.ts';
import { runsOf, type TakenItem } from './take-away.ts';

/** Name that the day of access is remembered under, here and on the pages of records. */
const dayKey = 'day-of-access';

/** How items are cited: style and day of access, as the reader chose them last, here or on the page of a record. */
export class Citing {
  readonly #style: HTMLSelectElement;
  readonly #accessed: HTMLInputElement;

  /** @param changed is called when the reader chooses something else. */
  constructor(style: HTMLSelectElement, accessed: HTMLInputElement, changed: () => void) {
    this.#style = style;
    this.#accessed = accessed;
    const known = chosenStyle();
    if ([...style.options].some(({ value }) => value === known)) style.value = known ?? '';
    accessed.checked = remembered(dayKey) !== 'no';
    style.addEventListener('change', () => {
      chooseStyle(style.value);
      changed();
    });
    accessed.addEventListener('change', () => {
      remember(dayKey, accessed.checked ? 'yes' : 'no');
      changed();
    });
  }

  /** Whether the style writes markup of its own, such as Markdown. */
  get isMarkup(): boolean {
    return ['markdown', 'wikipedia'].includes(this.#style.value);
  }

  /** An item with its citation. What writes it is fetched when there is something to cite: it weighs more than the page. */
  async cite(item: ListItem, state: ItemState): Promise<TakenItem> {
    if (!state.reference) return { ...state, item, citation: [] };
    const { inStyle } = await import('../cite/styles.ts');
    const accessed = this.#accessed.checked && { accessed: cslDate(dayOf(new Date())) };
    const reference = { ...state.reference, ...accessed };
    return { ...state, item, reference, citation: runsOf(inStyle(reference, this.#style.value)) };
  }
}
