/** Unfolds what the address leads to: not every browser does so by itself. */
function unfold() {
  let place: Element | null | undefined = document.getElementById(location.hash.slice(1));
  const target = place;
  let folded = false;
  while ((place = place?.closest('details:not([open])'))) {
    place.setAttribute('open', '');
    folded = true;
  }
  if (folded) target?.scrollIntoView();
}
addEventListener('hashchange', unfold);
unfold();
