import { empty, itemOf, type Dossier } from './item.ts';
import { merged } from './list.ts';
import type { ChangedHere, KeptUnder } from './names.ts';

const keptUnder: KeptUnder = 'dossier';
const changedHere: ChangedHere = 'dossier';

/** How the dossier is kept: on this device, or not beyond this page because the browser refuses or has no room. */
export type Keeping = 'kept' | 'blocked' | 'full';

/** What the world does for a store; the browser's own unless a test says otherwise. */
export interface Effects {
  /** The browser's storage. @throws where it is blocked. */
  storage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  tell(): unknown;
}

const browser: Effects = { storage: () => localStorage, tell: () => dispatchEvent(new Event(changedHere)) };

/** Name under which text is set aside that is no dossier. */
export const setAsideUnder = 'dossier-set-aside';

/** The dossier as this device keeps it, or as this page holds it where nothing is kept. */
export class Store {
  keeping: Keeping = 'kept';
  /** Text that was found in the dossier's place and could not be read, in whole or in part. */
  unread: string | undefined;
  readonly #effects: Effects;
  #held: Dossier = empty;

  constructor(effects = browser) {
    this.#effects = effects;
    try {
      // Some browsers have a storage that cannot be written to.
      const storage = effects.storage();
      const probe = 'dossier-probe';
      storage.setItem(probe, '1');
      storage.removeItem(probe);
    } catch {
      this.keeping = 'blocked';
    }
  }

  /** The dossier as it is now: another tab may have changed it. */
  read(): Dossier {
    if (this.keeping !== 'kept') return this.#held;
    const text = this.#effects.storage().getItem(keptUnder);
    const { dossier, whole } = dossierOf(text);
    if (!whole && text !== null) this.#setAside(text);
    this.#held = dossier;
    return dossier;
  }

  /** Keeps a dossier; where that fails, this page holds it. */
  write(dossier: Dossier): void {
    this.#held = dossier;
    if (this.keeping === 'blocked') return;
    try {
      this.#effects.storage().setItem(keptUnder, JSON.stringify({ version: 1, ...dossier }));
      this.keeping = 'kept';
      this.#effects.tell();
    } catch {
      this.keeping = 'full';
    }
  }

  /** What cannot be read is kept beside the dossier: the next change would overwrite it. */
  #setAside(text: string): void {
    this.unread = text;
    try {
      this.#effects.storage().setItem(setAsideUnder, text);
    } catch {
      // It is shown on the page in any case.
    }
  }
}

/** Reads a dossier as it is kept; says whether all of it could be read. */
export function dossierOf(text: string | null): { dossier: Dossier; whole: boolean } {
  if (text === null) return { dossier: empty, whole: true };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { dossier: empty, whole: false };
  }
  const { version, title, items } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (version !== 1 || !Array.isArray(items)) return { dossier: empty, whole: false };
  const read = items.flatMap((item) => itemOf(item) ?? []);
  return {
    // The same twice would be one row: what is doubled becomes one item, and no note is lost.
    dossier: { title: typeof title === 'string' ? title : '', items: merged([], read).items },
    whole: read.length === items.length,
  };
}

/** Calls back when another tab, or another part of this page, changes the dossier. */
export function onChange(tell: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === keptUnder || key === null) tell();
  });
  addEventListener(changedHere, tell);
}
