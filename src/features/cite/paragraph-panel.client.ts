// What "Cite ¶2" opens; see paragraph-buttons.client.ts.
import { reportWays } from '../../base/error-report.ts';
import { add, itemHere } from '../../client/add-to-list.ts';
import { copyText } from '../../client/copy-button.ts';
import { button, element } from '../../client/element.ts';
import { paragraphs, quotation } from './passage.ts';
import type { Passage } from './passages.client.ts';
import { withParagraphs } from './slots.ts';
import { choiceOf, rangeOf, type Choice } from './selection.client.ts';
import { onStyle, pageCitation, styleChoice } from './styles.client.ts';

/** Files for reference managers, by the names of their formats. */
const files = ['BibTeX', 'RIS', 'CSL-JSON'] as const;

/** How a panel is closed, and what comes when it is. */
interface Closing {
  close(): void;
  closed: AbortSignal;
}

/** The citation of some paragraphs in a style, as an element of its own: they are named behind the revision, and the address leads to the first. */
function citationOf(anchors: readonly string[], style: string): Element | undefined {
  const copy = pageCitation(style)?.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  copy.removeAttribute('id');
  copy.removeAttribute('data-style');
  for (const place of copy.querySelectorAll<HTMLElement>('[data-paragraphs]'))
    place.textContent = withParagraphs(place.dataset['paragraphs'] ?? '', anchors);
  for (const place of copy.querySelectorAll('[data-anchor]')) place.textContent = `#${anchors[0] ?? ''}`;
  return copy;
}

/** What the panel offers for a choice. */
function panelFor({ anchors, words }: Choice, { close, closed }: Closing): HTMLElement {
  const address = `${document.getElementById('cite-address')?.textContent ?? ''}#${anchors[0] ?? ''}`;
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
      copier('Copy link', () => address),
      ...files.map(saver),
      button('Add to my list', () => say(...add(itemHere(anchors)))),
      ...reportWays(document.querySelector('h1')?.textContent ?? '', address).map(({ label, href }) =>
        element('a', { href, rel: 'external noreferrer' }, `Report an error in this paragraph ${label}`),
      ),
      button('Close', close),
    ),
    element('p', { class: 'quiet' }, 'These words are this record’s account, not the original. ', outcome),
  );
}

/**
 * The panel for a passage, or for the words that are selected in it.
 * @param selected what is selected on the page.
 */
export function panelOf(passage: Passage, selected: Range | undefined, closing: Closing): HTMLElement | undefined {
  const words = selected && choiceOf(selected);
  const choice = words?.anchors.includes(passage.anchor) ? words : choiceOf(rangeOf(passage.element));
  return choice && panelFor(choice, closing);
}
