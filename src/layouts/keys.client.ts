import { remembered } from '../client/remembered.ts';

// A query goes to the search page behind a #, so that the host of the site never receives it.
for (const form of document.querySelectorAll<HTMLFormElement>('form.searchbox')) {
  if (form.closest('search-page')) continue;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = form.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim() ?? '';
    location.assign(query === '' ? form.action : `${form.action}#?${new URLSearchParams({ q: query }).toString()}`);
  });
}

// "/" leads to the search box that is seen, or to the search page. Whoever types by voice can turn that off on /privacy/.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || remembered('slash-key') === 'no') return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')];
  const box = boxes.find((one) => one.checkVisibility());
  if (box) box.focus();
  else document.querySelector<HTMLAnchorElement>('.masthead a[href*="/search/"]')?.click();
});
