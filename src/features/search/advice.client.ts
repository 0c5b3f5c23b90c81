import { button, element } from '../../client/element.ts';
import { optionalWords } from './clauses.ts';
import type { Finding } from './finding.client.ts';
import { followLine } from './following.client.ts';
import { IndexError } from './pagefind.client.ts';
import type { WordAccount } from './language/account.ts';
import type { Place } from './language/places.ts';
import { placeLabels } from './place-labels.ts';
import { filterCount } from './state.ts';

/** `“a”, “b” or “c”`. */
const quoted = (words: readonly string[], type: 'disjunction' | 'conjunction' = 'disjunction'): string =>
  new Intl.ListFormat('en', { type }).format(words.map((word) => `“${word}”`));

const records = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;

/** What was found in one sentence. */
export function tally({ matches, state, effective }: Finding): string {
  const typed = state.query.trim();
  if (typed === '' && filterCount(effective) === 0) return '';
  const number = matches.length === 0 ? 'No record' : records(matches.length);
  return `${number}${typed ? ` for ${typed.includes('"') ? typed : `“${typed}”`}` : ''}${filterCount(effective) > 0 ? ' under these filters' : ''}`;
}

/** What a reader can do about a search. */
export interface Ways {
  /** Address of a search for other words, with the same filters. */
  addressOf(query: string): string;
  /** Address of a page. */
  pageOf(path: string): string;
  clearFilters(): void;
  /** What is searched: its name, its day in words, its fingerprint. */
  record: { name: string; asOf: string; fingerprint: string; /** Permanent address of the site. */ address: string };
}

/** The places that the query names: the first thing that somebody means who names one. */
export function placesNamed(places: readonly Place[], ways: Ways): HTMLElement[] {
  const shown = places.slice(0, 4);
  if (shown.length === 0) return [];
  return [
    element(
      'ul',
      { class: 'places', 'aria-label': 'Named in the query' },
      ...shown.map(({ address, label, kind, reason }) =>
        element(
          'li',
          {},
          element('a', { href: ways.pageOf(address) }, label),
          ' ',
          element('span', { class: 'quiet' }, reason === 'Its name' ? placeLabels[kind] : reason),
        ),
      ),
    ),
  ];
}

/** What a reader should know about a search: what became of each word, operators that mean nothing, ways out of an empty result. */
export function advice(finding: Finding, ways: Ways): HTMLElement[] {
  const { accounts, query, matches, partial, unfiltered, effective, state } = finding;
  const lines: HTMLElement[] = [];
  const say = (...children: (Node | string)[]) => lines.push(element('p', {}, ...children));
  const search = (text: string, shown = text) => element('a', { href: ways.addressOf(text) }, shown);

  for (const { message, suggestion } of query.notes) {
    const asks = message.endsWith('?');
    const [before, after] = asks ? [' Search for ', ' instead.'] : [' Did you mean ', '?'];
    say(asks ? message : `${message}.`, ...(suggestion === undefined ? [] : [before, search(suggestion), after]));
  }
  const of = (wanted: WordAccount['state']) => accounts.filter((one) => one.state === wanted);
  for (const { word, to = [] } of of('corrected'))
    say(
      `No record contains “${word}”; showing ${quoted(to)} instead. `,
      search(state.query.replace(word, `"${word}"`), `Search for “${word}” all the same`),
    );
  for (const { word, count, to = [] } of of('widened'))
    if (to[0] === `${word}…`) say(`No record contains “${word}” as a word; showing words that begin so.`);
    else
      say(
        count > 0
          ? `“${word}”: searched for ${quoted(to, 'conjunction')} as well.`
          : `No record contains “${word}”; showing ${quoted(to, 'conjunction')}, which mean the same.`,
      );
  const soft = query.clauses.length > 1 ? optionalWords(query) : [];
  if (soft.length > 0) say(`Not required, as they only hold a sentence together: ${soft.join(', ')}.`);
  const absent = of('absent');
  if (absent.length > 0) {
    const words = absent.map(({ word }) => word);
    const others = accounts.length > absent.length && matches.length + partial.length > 0;
    say(`No record contains ${quoted(words)}${others ? '; these are the results for the other words.' : '.'}`);
    for (const { word, to = [] } of absent)
      if (to.length > 0) say(`Records contain ${quoted(to)}, but not “${word}” itself.`);
  }
  if (matches.length === 0 && state.query.trim() !== '' && unfiltered === 0) lines.push(absence(finding, ways));
  if (matches.length === 0 && partial.length > 0)
    say('No record contains all of these words. These contain some of them:');
  if (unfiltered > 0 && filterCount(effective) > 0)
    say(
      `Without the filters there ${unfiltered === 1 ? 'is' : 'are'} ${records(unfiltered)}. `,
      button('Remove all filters', ways.clearFilters),
    );
  const follow = followLine(finding, ways.pageOf);
  return follow ? [...lines, follow] : lines;
}

/** A sentence that can be cited: that nothing was found, in what, as of when. */
function absence({ state }: Finding, { record }: Ways): HTMLElement {
  const typed = state.query.trim();
  const sentence = element(
    'span',
    { id: 'absence' },
    `No record in the ${record.name} answers the search ${typed.includes('"') ? typed : `“${typed}”`}${record.asOf ? `, as of ${record.asOf}` : ''}${record.fingerprint ? ` (fingerprint of the whole: ${record.fingerprint})` : ''}. `,
    `${record.address}search/${location.search}`,
  );
  const copy = document.createElement('copy-button');
  copy.setAttribute('target', 'absence');
  copy.hidden = true;
  copy.append(element('button', { type: 'button' }, 'Copy'));
  return element('p', { class: 'absence' }, 'To cite that nothing was found: ', sentence, ' ', copy);
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
