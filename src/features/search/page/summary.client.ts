import { base } from '../../../client/base.ts';
import { partOf } from '../../../client/part.ts';
import { effectiveOrder, type SearchResult } from '../query/search.client.ts';
import { filterCount } from '../query/state.client.ts';
import { advice, failureAdvice, tally } from './advice.client.ts';
import { listOf } from './results.client.ts';

/** Shows what stands above and below the results of a search page: the tally, advice, the order, what can be done with the list. */
export function showSummary(page: HTMLElement, result: SearchResult, shown: number, removeFilters: () => void): void {
  const { state, matches } = result;
  const { name = '', asOf = '', fingerprint = '', permanent = location.origin + base } = page.dataset;
  partOf(page, '.tally').textContent = tally(result);
  partOf(page, '.advice').replaceChildren(...advice(result, { name, asOf, fingerprint, permanent }, removeFilters));
  const count = filterCount(state);
  partOf(page, '.filters > summary .count').textContent = count > 0 ? `${String(count)} chosen` : '';
  const select = partOf(page, '[name="sort"]') as HTMLSelectElement;
  for (const option of select.options) option.disabled = option.value === 'relevance' && state.query === '';
  select.value = effectiveOrder(state);
  const found = listOf(result).length;
  partOf(page, '.export').hidden = matches.length === 0;
  partOf(page, '.order').hidden = found < 2;
  partOf(page, '.start').hidden = found > 0;
  partOf(page, '.more').hidden = shown >= found;
}

/** Shows why a search could not be made, and other ways. */
export function showFailure(page: HTMLElement, error: unknown): void {
  console.error(error);
  partOf(page, '#results').replaceChildren();
  partOf(page, '.tally').textContent = '';
  partOf(page, '.more').hidden = true;
  partOf(page, '.start').hidden = false;
  partOf(page, '.advice').replaceChildren(failureAdvice(error));
}
