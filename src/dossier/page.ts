import { longDate } from '../corpus/dates.ts';
import { copyText } from '../components/clipboard.ts';
import { partOf } from '../components/part.ts';
import { LibraryError } from '../references/library.ts';
import { button, element } from '../search/element.ts';
import { pieces, type Piece } from './citation.ts';
import { dragIn } from './drag.ts';
import type { Brief, Listed } from './export/listed.ts';
import { ItemView, type Deeds } from './item-view.ts';
import { empty, keyOf, longest, type Dossier, type Item } from './item.ts';
import { changed, merged, moved, placeOf, restored, sameItems, without, type Removed } from './list.ts';
import { counted, damageNotice } from './notices.ts';
import { base } from './base.ts';
import { decode, encode, longAddress, type Shared } from './shared-address.ts';
import { standingOf, type Standing } from './standing.ts';
import { onChange, Store } from './store.ts';
import { chooseStyle, takeAway, today } from './take-away.ts';
import { openWorld, type ServedWorld } from './world.ts';
import '../components/copy-button.ts';
import '../components/printed.ts';

/** `<reader-dossier>`: the list that a reader has collected, or one that was shared. */
class ReaderDossier extends HTMLElement {
  private readonly store = new Store();
  private readonly views = new Map<string, ItemView>();
  private readonly reading = new Map<string, Promise<void>>();
  /** The list of the address; `undefined` while the reader's own is shown. */
  private shared: Shared | undefined;
  private opening: Promise<ServedWorld> | undefined;
  private served: ServedWorld | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  private inner(selector: string): HTMLElement {
    return partOf(this, selector);
  }

  connectedCallback() {
    this.inner('.desk').hidden = false;
    this.name.maxLength = longest.title;
    this.name.addEventListener('input', () => this.write({ ...this.own, title: this.name.value }));
    chooseStyle(this.inner('[name="style"]') as HTMLSelectElement, this.accessed, () => this.cite());
    takeAway(this.inner('.take-away'), {
      brief: () => this.brief(),
      world: () => this.world(),
      day: () => this.day,
      say: (text) => this.tell(text),
    });
    this.inner('[name="notes"]').addEventListener('change', () => this.drawAddress());
    this.inner('.clear').addEventListener('click', () => this.takeOut(this.items.map(keyOf)));
    dragIn(this.list, (key, to) => this.move(key, to));
    onChange(() => this.draw());
    addEventListener('hashchange', () => this.open());
    addEventListener('popstate', () => this.open());
    this.open();
  }

  private get name(): HTMLInputElement {
    return this.inner('[name="title"]') as HTMLInputElement;
  }

  private get accessed(): HTMLInputElement {
    return this.inner('[name="accessed"]') as HTMLInputElement;
  }

  private get list(): HTMLElement {
    return this.inner('.items');
  }

  private get day(): string | undefined {
    return this.accessed.checked ? today() : undefined;
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

  private write(dossier: Dossier) {
    this.store.write(dossier);
    // Where the browser keeps nothing, the address of the page holds the list.
    if (this.store.keeping !== 'kept') history.replaceState(null, '', `#${encode(dossier)}`);
    this.draw();
  }

  /** Shows the list that the address names. */
  private open() {
    const found = decode(location.hash);
    if (found?.kind === 'list' && this.store.keeping === 'blocked') this.store.write(found.dossier);
    this.shared = found && this.store.keeping === 'blocked' && found.kind === 'list' ? undefined : found;
    this.inner('.damage').hidden = true;
    this.views.clear();
    this.list.replaceChildren();
    this.draw();
    this.drawDamage(found);
    void this.world().then(
      () => this.drawDamage(found),
      () => undefined,
    );
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
    const { items } = this;
    const { shared } = this;
    const known = new Set(items.map(keyOf));
    for (const [key, view] of this.views)
      if (!known.has(key)) {
        view.element.remove();
        this.views.delete(key);
        this.reading.delete(key);
      }
    let next = this.list.firstElementChild;
    for (const [index, item] of items.entries()) {
      const view = this.viewOf(item);
      view.item = item;
      view.place(index);
      while (next?.matches('.undo-line')) next = next.nextElementSibling;
      if (next === view.element) next = next.nextElementSibling;
      else this.list.insertBefore(view.element, next);
    }
    const some = items.length > 0;
    for (const part of this.querySelectorAll<HTMLElement>('.with-items')) part.hidden = !some;
    for (const part of this.querySelectorAll<HTMLElement>('.own-only')) part.hidden = Boolean(shared);
    this.inner('.none').hidden = some || Boolean(shared);
    this.inner('.clear').hidden = !some || Boolean(shared);
    const title = this.dossier.title || (shared ? 'A shared list' : 'My list');
    this.inner('.list-title').textContent = title;
    if (document.activeElement !== this.name) this.name.value = this.own.title;
    this.inner('.tally').textContent = counted(items.length);
    this.drawKeeping();
    this.drawShared();
    this.drawAddress();
  }

  private viewOf(item: Item): ItemView {
    const key = keyOf(item);
    const known = this.views.get(key);
    if (known) return known;
    const made = new ItemView(
      item,
      { copy: (text, what) => this.copy(text, what), retry: (which) => this.read(which) },
      this.shared ? undefined : this.deeds,
    );
    this.views.set(key, made);
    this.read(key);
    return made;
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
    return item && this.views.get(keyOf(item));
  }

  /** Reads how an item stands, and shows it. */
  private read(key: string) {
    const run = async () => {
      const view = this.views.get(key);
      if (!view) return;
      let standing: Standing;
      try {
        standing = await standingOf(view.item, await this.world());
      } catch (error) {
        if (!(error instanceof LibraryError)) throw error;
        const { item } = view;
        standing = {
          item,
          title: item.title ?? item.path,
          path: item.path,
          words: [],
          findings: [{ kind: 'unread', message: error.message }],
        };
      }
      if (this.views.get(key) !== view) return;
      view.show(standing, this.addressOf(standing));
      view.cite(this.citationOf(standing));
      this.settle(view, standing);
    };
    this.reading.set(key, run());
  }

  /** Keeps what reading has told of an item of one's own: the revision where none was known, and the title. */
  private settle(view: ItemView, { title, revision, ready }: Standing) {
    const { key, item } = view;
    if (this.shared || !ready || (item.revision !== undefined && item.title === title)) return;
    const change = { title, revision: item.revision ?? revision?.number ?? 1 };
    const items = changed(this.own.items, key, change);
    const after = { ...item, ...change };
    if (!this.views.has(keyOf(after))) {
      this.views.delete(key);
      view.item = after;
      this.views.set(view.key, view);
    }
    this.write({ ...this.own, items });
  }

  private addressOf({ ready, item }: Standing): string {
    const [first] = item.paragraphs;
    return ready === undefined ? '' : `${ready.address}${first === undefined ? '' : `#p${String(first)}`}`;
  }

  private get chosen(): string {
    return (this.inner('[name="style"]') as HTMLSelectElement).value;
  }

  private citationOf({ ready, item: { paragraphs } }: Standing): Piece[] {
    const citation = ready?.citations.find(({ style }) => style === this.chosen);
    return citation && ready ? pieces(citation, { address: ready.address, paragraphs, day: this.day }) : [];
  }

  private cite() {
    for (const view of this.views.values()) if (view.standing) view.cite(this.citationOf(view.standing));
  }

  /** The list as it is exported, once all of it has been read. */
  private async brief(): Promise<Brief> {
    await Promise.all(this.reading.values());
    const { title, items } = this.dossier;
    const { name = '', asOf = '' } = this.dataset;
    const listed = items.flatMap((item): Listed[] => {
      const standing = this.views.get(keyOf(item))?.standing;
      if (!standing) return [];
      const { number, date } = standing.revision ?? {};
      return [
        {
          standing: { ...standing, item },
          citation: this.citationOf(standing),
          address: this.addressOf(standing),
          state:
            number === undefined
              ? ''
              : `Revision ${String(number)}${date ? ` of ${longDate(date)}` : ', not published yet'}`,
        },
      ];
    });
    return {
      title: title || 'Dossier',
      style: this.chosen,
      origin: `${counted(items.length)} of the ${name}, as of ${asOf}; put together on ${longDate(today())}.`,
      items: listed,
    };
  }

  private move(key: string, to: number, by?: -1 | 1) {
    const from = placeOf(this.items, key);
    const title = this.views.get(key)?.title ?? '';
    const items = moved(this.own.items, key, to);
    const place = placeOf(items, key);
    if (place === from) {
      this.tell(place === 0 ? 'It is the first already.' : 'It is the last already.');
      return;
    }
    this.write({ ...this.own, items });
    this.tell(`Moved to place ${String(place + 1)} of ${String(items.length)}: ${title}`);
    if (by) this.views.get(key)?.mover(by)?.focus();
  }

  /** Takes items out; a line in their place offers to put them back. */
  private takeOut(keys: readonly string[]) {
    const [first = ''] = keys;
    const place = placeOf(this.items, first);
    const title = keys.length === 1 ? (this.views.get(first)?.title ?? '') : counted(keys.length);
    const { items, removed } = without(this.own.items, keys);
    this.list.querySelector('.undo-line')?.remove();
    this.write({ ...this.own, items });
    this.offerUndo(removed, title, place);
  }

  private offerUndo(removed: readonly Removed[], title: string, place: number) {
    const undo = button('Undo', () => {
      line.remove();
      this.write({ ...this.own, items: restored(this.own.items, removed) });
      this.tell(`Put back: ${title}`);
      this.viewAt(place)?.element.querySelector<HTMLElement>('.remove')?.focus();
    });
    const line = element('li', { class: 'undo-line' }, element('span', {}, `Removed: ${title}`), ' ', undo);
    const rows = this.list.querySelectorAll(':scope > [data-key]');
    this.list.insertBefore(line, rows[place] ?? null);
    undo.focus();
    this.tell(`Removed: ${title}`, true);
  }

  /** Says whether and how the list is kept. */
  private drawKeeping() {
    const { keeping, unread } = this.store;
    const words = {
      kept: '',
      blocked:
        'This browser keeps nothing for this site, because of its settings or of a private window. Your list stands in the address of this page instead: bookmark the page, or copy the address, before you leave.',
      full: 'This browser has no room left for the list. Your last changes stand in the address of this page only: copy it before you leave, or remove some notes.',
    }[keeping];
    const place = this.inner('.keeping');
    place.hidden = words === '' && unread === undefined;
    place.replaceChildren(
      ...(words === '' ? [] : [element('p', {}, words)]),
      ...(unread === undefined
        ? []
        : [
            element(
              'p',
              {},
              'What this browser had kept as your dossier cannot be read, or not all of it. It was set aside and is not lost:',
            ),
            element('pre', {}, unread),
          ]),
    );
  }

  private drawDamage(found: Shared | undefined) {
    const lines = found ? damageNotice(found, (path) => this.served?.library.locate(path) !== undefined) : [];
    const place = this.inner('.damage');
    place.hidden = lines.length === 0;
    place.replaceChildren(...lines);
  }

  /** Above a shared list: whose it is, and what can be done with it. Nothing of the reader's own is changed before. */
  private drawShared() {
    const { shared, own } = this;
    const place = this.inner('.shared');
    place.hidden = !shared;
    if (!shared) {
      place.replaceChildren();
      return;
    }
    const count = this.items.length;
    const mine = own.items.length;
    const same = sameItems(own.items, this.items);
    const ownWords = mine === 0 ? 'Your own dossier is empty.' : `Your own dossier, ${counted(mine)}, is as it was.`;
    place.replaceChildren(
      element(
        'p',
        {},
        element('strong', {}, count === 0 ? 'A shared list. ' : `A shared list of ${counted(count)}. `),
        count > 0 && same ? 'It is the same as your own dossier.' : ownWords,
      ),
      element(
        'p',
        { class: 'choices' },
        count > 0 && !same && button('Add to mine', () => this.take('add'), { class: 'main' }),
        count > 0 && !same && mine > 0 && button('Replace mine', () => this.take('replace')),
        ' ',
        button(mine === 0 ? 'Close' : 'Show mine', () => this.showOwn()),
      ),
    );
  }

  private showOwn() {
    history.pushState(null, '', location.pathname);
    this.open();
    this.inner('.list-title').focus();
  }

  /** Takes a shared list over, because the reader asked for it. */
  private take(how: 'add' | 'replace') {
    const before = this.own;
    const { dossier } = this;
    const { items, added, notes, there } = merged(before.items, dossier.items);
    this.store.write(
      how === 'replace'
        ? dossier
        : { title: before.items.length === 0 ? before.title || dossier.title : before.title, items },
    );
    this.showOwn();
    const words =
      how === 'replace'
        ? `The shared list is your dossier now. Your former one, ${counted(before.items.length)}, can be brought back.`
        : [
            `${counted(added)} added.`,
            notes > 0 && `${counted(notes)} were in yours and have the note of the shared list too.`,
            there > 0 && `${counted(there)} ${there === 1 ? 'was' : 'were'} in yours already.`,
          ]
            .filter(Boolean)
            .join(' ');
    const undo = button('Undo', () => {
      this.write(before);
      this.inner('.taken').hidden = true;
      this.tell('Your dossier is as it was.');
      this.inner('.list-title').focus();
    });
    this.inner('.taken').replaceChildren(element('p', {}, words, ' ', undo));
    this.inner('.taken').hidden = false;
    this.tell(words);
    undo.focus();
  }

  /** The address that holds the list. */
  private address(): string {
    const { title, items } = this.dossier;
    const withNotes = (this.inner('[name="notes"]') as HTMLInputElement).checked;
    const plain = ({ path, paragraphs, revision }: Item): Item => ({
      path,
      paragraphs,
      ...(revision === undefined ? {} : { revision }),
    });
    return `${location.origin}${base}dossier/#${encode({ title, items: withNotes ? [...items] : items.map(plain) })}`;
  }

  private drawAddress() {
    const address = this.address();
    const link = this.inner('#share-address') as HTMLAnchorElement;
    link.href = link.textContent = address;
    const notes = this.items.filter(({ note }) => note !== undefined).length;
    this.inner('.with-notes').hidden = notes === 0;
    this.inner('.notes-count').textContent = notes === 1 ? 'my note' : `my ${String(notes)} notes`;
    this.inner('.length').textContent =
      address.length > longAddress
        ? `${address.length.toLocaleString('en')} characters. Browsers take it; some mail and chat programs cut addresses after about 2,000. If it does not arrive whole, the page says which items are missing. Without notes it is shorter.`
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
    const place = this.inner('[role="status"]');
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
