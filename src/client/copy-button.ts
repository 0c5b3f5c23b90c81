import { element } from './element.ts';

/** Copies text; fails where the browser does not let the page, as without HTTPS. */
export const copyText = async (text: string): Promise<void> => navigator.clipboard.writeText(text);

/**
 * `<copy-button target="ID">` around a button: copies the text of the element with that id.
 * Hidden in the page, it shows itself where scripts run. The first words of the button are those that are seen.
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const words = button?.firstChild;
    if (!button || !(words instanceof Text)) return;
    this.hidden = false;
    const label = words.data;
    const live = element('span', { role: 'status', class: 'visually-hidden' });
    this.append(live);
    // Shows the outcome on the button for a moment, and tells screen readers through the live region.
    const say = (message: string) => {
      live.textContent = words.data = message;
      setTimeout(() => {
        words.data = label;
        live.textContent = '';
      }, 2000);
    };
    button.addEventListener('click', () => {
      const text = document.getElementById(this.getAttribute('target') ?? '')?.textContent.trim() ?? '';
      copyText(text).then(
        () => say('Copied'),
        () => say('Could not copy; select the text instead'),
      );
    });
  }
}

customElements.define('copy-button', CopyButton);

/** A line for scripts to show, with a button that copies it. @param id of the line, which the page has once. */
export function copyableLine(id: string, line: string): (Node | string)[] {
  const copy = new CopyButton();
  copy.setAttribute('target', id);
  copy.append(element('button', { type: 'button' }, 'Copy'));
  return [element('span', { id }, line), ' ', copy];
}
