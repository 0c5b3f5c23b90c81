// Shows citations in the style that the reader chose, here or on an earlier page.
import { chooseStyle, chosenStyle } from '../../client/chosen-style.ts';
import { element } from '../../client/element.ts';

/** Tells all parts of a page that another style was chosen. */
const changed = 'citation-style';

/** The citation of the page itself in a style, or in the first one. */
export const pageCitation = (style: string): HTMLElement | null =>
  document.getElementById(`cite-${style}`) ?? document.querySelector('.cite [data-style]');

/**
 * A choice among the styles of a page; it is remembered, and all other choices of the page follow it.
 * @param signal ends the following, where the choice goes before the page does.
 */
export function styleChoice(root: ParentNode, signal?: AbortSignal): HTMLSelectElement {
  const select = element('select', { 'aria-label': 'Citation style' });
  const seen = new Set<string>();
  for (const citation of root.querySelectorAll<HTMLElement>('[data-style]')) {
    const style = citation.dataset['style'] ?? '';
    if (seen.has(style)) continue;
    seen.add(style);
    select.add(new Option(citation.closest('dd')?.previousElementSibling?.textContent ?? style, style));
  }
  select.addEventListener('change', () => {
    chooseStyle(select.value);
    dispatchEvent(new CustomEvent(changed));
  });
  onStyle(() => {
    const style = chosenStyle();
    if (style !== undefined && seen.has(style)) select.value = style;
  }, signal);
  return select;
}

/** Does something now, and whenever another style is chosen. @param signal ends that. */
export function onStyle(show: () => void, signal?: AbortSignal): void {
  show();
  addEventListener(changed, show, signal && { signal });
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
