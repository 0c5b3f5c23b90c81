import { describe, expect, test } from 'vitest';
import { advice, eventually, found, parameters, results, searchBox, settled, typed, useSearch } from './search-page.ts';

const site = useSearch();

/** How many records a query finds, on a page of its own. */
const count = async (query: string): Promise<number> => found(await site.search(typed(query)));

describe('every word is accounted for', () => {
  test('a correction is named, and the word itself can be searched for', async () => {
    const page = await site.search(typed('safegards union'));
    expect(await advice(page)).toContain('No record contains “safegards”; showing “safeguards” instead.');
    expect(await found(page)).toBe(await count('safeguards union'));
    await page.getByRole('link', { name: 'Search for “safegards” anyway' }).click();
    await eventually(() => parameters(page)).toBe('?q=%22safegards%22+union');
    expect(await advice(page)).toContain('No record contains “safegards”');
  });

  test('a word in no record can be cited: in what, as of when, with its address', async () => {
    const page = await site.search(typed('zyxwvut'));
    expect(await advice(page)).toContain('No record contains “zyxwvut”.');
    expect(await results(page).count()).toBe(0);
    expect(await page.locator('#absence').textContent()).toMatch(
      /^No record in the .+ contains “zyxwvut”, in any form, as of \d{1,2} [A-Z][a-z]+ 20\d\d \(fingerprint of the whole: \S{8,}\)\. https:\/\/[^/]+\/search\/\?q=zyxwvut$/,
    );
    expect(await page.getByRole('button', { name: 'Copy' }).isVisible()).toBe(true);
    expect(await page.locator('.start').isVisible()).toBe(true);
    expect(await page.locator('.export').isVisible()).toBe(false);
  });

  test('beside others, it is named and they are searched for', async () => {
    const page = await site.search(typed('zyxwvut workshop'));
    expect(await advice(page)).toContain('No record contains “zyxwvut”; these are the results for the other words.');
    expect(await found(page)).toBe(await count('workshop'));
    expect(await page.locator('#absence').count()).toBe(0);
  });

  test('other names of a thing are searched for, and that is said', async () => {
    const page = await site.search(typed('DRW'));
    expect(await advice(page)).toContain('“DRW”: searched for “Digital Rights Watch” as well.');
    expect(await found(page)).toBe(await count('DRW OR "Digital Rights Watch"'));
  });
});

describe('queries', () => {
  test('phrases in any quotation marks, word for word', async () => {
    const page = await site.search(typed('“article by article”'));
    expect(await found(page)).toBe(1);
    expect(await count('«article by article» "committee read"')).toBe(1);
    expect(await count('"articles by article"')).toBe(0);
    expect((await results(page).first().locator('mark').allTextContents()).join(' ')).toBe('article by article');
  });

  test('minus and NOT leave out, OR widens: the numbers add up', async () => {
    const [both, scope, without, not, vote, either] = await Promise.all(
      ['scope vote', 'scope', 'scope -vote', 'scope NOT vote', 'vote', 'scope OR vote'].map(count),
    );
    expect(both).toBeGreaterThan(0);
    expect([without, not, either]).toEqual([
      (scope ?? 0) - (both ?? 0),
      without,
      (scope ?? 0) + (vote ?? 0) - (both ?? 0),
    ]);
  });

  test.each(['Article 1', 'Article 2', 'article:1', 'Article 3'])(
    'an article is followed through all texts, and all that is found is shown: %s',
    async (query) => {
      const page = await site.search(typed(query));
      const all = await found(page);
      expect(all).toBeGreaterThan(0);
      expect(await page.getByRole('alert').count()).toBe(0);
      await eventually(() => results(page).count()).toBeGreaterThanOrEqual(Math.min(all, 20));
    },
  );

  test.each([
    ['Article 1', '/articles/purpose/'],
    ['a/ac.999/22/rev.1', '/texts/third-draft/'],
    ['2nd session', '/sessions/second-session/'],
    ['Arcadia on evidence', '/statements/2024-02-05-arcadia-evidence/'],
    ['ahc', '/glossary/#ahc'],
  ])('what %s names comes first', async (query, address) => {
    const page = await site.search(typed(query));
    await settled(page);
    expect(await results(page).first().locator('a.title').getAttribute('href')).toMatch(new RegExp(`^${address}`));
  });

  test('an operator becomes a filter: it is ticked, stands in the address, and leaves the box', async () => {
    const page = await site.search(typed('scope actor:arcadia -kind:letter after:2024-02-01'));
    const all = await found(page);
    expect(all).toBeGreaterThan(0);
    expect(parameters(page)).toBe('?q=scope&actor=arcadia&-kind=letter&from=2024-02-02');
    expect(await searchBox(page).inputValue()).toBe('scope');
    expect(await page.getByRole('checkbox', { name: /^Arcadia/, includeHidden: true }).isChecked()).toBe(true);
    expect(await page.locator('.chips li button').allTextContents()).toEqual([
      'Actor: Arcadia ×',
      'Kind: excluding Letters ×',
      'From 2024-02-02 ×',
      'Clear all',
    ]);
    await page.getByRole('button', { name: 'Remove filter Actor: Arcadia' }).click();
    await eventually(() => parameters(page)).toBe('?q=scope&-kind=letter&from=2024-02-02');
    await eventually(() => found(page)).toBeGreaterThan(all);
  });

  test('while an operator is typed, its filter holds; unticking it takes it out of the box', async () => {
    const page = await site.search();
    await settled(page);
    await searchBox(page).pressSequentially('scope kind:letter');
    const letters = page.getByRole('checkbox', { name: /^Letters/ });
    await eventually(() => letters.isChecked()).toBe(true);
    const all = await found(page);
    await letters.uncheck();
    await eventually(() => parameters(page)).toBe('?q=scope');
    await eventually(() => found(page)).toBeGreaterThan(all);
    expect(await searchBox(page).inputValue()).toBe('scope');
  });

  test('a wrong operator, and a wrong value, are explained with what would be right', async () => {
    const page = await site.search(typed('actr:arcadia'));
    expect(await advice(page)).toContain(
      'There is no operator “actr:”; did you mean actor:? Search for actor:arcadia instead.',
    );
    await page.locator('.advice a', { hasText: 'actor:arcadia' }).click();
    await eventually(() => parameters(page)).toBe('?actor=arcadia');
    expect(await found(page)).toBeGreaterThan(1);
    await page.goto(`${site.url}search/?actor=arcdia`);
    expect(await advice(page)).toContain('There is no actor “arcdia” here. Search for arcadia instead.');
  });
});

test('a search that another page, or a browser, starts by a fragment', async () => {
  const page = await site.search('#?q=workshop');
  await eventually(() => page.locator('.tally').textContent()).toContain('“workshop”');
  expect([parameters(page), new URL(page.url()).hash]).toEqual(['?q=workshop', '']);
  await page.evaluate(() => {
    location.hash = '?q=vote&actor=arcadia';
  });
  await eventually(() => page.locator('.tally').textContent()).toContain('“vote”');
  expect(await searchBox(page).inputValue()).toBe('vote');
  await page.goBack();
  await eventually(() => page.locator('.tally').textContent()).toContain('“workshop”');
});

describe('questions and cards', () => {
  test('a question that fields answer is answered above the results, each line with its proof', async () => {
    const page = await site.search(typed('who opposed article 1'));
    const answer = page.locator('.answer');
    await eventually(() => answer.getByRole('link').first().textContent()).toContain('Arcadia');
    expect(await answer.getByRole('link').first().getAttribute('href')).toMatch(/^\/statements\/[^#]+#p\d+$/);
    await searchBox(page).fill('workshop');
    await page.keyboard.press('Enter');
    await eventually(() => answer.count()).toBe(0);
  });

  test('what the record does not tell is said', async () => {
    const page = await site.search(typed('how did Atlantis vote'));
    await eventually(() => page.locator('.answer').textContent()).toContain(
      'No field of the record says how it voted.',
    );
  });

  test.each([
    ['positions on scope', '/topics/scope/', '/positions/scope/'],
    ['Arcadia positions', '/actors/arcadia/', '/actors/arcadia/#positions'],
    ['position Article 1', '/articles/purpose/', '/positions/articles/purpose/'],
  ])('what is named leads to the positions on it or by it: %s', async (query, first, positions) => {
    const page = await site.search(typed(query));
    await settled(page);
    expect(await results(page).first().locator('a.title').getAttribute('href')).toContain(first);
    const link = results(page).first().locator('.card a', { hasText: 'Positions' });
    expect(await link.getAttribute('href')).toBe(positions);
    const count = /\((\d+)/.exec((await link.textContent()) ?? '')?.[1];
    await page.goto(site.url + positions.slice(1));
    expect(await page.locator(positions.includes('#') ? '#positions' : '.lead').textContent()).toContain(count);
  });

  test('the way to a page of the site is shown where a query asks for one', async () => {
    const page = await site.search();
    await settled(page);
    const signposts = page.getByRole('list', { name: 'Pages of this site' });
    for (const [query, title] of [
      ['how to cite', 'How to cite'],
      ['download data', 'Download the data'],
      ['where is the contact', 'About'],
      ['rss feeds', 'Follow'],
    ] as const) {
      await searchBox(page).fill(query);
      await eventually(() => signposts.locator('li:visible a').allTextContents()).toContain(title);
    }
    await searchBox(page).fill('workshop');
    await eventually(() => signposts.isVisible()).toBe(false);
  });

  test('an actor that is named: what it said, apart from what others say of it', async () => {
    const page = await site.search(typed('Arcadia'));
    await settled(page);
    const card = page.locator('#results .card').first();
    const own = Number(/Said, signed or voted by it \((\d+)\)/.exec((await card.textContent()) ?? '')?.[1]);
    await card.getByRole('link').first().click();
    await eventually(() => parameters(page)).toBe('?q=Arcadia&actor=arcadia');
    // Its own page is among what is filtered by it.
    expect(await found(page)).toBeGreaterThanOrEqual(own);
  });
});
