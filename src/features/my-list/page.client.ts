import '../../client/copy-button.ts';
import '../../client/printed.ts';
import { longDate } from '../../base/dates.ts';
import { copyText } from '../../client/clipboard.ts';
import { partOf } from '../../client/part.ts';
import { button, element } from '../../client/element.ts';
import { base } from '../../client/base.ts';
import { listedOf, type Manner } from './brief.ts';
import { dragIn } from './drag.client.ts';
import type { Brief } from './export/listed.ts';
import type { Deeds, ItemView } from './item-view.client.ts';
import { empty, keyOf, longest, type Dossier, type Item } from './item.ts';
import { changed, merged, moved, placeOf, restored, sameItems, without, type Removed } from './list.ts';
import { counted, damageNotice } from './notices.client.ts';
import { addedWords, drawKeeping, drawShared } from './panels.client.ts';
import { Rows } from './rows.client.ts';
import { decode, encode, longAddress, type Shared } from './shared-address.ts';
import type { Standing } from './standing.ts';
import { onChange, Store } from './store.client.ts';
import { chooseStyle, takeAway, today } from './take-away.client.ts';
import { openWorld, type ServedWorld } from './world.client.ts';

/** `<reader-dossier>`: the list that a reader has collected, or one that was shared. */
class ReaderDossier extends HTMLElement {
  private readonly store = new Store();
  private readonly rows = new Rows(this.inner('.items'), {
    world: () => this.world(),
    manner: () => this.manner,
    copy: (text, what) => this.copy(text, what),
    settle: (view, standing) => this.settle(view, standing),
  });
  /** The list of the address; `undefined` while the reader's own is shown. */
  private shared: Shared | undefined;
  /** The fragment that was read last. */
  private fragment = '';
  private opening: Promise<ServedWorld> | undefined;
  private served: ServedWorld | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  private inner(selector: string): HTMLElement {
    return partOf(this, selector);
  }

  private readonly name = this.inner('[name="title"]') as HTMLInputElement;
  private readonly styles = this.inner('[name="style"]') as HTMLSelectElement;
  private readonly accessed = this.inner('[name="accessed"]') as HTMLInputElement;
  private readonly withNotes = this.inner('[name="notes"]') as HTMLInputElement;

  connectedCallback() {
    this.inner('.desk').hidden = false;
    this.name.maxLength = longest.title;
    this.name.addEventListener('input', () => this.write({ ...this.own, title: this.name.value }));
    chooseStyle(this.styles, this.accessed, () => this.rows.cite());
    takeAway(this.inner('.take-away'), {
      brief: () => this.brief(),
      world: () => this.world(),
      day: () => this.manner.day,
      say: (text) => this.tell(text),
    });
    this.withNotes.addEventListener('change', () => this.drawAddress());
    this.inner('.clear').addEventListener('click', () => this.takeOut(this.items.map(keyOf)));
    dragIn(this.inner('.items'), (key, to) => this.move(key, to));
    onChange(() => this.draw());
    addEventListener('hashchange', () => this.open());
    addEventListener('popstate', () => this.open());
    this.open();
  }

  private get manner(): Manner {
    return { style: this.styles.value, day: this.accessed.checked ? today() : undefined };
  }

  /** The reader's own list. Other tabs may have changed it: it is read anew whenever it is needed. */
  private get own(): Dossier {
    return this.store.read();
  }

  /** The list that is shown. */
  private get dossier(): Dossier {
    if (!this.shared) return this.own;
    return this.shared.kind === 'list' ? this.shared.dossier : empty;
  }

  private get items(): readonly Item[] {
    return this.dossier.items;
  }

  /** Where the browser keeps nothing, the address of the page holds the reader's list. */
  private get ownFragment(): string {
    return this.store.keeping === 'kept' ? '' : `#${encode(this.own)}`;
  }

  private write(dossier: Dossier) {
    this.store.write(dossier);
    if (this.ownFragment !== '') {
      this.fragment = this.ownFragment;
      history.replaceState(null, '', this.fragment);
    }
    this.draw();
  }

  /** Shows the list that the address names. */
  private open() {
    const found = decode(location.hash);
    if (!found && location.hash !== '' && this.fragment !== '') {
      // A place of this page was followed, such as its content: the address keeps the list.
      history.replaceState(null, '', this.fragment);
      return;
    }
    this.fragment = location.hash;
    if (found?.kind === 'list') found.dossier.items = merged([], found.dossier.items).items;
    const isOwn =
      found?.kind === 'list' &&
      this.store.keeping === 'blocked' &&
      (this.own.items.length === 0 || sameItems(this.own.items, found.dossier.items));
    if (isOwn) this.store.write(found.dossier);
    this.shared = isOwn ? undefined : found;
    this.inner('.taken').hidden = true;
    this.rows.clear();
    this.draw();
    const tellDamage = () => this.drawDamage(found);
    tellDamage();
    this.world().then(tellDamage, tellDamage);
  }

  /** Opens the record once; after a failure, anew. */
  private world(): Promise<ServedWorld> {
    this.opening ??= openWorld(base).then(
      (world) => (this.served = world),
      (error: unknown) => {
        this.opening = undefined;
        throw error;
      },
    );
    return this.opening;
  }

  private draw() {
    const { items, shared, own } = this;
    this.rows.show(items, shared ? undefined : this.deeds);
    const some = items.length > 0;
    for (const part of this.querySelectorAll<HTMLElement>('.with-items')) part.hidden = !some;
    for (const part of this.querySelectorAll<HTMLElement>('.own-only')) part.hidden = Boolean(shared);
    this.inner('.none').hidden = some || Boolean(shared);
    // Of a shared address that cannot be read, there is nothing to show.
    this.inner('.listed').hidden = Boolean(shared) && !some;
    this.inner('.clear').hidden = !some || Boolean(shared);
    this.inner('.list-title').textContent = this.dossier.title || (shared ? 'A shared list' : 'My list');
    if (document.activeElement !== this.name) this.name.value = own.title;
    this.inner('.tally').textContent = counted(items.length);
    drawKeeping(this.inner('.keeping'), this.store.keeping, this.store.unread);
    this.inner('.shared').hidden = !shared;
    drawShared(
      this.inner('.shared'),
      { count: items.length, mine: own.items.length, same: sameItems(own.items, items) },
      { add: () => this.take('add'), replace: () => this.take('replace'), close: () => this.showOwn() },
    );
    this.drawAddress();
  }

  private drawDamage(found: Shared | undefined) {
    const lines = found ? damageNotice(found, (path) => this.served?.library.locate(path) !== undefined) : [];
    this.inner('.damage').hidden = lines.length === 0;
    this.inner('.damage').replaceChildren(...lines);
  }

  private readonly deeds: Deeds = {
    move: (key, by) => this.move(key, placeOf(this.items, key) + by, by),
    remove: (key) => this.takeOut([key]),
    note: (key, note) => this.write({ ...this.own, items: changed(this.own.items, key, { note }) }),
    revise: (key, revision) => {
      const place = placeOf(this.items, key);
      this.write({ ...this.own, items: changed(this.own.items, key, { revision }) });
      this.tell(`Revision ${String(revision)} is cited now.`);
      this.viewAt(place)?.element.querySelector<HTMLElement>('h3 a')?.focus();
    },
  };

  private viewAt(place: number): ItemView | undefined {
    const item = this.items[place];
    return item && this.rows.get(keyOf(item));
  }

  /** Keeps what reading has told of an item of one's own: the revision where none was known, and the title. */
  private settle(view: ItemView, { title, revision, ready }: Standing) {
    const { key, item } = view;
    if (this.shared || !ready || (item.revision !== undefined && item.title === title)) return;
    const after: Item = { ...item, title, revision: item.revision ?? revision?.number ?? 1 };
    const items = changed(this.own.items, key, after);
    if (!this.rows.get(keyOf(after))) this.rows.rename(view, after);
    this.write({ ...this.own, items });
  }

  /** The list as it is exported, once all of it has been read. */
  private async brief(): Promise<Brief> {
    const { title, items } = this.dossier;
    const standings = await this.rows.standings(items);
    const { name = '', asOf = '' } = this.dataset;
    const { manner } = this;
    return {
      title: title || 'Dossier',
      style: manner.style,
      origin: `${counted(items.length)} of the ${name}, as of ${asOf}; put together on ${longDate(today())}.`,
      items: standings.map((standing) => listedOf(standing, manner)),
    };
  }

  private move(key: string, to: number, by?: -1 | 1) {
    const from = placeOf(this.items, key);
    const items = moved(this.own.items, key, to);
    const place = placeOf(items, key);
    if (place === from) {
      this.tell(place === 0 ? 'It is the first already.' : 'It is the last already.');
      return;
    }
    this.write({ ...this.own, items });
    const view = this.rows.get(key);
    this.tell(`Moved to place ${String(place + 1)} of ${String(items.length)}: ${view?.title ?? ''}`);
    if (by) view?.mover(by)?.focus();
  }

  /** Takes items out; a line in their place offers to put them back. */
  private takeOut(keys: readonly string[]) {
    const [first = ''] = keys;
    const place = placeOf(this.items, first);
    const title = keys.length === 1 ? (this.rows.get(first)?.title ?? '') : counted(keys.length);
    const { items, removed } = without(this.own.items, keys);
    this.list.querySelector('.undo-line')?.remove();
    this.write({ ...this.own, items });
    this.offerUndo(removed, title, place);
  }

  private get list(): HTMLElement {
    return this.inner('.items');
  }

  private offerUndo(removed: readonly Removed[], title: string, place: number) {
    const undo = button('Undo', () => {
      line.remove();
      this.write({ ...this.own, items: restored(this.own.items, removed) });
      this.tell(`Put back: ${title}`);
      this.viewAt(place)?.element.querySelector<HTMLElement>('.remove')?.focus();
    });
    const line = element('li', { class: 'undo-line' }, element('span', {}, `Removed: ${title}`), ' ', undo);
    this.list.insertBefore(line, this.list.querySelectorAll(':scope > [data-key]')[place] ?? null);
    undo.focus();
    this.tell(`Removed: ${title}`, true);
  }

  private showOwn() {
    history.pushState(null, '', location.pathname + this.ownFragment);
    this.open();
    this.inner('.list-title').focus();
  }

  /** Takes a shared list over, because the reader asked for it. */
  private take(how: 'add' | 'replace') {
    const { own: before, dossier } = this;
    const result = merged(before.items, dossier.items);
    const title = before.items.length === 0 ? before.title || dossier.title : before.title;
    this.store.write(how === 'replace' ? dossier : { title, items: result.items });
    this.showOwn();
    const words =
      how === 'add'
        ? addedWords(result)
        : `The shared list is your dossier now. Your former one, ${counted(before.items.length)}, can be brought back.`;
    const undo = button('Undo', () => {
      this.write(before);
      this.inner('.taken').hidden = true;
      this.tell('Your dossier is as it was.');
      this.inner('.list-title').focus();
    });
    this.inner('.taken').replaceChildren(element('p', {}, words, ' ', undo));
    this.inner('.taken').hidden = false;
    this.tell(words, true);
    undo.focus();
  }

  /** Shows the address that holds the list. */
  private drawAddress() {
    const { title, items } = this.dossier;
    const shown = this.withNotes.checked ? [...items] : items.map(({ note: _, ...item }) => item);
    const link = this.inner('#share-address') as HTMLAnchorElement;
    link.href = link.textContent = `${location.origin}${base}dossier/#${encode({ title, items: shown })}`;
    const { length } = link.textContent;
    const notes = items.filter(({ note }) => note !== undefined).length;
    this.inner('.with-notes').hidden = notes === 0;
    this.inner('.notes-count').textContent = notes === 1 ? 'the note' : `the ${String(notes)} notes`;
    this.inner('.length').textContent =
      length > longAddress
        ? `${length.toLocaleString('en')} characters. Browsers take it; some mail and chat programs cut addresses after about 2,000. If it does not arrive whole, this page says which items are missing.`
        : '';
  }

  private copy(text: string, what: string) {
    copyText(text).then(
      () => this.tell(`${what} copied.`),
      () => this.tell('Could not copy; select the text instead.'),
    );
  }

  /** Tells everybody: the words are seen, and read out. Emptied first, or the same words would not be read out twice. */
  private tell(text: string, heardOnly = false) {
    const place = this.inner('.said');
    place.textContent = '';
    place.classList.toggle('visually-hidden', heardOnly);
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      place.textContent = text;
      // It lies over the list: once read, it goes.
      this.announcing = setTimeout(() => (place.textContent = ''), 8000);
    }, 50);
  }
}

customElements.define('reader-dossier', ReaderDossier);

// What is read here is kept for times without a network.
if ('serviceWorker' in navigator && import.meta.env.PROD)
  navigator.serviceWorker.register(`${base}offline.js`).catch(() => undefined);
