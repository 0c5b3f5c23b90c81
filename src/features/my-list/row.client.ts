import { button, element } from '../../client/element.ts';
import { keyOf, type ListItem } from '../../client/my-list.ts';
import { here, inWords } from '../../client/place.ts';
import type { ItemState, Remark } from './item-state.ts';
import type { Run } from './take-away.ts';

/** What can be done with an item of one's own list. */
export interface Actions {
  move(item: ListItem, by: -1 | 1): void;
  remove(item: ListItem): void;
  note(item: ListItem, note: string): void;
  /** Cites another revision. */
  revise(item: ListItem, revision: number): void;
}

/** An item on the page. Its element stays the same while it is moved, so that what has the focus keeps it. */
export class Row {
  readonly element = element('li', { class: 'list-item' });
  readonly item: ListItem;
  /** Resolves when the item has been read. */
  readonly state: Promise<ItemState>;
  title: string;
  readonly #actions: Actions | undefined;
  readonly #kind = element('p', { class: 'apparatus quiet kind' }, 'Reading …');
  readonly #head = element('h3');
  readonly #about = element('div');
  readonly #citation = element('p', { class: 'citation' });
  readonly #revision = element('p', { class: 'apparatus quiet' });
  readonly #note = element('textarea', { rows: '1', maxlength: '2000' });
  readonly #printedNote = element('p', { class: 'printed printed-note' });
  readonly #controls = element('p', { class: 'controls' });

  /** @param actions what can be done with it; a shared list can only be read. */
  constructor(item: ListItem, state: Promise<ItemState>, actions?: Actions) {
    this.item = item;
    this.state = state;
    this.title = item.path;
    this.#actions = actions;
    this.#head.append(element('a', { href: here(item.path) }, item.path));
    this.element.append(this.#kind, this.#head, this.#about, this.#citation, this.#revision, this.#printedNote);
    if (actions) this.element.append(element('label', { class: 'note-field' }, 'Note', this.#note), this.#controls);
    this.#note.addEventListener('input', () => actions?.note(this.item, this.#note.value));
    this.#drawControls();
    void state.then((read) => this.#show(read));
  }

  /** A note that is being written is left alone. */
  set note(note: string) {
    if (document.activeElement !== this.#note) this.#note.value = note;
    this.#printedNote.textContent = note === '' ? '' : `Note: ${note}`;
  }

  set citation(runs: readonly Run[]) {
    this.#citation.replaceChildren(...runs.map(({ text, italic }) => (italic ? element('i', {}, text) : text)));
  }

  /** Leads to a button, or to the title. */
  focus(name: 'Move up' | 'Move down' | 'Remove' | 'title'): void {
    this.element.querySelector<HTMLElement>(name === 'title' ? 'h3 a' : `[value="${name}"]`)?.focus();
  }

  #show({ title, path, reference, revision, sha256, words, remarks }: ItemState): void {
    const { paragraphs } = this.item;
    const [first] = paragraphs;
    const anchor = first === undefined ? '' : `#p${String(first)}`;
    const what = first === undefined ? 'whole record' : inWords(paragraphs);
    this.title = title;
    this.#kind.textContent = [reference?.genre, what].filter(Boolean).join(' · ');
    this.#head.replaceChildren(path === undefined ? title : element('a', { href: here(path) + anchor }, title));
    this.#about.replaceChildren(
      ...remarks.map((remark) => this.#remark(remark)),
      ...words.map(({ paragraph, text }) => {
        const number = element('span', { class: 'apparatus quiet' }, `Paragraph ${String(paragraph)} `);
        return element('blockquote', {}, number, text);
      }),
    );
    const onPaper = [reference?.URL, sha256 && `SHA-256 ${sha256}`].filter(Boolean).join(' · ');
    this.#revision.replaceChildren(revision ?? '', element('span', { class: 'printed' }, onPaper));
    this.#drawControls();
  }

  /** Buttons that, heard alone, tell of which item they are. */
  #button(label: string, press: () => void): HTMLButtonElement {
    return button(label, press, { 'aria-label': `${label}: ${this.title}`, value: label });
  }

  #drawControls(): void {
    const actions = this.#actions;
    if (!actions) return;
    this.#controls.replaceChildren(
      this.#button('Move up', () => actions.move(this.item, -1)),
      this.#button('Move down', () => actions.move(this.item, 1)),
      this.#button('Remove', () => actions.remove(this.item)),
    );
  }

  #remark({ text, cite, open }: Remark): HTMLElement {
    const actions = this.#actions;
    return element(
      'p',
      { class: 'remark' },
      `${text} `,
      open !== undefined && element('a', { href: here(open) }, 'Open the current revision'),
      ' ',
      cite !== undefined &&
        actions &&
        this.#button(`Cite revision ${String(cite)}`, () => actions.revise(this.item, cite)),
    );
  }
}

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
