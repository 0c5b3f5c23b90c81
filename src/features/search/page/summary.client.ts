import { base } from '../../../client/base.ts';
import { requireElement } from '../../../client/require-element.ts';
import { effectiveOrder, type SearchResult } from '../query/search.client.ts';
import { filterCount } from '../query/state.client.ts';
import { advice, failureAdvice, tally } from './advice.client.ts';
import { listOf } from './results.client.ts';

/** Shows what stands above and below the results of a search page: the tally, advice, the order, what can be done with the list. */
export function showSummary(page: HTMLElement, result: SearchResult, shown: number, removeFilters: () => void): void {
  const { state, matches } = result;
  const { name = '', asOf = '', fingerprint = '', permanent = location.origin + base } = page.dataset;
  requireElement(page, '.tally').textContent = tally(result);
  requireElement(page, '.advice').replaceChildren(
    ...advice(result, { name, asOf, fingerprint, permanent }, removeFilters),
  );
  const count = filterCount(state);
  requireElement(page, '.filters > summary .count').textContent = count > 0 ? `${String(count)} chosen` : '';
  const select = requireElement(page, '[name="sort"]') as HTMLSelectElement;
  for (const option of select.options) option.disabled = option.value === 'relevance' && state.query === '';
  select.value = effectiveOrder(state);
  const found = listOf(result).length;
  requireElement(page, '.export').hidden = matches.length === 0;
  requireElement(page, '.order').hidden = found < 2;
  requireElement(page, '.start').hidden = found > 0;
  requireElement(page, '.more').hidden = shown >= found;
}

/** Shows why a search could not be made, and other ways. */
export function showFailure(page: HTMLElement, error: unknown): void {
  console.error(error);
  requireElement(page, '#results').replaceChildren();
  requireElement(page, '.answers').replaceChildren();
  requireElement(page, '.tally').textContent = '';
  requireElement(page, '.more').hidden = true;
  requireElement(page, '.start').hidden = false;
  requireElement(page, '.advice').replaceChildren(failureAdvice(error));
}
