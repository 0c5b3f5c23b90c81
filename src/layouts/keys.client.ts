import knownScript from '../features/known/known.client.ts?worker&url';

// The day that the record is seen as known on, where the address names one; what that takes is fetched then alone. By
// its address: the import that Vite writes weighs more than all of this file.
const known = new URLSearchParams(location.search).get('known');
if (known) void import(/* @vite-ignore */ knownScript);

// A query goes to the search page behind a #, so that the host of the site never receives it.
for (const form of document.querySelectorAll<HTMLFormElement>('form.searchbox')) {
  if (form.closest('search-page')) continue;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = form.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim() ?? '';
    const state = new URLSearchParams({ ...(query && { q: query }), ...(known && { known }) }).toString();
    location.assign(state === '' ? form.action : `${form.action}#?${state}`);
  });
}

// "/" leads to the search box: the one on this page, or the search page.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) box.focus();
  else document.querySelector<HTMLAnchorElement>('.masthead a[href*="/search/"]')?.click();
});
