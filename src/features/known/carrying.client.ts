import { askedIn, withDay } from './day.ts';

/** Addresses that are permanent and are copied, and what speaks of this site rather than of the record. */
const left = '.cite, .address, .permalink, .colophon, .known-banner, [download]';

/** Takes the day along with a link to another page of the site. */
function carry(link: Element, day: string, base: string) {
  const written = link.getAttribute('href') ?? '#';
  if (written.startsWith('#') || link.closest(left)) return;
  const url = new URL(written, location.href);
  const isPage = url.origin === location.origin && url.pathname.startsWith(base) && url.pathname.endsWith('/');
  if (!isPage || askedIn(url.search) !== undefined) return;
  link.setAttribute('href', url.pathname + withDay(url.search, day) + url.hash);
}

/** Takes the day along with every link to another page of the site, those included that scripts draw later. */
export function carryDay(day: string, base: string) {
  for (const link of document.querySelectorAll('a[href]')) carry(link, day, base);
  const follow = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a[href]') : null;
    if (link) carry(link, day, base);
  };
  for (const name of ['click', 'auxclick', 'contextmenu', 'dragstart']) document.addEventListener(name, follow, true);
}
