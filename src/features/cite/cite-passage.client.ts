import { paragraphs, passageCitation, passageLink, quotation, type Selected } from './passage-citation.ts';
import { add, itemHere } from '../../client/add-to-list.ts';
import styleSheet from './cite-passage.css?url';
import { copyText } from '../../client/clipboard.ts';
import { remember, remembered } from '../../client/remembered.ts';

/** A numbered passage of the page. */
interface Passage {
  anchor: string;
  element: HTMLElement;
  pilcrow: HTMLAnchorElement;
}

/** What is to be cited: passages, the words that are quoted, and where those stand if they are not a whole passage. */
interface Choice {
  anchors: string[];
  words: string;
  selected?: Selected | undefined;
}

const passages = [...document.querySelectorAll<HTMLAnchorElement>('.words a.pilcrow')].flatMap((pilcrow): Passage[] => {
  const anchor = pilcrow.hash.slice(1);
  const element = document.getElementById(anchor);
  return element ? [{ anchor, element, pilcrow }] : [];
});

const spaced = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Stands between blocks while their text is taken. */
const separator = '\u2029';

/** The words of a range, block by block, without pilcrows and what else is no part of the record's words. */
function blocksOf(range: Range): string[] {
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('[data-pagefind-ignore], .cite-this')) mark.remove();
  for (const block of copy.querySelectorAll('p, li, td, th, div, blockquote, pre, br')) {
    block.before(separator);
    block.after(separator);
  }
  return copy.textContent.split(separator).map(spaced).filter(Boolean);
}

const rangeOf = (element: Element): Range => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
};

/** The part of a passage that lies within a range. */
function within(element: Element, range: Range): Range {
  const part = rangeOf(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part;
}

/** The passages that a range touches, with its words in them; nothing where it touches none. */
function choiceOf(range: Range): Choice | undefined {
  const parts = passages
    .filter(({ element }) => range.intersectsNode(element))
    .map((passage) => {
      const part = within(passage.element, range);
      return { ...passage, part, blocks: blocksOf(part) };
    })
    .filter(({ blocks }) => blocks.length > 0);
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return undefined;
  // Cells of a row are told apart.
  const words = parts.map(({ element, blocks }) => blocks.join(element.matches('tr') ? '; ' : ' ')).join(' ');
  const anchors = parts.map(({ anchor }) => anchor);
  if (first === last && blocksOf(rangeOf(first.element)).join() === first.blocks.join()) return { anchors, words };
  const before = rangeOf(document.body);
  before.setEnd(first.part.startContainer, first.part.startOffset);
  const after = rangeOf(last.element);
  after.setStart(last.part.endContainer, last.part.endOffset);
  return {
    anchors,
    words,
    selected: {
      blocks: parts.flatMap(({ blocks }) => blocks),
      before: spaced(before.toString()),
      after: blocksOf(after)[0] ?? '',
    },
  };
}

const styleKey = 'citation-style';

/** How far the toolbar keeps from words and edges. A finger's selection has handles below it. */
const [gap, touchGap, edge] = [8, 32, 8];

/** `<cite-passage>`: a toolbar beside selected words, or beside a paragraph, that copies quotation, citation and link. */
class CitePassage extends HTMLElement {
  private readonly toolbar = document.createElement('div');
  private readonly styles = document.createElement('select');
  private readonly outcome = document.createElement('span');
  private choice: Choice | undefined;
  /** Gets the focus back: the button that opened the toolbar, or the pilcrow beside the selection. */
  private opener: HTMLElement | undefined;

  connectedCallback() {
    this.hidden = true;
    this.styles.ariaLabel = 'Citation style';
    for (const citation of document.querySelectorAll('.cite [data-accessed]'))
      this.styles.add(new Option(citation.closest('dd')?.previousElementSibling?.textContent ?? '', citation.id));
    const known = remembered(styleKey);
    if ([...this.styles.options].some(({ value }) => value === known)) this.styles.value = known ?? '';
    this.styles.addEventListener('change', () => remember(styleKey, this.styles.value));
    this.toolbar.setAttribute('role', 'toolbar');
    this.toolbar.append(
      this.styles,
      this.copier('Copy quotation with citation', ({ words }, citation) =>
        quotation(words, citation, this.styles.value.slice(5)),
      ),
      this.copier('Copy citation', (_, citation) => citation),
      this.copier('Copy link', ({ anchors: [anchor = ''], selected }, _, address) =>
        passageLink(address, anchor, selected),
      ),
      this.button('Add to my list', ({ anchors }) => this.say(...add(itemHere(anchors)))),
    );
    this.outcome.setAttribute('role', 'status');
    const note = document.createElement('p');
    note.append('The words are this record’s account, not the original. ', this.outcome);
    this.append(this.toolbar, note);
    this.addEventListener('keydown', (event) => this.onKey(event));
    // A click on a button leaves the selection alone.
    this.addEventListener('mousedown', (event) => {
      if (event.target !== this.styles) event.preventDefault();
    });
    this.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.close();
    });
  }

  /** Shows the toolbar for a choice, below a place of the page, or above it where there is more room. */
  open(choice: Choice, { top, bottom, left }: DOMRect, opener: HTMLElement | undefined, byTouch = false) {
    this.close();
    this.choice = choice;
    this.opener = opener;
    this.toolbar.ariaLabel = `Cite ${paragraphs(choice.anchors).replace('para', 'paragraph').replace('.', '')}`;
    this.outcome.textContent = '';
    this.hidden = false;
    this.focusOn(0, false);
    const { clientWidth, clientHeight } = document.documentElement;
    const { offsetWidth, offsetHeight } = this;
    const below = bottom + (byTouch ? touchGap : gap);
    const above = top - gap - offsetHeight;
    const lowest = clientHeight - edge - offsetHeight;
    const y = below <= lowest ? Math.max(below, edge) : above >= edge ? Math.min(above, lowest) : lowest;
    const x = Math.max(edge, Math.min(left, clientWidth - edge - offsetWidth));
    this.style.top = `${String(y + scrollY)}px`;
    this.style.left = `${String(x + scrollX)}px`;
  }

  close(giveBack = false) {
    if (this.hidden) return;
    const { opener } = this;
    if (giveBack && this.hasFocus) opener?.focus();
    this.hidden = true;
    this.opener = undefined;
    if (opener?.ariaExpanded) opener.ariaExpanded = 'false';
  }

  get hasFocus(): boolean {
    return this.matches(':focus-within');
  }

  private get controls(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('select, button, a')];
  }

  /** Leads into the toolbar, to one of its controls. One of them at a time can be reached from outside. */
  focusOn(index: number, moves = true) {
    const { controls } = this;
    const wanted = controls.at(index % controls.length);
    for (const control of controls) control.tabIndex = control === wanted ? 0 : -1;
    if (moves) wanted?.focus();
  }

  private button(label: string, press: (choice: Choice) => void) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      if (this.choice) press(this.choice);
    });
    return button;
  }

  private copier(label: string, text: (choice: Choice, citation: string, address: string) => string) {
    return this.button(label, (choice) => {
      const address = document.getElementById('cite-address')?.textContent ?? '';
      const citation = document.getElementById(this.styles.value)?.textContent ?? '';
      copyText(text(choice, passageCitation(citation, address, choice.anchors), address)).then(
        () => this.say('Copied'),
        () => this.say('Could not copy'),
      );
    });
  }

  /** Tells everybody: the words are seen, and read out. Emptied first, or the same words would not be read out twice. */
  private say(...message: (string | Node)[]) {
    this.outcome.textContent = '';
    setTimeout(() => this.outcome.replaceChildren(...message), 50);
  }

  private onKey(event: KeyboardEvent) {
    const { controls } = this;
    const at = controls.findIndex((control) => control === document.activeElement);
    if (event.key === 'ArrowRight') this.focusOn(at + 1);
    else if (event.key === 'ArrowLeft') this.focusOn(at - 1);
    else if (event.key === 'Home' && event.target !== this.styles) this.focusOn(0);
    else if (event.key === 'End' && event.target !== this.styles) this.focusOn(-1);
    // Back to where the toolbar was opened: it stands at the end of the page, far from there.
    else if (event.key === 'Tab') this.close(true);
    else return;
    event.preventDefault();
  }
}

/** Puts a button beside each pilcrow, and watches what is selected. */
function start() {
  const toolbar = new CitePassage();
  document.querySelector('main')?.append(toolbar);

  for (const { anchor, element, pilcrow } of passages) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'cite-this';
    button.textContent = 'Cite';
    button.ariaLabel = `Cite paragraph ${anchor.slice(1)}`;
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => {
      const choice = choiceOf(rangeOf(element));
      if (!choice) return;
      getSelection()?.removeAllRanges();
      toolbar.open(choice, element.getBoundingClientRect(), button);
      button.ariaExpanded = 'true';
      toolbar.focusOn(0);
    });
    pilcrow.after(button);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let byTouch = false;
  const look = () => {
    const selection = getSelection();
    if (isPressed || toolbar.hasFocus || toolbar.matches(':hover') || !selection) return;
    const range = selection.isCollapsed || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
    const choice = range && choiceOf(range);
    if (!range || !choice) {
      toolbar.close();
      return;
    }
    const first = passages.find(({ anchor }) => anchor === choice.anchors[0]);
    toolbar.open(choice, range.getBoundingClientRect(), first?.pilcrow, byTouch);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  };
  document.addEventListener('selectionchange', lookSoon);
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    byTouch = pointerType === 'touch';
    isPressed = !byTouch;
    if (target instanceof Element && !target.closest('cite-passage, .cite-this')) toolbar.close();
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isPressed = false;
      lookSoon();
    });
  document.addEventListener('keydown', (event) => {
    if (toolbar.hidden) return;
    if (event.key === 'Escape') toolbar.close(true);
    else if (event.key === 'Tab' && !event.shiftKey && !toolbar.hasFocus) {
      // From selected words, the toolbar comes next.
      event.preventDefault();
      toolbar.focusOn(0);
    }
  });
}

if (passages.length > 0) {
  customElements.define('cite-passage', CitePassage);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styleSheet;
  link.addEventListener('load', start);
  document.head.append(link);
}
