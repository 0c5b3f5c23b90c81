// "Cite ¶2" at the end of every paragraph opens a panel below it: the citation in the reader's style, quotation, link, and
// files for reference managers, of that paragraph, or of the words that are selected in it. What the panel needs is fetched
// when a reader comes near it: most pages are only read.
import { button, element } from '../../client/element.ts';
import { passages, type Passage } from './passages.client.ts';

const load = () => import('./paragraph-panel.client.ts');

/** What is open below a passage, and the button that opened it. */
let open: { shown: HTMLElement; opener: HTMLButtonElement; closed: AbortController } | undefined;

function close(giveBack = false) {
  if (!open) return;
  const { shown, opener, closed } = open;
  open = undefined;
  closed.abort();
  shown.remove();
  opener.ariaExpanded = 'false';
  if (giveBack) opener.focus();
}

/** What is selected on the page, as it is now: a panel that comes later must not ask for it anew. */
function selectedNow(): Range | undefined {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0
    ? selection.getRangeAt(0).cloneRange()
    : undefined;
}

/** Opens the panel of a passage. Until it is there, and where it cannot be fetched, a word stands in its place. */
async function openPanel(passage: Passage, opener: HTMLButtonElement) {
  const selected = selectedNow();
  close();
  const closed = new AbortController();
  const shown = element('div', { class: 'cite-place uncopied', role: 'status' });
  open = { shown, opener, closed };
  opener.ariaExpanded = 'true';
  // Where a panel cannot stand behind the passage, it stands within it.
  const { element: words } = passage;
  const inside = words.matches('li') ? words : words.matches('tr') ? words.lastElementChild : undefined;
  if (inside) inside.append(shown);
  else words.after(shown);
  try {
    const { panelOf } = await load();
    const panel = panelOf(passage, selected, { close: () => close(true), closed: closed.signal });
    if (panel) {
      shown.removeAttribute('role');
      shown.replaceChildren(panel);
    } else close();
  } catch {
    shown.textContent = 'The citation could not be loaded; check your connection and try again.';
  }
}

for (const passage of passages) {
  const opener = button(
    'Cite ',
    () => {
      if (open?.opener === opener) close();
      else void openPanel(passage, opener);
    },
    { class: 'cite-this uncopied', 'aria-expanded': 'false' },
  );
  // Read out as “Cite paragraph 2”.
  opener.append(
    element('span', { class: 'visually-hidden' }, 'paragraph '),
    element('span', { 'aria-hidden': 'true' }, '¶'),
    passage.anchor.slice(1),
  );
  // A press on it leaves the selection alone.
  opener.addEventListener('mousedown', (event) => event.preventDefault());
  const { element: words } = passage;
  (words.matches('tr') ? (words.lastElementChild ?? words) : words).append(' ', opener);
}

const words = document.querySelector('.words');
for (const event of ['pointerover', 'focusin'])
  words?.addEventListener(event, () => void load().catch(() => undefined), { once: true });

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close(open?.shown.matches(':focus-within') ?? false);
});
