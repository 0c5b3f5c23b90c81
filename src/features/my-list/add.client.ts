import type { Item } from './item.ts';
import { keep } from './keep.client.ts';

/** Adds an item to the reader's dossier: what is to be said of it, with a link to the dossier. */
export function add(item: Item): (string | Node)[] {
  const { path, paragraphs, revision = '' } = item;
  const outcome = keep(item);
  // The navigation knows where the dossier is.
  const link = document.querySelector('.masthead [href$="/dossier/"]')?.cloneNode() as HTMLAnchorElement;
  link.textContent = 'Open it';
  if (outcome !== 'refused') return [outcome === 'added' ? 'Added. ' : 'Already there. ', link];
  // The page of the dossier says why, and what can be done.
  link.hash = ['add', path, revision, 'p', paragraphs].join('');
  return ['This browser keeps no dossier. ', link];
}
