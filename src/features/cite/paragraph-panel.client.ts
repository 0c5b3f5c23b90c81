// "Cite ¶2" at the end of every paragraph opens a panel below it: the citation in the reader's style, quotation, link, and
// files for reference managers, of that paragraph, or of the words that are selected in it.
import { reportWays } from '../../base/error-report.ts';
import { add, itemHere } from '../../client/add-to-list.ts';
import { copyText } from '../../client/clipboard.ts';
import { button, element } from '../../client/element.ts';
import { fillParagraphs } from './fill.client.ts';
import { paragraphs, passageLink, quotation } from './passage.ts';
import { choiceOf, passages, rangeOf, type Choice } from './selection.client.ts';
import { onStyle, pageCitation, styleChoice } from './styles.client.ts';

/** Files for reference managers, by the names of their formats. */
const files = ['BibTeX', 'RIS', 'CSL-JSON'] as const;

/** The panel that is open, and the button that opened it. */
let open: { panel: HTMLElement; opener: HTMLButtonElement; closed: AbortController } | undefined;

function close(giveBack = false) {
  if (!open) return;
  const { panel, opener, closed } = open;
  open = undefined;
  closed.abort();
  panel.remove();
  opener.ariaExpanded = 'false';
  if (giveBack) opener.focus();
}

/** The citation of some paragraphs in a style, as an element of its own. */
function citationOf(anchors: readonly string[], style: string): Element | undefined {
  const copy = pageCitation(style)?.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  copy.removeAttribute('id');
  copy.removeAttribute('data-style');
  fillParagraphs(copy, anchors);
  return copy;
}

/** What the panel offers for a choice. @param closed comes when it is closed. */
function panelFor({ anchors, words, selected }: Choice, closed: AbortSignal): HTMLElement {
  const address = document.getElementById('cite-address')?.textContent ?? '';
  const styles = styleChoice(document.querySelector('.cite') ?? document, closed);
  const shown = element('p', { class: 'citation' });
  const outcome = element('span', { role: 'status' });
  // Emptied first, or the same words would not be read out twice.
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
  const citation = () => citationOf(anchors, styles.value)?.textContent ?? '';
  const saver = (format: (typeof files)[number]) =>
    button(format, () => {
      import('./paragraph-file.client.ts')
        .then(({ saveReference }) => saveReference(format, anchors))
        .catch(() => say('Could not be created; check your connection and try again'));
    });
  onStyle(() => shown.replaceChildren(citationOf(anchors, styles.value) ?? ''), closed);
  const name = `Cite ${paragraphs(anchors).replace('para', 'paragraph').replace('.', '')}`;
  return element(
    'div',
    { class: 'cite-panel uncopied', role: 'group', 'aria-label': name },
    element('p', { class: 'style-choice' }, styles),
    shown,
    element(
      'p',
      { class: 'actions' },
      copier('Copy citation', citation),
      copier('Copy quotation with citation', () => quotation(words, citation(), styles.value)),
      copier('Copy link', () => passageLink(address, anchors[0] ?? '', selected)),
      ...files.map(saver),
      button('Add to my list', () => say(...add(itemHere(anchors)))),
      ...reportWays(document.querySelector('h1')?.textContent ?? '', `${address}#${anchors[0] ?? ''}`).map(
        ({ label, href }) => element('a', { href, rel: 'external noreferrer' }, `Report an error in it ${label}`),
      ),
      button('Close', () => close(true)),
    ),
    element('p', { class: 'quiet' }, 'These words are this record’s account, not the original. ', outcome),
  );
}

/** Words that are selected in a passage, if there are any. */
function selectedIn(anchor: string): Choice | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const choice = choiceOf(selection.getRangeAt(0));
  return choice?.anchors.includes(anchor) ? choice : undefined;
}

for (const { anchor, element: passage } of passages) {
  const number = anchor.slice(1);
  const opener = button(
    'Cite ',
    () => {
      if (open?.opener === opener) {
        close();
        return;
      }
      const choice = selectedIn(anchor) ?? choiceOf(rangeOf(passage));
      if (!choice) return;
      close();
      const closed = new AbortController();
      const panel = panelFor(choice, closed.signal);
      // Where a panel cannot stand behind the passage, it stands within it.
      const inside = passage.matches('li') ? passage : passage.matches('tr') ? passage.lastElementChild : undefined;
      if (inside) inside.append(panel);
      else passage.after(panel);
      open = { panel, opener, closed };
      opener.ariaExpanded = 'true';
    },
    { class: 'cite-this uncopied', 'aria-expanded': 'false' },
  );
  // Read out as “Cite paragraph 2”.
  opener.append(
    element('span', { class: 'visually-hidden' }, 'paragraph '),
    element('span', { 'aria-hidden': 'true' }, '¶'),
    number,
  );
  // A press on it leaves the selection alone.
  opener.addEventListener('mousedown', (event) => event.preventDefault());
  (passage.matches('tr') ? (passage.lastElementChild ?? passage) : passage).append(' ', opener);
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close(open?.panel.matches(':focus-within') ?? false);
});
