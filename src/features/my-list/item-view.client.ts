import { longDate } from '../../base/dates.ts';
import { button, element } from '../../client/element.ts';
import { stateOf } from './brief.ts';
import { textOf, type Piece } from './citation.ts';
import { sentence, type Finding } from './finding.ts';
import { keyOf, longest, type Item } from './item.ts';
import { here, inWords } from '../../client/place.ts';
import type { Standing } from './standing.ts';

/** What can be done with an item; a shared list can only be read. */
export interface Deeds {
  move(key: string, by: -1 | 1): void;
  remove(key: string): void;
  note(key: string, note: string): void;
  /** Cites another revision. */
  revise(key: string, revision: number): void;
}

/** What both a reader's own list and a shared one offer. */
export interface Services {
  copy(text: string, what: string): void;
  /** Reads an item anew. */
  retry(key: string): void;
}

const hidden = (text: string): HTMLElement => element('span', { class: 'visually-hidden' }, text);

/** A citation with its italics. */
const drawn = (citation: readonly Piece[]): Node[] =>
  citation.map(({ text, italic }) => (italic ? element('i', {}, text) : document.createTextNode(text)));

/** An item on the page. The element stays the same while the item is moved or changed, so that what has the focus keeps it. */
export class ItemView {
  readonly element = element('li', { class: 'collected' });
  readonly #number = element('span', { class: 'number' });
  readonly #kind = element('p', { class: 'apparatus quiet kind' });
  readonly #title = element('h3');
  readonly #findings = element('ul', { class: 'findings' });
  readonly #words = element('div', { class: 'cited-words' });
  readonly #citation = element('p', { class: 'citation' });
  readonly #state = element('p', { class: 'apparatus quiet state' });
  readonly #note = element('textarea', { rows: '1', maxlength: String(longest.note) });
  readonly #printed = element('p', { class: 'note-printed' });
  readonly #deeds: Deeds | undefined;
  readonly #services: Services;
  /** Buttons with the words that are seen; heard alone, they tell of which item they are. */
  readonly #named = new Map<HTMLElement, string>();
  #item: Item;
  #citing: Piece[] = [];
  standing: Standing | undefined;

  constructor(item: Item, services: Services, deeds?: Deeds) {
    this.#item = item;
    this.#services = services;
    this.#deeds = deeds;
    const what = element(
      'div',
      { class: 'what' },
      this.#kind,
      this.#title,
      this.#findings,
      this.#words,
      this.#citation,
      this.#state,
      this.#printed,
    );
    if (deeds) what.append(this.#noteField(deeds));
    what.append(this.#controls(deeds));
    this.element.append(
      element('div', { class: 'place', ...(deeds ? { draggable: 'true', title: 'Drag to move' } : {}) }, this.#number),
      what,
    );
    this.item = item;
    this.show(undefined, '');
  }

  get key(): string {
    return keyOf(this.#item);
  }

  get item(): Item {
    return this.#item;
  }

  /** The item in other words, or in another revision. A note that is being written is left alone. */
  set item(item: Item) {
    this.#item = item;
    this.element.dataset['key'] = this.key;
    const note = item.note ?? '';
    if (document.activeElement !== this.#note && this.#note.value !== note) this.#note.value = note;
    this.#printed.textContent = note;
    this.#printed.hidden = note === '';
  }

  get title(): string {
    return this.standing?.title ?? this.#item.title ?? this.#item.path;
  }

  /** Says at which place it is. */
  place(index: number): void {
    this.#number.textContent = String(index + 1);
  }

  /** Shows how it stands. @param address permanent address of what is cited. */
  show(standing: Standing | undefined, address: string): void {
    this.standing = standing;
    const { paragraphs } = this.#item;
    const places = paragraphs.length > 0 ? inWords(paragraphs) : 'whole record';
    this.#kind.textContent = [standing?.kind, places].filter(Boolean).join(' · ');
    const anchor = paragraphs.length > 0 ? `#p${String(paragraphs[0])}` : '';
    const path = standing ? standing.path : this.#item.path;
    this.#title.replaceChildren(
      path === undefined ? this.title : element('a', { href: here(path) + anchor }, this.title),
    );
    this.#findings.replaceChildren(...(standing?.findings ?? []).map((finding) => this.#finding(finding)));
    this.#findings.hidden = (standing?.findings.length ?? 0) === 0;
    this.#words.replaceChildren(
      ...(standing?.words ?? []).map(({ paragraph, verdict, text }) =>
        element(
          'blockquote',
          {},
          element('span', { class: 'apparatus quiet', 'aria-hidden': 'true' }, `¶${String(paragraph)} `),
          hidden(`Paragraph ${String(paragraph)}: `),
          verdict !== undefined && element('span', { class: 'verdict' }, `${verdict}. `),
          text,
        ),
      ),
    );
    const sha256 = standing?.revision?.sha256;
    this.#state.replaceChildren(
      ...(address === '' ? [] : [element('span', { class: 'full-address' }, address)]),
      ...(standing ? [` ${stateOf(standing)}`] : []),
      ...(sha256 === undefined || sha256 === '' ? [] : [' · SHA-256 ', element('code', { title: sha256 }, sha256)]),
    );
    this.element.toggleAttribute('aria-busy', !standing);
    for (const [made, label] of this.#named) made.ariaLabel = `${label}: ${this.title}`;
  }

  /** Shows its citation in the style that is chosen. */
  cite(citation: Piece[]): void {
    this.#citing = citation;
    this.#citation.replaceChildren(...drawn(citation));
    this.#citation.hidden = citation.length === 0;
    const copy = this.element.querySelector<HTMLButtonElement>('.copy');
    if (copy) copy.hidden = citation.length === 0;
  }

  /** The button that moves it, for the focus. */
  mover(by: -1 | 1): HTMLElement | null {
    return this.element.querySelector(by < 0 ? '.up' : '.down');
  }

  #button(label: string, press: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
    const made = button(label, press, attributes);
    this.#named.set(made, label);
    return made;
  }

  #controls(deeds: Deeds | undefined): HTMLElement {
    const copy = this.#button('Copy citation', () => this.#services.copy(textOf(this.#citing), 'Citation'), {
      class: 'copy',
    });
    if (!deeds) return element('div', { class: 'controls' }, copy);
    return element(
      'div',
      { class: 'controls' },
      this.#button('Move up', () => deeds.move(this.key, -1), { class: 'up' }),
      this.#button('Move down', () => deeds.move(this.key, 1), { class: 'down' }),
      copy,
      this.#button('Remove', () => deeds.remove(this.key), { class: 'remove' }),
    );
  }

  #noteField(deeds: Deeds): HTMLElement {
    const keep = () => {
      this.#printed.textContent = this.#note.value;
      this.#printed.hidden = this.#note.value === '';
      deeds.note(this.key, this.#note.value);
    };
    this.#note.addEventListener('input', keep);
    return element('label', { class: 'note-field' }, element('span', {}, 'Note'), this.#note);
  }

  #finding(finding: Finding): HTMLElement {
    const deeds = this.#deeds;
    const line = element('li', { class: `finding finding-${finding.kind}` }, sentence(finding, longDate));
    const offer = (label: string, press: () => void) => line.append(' ', this.#button(label, press));
    const cite = (revision: number) =>
      deeds && offer(`Cite revision ${String(revision)}`, () => deeds.revise(this.key, revision));
    if (finding.kind === 'newer') cite(finding.current);
    if (finding.kind === 'removed') cite(finding.last);
    if (finding.kind === 'unknown-revision') cite(finding.last);
    if (finding.kind === 'unread') offer('Try again', () => this.#services.retry(this.key));
    if (finding.kind === 'unknown-record' && finding.nearest !== undefined)
      line.append(' ', element('a', { href: here(finding.nearest) }, 'Open it'));
    return line;
  }
}
