import { counted } from '../../../base/counted.ts';
import { copyableLine } from '../../../client/copy-button.ts';
import { button, element } from '../../../client/element.ts';
import { requireElement } from '../../../client/require-element.ts';
import { effectiveOrder, type SearchResult } from '../query/search.client.ts';
import { filterCount, writeState, type SearchState } from '../query/state.client.ts';
import { SearchUnavailable } from '../query/pagefind.client.ts';
import type { WordAccount } from '../query/understand.client.ts';
import { listOf } from './results.client.ts';

/** `“a”, “b” and “c”`. */
const quoted = (words: readonly string[]): string => new Intl.ListFormat('en').format(words.map((word) => `“${word}”`));

/** A query in quotation marks, unless it has some. */
const named = (query: string): string => (query.includes('"') ? query : `“${query}”`);

const searchLink = (state: SearchState, text: string): HTMLElement =>
  element('a', { href: location.pathname + writeState(state) }, text);

/** What was found in one sentence. */
function tally({ matches, state }: SearchResult): string {
  const filtered = filterCount(state) > 0;
  if (state.query === '' && !filtered) return '';
  const number = matches.length === 0 ? 'No record' : counted(matches.length, 'record');
  return `${number}${state.query ? ` for ${named(state.query)}` : ''}${filtered ? ' under these filters' : ''}`;
}

/** A sentence that can be cited: that no record holds some words, in what, as of when: search.astro says it. */
function absence(
  words: readonly string[],
  { name = '', asOf, fingerprint, permanent = '' }: DOMStringMap,
): HTMLElement {
  const either = new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map((word) => `“${word}”`));
  const day = asOf ? `, as of ${asOf}` : '';
  const state = fingerprint ? ` (fingerprint of the whole: ${fingerprint})` : '';
  const sentence = `No record in the ${name} contains ${either}, in any form${day}${state}. ${permanent}search/${location.search}`;
  return element('p', { class: 'absence' }, 'To cite that nothing was found: ', ...copyableLine('absence', sentence));
}

/** What became of a word that is not simply found. */
function accountOf({ word, state, to }: WordAccount, search: SearchState): (Node | string)[] {
  if (state === 'begun') return [`No record contains “${word}” as a word; showing words that begin so.`];
  if (state === 'widened') return [`“${word}”: searched for ${quoted(to)} as well.`];
  if (state === 'absent' && to.length > 0) return [`Records contain ${quoted(to)}, but not “${word}” itself.`];
  if (state !== 'corrected') return [];
  const literally = { ...search, query: search.query.replace(word, `"${word}"`) };
  return [
    `No record contains “${word}”; showing ${quoted(to)} instead. `,
    searchLink(literally, `Search for “${word}” anyway`),
  ];
}

/** What a reader should know about a search: what became of each word, operators that mean nothing, ways out of an empty result. */
function advice(result: SearchResult, searched: DOMStringMap, removeFilters: () => void): HTMLElement[] {
  const { accounts, notes, matches, partial, optional, unfiltered, state } = result;
  const absent = accounts.filter((one) => one.state === 'absent').map(({ word }) => word);
  const others = accounts.length > absent.length && matches.length + partial.length > 0;
  const lines: (Node | string)[][] = [
    ...notes.map(({ message, instead }) => [
      message.endsWith('?') ? message : `${message}.`,
      ...(instead ? [' Search for ', searchLink(instead.state, instead.label), ' instead.'] : []),
    ]),
    optional.length > 0 ? [`Not required, because they are in almost every text: ${optional.join(', ')}.`] : [],
    absent.length > 0
      ? [`No record contains ${quoted(absent)}${others ? '; these are the results for the other words.' : '.'}`]
      : [],
    ...accounts.map((one) => accountOf(one, state)),
    matches.length === 0 && partial.length > 0
      ? ['No record contains all of these words. These contain some of them:']
      : [],
    matches.length + partial.length === 0 && absent.length === 0 && /["“”«»]/.test(state.query)
      ? [
          'No record contains this exact phrase. ',
          searchLink(
            { ...state, query: state.query.replace(/["“”„«»]/g, '') },
            'Search for them without quotation marks',
          ),
        ]
      : [],
    unfiltered > 0
      ? [
          `Without the filters there ${unfiltered === 1 ? 'is' : 'are'} ${counted(unfiltered, 'record')}. `,
          button('Remove all filters', removeFilters),
        ]
      : [],
  ];
  return [
    ...lines.filter((line) => line.length > 0).map((line) => element('p', {}, ...line)),
    ...(result.absent ? [absence(absent, searched)] : []),
  ];
}

/** Why there is no search, and what helps. */
function failureAdvice(error: unknown): HTMLElement {
  const reason = !(error instanceof SearchUnavailable)
    ? 'The search failed because of an error on our side; please report what you searched for.'
    : import.meta.env.DEV
      ? '“npm run dev” has no search: it is made by a build. “npm start” makes one and serves it.'
      : navigator.onLine
        ? 'The search index could not be loaded: the connection failed, or something in the browser blocks it (it needs WebAssembly).'
        : 'You are offline, and what this search needs was not loaded before the connection was lost.';
  return element(
    'div',
    { class: 'notice', role: 'alert' },
    element('p', {}, `${reason} Everything can still be browsed by the links below.`),
    element(
      'p',
      {},
      button('Try again', () => location.reload()),
    ),
  );
}

/** Shows what stands above and below the results of a search page: the tally, advice, the order, what can be done with the list. */
export function showSummary(page: HTMLElement, result: SearchResult, shown: number, removeFilters: () => void): void {
  const { state, matches } = result;
  requireElement(page, '.tally').textContent = tally(result);
  requireElement(page, '.advice').replaceChildren(...advice(result, page.dataset, removeFilters));
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
