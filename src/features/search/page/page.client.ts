import { base } from '../../../client/base.ts';
import { keepForOffline } from '../../../client/keep-for-offline.ts';
import { once, onceEach } from '../../../client/once-each.ts';
import { requireElement } from '../../../client/require-element.ts';
import { searchRecord, type SearchResult } from '../query/search.client.ts';
import { filterCount, orders, readState, withoutFilters, writeState, type SearchState } from '../query/state.client.ts';
import { remember, remembered, takeFragment } from './address.client.ts';
import type { Facets } from './facets.client.ts';
import { openSearch, type OpenedSearch } from './open-search.client.ts';
import { questionWord } from './question-word.client.ts';
import { drawResults, listOf, listedRecords } from './results.client.ts';
import { showSignposts } from './signposts.client.ts';
import { showFailure, showSummary } from './summary.client.ts';

/** Results shown at a time, and how many of them are shown before the others are fetched: a screenful. */
const pageLength = 20;
const firstLength = 3;
/** Milliseconds of quiet before a search while typing; before waiting is mentioned. */
const typingPause = 150;
const patience = 500;

takeFragment();

/** `<search-page>` around the parts that search.astro draws: searches while its reader types, and keeps the search in the address. */
class SearchPage extends HTMLElement {
  private readonly open = once(openSearch);
  /** Draws the filters once: they are fetched after the first results. */
  private readonly openFacets = onceEach(async ({ dependencies }: OpenedSearch): Promise<Facets> => {
    const { drawFacets } = await import('./facets.client.ts');
    return drawFacets(this.inner('.facets'), dependencies, (change) => this.change(change));
  });
  private state: SearchState = readState(location.search);
  private result: SearchResult | undefined;
  /** What the result is of: as long as it is older than the state, a search is under way. */
  private answered: SearchState | undefined;
  private shown = 0;
  /** Number of the latest search: answers to former ones are dropped. */
  private run = 0;
  private typing: ReturnType<typeof setTimeout> | undefined;

  private inner(selector: string): HTMLElement {
    return requireElement(this, selector);
  }

  private get box(): HTMLInputElement {
    return this.inner('input[type="search"]') as HTMLInputElement;
  }

  connectedCallback() {
    this.inner('.searching').hidden = false;
    this.inner('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.commit({ ...this.state, query: this.box.value });
    });
    // What was typed becomes an address when the box is left.
    this.box.addEventListener('change', () => this.commit({ ...this.state, query: this.box.value }));
    this.box.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => {
        this.state = { ...this.state, query: this.box.value };
        void this.search();
      }, typingPause);
    });
    this.inner('[name="sort"]').addEventListener('change', (event) => {
      const { value } = event.target as HTMLSelectElement;
      this.change((state) => ({ ...state, order: orders.find((order) => order === value) ?? 'relevance' }));
    });
    this.inner('.more').addEventListener('click', () => void this.showMore());
    // It comes before the change of the fragment is told, and would take the fragment off.
    window.addEventListener('popstate', () => {
      takeFragment();
      this.restore();
    });
    window.addEventListener('hashchange', () => {
      if (takeFragment()) this.restore();
    });
    window.addEventListener('pagehide', () => remember({ shown: this.shown, scroll: scrollY }));
    // A connection that has just come back may not carry the first request.
    window.addEventListener('online', () => {
      for (const pause of [0, 1000, 4000])
        setTimeout(() => {
          if (this.querySelector('.advice [role="alert"]')) void this.search();
        }, pause);
    });
    (this.inner('.filters') as HTMLDetailsElement).open = matchMedia('(min-width: 60rem)').matches;
    this.restore();
  }

  /** Shows the search that the address names. */
  private restore() {
    const { shown, scroll } = remembered();
    this.state = readState(location.search);
    this.box.value = this.state.query;
    void this.submit(shown).then(() => {
      if (scroll) scrollTo({ top: scroll, behavior: 'instant' });
      this.settle();
    });
  }

  /** Makes a search a step of the history, so that "back" leads to the one before it. */
  private commit(state: SearchState) {
    clearTimeout(this.typing);
    const address = location.pathname + writeState(state);
    if (address !== location.pathname + location.search) {
      remember({ shown: this.shown });
      history.pushState(null, '', address);
    }
    // The same search is the same object, so that its result is known to be of it.
    if (writeState(state) !== writeState(this.state)) this.state = state;
    void this.submit();
  }

  /** Changes the filters or the order of the search that is shown. */
  private change(change: (state: SearchState) => SearchState) {
    // Of what is under way nothing may be lost; the result of the newest has operators that were typed among its filters.
    const state = this.result && this.answered === this.state ? this.result.state : this.state;
    const typedSince = this.box.value.trim() !== this.state.query.trim();
    this.commit(change(typedSince ? { ...state, query: this.box.value } : state));
  }

  /**
   * Makes a search that was submitted. Its operators become filters: they stand in the address, and leave the box, unless its
   * reader has typed on meanwhile.
   */
  private async submit(shown?: number) {
    const submitted = this.box.value;
    const done = await this.search(shown);
    if (!done || !this.result) return;
    this.state = this.answered = this.result.state;
    if (this.box.value === submitted) this.box.value = this.state.query;
    history.replaceState(history.state, '', location.pathname + writeState(this.state));
  }

  /** @returns whether its results are shown, and no later search has begun. */
  private async search(shown = pageLength): Promise<boolean> {
    const run = ++this.run;
    const { state } = this;
    const current = () => run === this.run;
    const list = this.inner('#results');
    const waiting = setTimeout(() => {
      if (current()) this.inner('.tally').textContent = 'Searching …';
    }, patience);
    list.setAttribute('aria-busy', 'true');
    try {
      const opened = await this.open();
      const result = await searchRecord(opened.dependencies, state);
      // Chosen filters stand above the results: with them, nothing moves when they come.
      const [first] = await Promise.all([
        drawResults(opened, result, 0, firstLength),
        filterCount(result.state) > 0 ? this.openFacets(opened) : undefined,
      ]);
      if (!current()) return false;
      clearTimeout(waiting);
      this.result = result;
      this.answered = state;
      this.shown = Math.min(Math.max(shown, pageLength), listOf(result).length);
      list.replaceChildren(...first);
      showSummary(this, result, this.shown, () => this.change(withoutFilters));
      showSignposts(this.inner('.signposts'), result.state.query);
      const answer = questionWord.test(result.state.query)
        ? import('./answers.client.ts').then(({ drawAnswer }) => drawAnswer(opened, result)).catch(() => undefined)
        : undefined;
      const others = drawResults(opened, result, firstLength, this.shown, current);
      others.catch(() => undefined); // awaited below
      const facets = await this.openFacets(opened);
      if (!current()) return false;
      this.inner('.chips').replaceChildren(...facets.chips(result.state));
      await facets.show(result, current);
      if (!current()) return false;
      const told = await answer;
      if (!current()) return false;
      this.inner('.answers').replaceChildren(...(told ? [told] : []));
      const rows = await others;
      if (current()) list.append(...rows);
      return current();
    } catch (error) {
      if (!current()) return false;
      this.result = undefined;
      showFailure(this, error);
      return false;
    } finally {
      clearTimeout(waiting);
      if (current()) list.removeAttribute('aria-busy');
    }
  }

  private async showMore() {
    const { result, run, shown } = this;
    if (!result) return;
    try {
      const rows = await drawResults(await this.open(), result, shown, shown + pageLength);
      if (run !== this.run || shown !== this.shown) return;
      this.inner('#results').append(...rows);
      this.shown += rows.length;
      remember({ shown: this.shown });
      this.inner('.more').hidden = this.shown >= listOf(result).length;
      rows[0]?.querySelector<HTMLElement>('a.title')?.focus();
    } catch (error) {
      if (run === this.run) showFailure(this, error);
    }
  }

  /** What can wait until the first search is answered: what was read is kept for times without a network; the list can be taken away. */
  private settle() {
    keepForOffline();
    import('./export.client.ts').then(
      ({ drawExport }) => {
        drawExport(this.inner('.export'), this.dataset['permanent'] ?? location.origin + base, async () =>
          this.result ? listedRecords(await this.open(), this.result) : [],
        );
      },
      () => undefined,
    );
  }
}

customElements.define('search-page', SearchPage);
