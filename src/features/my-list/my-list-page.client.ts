import { counted } from '../../base/counted.ts';
import '../../client/printed.ts';
import '../../client/copy-button.ts';
import { base } from '../../client/base.ts';
import { button, element } from '../../client/element.ts';
import { keepForOffline } from '../../client/keep-for-offline.ts';
import { openLibrary, type Library } from '../../client/library.ts';
import { keyOf, merged, type ListItem, type MyList } from '../../client/my-list.ts';
import { requireElement } from '../../client/require-element.ts';
import { Citing } from './citing.client.ts';
import { stateOf } from './item-state.ts';
import { OwnList } from './own-list.client.ts';
import { Row, Rows, type Actions } from './row.client.ts';
import { decode, encode, type SharedList } from './shared-address.ts';
import { takeAway } from './take-away.client.ts';

/** `<my-list>`: the list that a reader has put together, or one that was shared. */
class MyListPage extends HTMLElement {
  private readonly own = new OwnList();
  private readonly rows = new Rows(this.inner('.items'), (item) => this.newRow(item));
  /** The list of the address; none while the reader's own is shown. */
  private shared: SharedList | undefined;
  /** The fragment that the shared list was read from. */
  private fragment = '';
  private library: Promise<Library> | undefined;
  private readonly name = this.inner('[name="title"]') as HTMLInputElement;
  private readonly withNotes = this.inner('[name="notes"]') as HTMLInputElement;
  private readonly citing = new Citing(
    this.inner('[name="style"]') as HTMLSelectElement,
    this.inner('[name="accessed"]') as HTMLInputElement,
    () => {
      for (const row of this.rows.all) void this.cite(row);
    },
  );

  private inner(selector: string): HTMLElement {
    return requireElement(this, selector);
  }

  connectedCallback() {
    this.hidden = false;
    this.name.addEventListener('input', () => {
      this.own.change((list) => ({ ...list, title: this.name.value }));
      this.draw();
    });
    this.withNotes.addEventListener('change', () => this.draw());
    this.inner('.add-all').addEventListener('click', () => this.addShared());
    this.inner('.show-own').addEventListener('click', () => this.showOwn());
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
    const name = title || (shared && 'A shared list');
    const size = items.length > 0 ? counted(items.length, 'item') : 'Nothing yet';
    this.inner('.list-title').textContent = name ? `${name}: ${size}` : size;
    if (document.activeElement !== this.name) this.name.value = title;
    this.rows.draw(items);
    this.own.drawFault(this.inner('.fault'), () => this.draw());
    const problems = shared?.problems.map((problem) => element('li', {}, problem)) ?? [];
    this.inner('.problems').replaceChildren(...problems);
    this.inner('.shared-words').textContent =
      `A shared list of ${counted(items.length, 'item')}. Your own list, ${counted(this.own.read().items.length, 'item')}, is unchanged.`;
    const sent = this.withNotes.checked ? items : items.map((item) => ({ ...item, note: undefined }));
    const link = this.inner('#share-address') as HTMLAnchorElement;
    link.href = link.textContent = `${location.origin}${base}my-list/#${encode({ title, items: sent })}`;
  }

  private newRow(item: ListItem): Row {
    this.library ??= openLibrary(base);
    const row = new Row(item, stateOf(item, this.library), this.shared ? undefined : this.actions);
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
      this.say('The citations could not be created. Reload the page to try again.');
    }
  }

  private async takeAway(way: string) {
    const { title, items } = this.list;
    this.say('Preparing …');
    try {
      const list = {
        title: title || 'My list',
        origin: `${counted(items.length, 'item')} of the ${this.dataset['origin'] ?? ''}`,
        isMarkup: this.citing.isMarkup,
        items: await Promise.all(items.map(async (item) => this.citing.cite(item, await this.rows.of(item).state))),
      };
      this.say(await takeAway(way, list));
    } catch (error) {
      console.error(error);
      this.say('It could not be created. Try again.');
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
        this.say(to < 0 ? 'It is already the first.' : 'It is already the last.');
        return;
      }
      this.changeItems(() => items.toSpliced(from, 1).toSpliced(to, 0, ...items.slice(from, from + 1)));
      const row = this.rows.of(item);
      row.focus(by < 0 ? 'Move up' : 'Move down');
      this.say(`Moved to place ${String(to + 1)} of ${String(items.length)}: ${row.title}`);
    },
    remove: (item) => {
      const { items } = this.own.read();
      const place = items.findIndex((one) => keyOf(one) === keyOf(item));
      const { title } = this.rows.of(item);
      this.changeItems(() => items.toSpliced(place, 1));
      this.say(`Removed: ${title}`, () => {
        this.changeItems((now) => merged(now.toSpliced(place, 0, ...items.slice(place, place + 1))));
        this.rows.of(item).focus('Remove');
        this.say(`Put back: ${title}`);
      });
    },
    note: (item, note) => this.changeItem(item, { note: note === '' ? undefined : note }),
    revise: (item, revision) => {
      this.changeItem(item, { revision });
      this.rows.of({ ...item, revision }).focus('title');
      this.say(`Revision ${String(revision)} is cited now.`);
    },
  };

  private showOwn() {
    history.pushState(null, '', location.pathname);
    this.open();
    this.inner('.list-title').focus();
  }

  /** Puts a shared list behind the reader's own, because the reader asked for it. */
  private addShared() {
    const { title, items } = this.list;
    const before = this.own.read().items.length;
    this.own.change((own) => ({ title: own.title || title, items: merged(own.items, items) }));
    this.showOwn();
    this.say(`${counted(this.own.read().items.length - before, 'item')} added.`);
  }

  /** Tells everybody: the words are seen, and read out. @param undo takes back what was done. */
  private say(text: string, undo?: () => void) {
    const place = this.inner('.said');
    place.replaceChildren(text);
    if (!undo) return;
    const made = button('Undo', undo);
    place.append(' ', made);
    made.focus();
  }
}

customElements.define('my-list', MyListPage);
keepForOffline();
