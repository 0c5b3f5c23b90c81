// The choices of the page on privacy: a button removes everything that this site keeps on the device, a box turns the key off
// that leads to the search.
import { remember, remembered } from './remembered.ts';

class ForgetDevice extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    if (!button || !status) return;
    this.hidden = false;
    const key = this.querySelector('input');
    if (key) {
      key.checked = remembered('slash-key') !== 'no';
      key.addEventListener('change', () => remember('slash-key', key.checked ? 'yes' : 'no'));
    }
    button.addEventListener('click', () => {
      forget().then(
        () => (status.textContent = 'Removed. Nothing of this site is kept on this device any more.'),
        () => (status.textContent = 'Not everything could be removed. Delete the data of this site in your browser.'),
      );
    });
  }
}

/** Removes list, choices, copies of pages, and what keeps them. */
async function forget(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  dispatchEvent(new Event('my-list'));
  // Absent in pages that came over plain HTTP, whatever the types say.
  const [workers, copies] = [navigator.serviceWorker, globalThis.caches] as [ServiceWorkerContainer?, CacheStorage?];
  for (const worker of (await workers?.getRegistrations()) ?? []) await worker.unregister();
  for (const name of (await copies?.keys()) ?? []) await copies?.delete(name);
}

customElements.define('forget-device', ForgetDevice);
