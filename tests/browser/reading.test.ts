import { describe, expect, it } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

const statement = 'statements/2024-02-02-three-states/';
const permanent = `https://cybercrime-convention-record.org/${statement}`;

describe('a record', () => {
  it('gives its permanent address with one click', async () => {
    const page = await site.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.url + statement);
    const button = page.getByRole('button', { name: 'Copy address' });
    await button.click();
    await page.getByRole('button', { name: 'Copied' }).first().waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(permanent);
  });

  it('gives a citation with one click, with author, title, date and permanent address', async () => {
    const page = await site.newPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(site.url + statement);
    await page.locator('copy-button[target="cite-chicago-note"] button').click();
    await page.getByRole('button', { name: 'Copied' }).first().waitFor();
    const citation = await page.evaluate(() => navigator.clipboard.readText());
    expect(citation).toMatch(/^Cybercrime Convention Record, “Three States on the Vote” \(/);
    expect(citation).toMatch(/ of February 2, 2024\), rev\. \d+, November \d+, 2026, /);
    expect(citation).toContain(permanent);
  });

  it('lets each paragraph be linked to, and shows which one was', async () => {
    const page = await site.newPage();
    await page.goto(site.url + statement);
    await page.getByRole('link', { name: 'Paragraph 2', exact: true }).click();
    expect(new URL(page.url()).hash).toBe('#p2');
    expect(await page.locator('#p2:target').count()).toBe(1);
  });

  it('prints with its permanent address at the foot and without navigation', async () => {
    const page = await site.newPage();
    await page.goto(site.url + statement);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed').innerText()).toContain(permanent.replace('https://', ''));
    expect(await page.locator('.masthead :is(nav, form, details):visible').count()).toBe(0);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});

it('a feed that a person opens says what it is, and shows titles and summaries alone', async () => {
  const page = await site.open('feed.xml');
  const { says, shown } = await page.evaluate(() => ({
    says: getComputedStyle(document.documentElement, '::before').content,
    shown: [...document.querySelectorAll('entry:first-of-type > *')]
      .filter((element) => getComputedStyle(element).display !== 'none')
      .map(({ localName }) => localName),
  }));
  expect(says).toContain('This is a feed.');
  expect(shown).toEqual(['title', 'published', 'summary']);
});

describe('without JavaScript', () => {
  it('leads from the home page through the timeline and a meeting to a statement with its citation', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await page.getByRole('link', { name: 'First session' }).first().click();
    expect(await page.locator('h1').innerText()).toBe('First session');
    await page.getByRole('link', { name: 'Three States on the vote' }).first().click();
    expect(await page.locator('#cite-address').innerText()).toBe(permanent);
    expect(await page.locator('copy-button').first().isVisible()).toBe(false);
  });

  it('offers the statements by actor, topic, meeting and kind as plain links', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}statements/`);
    for (const way of ['Actor', 'Topic', 'Meeting', 'Kind']) {
      await page
        .getByRole('navigation', { name: 'Statements by' })
        .getByRole('link', { name: way, exact: true })
        .click();
      expect(await page.locator('main li a').count()).toBeGreaterThanOrEqual(8);
    }
  });

  it('points from the search page to the lists', async () => {
    const page = await site.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}search/`);
    expect(
      await page
        .locator('main')
        .getByRole('link', { name: /statements/i })
        .first()
        .isVisible(),
    ).toBe(true);
  });
});

describe('the timeline', () => {
  it('has an address of its own for each entry', async () => {
    const page = await site.newPage({ viewport: { width: 360, height: 700 }, reducedMotion: 'reduce' });
    await page.goto(`${site.url}timeline/#second-session`);
    const entry = page.locator('#second-session');
    expect(await entry.innerText()).toContain('29 July to 9 August 2024');
    expect(await entry.evaluate((element) => element.getBoundingClientRect().top < window.innerHeight)).toBe(true);
  });
});

describe('the keyboard', () => {
  it('reaches the search box with a slash, from the home page and from a record', async () => {
    const page = await site.newPage();
    await page.goto(site.url);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.goto(site.url + statement);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });
});

describe('the search box of the home page', () => {
  it('leads to the results, and no request carries the words', async () => {
    const page = await site.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.url);
    await page.getByRole('searchbox').fill('workshop');
    await page.keyboard.press('Enter');
    await page.locator('#results > li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=workshop');
    expect(asked.filter((url) => url.split('#')[0]?.includes('workshop'))).toEqual([]);
  });
});

describe('a wrong address', () => {
  it('says so, and offers the search', async () => {
    const page = await site.newPage();
    const response = await page.goto(`${site.url}statements/2024-08-06-costaguena/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('main').getByRole('searchbox').isVisible()).toBe(true);
  });
});
