// Shows citations in the style that the reader chose, here or on an earlier page.
import { element } from '../../client/element.ts';
import { remember, remembered } from '../../client/remembered.ts';

const key = 'citation-style';
/** Tells all parts of a page that another style was chosen. */
const changed = 'citation-style';

/** The style that was chosen last; formerly it was remembered by the id of a citation. */
const known = (): string => (remembered(key) ?? '').replace('cite-first', '').replace('cite-', '');

/** The citation of the page itself in a style, or in the first one. */
export const pageCitation = (style: string): HTMLElement | null =>
  document.getElementById(`cite-${style}`) ?? document.querySelector('.cite [data-style]');

/** A choice among the styles of a page; it is remembered, and all other choices of the page follow it. */
export function styleChoice(root: ParentNode): HTMLSelectElement {
  const select = element('select', { 'aria-label': 'Citation style' });
  const seen = new Set<string>();
  for (const citation of root.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = citation.dataset['style'] ?? '';
    if (seen.has(style)) continue;
    seen.add(style);
    select.add(new Option(citation.closest('dd')?.previousElementSibling?.textContent ?? style, style));
  }
  const follow = () => {
    if (seen.has(known())) select.value = known();
  };
  follow();
  select.addEventListener('change', () => {
    remember(key, select.value);
    dispatchEvent(new CustomEvent(changed));
  });
  addEventListener(changed, follow);
  return select;
}

/** Does something now, and whenever another style is chosen. */
export function onStyle(show: () => void): void {
  show();
  addEventListener(changed, show);
}

/** `<cite-styles>` around citations: one style at a time, chosen from a list. */
class CiteStyles extends HTMLElement {
  connectedCallback() {
    const list = this.querySelector('dl');
    const more = this.querySelector('details');
    if (!list || !more) return;
    list.append(...(more.querySelector('dl')?.children ?? []));
    more.remove();
    const select = styleChoice(this);
    list.before(element('p', { class: 'style-choice' }, select));
    for (const name of list.querySelectorAll('dt')) name.hidden = true;
    onStyle(() => {
      for (const citation of list.querySelectorAll<HTMLElement>('[data-style]'))
        (citation.parentElement ?? citation).hidden = citation.dataset['style'] !== select.value;
    });
  }
}

customElements.define('cite-styles', CiteStyles);
