import '../../client/copy-button.ts';
import '../../client/printed.ts';
import { base } from '../../client/base.ts';
import { button, element } from '../../client/element.ts';
import { openLibrary, type Library } from '../../client/library.ts';
import { forgetList, keptTexts, keyOf, merged, type ListItem, type MyList } from '../../client/my-list.ts';
import { partOf } from '../../client/part.ts';
import { Citing } from './citing.client.ts';
import { stateOf } from './item-state.ts';
import { OwnList } from './own-list.client.ts';
import { Row, type Actions } from './row.client.ts';
import { decode, encode, type SharedList } from './shared-address.ts';
import { takeAwayActions } from './take-away.client.ts';

const counted = (count: number): string => `${String(count)} ${count === 1 ? 'item' : 'items'}`;

/** `<my-list>`: the list that a reader has put together, or one that was shared. */
class MyListPage extends HTMLElement {
  private readonly own = new OwnList();
  private readonly rows = new Map<string, Row>();
  /** The list of the address; none while the reader's own is shown. */
  private shared: SharedList | undefined;
  /** The fragment that the shared list was read from. */
  private fragment = '';
  private library: Promise<Library> | undefined;
  private readonly name = this.part<HTMLInputElement>('[name="title"]');
  private readonly withNotes = this.part<HTMLInputElement>('[name="notes"]');
  private readonly citing = new Citing(this.part('[name="style"]'), this.part('[name="accessed"]'), () => {
    for (const row of this.rows.values()) void this.cite(row);
  });

  private part<Part extends HTMLElement>(selector: string): Part {
    return partOf(this, selector) as Part;
  }

  connectedCallback() {
    this.hidden = false;
    this.name.addEventListener('input', () => {
      this.own.change((list) => ({ ...list, title: this.name.value }));
      this.draw();
    });
    this.withNotes.addEventListener('change', () => this.draw());
    this.part('.add-all').addEventListener('click', () => this.addShared());
    this.part('.show-own').addEventListener('click', () => this.showOwn());
    for (const one of this.querySelectorAll<HTMLButtonElement>('.take-away button'))
      one.addEventListener('click', () => void this.takeAway(one.value));
    addEventListener('hashchange', () => this.open());
    // Another tab, or a page that was visited since this one, may have changed the list.
    addEventListener('storage', () => this.draw());
    addEventListener('pageshow', () => this.draw());
    this.open();
  }

  private get list(): MyList {
    return this.shared ?? this.own.read();
  }

  private changeItems(change: (items: readonly ListItem[]) => ListItem[]) {
    this.own.change(({ title, items }) => ({ title, items: change(items) }));
    this.draw();
  }

  /** Shows the list that the address names. */
  private open() {
    const found = decode(location.hash);
    if (!found && this.shared && location.hash !== '') {
      // A place of this page was followed, such as its content: the address keeps the list.
      history.replaceState(null, '', this.fragment);
      return;
    }
    this.fragment = location.hash;
    this.shared = found;
    this.rows.clear();
    this.part('.items').replaceChildren();
    this.draw();
  }

  private draw() {
    const { shared, list } = this;
    const { title, items } = list;
    const show = (selector: string, shown: boolean) => {
      for (const part of this.querySelectorAll<HTMLElement>(selector)) part.hidden = !shown;
    };
    show('.with-items', items.length > 0);
    show('.own-only', !shared);
    show('.none', items.length === 0 && !shared);
    show('.shared', shared !== undefined);
    this.part('.list-title').textContent = title || (shared ? 'A shared list' : 'My list');
    if (document.activeElement !== this.name) this.name.value = title;
    this.part('.tally').textContent = counted(items.length);
    this.drawRows(items);
    this.drawFault();
    const problems = shared?.problems.map((problem) => element('li', {}, problem)) ?? [];
    this.part('.problems').replaceChildren(...problems);
    this.part('.shared-words').textContent =
      `A shared list of ${counted(items.length)}. Your own list, ${counted(this.own.read().items.length)}, is as it was.`;
    const sent = this.withNotes.checked ? items : items.map((item) => ({ ...item, note: undefined }));
    const link = this.part<HTMLAnchorElement>('#share-address');
    link.href = link.textContent = `${location.origin}${base}my-list/#${encode({ title, items: sent })}`;
  }

  private drawRows(items: readonly ListItem[]) {
    const keys = new Set(items.map(keyOf));
    for (const [key, row] of this.rows)
      if (!keys.has(key)) {
        row.element.remove();
        this.rows.delete(key);
      }
    const list = this.part('.items');
    for (const [index, item] of items.entries()) {
      const row = this.rows.get(keyOf(item)) ?? this.newRow(item);
      row.note = item.note ?? '';
      const there = list.children[index];
      if (there !== row.element) list.insertBefore(row.element, there ?? null);
    }
  }

  private newRow(item: ListItem): Row {
    this.library ??= openLibrary(base);
    const row = new Row(item, stateOf(item, this.library), this.shared ? undefined : this.actions);
    this.rows.set(keyOf(item), row);
    void this.cite(row);
    // From now on, the revision that is current today is the one that was added.
    if (item.revision === undefined && !this.shared)
      void row.state.then(({ reference }) => {
        if (reference) this.changeItem(item, { revision: Number(reference.version) });
      });
    return row;
  }

  private async cite(row: Row) {
    try {
      row.citation = (await this.citing.cite(row.item, await row.state)).citation;
    } catch (error) {
      console.error(error);
      this.say('The citations could not be put together. Reload the page to try again.');
    }
  }

  /** Says why the list is not kept, and shows what is there instead and cannot be read. */
  private drawFault() {
    const { fault } = this.own;
    const place = this.part('.fault');
    place.hidden = !fault;
    if (!fault) return;
    const words = `${fault.message} What you do here is lost when you leave this page: share or save it first.`;
    place.replaceChildren(element('p', {}, words));
    if (fault.kind !== 'unreadable') return;
    const startAnew = button('Delete it and start a new list', () => {
      forgetList();
      this.draw();
    });
    place.append(...keptTexts().map((text) => element('pre', {}, text)), startAnew);
  }

  private async takeAway(way: string) {
    const { title, items } = this.list;
    this.say('Putting it together …');
    try {
      const taken = items.map(async (item) => {
        const row = this.rows.get(keyOf(item)) ?? this.newRow(item);
        return this.citing.cite(item, await row.state);
      });
      const list = {
        title: title || 'My list',
        origin: `${counted(items.length)} of the ${this.dataset['origin'] ?? ''}`,
        isMarkup: this.citing.isMarkup,
        items: await Promise.all(taken),
      };
      const done = (await takeAwayActions[way]?.(list)) ?? '';
      const missing = list.items.filter(({ reference }) => !reference).length;
      this.say(missing === 0 ? done : `${done} Nothing is known that could be cited of ${counted(missing)}.`);
    } catch (error) {
      console.error(error);
      this.say('It could not be put together. Try again.');
    }
  }

  private changeItem(item: ListItem, change: Partial<ListItem>) {
    const key = keyOf(item);
    this.changeItems((items) => merged(items.map((one) => (keyOf(one) === key ? { ...one, ...change } : one))));
  }

  private readonly actions: Actions = {
    move: (item, by) => {
      const { items } = this.own.read();
      const from = items.findIndex((one) => keyOf(one) === keyOf(item));
      const to = from + by;
      if (to < 0 || to >= items.length) {
        this.say(to < 0 ? 'It is the first already.' : 'It is the last already.');
        return;
      }
      this.changeItems(() => items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1)));
      const row = this.rows.get(keyOf(item));
      row?.focus(by < 0 ? 'Move up' : 'Move down');
      this.say(`Moved to place ${String(to + 1)} of ${String(items.length)}: ${row?.title ?? ''}`);
    },
    remove: (item) => {
      const { items } = this.own.read();
      const place = items.findIndex((one) => keyOf(one) === keyOf(item));
      const title = this.rows.get(keyOf(item))?.title ?? '';
      this.changeItems(() => items.toSpliced(place, 1));
      this.say(`Removed: ${title}`, () => {
        this.changeItems((now) => merged(now.toSpliced(place, 0, ...items.slice(place, place + 1))));
        this.rows.get(keyOf(item))?.focus('Remove');
        this.say(`Put back: ${title}`);
      });
    },
    note: (item, note) => this.changeItem(item, { note: note === '' ? undefined : note }),
    revise: (item, revision) => {
      this.changeItem(item, { revision });
      this.rows.get(keyOf({ ...item, revision }))?.focus('title');
      this.say(`Revision ${String(revision)} is cited now.`);
    },
  };

  private showOwn() {
    history.pushState(null, '', location.pathname);
    this.open();
    this.part('.list-title').focus();
  }

  /** Puts a shared list behind the reader's own, because the reader asked for it. */
  private addShared() {
    const { title, items } = this.list;
    const before = this.own.read().items.length;
    this.own.change((own) => ({ title: own.title || title, items: merged(own.items, items) }));
    this.showOwn();
    this.say(`${counted(this.own.read().items.length - before)} added. No note was lost.`);
  }

  /** Tells everybody: the words are seen, and read out. @param undo takes back what was done. */
  private say(text: string, undo?: () => void) {
    const place = this.part('.said');
    place.replaceChildren(text);
    if (!undo) return;
    const made = button('Undo', undo);
    place.append(' ', made);
    made.focus();
  }
}

customElements.define('my-list', MyListPage);

// What is read here is kept for times without a network.
if ('serviceWorker' in navigator && import.meta.env.PROD)
  navigator.serviceWorker.register(`${base}offline.js`).catch(() => undefined);
