/**
 * What was read once can be read and searched without a network: a service worker keeps it. It is set up once the first results
 * stand, as it fetches this page anew, which the worker missed.
 * @param base path under which the site is served.
 */
export function keepForOffline(base: string): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller)
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        const claimed = performance.now();
        // Out of the browser's own cache: nothing is sent twice.
        const keep = (address: string) => void fetch(address, { cache: 'force-cache' }).catch(() => undefined);
        keep(location.origin + location.pathname);
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (startTime < claimed) keep(name);
        }).observe({ type: 'resource', buffered: true });
      },
      { once: true },
    );
  serviceWorker.register(`${base}offline.js`).catch(() => undefined);
}
