import { button, element } from './element.ts';
import { addToList, isListed, ListError, type ListItem } from './my-list.ts';
import { here } from './place.ts';

/** The record of this page, or paragraphs of it by their anchors, as an item of a list. */
export function itemHere(anchors: readonly string[] = []): ListItem {
  const { path = '', revision } = document.querySelector<HTMLElement>('.cite')?.dataset ?? {};
  return {
    path,
    paragraphs: anchors.map((anchor) => Number(anchor.slice(1))),
    revision: revision === undefined ? undefined : Number(revision),
  };
}

/** Adds an item to the reader's list. @returns what is to be said of it, with a link to the list. */
export function add(item: ListItem): (string | Node)[] {
  const link = element('a', { href: here('/my-list/') }, 'Open my list');
  try {
    return [addToList(item) ? 'Added. ' : 'Already in your list. ', link];
  } catch (error) {
    if (!(error instanceof ListError)) throw error;
    return [`Not added. ${error.message} `, link];
  }
}

/** A button that adds an item, and beside it what became of it. Once the item is in the list, the button says so. */
export function addButton(item: ListItem, title: string): HTMLElement {
  const status = element('span', { role: 'status' });
  const show = () => {
    made.textContent = isListed(item) ? 'In my list' : 'Add to my list';
    made.ariaLabel = `${made.textContent}: ${title}`;
  };
  const made = button('', () => {
    status.replaceChildren(...add(item));
    show();
  });
  show();
  return element('span', { class: 'add-to-list' }, made, ' ', status);
}
