import { element } from './element.ts';
import { listButton, type ListButton } from './list-button.ts';
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

/** Says on a button when its item is in the list. */
export const showListed = (item: ListItem, { label }: ListButton): void =>
  label(isListed(item) ? 'In my list' : 'Add to my list');

/** Adds the item of a button, and says beside it what became of that. */
export function addBy(item: ListItem, pressed: ListButton): void {
  pressed.status.replaceChildren(...add(item));
  showListed(item, pressed);
}

/** A button that adds an item. Once the item is in the list, the button says so. */
export function addButton(item: ListItem, title: string): HTMLElement {
  const made = listButton(title, (pressed) => addBy(item, pressed));
  showListed(item, made);
  return made.whole;
}
