// Keeps what was read once for times without a network. Only files of this site are kept, on this device, and no query:
// addresses are stored without what follows their "?". The page /privacy/ removes all of it.
const kept = 'record-2';
/** Files that are kept at most; the oldest go first. */
const most = 600;

const keyOf = (request) => {
  const url = new URL(request.url);
  return url.origin + url.pathname;
};

/** Files whose name changes with what they hold never have to be asked for again. */
const isFixed = (url) => /\/assets\/|\/pagefind\/(?:fragment|index|filter)\/|\.pf_meta$/.test(url.pathname);

/** Browsers refuse a redirected answer to a navigation, as where a host forwards /x to /x/: what it leads to is answered as it is. */
const unredirected = (response) =>
  response.redirected
    ? new Response(response.body, {
        status: response.status,
        statusText: response.statusText,
        headers: response.headers,
      })
    : response;

async function store(request, response) {
  const cache = await caches.open(kept);
  await cache.put(keyOf(request), response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

/** Keeps a copy; the page need not wait until it is written, nor know when there is no room for it. */
function keep(event, response) {
  if (response.ok && response.type === 'basic')
    event.waitUntil(store(event.request, unredirected(response.clone())).catch(() => undefined));
  return response;
}

/** A page as it was kept, which says so and of what day it is. */
async function fromDevice(response) {
  const date = new Date(response.headers.get('date') ?? Number.NaN);
  const day = Number.isNaN(date.getTime())
    ? ''
    : `, as it was on ${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
  const notice = `<p class="notice" role="status">There is no connection. This page is shown from your device${day}.</p>`;
  const html = (await response.text()).replace(/<main[^>]*>/, (main) => main + notice);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

async function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  const known = await caches.match(keyOf(request), { cacheName: kept });
  if (known && isFixed(url)) return known;
  const isPage = request.mode === 'navigate';
  try {
    // The host need not know what is searched for: every page of this site is the same whatever follows the "?".
    if (!isPage) return keep(event, await fetch(request));
    return unredirected(keep(event, await fetch(keyOf(request))));
  } catch (error) {
    if (!known) throw error;
    return isPage && (known.headers.get('content-type') ?? '').includes('html') ? fromDevice(known) : known;
  }
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  ),
);
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin) event.respondWith(answer(event));
});
