import { describe, expect, it } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

describe('an address that forwards', () => {
  it.each([
    ['statements/2024-02-05-arcadia/#p2', 'statements/2024-02-05-arcadia-evidence/#p2'],
    ['statements/2024-02-05-arcadia/r/2/#p5', 'statements/2024-02-05-arcadia-evidence/r/2/#p5'],
    ['statements/2024-02-05-arcadia-evidence/r/5/#p4', 'statements/2024-02-05-arcadia-evidence/#p4'],
    ['texts/zero-draft/#article-2', 'texts/third-draft/#article-2'],
  ])('%s leads to %s, place and all', async (from, to) => {
    const page = await site.newPage();
    await page.goto(site.url + from);
    await page.waitForURL(site.url + to);
    expect(await page.locator(`#${to.split('#')[1] ?? ''}`).count()).toBe(1);
  });

  it('leads there without JavaScript: by links, which are told apart', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}statements/2024-02-05-arcadia/#p2`);
    await page.getByRole('link', { name: 'Paragraph 2' }).click();
    expect(page.url()).toBe(`${site.url}statements/2024-02-05-arcadia-evidence/#p2`);
  });
});

it('the place of a merged paragraph marks the paragraph that took it up', async () => {
  const page = await site.newPage();
  const background = (id: string) =>
    page.locator(`#${id}`).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto(`${site.url}statements/2024-02-05-arcadia-evidence/#p2`);
  const marked = await background('p1');
  await page.goto(`${site.url}statements/2024-02-05-arcadia-evidence/#p4`);
  expect(marked).toBe(await background('p4'));
  expect(marked).not.toBe(await background('p1'));
});
