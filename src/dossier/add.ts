/* What the page of a record says and does when something of it goes into the dossier. */
import { base } from './base.ts';
import { keep } from './keep.ts';

/** Adds the record of this page, or paragraphs of it by their anchors, to the reader's dossier: what is to be said of it. */
export function addFromHere(anchors: string[] = []): (string | Node)[] {
  const address = document.getElementById('cite-address') as HTMLAnchorElement;
  const path = address.pathname.slice(base.length - 1);
  const revision = Number(document.querySelector<HTMLElement>('.cite')?.dataset['revision']);
  const paragraphs = anchors.map((anchor) => Number(anchor.slice(1)));
  const outcome = keep({ path, paragraphs, revision, title: document.querySelector('h1')?.textContent ?? '' });
  const link = document.createElement('a');
  link.href = `${base}dossier/`;
  link.textContent = 'Open it';
  if (outcome !== 'refused') return [outcome === 'added' ? 'Added. ' : 'In your dossier already. ', link];
  // The page of the dossier says why, and what can be done.
  link.hash = `add${path}${String(revision)}${anchors.length > 0 ? `p${paragraphs.join('.')}` : ''}`;
  return ['This browser keeps no dossier. ', link];
}
