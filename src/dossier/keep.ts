/*
 * Puts an item into the dossier that this device keeps. Small, because every page of a record loads it; the page of the
 * dossier (store.ts) reads what is kept here with more care.
 */
import type { Item } from './item.ts';

/** Name under which the browser keeps the dossier. */
export const keptUnder = 'dossier';

/** Event of the window that says that this page has changed the dossier; other tabs get `storage`. */
export const changedHere = 'dossier';

/** Says in this page that the dossier has changed. */
export const tellHere = (): boolean => dispatchEvent(new Event(changedHere));

/** Adds an item at the end, unless it is there. `refused` where the browser keeps nothing, or what it has cannot be read. */
export function keep(item: Item): 'added' | 'there' | 'refused' {
  try {
    const kept = JSON.parse(localStorage.getItem(keptUnder) ?? '{"version":1,"title":"","items":[]}') as {
      version: number;
      items: Item[];
    };
    const same = ({ path, paragraphs, revision }: Item) => JSON.stringify([path, paragraphs, revision]);
    if (kept.version !== 1) return 'refused';
    if (kept.items.some((one) => same(one) === same(item))) return 'there';
    kept.items.push(item);
    localStorage.setItem(keptUnder, JSON.stringify(kept));
    tellHere();
    return 'added';
  } catch {
    return 'refused';
  }
}
