import type { Page } from 'playwright-core';
import type { OpenBrowser } from '../support/browser.ts';
import type { Question } from './questions.ts';
import { judge, type Answered, type Verdict } from './scoring.ts';

/** Milliseconds without a change after which an answer counts as complete, and after which none is expected any more. */
const quiet = 300;
const patience = 8000;
/** Pages that ask side by side: most of the time, each waits until its answer has settled. */
const tabs = 4;

/** `http://127.0.0.1:80/record/statements/x/#p3` as `statements/x#p3`; the terms of the glossary are places of one page. */
const addressOf = (link: string, site: string): string =>
  link
    .replace(site, '')
    .replace(/:~:.*$/, '')
    .replace(/^glossary\/#/, 'glossary/')
    .replace(/\/(#|$)/, '$1');

/** What is said of words that no record has, clause by clause: whatever else stands beside it proves nothing. */
const denialsOf = (advice: string): string[] =>
  advice.split(/[\n;]|\.\s/).filter((clause) => /\bno record\b/i.test(clause));

/** Asks the search page by its address, and reads the links of the results and the advice once they have settled. */
export async function askOurSearch(page: Page, site: string, query: string): Promise<Answered> {
  await page.goto(`${site}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  const settled = page.waitForFunction(
    (pause) => {
      const list = document.querySelector('#results');
      const seen = [...document.querySelectorAll('#results > li a.title, .advice')]
        .map((part) => (part instanceof HTMLAnchorElement ? part.href : part.textContent.trim()))
        .join('\n')
        .trim();
      const memory = window as Window & { settling?: { seen: string; since: number } };
      if (memory.settling?.seen !== seen) memory.settling = { seen, since: performance.now() };
      const busy = list?.getAttribute('aria-busy') === 'true';
      return seen !== '' && !busy && performance.now() - memory.settling.since >= pause;
    },
    quiet,
    { polling: 50, timeout: patience },
  );
  await settled.catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error;
  });
  const { links, advice } = await page.evaluate(() => ({
    links: [...document.querySelectorAll('#results > li')].map(
      (result) => result.querySelector<HTMLAnchorElement>('a.title')?.href ?? '',
    ),
    advice: [...document.querySelectorAll<HTMLElement>('.advice')].map((part) => part.innerText).join('\n'),
  }));
  return { results: links.map((link) => addressOf(link, site)), denials: denialsOf(advice) };
}

/** Asks the search page all questions. */
export async function judgeOurSearch(
  browser: OpenBrowser,
  site: string,
  questions: readonly Question[],
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const waiting = [...questions.entries()];
  await Promise.all(
    Array.from({ length: tabs }, async () => {
      const page = await browser.newPage();
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [place, question] = next;
        verdicts[place] = judge(question, await askOurSearch(page, site, question.query));
      }
      await page.context().close();
    }),
  );
  return verdicts;
}
