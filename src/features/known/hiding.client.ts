/** Class of what is not shown: stronger than the attribute `hidden`, which other scripts set and take away. */
export const later = 'later';

const hide = (element: Element) => {
  element.classList.add(later);
};
const isHidden = (element: Element): boolean => element.closest(`.${later}`) !== null;

/** Pages of records and articles. */
const recordPath = /^(?:sessions|statements|letters|red-lines|texts|actors|topics|articles)\/(?!by-)[^/]+\/$/;

/** Addresses of links, in HTML and in drawings. */
const addressOf = (link: Element): URL => new URL(link.getAttribute('href') ?? '', location.href);

/** The record that an element stands for: the first that it leads to; for an entry without a page, its place. */
function recordOf(element: Element, base: string): string | undefined {
  for (const link of [element, ...element.querySelectorAll('a')]) {
    if (!link.hasAttribute('href')) continue;
    const { origin, pathname } = addressOf(link);
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    if (origin === location.origin && recordPath.test(path)) return path;
  }
  return element.id ? `#${element.id}` : undefined;
}

/** Distinct records among some elements. */
const recordsOf = (elements: readonly Element[], base: string): Set<string> =>
  new Set(elements.flatMap((element) => recordOf(element, base) ?? []));

/** Hides a list of which nothing is left, with its heading, and the section when that holds nothing else. */
function hideEmpty(list: Element) {
  if (![...list.children].every(isHidden)) return;
  hide(list);
  const before = list.previousElementSibling;
  if (before?.matches('h3, h4')) hide(before);
  const section = list.closest('section, details');
  if (section && ![...section.querySelectorAll('li, tbody > tr, dl > div')].some((entry) => !isHidden(entry)))
    hide(section);
}

/** Links to places that are not shown go with them. */
function hideLinks(main: HTMLElement) {
  for (const link of main.querySelectorAll('li > a[href^="#"]:only-of-type')) {
    const place = document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    if (place && isHidden(place)) hide(link.parentElement ?? link);
  }
}

/** The part of the page whose entries a figure counts. */
function scopeOf(figure: HTMLElement, main: HTMLElement): Element {
  const link = figure.parentElement?.querySelector(':scope > a[href^="#"]');
  const id = figure.dataset['of'] ?? link?.getAttribute('href')?.slice(1);
  const place = id === undefined ? figure : document.getElementById(id);
  return place?.closest('section, details, tbody') ?? main;
}

/** Counts a figure anew without the records that are not shown; it may hold words that follow the number. */
function recount(figure: HTMLElement, hidden: readonly Element[], main: HTMLElement, base: string) {
  const scope = scopeOf(figure, main);
  const fewer = recordsOf(
    hidden.filter((element) => scope.contains(element)),
    base,
  ).size;
  const count = Number.parseInt(figure.textContent.replaceAll(',', ''), 10) - fewer;
  const [one = '', many = one] = (figure.dataset['counts'] ?? '').split('|');
  figure.textContent = `${count.toLocaleString('en')} ${count === 1 ? one : many}`.trim();
}

/**
 * Hides what was published after a day, counts anew what can be counted, and marks or hides other figures that would be wrong.
 * @returns how many records are hidden.
 */
export function hideLater(main: HTMLElement, day: string, base: string): number {
  const after = [...main.querySelectorAll<HTMLElement>('[data-known]')].filter(
    ({ dataset }) => (dataset['known'] ?? '') > day,
  );
  const marked = after.filter(({ dataset }) => dataset['today'] !== undefined);
  const figures = after.filter(({ dataset }) => dataset['counts'] !== undefined);
  const hidden = after.filter((element) => !figures.includes(element) && !marked.includes(element));
  hidden.forEach(hide);
  for (const figure of marked)
    figure.append(figure.textContent.trimEnd().endsWith('.') ? ' (As of today.)' : ' (today)');
  const records = hidden.filter(({ dataset }) => dataset['gathers'] === undefined);
  for (const figure of figures) recount(figure, records, main, base);
  for (const list of new Set(hidden.map((element) => element.parentElement)))
    if (list?.matches('ul, ol, dl, tbody')) hideEmpty(list);
  hideLinks(main);
  return recordsOf(records, base).size;
}
