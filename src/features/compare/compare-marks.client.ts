import type { Stretch } from '../../base/stretch.ts';
import { element } from '../../client/element.ts';

/** Path under which the site is served. */
export const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A path of the record as a link within the site that is open. */
export const here = (path: string): string => base + path.replace(/^\//, '');

/** A side of a comparison. */
export type Name = 'A' | 'B';
/** What an element may hold. */
export type Child = Node | string;

/** Words for those who hear the page alone. */
export const heard = (text: string) => element('span', { class: 'visually-hidden' }, text);

/** Words that only one of the two has: by line, and in words to who cannot see it. */
export const own = (name: Name, text: string): HTMLElement =>
  element(name === 'A' ? 'del' : 'ins', {}, heard(`[only ${name}: `), text, heard(']'));

/** A text as one of the two has it, with its own words marked. */
export const words = (stretches: readonly Stretch[], name: Name): Child[] =>
  stretches.flatMap(({ kind, text }): Child[] =>
    kind === 'same' ? [text] : (kind === 'removed') === (name === 'A') ? [own(name, text)] : [],
  );

/** The sign of a side. */
export const badge = (name: Name) => element('span', { class: `side side-${name.toLowerCase()}` }, name);
