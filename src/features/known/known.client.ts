// The record as it was known on the day that the address names: fetched by keys.ts where the address names one.
import { longDate } from '../../base/dates.ts';
import style from './known.css?inline';
import { faultBanner, fillBanner, openBanner, ownState } from './banner.client.ts';
import { carryDay } from './carrying.client.ts';
import { askedIn, dayFault, todayOf } from './day.ts';
import { hideLater } from './hiding.client.ts';
import { fetchDays } from '../../client/publications.ts';

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const pageOf = (path: string) => base + path.replace(/^\//, '');

/** A printed page names the day and the whole address. */
function markPrint(day: string) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  document
    .querySelector('.colophon .printed')
    ?.append(` · as known on ${longDate(day)}${canonical === undefined ? '' : `: ${canonical}?known=${day}`}`);
}

async function show(main: HTMLElement, asked: string): Promise<void> {
  const first = main.dataset['known'];
  const fault = dayFault(asked, first, todayOf(new Date()));
  if (fault !== undefined) {
    main.prepend(faultBanner(fault, first, await fetchDays(base).catch(() => undefined)));
    return;
  }
  const here = hideLater(main, asked, base);
  const banner = openBanner(asked);
  main.prepend(banner);
  document.title = `As known on ${longDate(asked)}: ${document.title}`;
  markPrint(asked);
  carryDay(asked, base);
  // Views that count what they show count again.
  document.documentElement.dataset['knownDay'] = asked;
  document.dispatchEvent(new CustomEvent('known'));
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  const days = await fetchDays(base).catch(() => undefined);
  const revisions = main.querySelector<HTMLElement>('[data-revisions]')?.dataset['revisions'];
  const own = revisions === undefined ? undefined : ownState(revisions.split(' '), asked);
  fillBanner(banner, {
    day: asked,
    first,
    days,
    here,
    own,
    pageOf,
    searches: main.querySelector('search-page') !== null,
  });
}

const main = document.getElementById('content');
const asked = askedIn(location.search);
if (main && asked !== undefined) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  void show(main, asked);
  // A search that a browser starts from its address bar leaves the day behind.
  addEventListener('hashchange', () => {
    if (askedIn(location.search) !== asked) location.reload();
  });
}
