import { chooseBy } from './choosing.client.ts';

/** `<known-control>` around a form: chooses the day that the record is seen as known on. Hidden in the page, it shows itself. */
class KnownControl extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    for (const form of this.querySelectorAll('form')) chooseBy(form);
  }
}

customElements.define('known-control', KnownControl);
