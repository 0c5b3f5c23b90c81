// Forwards to where a page has moved, and to the same place within it. Without JavaScript its links are there.
const link = document.getElementById('forward');
if (link instanceof HTMLAnchorElement) location.replace(link.href.replace(/#.*/, '') + location.hash);
