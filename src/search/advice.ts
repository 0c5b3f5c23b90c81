import { button, element } from './element.ts';
import type { Finding } from './finding.ts';
import { IndexError } from './index-client.ts';
import { chosenCount } from './state.ts';

/** `“a”, “b” or “c”`. */
const quoted = (words: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map((word) => `“${word}”`));

const records = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;

/** What was found in one sentence. */
export function tally({ matches, state, phrase, words }: Finding): string {
  if (state.query.trim() === '' && chosenCount(state.chosen) === 0) return '';
  const wanted = phrase === undefined ? words.join(' ') : `"${phrase}"`;
  const number = matches.length === 0 ? 'No record' : records(matches.length);
  const filtered = chosenCount(state.chosen) > 0 ? ' under these filters' : '';
  return `${number}${state.query.trim() ? ` for ${phrase === undefined ? `“${words.length > 0 ? wanted : state.query.trim()}”` : wanted}` : ''}${filtered}`;
}

/** What a reader can do about a search. */
export interface Ways {
  /** Address of a search for other words, with the same filters. */
  addressOf(query: string): string;
  clearFilters(): void;
}

/** What a reader should know about a search: words that are in no record, quotes that mean nothing, ways out of an empty result. */
export function advice(finding: Finding, ways: Ways): HTMLElement[] {
  const { unknown, words, phrase, partlyQuoted, matches, unfiltered, each, state } = finding;
  const lines: HTMLElement[] = [];
  const say = (...children: (Node | string)[]) => lines.push(element('p', {}, ...children));
  const search = (query: string) => element('a', { href: ways.addressOf(query) }, query);

  if (unknown.length > 0)
    say(
      `No record contains ${quoted(unknown)}${words.length > 0 ? '; these are the results for the other words.' : '.'}`,
    );
  if (partlyQuoted)
    say('Quotes find an exact phrase only when they stand around the whole query; here they were ignored.');
  if (state.query.trim() === '' && chosenCount(state.chosen) === 0) return lines;
  if (matches.length > 0 || (unknown.length > 0 && words.length === 0)) return lines;
  if (phrase !== undefined && unfiltered === 0)
    say('No record contains this phrase word for word. Search without the quotes: ', search(words.join(' ')));
  if (unfiltered > 0 && chosenCount(state.chosen) > 0) {
    say(
      `Without the filters there ${unfiltered === 1 ? 'is' : 'are'} ${records(unfiltered)}. `,
      button('Remove all filters', ways.clearFilters),
    );
  } else if (phrase === undefined && each.length > 0) {
    say(
      'No record contains all of these words. By themselves: ',
      ...each.flatMap(({ word, count }, place) => [place > 0 ? ', ' : '', search(word), ` (${String(count)})`]),
      '.',
    );
  }
  return lines;
}

/** Why there is no search, and what helps. */
export function failureAdvice(error: unknown, development: boolean, retry: () => void): HTMLElement {
  const missing = error instanceof IndexError && error.reason === 'missing';
  const reason =
    missing && development
      ? 'There is no search index yet: it is made by a build. Run “npm run build” once, then try again.'
      : missing
        ? 'The search index is not where it should be: this site was published without it, or is being replaced at this moment.'
        : !navigator.onLine
          ? 'You are offline, and the search index was not loaded before the connection was lost.'
          : 'The search index could not be loaded: the connection failed, or something in the browser blocks it (it needs WebAssembly).';
  return element(
    'div',
    { class: 'notice', role: 'alert' },
    element('p', {}, `${reason} Everything can still be browsed by the links below.`),
    element('p', {}, button('Try again', retry)),
  );
}
