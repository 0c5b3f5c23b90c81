// Keeps what was read once for times without a network. Only files of this site are kept, on this device, and no query:
// addresses are stored without what follows their "?".
const kept = 'record-1';

const keyOf = (request) => {
  const url = new URL(request.url);
  return url.origin + url.pathname;
};

/** Files whose name changes with what they hold never have to be asked for again. */
const isFixed = (url) => /\/assets\/|\/pagefind\/(?:fragment|index|filter)\/|\.pf_meta$/.test(url.pathname);

/** Keeps a copy; the page need not wait until it is written, nor know when there is no room for it. */
function keep(event, response) {
  if (response.ok && response.type === 'basic') {
    const copy = response.clone();
    event.waitUntil(
      caches
        .open(kept)
        .then((cache) => cache.put(keyOf(event.request), copy))
        .catch(() => undefined),
    );
  }
  return response;
}

async function answer(event) {
  const { request } = event;
  const url = new URL(request.url);
  const known = await caches.match(keyOf(request), { cacheName: kept });
  if (known && isFixed(url)) return known;
  try {
    // The host need not know what is searched for: every page of this site is the same whatever follows the "?".
    const asked = request.mode === 'navigate' && url.search ? keyOf(request) : request;
    return keep(event, await fetch(asked));
  } catch (error) {
    if (known) return known;
    throw error;
  }
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method === 'GET' && url.origin === self.location.origin) event.respondWith(answer(event));
});
