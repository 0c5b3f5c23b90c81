import { base } from './base.ts';

/** Lets the browser keep what is read from now on for times without a network. */
export function keepForOffline(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator)
    navigator.serviceWorker.register(`${base}offline.js`).catch(() => undefined);
}
