import { copyText } from './clipboard.ts';

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
    const live = document.createElement('span');
    live.setAttribute('role', 'status');
    live.className = 'visually-hidden';
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
