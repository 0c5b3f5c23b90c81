import { setTimeout } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type BrowserContextOptions, type Page, type Request } from 'playwright-core';

/** A real Chromium, from the npm registry like everything else. */
export interface OpenBrowser {
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** Starts a headless Chromium that reaches nothing but this machine. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  return {
    newPage: async (options) => {
      const page = await (await browser.newContext(options)).newPage();
      const pending = new Set<Request>();
      asked.set(page, pending);
      page.on('request', (request) => {
        // What a page that is left still waits for is never told to have ended.
        if (request.isNavigationRequest() && request.frame() === page.mainFrame()) pending.clear();
        pending.add(request);
      });
      const ended = (request: Request) => pending.delete(request);
      page.on('requestfinished', ended);
      page.on('requestfailed', ended);
      return page;
    },
    close: () => browser.close(),
  };
}

/** What each page has asked for and not been given yet. */
const asked = new WeakMap<Page, Set<Request>>();

/**
 * Waits until a page is at rest: loaded, nothing of what it asked for outstanding, and nothing of it busy. That is sooner
 * than the half second without requests that Playwright knows, and holds on a slow machine too.
 */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  for (let rests = 0; rests < 3;) {
    await setTimeout(20);
    // Is answered between two tasks of the page, and without scripts too. What is drawn in pieces says that it is busy.
    const busy = await page.evaluate(() => document.querySelector('[aria-busy="true"]') !== null);
    rests = busy || asked.get(page)?.size ? 0 : rests + 1;
  }
}

/** Goes to an address, and waits until the page is at rest. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await atRest(page);
}

/** Loads a page again, and waits until it is at rest. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await atRest(page);
}
