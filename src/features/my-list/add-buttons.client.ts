// Puts a button into each place that names a record (`data-my-list="/red-lines/…/"`), or that stands for the page's own.
import { addButton, itemHere } from '../../client/add-to-list.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-my-list]')) {
  const { myList: path = '' } = place.dataset;
  const title = (path === '' ? document : place).querySelector(path === '' ? 'h1' : 'a')?.textContent.trim() ?? '';
  place.append(addButton(path === '' ? itemHere() : { path, paragraphs: [] }, title));
}
