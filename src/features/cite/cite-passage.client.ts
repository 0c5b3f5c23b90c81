// A toolbar beside selected words, or beside a paragraph, that copies quotation, citation and link.
import { copyText } from '../../client/clipboard.ts';
import { button, element } from '../../client/element.ts';
import { remember, remembered } from '../../client/remembered.ts';
import { add, itemHere } from '../../client/add-to-list.ts';
import styleSheet from './cite-passage.css?url';
import { fillParagraphs } from './fill.client.ts';
import { paragraphs, passageLink, quotation } from './passage.ts';
import { choiceOf, passages, rangeOf, type Choice } from './selection.client.ts';

/** How far the toolbar keeps from words and edges. A finger's selection has handles below it. */
const [gap, touchGap, edge] = [8, 32, 8];

/** Holds the toolbar, while there is something to cite. */
const bar = document.createElement('cite-passage');
/** Gets the focus back: the button that opened the toolbar, or the pilcrow beside the selection. */
let opener: HTMLElement | undefined;

const hasFocus = () => bar.matches(':focus-within');

function close(giveBack = false) {
  if (bar.hidden) return;
  if (giveBack && hasFocus()) opener?.focus();
  bar.hidden = true;
  if (opener?.ariaExpanded) opener.ariaExpanded = 'false';
  opener = undefined;
}

/** Leads into the toolbar, to one of its controls. One of them at a time can be reached from outside. */
function focusOn(index: number, moves = true) {
  const controls = [...bar.querySelectorAll<HTMLElement>('select, button, a')];
  const wanted = controls.at(index % controls.length);
  for (const control of controls) control.tabIndex = control === wanted ? 0 : -1;
  if (moves) wanted?.focus();
}

/** The styles of the page's citations, by the ids of these; the one that was chosen last is chosen again. */
function styleChoice(): HTMLSelectElement {
  const select = element('select', { 'aria-label': 'Citation style' });
  for (const { id, parentElement } of document.querySelectorAll('.cite [data-style]'))
    select.add(new Option(parentElement?.previousElementSibling?.textContent ?? '', id));
  const known = remembered('citation-style') ?? '';
  if ([...select.options].some(({ value }) => value === known)) select.value = known;
  select.addEventListener('change', () => remember('citation-style', select.value));
  return select;
}

/** What the toolbar offers for a choice. */
function controlsFor({ anchors, words, selected }: Choice): Node[] {
  const styles = styleChoice();
  const address = document.getElementById('cite-address')?.textContent ?? '';
  const outcome = element('span', { role: 'status' });
  // The words are seen, and read out. Emptied first, or the same words would not be read out twice.
  const say = (...message: (string | Node)[]) => {
    outcome.textContent = '';
    setTimeout(() => outcome.replaceChildren(...message), 50);
  };
  const copier = (label: string, text: () => string) =>
    button(label, () => {
      copyText(text()).then(
        () => say('Copied'),
        () => say('Could not copy'),
      );
    });
  const cited = () => document.getElementById(styles.value);
  const citation = () => {
    const copy = cited()?.cloneNode(true) as Element;
    fillParagraphs(copy, anchors);
    return copy.textContent;
  };
  const toolbar = element(
    'div',
    { role: 'toolbar', 'aria-label': `Cite ${paragraphs(anchors).replace('para', 'paragraph').replace('.', '')}` },
    styles,
    copier('Copy quotation with citation', () => quotation(words, citation(), cited()?.dataset['style'] ?? '')),
    copier('Copy citation', citation),
    copier('Copy link', () => passageLink(address, anchors[0] ?? '', selected)),
    button('Add to my list', () => say(...add(itemHere(anchors)))),
  );
  return [toolbar, element('p', {}, 'The words are this record’s account, not the original. ', outcome)];
}

/** Shows the toolbar for a choice, below a place of the page, or above it where there is more room. */
function open(choice: Choice, { top, bottom, left }: DOMRect, from: HTMLElement | undefined, distance = gap) {
  close();
  opener = from;
  bar.replaceChildren(...controlsFor(choice));
  bar.hidden = false;
  focusOn(0, false);
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + distance;
  const above = top - gap - bar.offsetHeight;
  const lowest = clientHeight - edge - bar.offsetHeight;
  const y = below <= lowest ? Math.max(below, edge) : above >= edge ? Math.min(above, lowest) : lowest;
  const x = Math.max(edge, Math.min(left, clientWidth - edge - bar.offsetWidth));
  bar.style.top = `${String(y + scrollY)}px`;
  bar.style.left = `${String(x + scrollX)}px`;
}

function onKey(event: KeyboardEvent) {
  const controls = [...bar.querySelectorAll('select, button, a')];
  const at = controls.findIndex((control) => control === document.activeElement);
  const inSelect = event.target instanceof HTMLSelectElement;
  if (event.key === 'ArrowRight') focusOn(at + 1);
  else if (event.key === 'ArrowLeft') focusOn(at - 1);
  else if (event.key === 'Home' && !inSelect) focusOn(0);
  else if (event.key === 'End' && !inSelect) focusOn(-1);
  // Back to where the toolbar was opened: it stands at the end of the page, far from there.
  else if (event.key === 'Tab') close(true);
  else return;
  event.preventDefault();
}

/** Puts a button beside each pilcrow, and watches what is selected. */
function start() {
  bar.hidden = true;
  document.querySelector('main')?.append(bar);
  bar.addEventListener('keydown', onKey);
  // A click on a button leaves the selection alone.
  bar.addEventListener('mousedown', (event) => {
    if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
  });
  bar.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !bar.contains(relatedTarget)) close();
  });

  for (const { anchor, element: passage, pilcrow } of passages) {
    const label = { class: 'cite-this', 'aria-label': `Cite paragraph ${anchor.slice(1)}`, 'aria-expanded': 'false' };
    const cite = button(
      'Cite',
      () => {
        const choice = choiceOf(rangeOf(passage));
        if (!choice) return;
        getSelection()?.removeAllRanges();
        open(choice, passage.getBoundingClientRect(), cite);
        cite.ariaExpanded = 'true';
        focusOn(0);
      },
      label,
    );
    pilcrow.after(cite);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;
  let byTouch = false;
  const look = () => {
    const selection = getSelection();
    if (isPressed || hasFocus() || bar.matches(':hover') || !selection) return;
    const range = selection.isCollapsed || selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
    const choice = range && choiceOf(range);
    if (!range || !choice) {
      close();
      return;
    }
    const first = passages.find(({ anchor }) => anchor === choice.anchors[0]);
    open(choice, range.getBoundingClientRect(), first?.pilcrow, byTouch ? touchGap : gap);
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  };
  document.addEventListener('selectionchange', lookSoon);
  document.addEventListener('pointerdown', ({ pointerType, target }) => {
    byTouch = pointerType === 'touch';
    isPressed = !byTouch;
    if (target instanceof Element && !target.closest('cite-passage, .cite-this')) close();
  });
  for (const end of ['pointerup', 'pointercancel'])
    document.addEventListener(end, () => {
      isPressed = false;
      lookSoon();
    });
  document.addEventListener('keydown', (event) => {
    if (bar.hidden) return;
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab' && !event.shiftKey && !hasFocus()) {
      // From selected words, the toolbar comes next.
      event.preventDefault();
      focusOn(0);
    }
  });
}

if (passages.length > 0) {
  const link = element('link', { rel: 'stylesheet', href: styleSheet });
  link.addEventListener('load', start);
  document.head.append(link);
}
