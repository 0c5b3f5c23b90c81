import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeOurSearch } from '../relevance/our-search.ts';
import { questions } from '../relevance/questions.ts';
import { score, type Verdict } from '../relevance/scoring.ts';
import { deep } from '../support/deep.ts';
import { openBrowser, type OpenBrowser } from '../support/browser.ts';
import { servedSite } from '../support/site.ts';

/** What the search has reached; `npm run bench:relevance -- --failures` shows what is still wrong. Raise them, never lower them. */
// By the answers of 29 November 2026, which were read anew.
const floors = { all: { success1: 0.935, success3: 0.96 }, heldOut: { success1: 0.9, success3: 0.94 } };

let browser: OpenBrowser;
let site: Awaited<ReturnType<typeof servedSite>>;
let verdicts: Verdict[];

// What the real record's search finds changes with each record: it is measured in depth, and by the benchmark.
describe.runIf(deep)('relevance', () => {
  beforeAll(async () => {
    site = await servedSite();
    browser = await openBrowser();
    verdicts = await judgeOurSearch(browser, site.url, questions);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** Questions that are not answered among the first three, for the message of a failure; those held out are not told. */
  const failed = () =>
    verdicts
      .filter(({ question, rank }) => !question.heldOut && (rank ?? Infinity) > 3)
      .map(({ question, first }) => `${question.query} -> ${first ?? 'nothing'}`)
      .join('\n');

  test('the right record comes first, or among the first three, as often as it did', () => {
    const { success1, success3 } = score(verdicts);
    expect(success1, failed()).toBeGreaterThanOrEqual(floors.all.success1);
    expect(success3, failed()).toBeGreaterThanOrEqual(floors.all.success3);
  });

  test('so it does for questions that nobody tuned for', () => {
    const { success1, success3 } = score(verdicts.filter(({ question }) => question.heldOut));
    expect(success1).toBeGreaterThanOrEqual(floors.heldOut.success1);
    expect(success3).toBeGreaterThanOrEqual(floors.heldOut.success3);
  });
});
