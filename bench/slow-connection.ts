import type { CDPSession, Page } from 'playwright-core';

/** Gives a page a connection of 1.6 Mbit/s, 100 ms from its host. */
export async function slowConnection(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  return session;
}
