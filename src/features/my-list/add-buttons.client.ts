// Puts a button into each place that names a record (`data-my-list="/red-lines/…/"`), or that stands for the page's own.
// What it needs of the list is fetched when a button is pressed, or when there is a list: most pages are only read.
import { listButton } from '../../client/list-button.ts';
import { remembered } from '../../client/remembered.ts';

const load = () => import('../../client/add-to-list.ts');
// Of a list that was collected as a dossier, see src/client/my-list.ts.
const hasList = ['my-list', 'dossier'].some((name) => remembered(name) !== null);

for (const place of document.querySelectorAll<HTMLElement>('[data-my-list]')) {
  const { myList: path = '' } = place.dataset;
  const title = (path === '' ? document : place).querySelector(path === '' ? 'h1' : 'a')?.textContent.trim() ?? '';
  const withItem = async (act: 'addBy' | 'showListed') => {
    const list = await load();
    list[act](path === '' ? list.itemHere() : { path, paragraphs: [] }, made);
  };
  const made = listButton(title, () => {
    withItem('addBy').catch(() => {
      made.status.textContent = 'Not added. Check your connection and try again.';
    });
  });
  place.append(made.whole);
  if (hasList) void withItem('showListed').catch(() => undefined);
}
