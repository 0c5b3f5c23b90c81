// "/" leads to the search box: the one on this page, or the search page.
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  event.preventDefault();
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) box.focus();
  else document.querySelector<HTMLAnchorElement>('.masthead a[href$="/search/"]')?.click();
});
