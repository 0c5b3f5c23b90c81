/*
 * Puts an item into the dossier that this device keeps. Small, because every page of a record loads it; the page of the
 * dossier (store.ts) reads what is kept here with more care.
 */
import type { Item } from './item.ts';
import type { ChangedHere, KeptUnder } from './names.ts';

const keptUnder: KeptUnder = 'dossier';
const changedHere: ChangedHere = 'dossier';

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
    dispatchEvent(new Event(changedHere));
    return 'added';
  } catch {
    return 'refused';
  }
}
