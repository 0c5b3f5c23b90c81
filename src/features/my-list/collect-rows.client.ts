// Puts a button into each place of a list that names a record (`data-collect="/red-lines/…/"`): it adds the record to the dossier.
import { collectButton } from './collect-button.client.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-collect]')) {
  const { collect = '' } = place.dataset;
  const title = place.querySelector('a')?.textContent.trim() ?? '';
  place.append(collectButton({ path: collect, paragraphs: [], title }));
}
