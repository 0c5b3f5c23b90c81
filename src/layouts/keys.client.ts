// A query goes to the search page behind a #, so that the host of the site never receives it.
for (const form of document.querySelectorAll<HTMLFormElement>('form.searchbox')) {
  if (form.closest('search-page')) continue;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = form.querySelector<HTMLInputElement>('input[name="q"]')?.value.trim() ?? '';
    location.assign(query === '' ? form.action : `${form.action}#?${new URLSearchParams({ q: query }).toString()}`);
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
