import { LibraryError } from '../../client/library.ts';
import { addressOf, citationOf, type Manner } from './brief.ts';
import { ItemView, type Deeds, type Services } from './item-view.client.ts';
import { keyOf, type Item } from './item.ts';
import { standingOf, type Standing, type World } from './standing.ts';

/** What rows need of the page. */
export interface Surroundings extends Services {
  world(): Promise<World>;
  manner(): Manner;
  /** Is told how an item stands, once it has been read. */
  settle(view: ItemView, standing: Standing): void;
}

/** The rows of a list: each item keeps its element while it is moved, and is read once. */
export class Rows {
  readonly #list: HTMLElement;
  readonly #around: Omit<Surroundings, 'retry'>;
  readonly #views = new Map<string, ItemView>();
  readonly #reading = new Map<string, Promise<void>>();

  constructor(list: HTMLElement, around: Omit<Surroundings, 'retry'>) {
    this.#list = list;
    this.#around = around;
  }

  get(key: string): ItemView | undefined {
    return this.#views.get(key);
  }

  /** Starts anew, for another list. */
  clear(): void {
    this.#views.clear();
    this.#reading.clear();
    this.#list.replaceChildren();
  }

  /** Shows items in their order. @param deeds what can be done with them; none for a list that is only read. */
  show(items: readonly Item[], deeds: Deeds | undefined): void {
    const known = new Set(items.map(keyOf));
    for (const [key, view] of this.#views)
      if (!known.has(key)) {
        view.element.remove();
        this.#views.delete(key);
        this.#reading.delete(key);
      }
    let next = this.#list.firstElementChild;
    for (const [index, item] of items.entries()) {
      const view = this.#viewOf(item, deeds);
      view.item = item;
      view.place(index);
      while (next?.matches('.undo-line')) next = next.nextElementSibling;
      if (next === view.element) next = next.nextElementSibling;
      else this.#list.insertBefore(view.element, next);
    }
  }

  /** Shows all citations in the manner that is chosen now. */
  cite(): void {
    for (const view of this.#views.values())
      if (view.standing) view.cite(citationOf(view.standing, this.#around.manner()));
  }

  /** The row of an item that has got another key, because its revision was found. */
  rename(view: ItemView, item: Item): void {
    const reading = this.#reading.get(view.key);
    this.#views.delete(view.key);
    this.#reading.delete(view.key);
    view.item = item;
    this.#views.set(view.key, view);
    if (reading) this.#reading.set(view.key, reading);
  }

  /** How all items stand, once they have been read. */
  async standings(items: readonly Item[]): Promise<Standing[]> {
    await Promise.all(this.#reading.values());
    return items.flatMap((item) => {
      const standing = this.#views.get(keyOf(item))?.standing;
      return standing ? { ...standing, item } : [];
    });
  }

  #viewOf(item: Item, deeds: Deeds | undefined): ItemView {
    const key = keyOf(item);
    const known = this.#views.get(key);
    if (known) return known;
    const made = new ItemView(item, { copy: this.#around.copy, retry: (which) => this.#read(which) }, deeds);
    this.#views.set(key, made);
    this.#read(key);
    return made;
  }

  #read(key: string): void {
    const view = this.#views.get(key);
    if (view) this.#reading.set(key, this.#stand(view));
  }

  async #stand(view: ItemView): Promise<void> {
    const { item } = view;
    let standing: Standing;
    try {
      standing = await standingOf(item, await this.#around.world());
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      const findings = [{ kind: 'unread', message: error.message } as const];
      standing = { item, title: item.title ?? item.path, path: item.path, words: [], findings };
    }
    if (this.#views.get(view.key) !== view) return;
    view.show(standing, addressOf(standing));
    view.cite(citationOf(standing, this.#around.manner()));
    this.#around.settle(view, standing);
  }
}
