import type { Page } from 'playwright-core';

/** When something happened in a page. */
interface Moment {
  /** Milliseconds since 1970. */
  at: number;
  /** Milliseconds since the navigation. */
  since: number;
}

/** Opens an address of the search in a page that was not used yet. @returns when its first result was drawn. */
export async function firstResult(page: Page, address: string): Promise<Moment> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('#results > li')) return;
      observer.disconnect();
      Object.assign(window, { firstResult: performance.now() });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('#results > li').first().waitFor({ timeout: 120_000 });
  return page.evaluate(() => {
    const { firstResult: since } = window as unknown as { firstResult: number };
    return { at: performance.timeOrigin + since, since };
  });
}
