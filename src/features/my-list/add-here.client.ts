import { add } from './add.client.ts';

/** Adds the record of this page, or paragraphs of it by their anchors, to the reader's dossier: what is to be said of it. */
export function addFromHere(anchors: string[] = []): (string | Node)[] {
  const { path = '', revision } = document.querySelector<HTMLElement>('.cite')?.dataset ?? {};
  return add({
    path,
    paragraphs: anchors.map((anchor) => Number(anchor.slice(1))),
    revision: Number(revision),
    title: document.querySelector('h1')?.textContent ?? '',
  });
}
