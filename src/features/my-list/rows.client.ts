import { keyOf, type ListItem } from '../../client/my-list.ts';
import type { Row } from './row.client.ts';

/** The rows of a list: each item keeps its element while it is moved, and is read once. */
export class Rows {
  readonly #list: HTMLElement;
  readonly #make: (item: ListItem) => Row;
  readonly #rows = new Map<string, Row>();

  /** @param make makes the row of an item that has none. */
  constructor(list: HTMLElement, make: (item: ListItem) => Row) {
    this.#list = list;
    this.#make = make;
  }

  get all(): Iterable<Row> {
    return this.#rows.values();
  }

  of(item: ListItem): Row {
    const row = this.#rows.get(keyOf(item)) ?? this.#make(item);
    this.#rows.set(keyOf(item), row);
    return row;
  }

  /** Starts anew, for another list. */
  clear(): void {
    this.#rows.clear();
    this.#list.replaceChildren();
  }

  /** Shows items in their order. What has its place already stays there, so that what has the focus keeps it. */
  draw(items: readonly ListItem[]): void {
    const keys = new Set(items.map(keyOf));
    for (const [key, row] of this.#rows)
      if (!keys.has(key)) {
        row.element.remove();
        this.#rows.delete(key);
      }
    for (const [index, item] of items.entries()) {
      const row = this.of(item);
      const there = this.#list.children[index];
      row.note = item.note ?? '';
      if (there !== row.element) this.#list.insertBefore(row.element, there ?? null);
    }
  }
}
