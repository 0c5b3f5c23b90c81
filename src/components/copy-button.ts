/**
 * `<copy-button target="ID">` around a button: copies the text of the element with that id.
 * Hidden in the page, it shows itself where the clipboard can be used.
 */
class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    if (!button || !('clipboard' in navigator)) return;
    this.hidden = false;
    const label = button.textContent;
    button.addEventListener('click', () => {
      const text = document.getElementById(this.getAttribute('target') ?? '')?.textContent.trim() ?? '';
      navigator.clipboard.writeText(text).then(
        () => this.say(button, 'Copied', label),
        () => this.say(button, 'Could not copy; select the text instead', label),
      );
    });
  }

  /** Shows the outcome on the button for a moment, and tells screen readers through a live region. */
  private say(button: HTMLButtonElement, message: string, label: string) {
    let live = this.querySelector<HTMLElement>('[role="status"]');
    if (!live) {
      live = document.createElement('span');
      live.setAttribute('role', 'status');
      live.className = 'visually-hidden';
      this.append(live);
    }
    live.textContent = message;
    button.textContent = message;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  }
}

customElements.define('copy-button', CopyButton);
