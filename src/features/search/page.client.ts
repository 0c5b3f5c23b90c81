import { partOf } from '../../client/part.ts';
import { advice, failureAdvice, placesNamed, tally, type Ways } from './advice.client.ts';
import { element } from '../../client/element.ts';
import { drawExport, prepareExport } from './exporting.client.ts';
import { writeQuery } from './language/query.ts';
import type { Titles } from './language/suggest.ts';
import { bestPassages } from './passages.ts';
import { keepForOffline } from './offline.client.ts';
import type { SuggestionList } from './suggestions.client.ts';
import { effectiveOrder, find, type Finding } from './finding.client.ts';
import { resultElement } from './results.client.ts';
import type { Frame } from './frame.client.ts';
import { filterCount, orders, readState, withChoice, withoutFilters, writeState, type SearchState } from './state.ts';
import type { PageNumber } from './table.ts';
import { openSearch, type OpenedSearch } from './tools.ts';

/** Results shown at a time, and how many of them are shown before the others are fetched: a screenful. */
const pageLength = 20;
const firstLength = 3;
/** Milliseconds of quiet before a search while typing; before its outcome is announced; before waiting is mentioned. */
const typingPause = 120;
const announcingPause = 900;
const patience = 500;
/** Milliseconds before each try once the device is online again. */
const retries = [0, 500, 1500, 4000];

/** All results in order: those that answer the whole query, then those that answer some of it. */
const listOf = ({ matches, partial }: Finding): PageNumber[] => [...matches, ...partial];

/** What a history entry remembers besides its address. */
interface Remembered {
  shown?: number;
  scroll?: number;
}

// The search boxes of other pages put the query behind a #, which browsers do not send to the host.
if (location.hash.startsWith('#?')) history.replaceState(null, '', location.pathname + location.hash.slice(1));

/** `<search-page>` around the parts that search.astro draws: searches while its reader types, and keeps the search in the address. */
class SearchPage extends HTMLElement {
  private readonly base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
  private ready: Promise<OpenedSearch> | undefined;
  private frame: Promise<Frame> | undefined;
  private state: SearchState = readState(location.search);
  /** The record on the day that is searched. */
  /** Query string of the last search that was submitted: typing changes the address, not this. */
  private committed = writeState(this.state);
  private finding: Finding | undefined;
  private shown = 0;
  private titleShards: Titles | undefined;
  /** Number of the latest search: answers to former ones are dropped. */
  private run = 0;
  /** Query whose counts the long filters are sorted by. */
  private sortedFor: string | undefined;
  private suggestions: SuggestionList | undefined;
  private settled = false;
  /** Whether something was typed before suggestions were there. */
  private typed = false;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private announcing: ReturnType<typeof setTimeout> | undefined;

  private inner(selector: string): HTMLElement {
    return partOf(this, selector);
  }

  connectedCallback() {
    const form = this.inner('form') as HTMLFormElement;
    this.inner('.searching').hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.commit({ ...this.state, query: this.box.value });
    });
    this.box.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => {
        this.type();
      }, typingPause);
    });
    this.box.addEventListener('focus', () => void this.openSuggestions(), { once: true });
    this.box.addEventListener(
      'input',
      () => {
        this.typed = true;
        void this.openSuggestions();
      },
      { once: true },
    );
    drawExport(this.inner('.export'), { records: () => this.listed() });
    this.inner('[name="sort"]').addEventListener('change', (event) => {
      const { value } = event.target as HTMLSelectElement;
      this.commit({ ...this.state, order: orders.find((order) => order === value) ?? 'relevance' });
    });
    this.inner('.more').addEventListener('click', () => void this.showMore());
    this.addEventListener('keydown', (event) => {
      this.key(event);
    });
    // Links to other searches are followed in place.
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (
        !link ||
        link.pathname !== location.pathname ||
        link.hash ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      this.commit(readState(link.search));
      this.box.focus();
    });
    // A search that a browser starts from its address bar changes the fragment only.
    window.addEventListener('hashchange', () => {
      if (!location.hash.startsWith('#?')) return;
      history.replaceState(null, '', location.pathname + location.hash.slice(1));
      this.restore();
    });
    window.addEventListener('popstate', () => {
      this.restore();
    });
    window.addEventListener('pagehide', () => {
      this.remember({ shown: this.shown, scroll: scrollY });
    });
    window.addEventListener('online', () => void this.retry());
    const wide = matchMedia('(min-width: 60rem)');
    const openFilters = () => {
      (this.inner('.filters') as HTMLDetailsElement).open = wide.matches;
    };
    wide.addEventListener('change', openFilters);
    openFilters();
    this.restore();
  }

  private get box(): HTMLInputElement {
    return this.inner('input[type="search"]') as HTMLInputElement;
  }

  private get list(): HTMLOListElement {
    return this.inner('#results') as HTMLOListElement;
  }

  private remember(what: Remembered) {
    history.replaceState(what, '');
  }

  /** Shows the search that the address names. */
  private restore() {
    clearTimeout(this.typing);
    this.state = readState(location.search);
    this.committed = writeState(this.state);
    this.box.value = this.state.query;
    const { shown, scroll } = (history.state ?? {}) as Remembered;
    void this.search(shown).then(() => {
      if (scroll) scrollTo({ top: scroll, behavior: 'instant' });
    });
  }

  /** Searches again for what could not be reached. That a device is online again does not mean that its first request succeeds. */
  private async retry() {
    for (const pause of retries) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!this.querySelector('.advice [role="alert"]')) return;
      await this.search();
    }
  }

  /** Follows the typing: the address changes, the history does not. */
  private type() {
    const state = { ...this.state, query: this.box.value };
    if (writeState(state) === writeState(this.state)) return;
    this.state = state;
    history.replaceState(null, '', location.pathname + writeState(state));
    void this.search();
  }

  /** The list of suggestions is fetched when somebody turns to the box, or when the first results stand. */
  private async openSuggestions() {
    const { suggestUnder } = await import('./suggestions.client.ts');
    this.suggestions ??= suggestUnder(this.box, {
      find: (typed) => this.suggest(typed),
      pageOf: (path) => this.ways.pageOf(path),
    });
    // What was typed while it was fetched.
    if (this.typed) this.suggestions.update();
    this.typed = false;
  }

  /** Pages that may be meant by what has been typed so far. */
  private async suggest(typed: string) {
    const [{ tools, read }, { openTitles, suggest }] = await Promise.all([
      this.open(),
      import('./language/suggest.ts'),
    ]);
    this.titleShards ??= openTitles((name) => read(`titles/${name}`), tools.places);
    return suggest(typed, tools.places, 8, await this.titleShards.find(typed));
  }

  /** The list of results as it can be taken away: every record that answers the whole query. */
  private async listed() {
    const { finding } = this;
    if (!finding) return [];
    const permanent = this.dataset['permanent'] ?? location.origin + this.base;
    const pages = await Promise.all(finding.matches.map((page) => finding.load(page)));
    return pages.map((page) => {
      const address = permanent + page.url.slice(this.base.length);
      const [best] = bestPassages(page, finding.words, 1);
      const paragraph = best && /^p\d+$/.test(best.anchor.id) ? `${address}#${best.anchor.id}` : undefined;
      return { title: page.title, kind: page.kind, address, paragraph, served: page.url };
    });
  }

  /** Makes a search a step of the history, so that "back" leads to the one before it. */
  private commit(state: SearchState) {
    this.suggestions?.close();
    clearTimeout(this.typing);
    const address = writeState(state);
    if (address !== this.committed) {
      // What was typed meanwhile took the place of the former step.
      if (writeState(this.state) !== this.committed) history.replaceState(null, '', location.pathname + this.committed);
      else this.remember({ shown: this.shown });
      history.pushState(null, '', location.pathname + address);
      this.committed = address;
    }
    this.state = state;
    if (this.box.value.trim() !== state.query.trim()) this.box.value = state.query;
    void this.search();
  }

  /** Opens the index once; after a failure, anew. */
  private open(): Promise<OpenedSearch> {
    this.ready ??= openSearch(this.base).catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  /** Draws the filters once. */
  private openFrame({ tools }: OpenedSearch): Promise<Frame> {
    this.frame ??= import('./frame.client.ts').then(({ drawFrame }) =>
      drawFrame(this.inner('.facets'), tools, {
        choose: (name, value, choice) => {
          this.commit(withChoice({ ...this.state, query: this.box.value }, name, value, choice));
        },
        chooseAll: (name, all) => {
          const others = this.state.all.filter((other) => other !== name);
          this.commit({ ...this.state, query: this.box.value, all: all ? [...others, name] : others });
        },
        choosePeriod: (from, to) => {
          this.commit({ ...this.state, query: this.box.value, from, to });
        },
        removeDate: (side) => {
          this.commit({ ...this.state, [side]: undefined });
        },
        clear: () => {
          this.clearFilters();
        },
      }),
    );
    this.frame.catch(() => (this.frame = undefined));
    return this.frame;
  }

  private async search(shown = pageLength): Promise<void> {
    const run = ++this.run;
    const current = () => run === this.run;
    const waiting = setTimeout(() => {
      if (current()) this.say('Searching …');
    }, patience);
    this.list.setAttribute('aria-busy', 'true');
    try {
      const ready = await this.open();
      const finding = await find(ready.tools, this.state);
      // Chosen filters stand above the results: with them, nothing moves when they come.
      const [first] = await Promise.all([
        this.draw(finding, 0, firstLength),
        filterCount(this.state) > 0 ? this.openFrame(ready) : undefined,
      ]);
      if (!current()) return;
      clearTimeout(waiting);
      this.finding = finding;
      this.shown = Math.min(Math.max(shown, pageLength), listOf(finding).length);
      this.list.replaceChildren(...first);
      this.inner('.named').replaceChildren(...placesNamed(finding.places, this.ways));
      this.inner('.advice').replaceChildren(...advice(finding, this.ways));
      this.say(tally(finding));
      this.showControls(finding);
      const others = this.draw(finding, firstLength, this.shown);
      others.catch(() => undefined); // awaited below
      await this.showFrame(ready, finding, current);
      const rows = await others;
      if (current()) this.list.append(...rows);
    } catch (error) {
      if (!current()) return;
      console.error(error);
      this.finding = undefined;
      this.list.replaceChildren();
      this.say('');
      this.inner('.more').hidden = true;
      this.inner('.start').hidden = false;
      this.inner('.advice').replaceChildren(
        failureAdvice(error, import.meta.env.DEV, () => {
          void this.search();
        }),
      );
    } finally {
      clearTimeout(waiting);
      if (current()) this.list.removeAttribute('aria-busy');
      this.settle();
    }
  }

  /** What can wait until the first search is answered. */
  private settle() {
    if (this.settled) return;
    this.settled = true;
    keepForOffline(this.base);
    void this.openSuggestions();
    prepareExport();
  }

  /** The results from one place to another, as elements. */
  private async draw(finding: Finding, from: number, to: number): Promise<HTMLLIElement[]> {
    const list = listOf(finding).slice(from, to);
    const pages = await Promise.all(list.map((page) => finding.load(page)));
    return pages.map((page, place) => {
      const row = resultElement(page, finding.words);
      if (from + place === finding.matches.length) {
        row.classList.add('first-partial');
        row.prepend(element('p', { class: 'apparatus partial-note' }, 'From here on, some of the words only:'));
      }
      return row;
    });
  }

  private get ways(): Ways {
    const { name = '', asOf = '', fingerprint = '', permanent: address = location.origin + this.base } = this.dataset;
    return {
      addressOf: (query) => location.pathname + writeState({ ...this.state, query }),
      pageOf: (path) => this.base + path.replace(/^\//, ''),
      clearFilters: () => {
        // Filters that the query names are in the way as well.
        const { clauses, filters } = this.finding?.query ?? { clauses: [], filters: [] };
        if (filters.length > 0) this.box.value = writeQuery({ clauses, filters: [] });
        this.clearFilters();
      },
      record: { name, asOf, fingerprint, address },
    };
  }

  /** The controls at the results: order, the list to be taken away, the button for more. */
  private showControls(finding: Finding) {
    const asked = this.state.query.trim() !== '';
    this.inner('.filters > summary .count').textContent =
      filterCount(this.state) > 0 ? `${String(filterCount(this.state))} chosen` : '';
    const select = this.inner('[name="sort"]') as HTMLSelectElement;
    for (const option of select.options) option.disabled = option.value === 'relevance' && !asked;
    select.value = effectiveOrder(this.state);
    const found = listOf(finding).length;
    this.inner('.export').hidden = finding.matches.length === 0;
    this.inner('.order').hidden = found < 2;
    this.inner('.start').hidden = found > 0;
    this.inner('.more').hidden = this.shown >= found;
  }

  /** The filters with their counts, and the chosen ones above the results. */
  private async showFrame(ready: OpenedSearch, finding: Finding, current: () => boolean) {
    const frame = await this.openFrame(ready);
    if (!current()) return;
    frame.show(finding, this.state, this.sortedFor !== this.state.query);
    this.sortedFor = this.state.query;
    const place = this.inner('.chips');
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren(...frame.chips(this.state));
    if (hadFocus) (this.querySelector<HTMLElement>('.chips button') ?? this.box).focus();
  }

  private clearFilters() {
    this.commit(withoutFilters({ ...this.state, query: this.box.value }));
  }

  private async showMore() {
    const { finding, run, shown } = this;
    if (!finding) return;
    try {
      const results = await this.draw(finding, shown, shown + pageLength);
      if (run !== this.run || shown !== this.shown || this.list.children.length < shown) return;
      this.list.append(...results);
      this.shown = shown + results.length;
      this.remember({ shown: this.shown });
      this.inner('.more').hidden = this.shown >= listOf(finding).length;
      this.titles[shown]?.focus();
    } catch (error) {
      if (run !== this.run) return;
      console.error(error);
      this.inner('.advice').replaceChildren(
        failureAdvice(error, import.meta.env.DEV, () => {
          void this.search(shown + pageLength);
        }),
      );
    }
  }

  /** Shows a line above the results; screen readers hear it when the typing has paused. */
  private say(text: string) {
    this.inner('.tally').textContent = text;
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const unknown = [...this.querySelectorAll('.advice > p')].map((line) => line.textContent).join(' ');
      this.inner('p[role="status"]').textContent = [text, unknown].filter(Boolean).join('. ');
    }, announcingPause);
  }

  private get titles(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('a.title')];
  }

  /** Arrows go from the box through the results and back; Escape returns to the box. */
  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const inList = this.list.contains(event.target as Node);
    if (event.key === 'Escape' && event.target !== this.box) {
      event.preventDefault();
      this.box.focus();
      this.box.select();
      return;
    }
    if (!(inList || event.target === this.box) || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const { titles } = this;
    const at = inList ? [...this.list.children].findIndex((row) => row.contains(event.target as Node)) : -1;
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    const target = next === -1 && at === 0 ? this.box : next >= titles.length ? this.inner('.more') : titles[next];
    if (!target || target.hidden) return;
    event.preventDefault();
    target.focus();
  }
}

customElements.define('search-page', SearchPage);
