// Forwards to where a page has moved, to the same place within it and with the same query. Without JavaScript its links are there.
const link = document.getElementById('forward');
if (link instanceof HTMLAnchorElement) {
  const target = new URL(link.href);
  if (location.search !== '') target.search = location.search;
  if (location.hash !== '') target.hash = location.hash;
  location.replace(target);
}
