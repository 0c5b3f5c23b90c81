import { describe, expect, test } from 'vitest';
import {
  advice,
  eventually,
  found,
  parameters,
  results,
  searchBox,
  settled,
  typed,
  useSearchSite,
} from './search-page.ts';

const site = useSearchSite();

/** How many records a query finds, on a page of its own. */
async function count(query: string): Promise<number> {
  const page = await site.open(typed(query));
  return found(page);
}

describe('every word is accounted for', () => {
  test('a correction is named, and the word itself can be searched for', async () => {
    const page = await site.open(typed('safegards iran'));
    await results(page).first().waitFor();
    expect(await advice(page)).toContain('No record contains “safegards”; showing “safeguards” instead.');
    expect(await found(page)).toBe(await count('safeguards iran'));
    await page.getByRole('link', { name: 'Search for “safegards” all the same' }).click();
    await eventually(() => parameters(page)).toBe('?q=%22safegards%22+iran');
    await eventually(() => advice(page)).not.toContain('instead');
    expect(await advice(page)).toContain('No record contains “safegards”');
  });

  test('a word in no record can be cited: in what, as of when, with its address', async () => {
    const page = await site.open(typed('zyxwvut'));
    await eventually(() => advice(page)).toContain('No record contains “zyxwvut”.');
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('#absence').textContent()).toMatch(
      /^No record in the Cybercrime Convention Record answers the search “zyxwvut”, as of \d{1,2} [A-Z][a-z]+ 20\d\d \(fingerprint of the whole: \S{8,}\)\. https:\/\/[^/]+\/search\/\?q=zyxwvut$/,
    );
    expect(await page.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
    expect(await page.locator('.start').isVisible()).toBe(true);
  });

  test('beside others, it is named and they are searched for', async () => {
    const page = await site.open(typed('zyxwvut ransomware'));
    await results(page).first().waitFor();
    expect(await advice(page)).toContain('No record contains “zyxwvut”; these are the results for the other words.');
    expect(await found(page)).toBe(await count('ransomware'));
    expect(await page.locator('#absence').count()).toBe(0);
  });

  test('other names of a thing are searched for, and that is said', async () => {
    const page = await site.open(typed('MLA'));
    await results(page).first().waitFor();
    expect(await advice(page)).toMatch(/“MLA”.*“mutual legal assistance”/i);
    expect(await found(page)).toBeGreaterThanOrEqual(await count('"mutual legal assistance"'));
  });
});

describe('operators', () => {
  test('two phrases at once, in any quotation marks', async () => {
    const straight = await count('"human rights" "mutual legal assistance"');
    expect(straight).toBeGreaterThan(0);
    expect(straight).toBeLessThan(await count('"human rights"'));
    expect(await count('“human rights” «mutual legal assistance»')).toBe(straight);
    expect(await count('„mutual legal assistance“ "human rights"')).toBe(straight);
  });

  test('a phrase is taken word for word', async () => {
    const page = await site.open(typed('“human rights”'));
    await results(page).first().waitFor();
    expect(await count('"humans right"')).toBe(0);
    for (const text of await page.locator('#results > li').allTextContents())
      expect(text.toLowerCase()).toMatch(/human\W+rights/);
  });

  test('minus and NOT leave out, OR widens: the numbers add up', async () => {
    const [both, safeguards, without, not, children, either] = [
      await count('safeguards children'),
      await count('safeguards'),
      await count('safeguards -children'),
      await count('safeguards NOT children'),
      await count('children'),
      await count('safeguards OR children'),
    ];
    expect(both).toBeGreaterThan(0);
    expect(without).toBe(safeguards - both);
    expect(not).toBe(without);
    expect(either).toBe(safeguards + children - both);
  });

  test('actor: finds what the filter finds', async () => {
    const page = await site.open('?actor=iran');
    const all = await found(page);
    expect(all).toBeGreaterThan(10);
    expect(await count('actor:iran')).toBe(all);
    expect(await count('actor:iran safeguards')).toBeLessThan(all);
  });

  test('article: follows an article through all drafts, whatever its number was', async () => {
    const page = await site.open(typed('article:24'));
    const all = await found(page);
    expect(all).toBeGreaterThan(1);
    await page.goto(`${site.url}search/?article=conditions-and-safeguards`);
    expect(await found(page)).toBe(all);
  });

  test('before: and after: leave the named time out', async () => {
    const [before, within, after, dated] = [
      await count('before:2024'),
      await count('year:2024'),
      await count('after:2024'),
      await count('before:2100'),
    ];
    expect(Math.min(before, within, after)).toBeGreaterThan(0);
    expect(before + within + after).toBe(dated);
    const page = await site.open(`${typed('before:2024')}&sort=newest`);
    await results(page).first().waitFor();
    for (const line of await page.locator('#results > li > p:first-child').allTextContents())
      expect(Number(/20\d\d/.exec(line)?.[0])).toBeLessThan(2024);
  });

  test('a wrong operator is explained, with what would be right', async () => {
    const page = await site.open(typed('actr:iran'));
    await eventually(() => advice(page)).toContain(
      'There is no operator “actr:”; did you mean actor:? Search for actor:iran instead.',
    );
    await page.locator('.advice a', { hasText: 'actor:iran' }).click();
    await eventually(() => parameters(page)).toBe('?q=actor%3Airan');
    await eventually(() => advice(page)).not.toContain('no operator');
    await eventually(() => found(page)).toBeGreaterThan(10);
    expect(await searchBox(page).inputValue()).toBe('actor:iran');
  });

  test('filters that the query names are cleared with the others', async () => {
    const page = await site.open(typed('ransomware kind:topic'));
    await eventually(() => advice(page)).toContain('Without the filters there are');
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await results(page).first().waitFor();
    expect(parameters(page)).toBe('?q=ransomware');
  });
});

describe('what the query names is offered first', () => {
  test.each([
    ['A/AC.291/22/Rev.1', '/texts/rdtc/'],
    ['a ac 291 22 rev 1', '/texts/rdtc/'],
    ['A/AC.291/22/Rev\u20111', '/texts/rdtc/'],
    ['6th session', '/sessions/sixth-session/'],
    ['statements/2024-08-08-iran#p3', '/statements/2024-08-08-iran/#p3'],
    ['Art. 24(2)', '/articles/conditions-and-safeguards/'],
  ])('%s leads to %s', async (query, address) => {
    const page = await site.open(typed(query));
    await settled(page);
    const link = page.locator('.places a').first();
    await link.waitFor();
    expect(((await link.getAttribute('href')) ?? '').startsWith(address)).toBe(true);
    await link.click();
    await page.waitForURL((url) => url.pathname === address.replace(/#.*/, ''));
    expect(await page.locator('h1').count()).toBe(1);
    if (address.includes('#')) expect(await page.locator(':target').count()).toBe(1);
  });

  test('a full address of this site', async () => {
    const page = await site.open(typed(`${site.url}statements/2024-08-08-iran/#p3`));
    expect(await page.locator('.places a').first().getAttribute('href')).toBe('/statements/2024-08-08-iran/#p3');
  });

  test('nothing, where nothing is named', async () => {
    const page = await site.open(typed('ransomware attacks'));
    await results(page).first().waitFor();
    expect(await page.locator('.places').count()).toBe(0);
  });
});

test('a search that a browser starts by a fragment, again and again', async () => {
  const page = await site.open('#?q=ransomware');
  await eventually(() => page.locator('.tally').textContent()).toContain('“ransomware”');
  expect([parameters(page), new URL(page.url()).hash]).toEqual(['?q=ransomware', '']);
  await page.evaluate(() => {
    location.hash = '?q=vote&actor=iran';
  });
  await eventually(() => page.locator('.tally').textContent()).toContain('“vote”');
  expect([parameters(page), new URL(page.url()).hash]).toEqual(['?q=vote&actor=iran', '']);
  expect(await searchBox(page).inputValue()).toBe('vote');
  await page.goBack();
  await eventually(() => page.locator('.tally').textContent()).toContain('“ransomware”');
});
