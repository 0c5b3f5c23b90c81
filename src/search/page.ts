import { partOf } from '../components/part.ts';
import { advice, failureAdvice, placesNamed, tally, type Ways } from './advice.ts';
import { recordOn, stateOf, type RecordThen } from './known.ts';
import { element } from './element.ts';
import { drawExport } from './exporting.ts';
import { chips, drawFacets, type Facets } from './facets.ts';
import { writeQuery } from './language/query.ts';
import { openTitles, suggest, type Titles } from './language/suggest.ts';
import { bestPassages } from './passages.ts';
import { suggestUnder, type SuggestionList } from './suggestions.ts';
import { effectiveOrder, find, type Finding } from './finding.ts';
import { resultElement } from './results.ts';
import { drawPeriod, type Period } from './period.ts';
import { filterCount, orders, withChoice, withoutFilters, writeState, type SearchState } from './state.ts';
import type { PageNumber } from './table.ts';
import { openSearch, type OpenedSearch } from './tools.ts';

/** Results shown at a time, and how many of them are shown before the others are fetched: a screenful. */
const pageLength = 20;
const firstLength = 5;
/** Milliseconds of quiet before a search while typing; before its outcome is announced; before waiting is mentioned. */
const typingPause = 120;
const announcingPause = 900;
const patience = 500;

/** What is ready once the index is open. */
interface Ready extends OpenedSearch {
  facets: Facets;
  period: Period;
}

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
  private ready: Promise<Ready> | undefined;
  private state: SearchState = stateOf(location.search);
  /** The record on the day that is searched. */
  private then: RecordThen | undefined;
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
    this.suggestions = suggestUnder(this.box, {
      find: (typed) => this.suggest(typed),
      pageOf: (path) => this.ways.pageOf(path),
    });
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
      this.commit(stateOf(link.search));
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
    window.addEventListener('online', () => {
      if (this.querySelector('.advice [role="alert"]')) void this.search();
    });
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
    this.state = stateOf(location.search);
    this.committed = writeState(this.state);
    this.box.value = this.state.query;
    const { shown, scroll } = (history.state ?? {}) as Remembered;
    void this.search(shown).then(() => {
      if (scroll) scrollTo({ top: scroll, behavior: 'instant' });
    });
  }

  /** Follows the typing: the address changes, the history does not. */
  private type() {
    const state = { ...this.state, query: this.box.value };
    if (writeState(state) === writeState(this.state)) return;
    this.state = state;
    history.replaceState(null, '', location.pathname + writeState(state));
    void this.search();
  }

  /** Pages that may be meant by what has been typed so far. */
  private async suggest(typed: string) {
    const { tools, read } = await this.open();
    this.titleShards ??= openTitles((name) => read(`titles/${name}`), tools.places);
    const { known } = this.state;
    const suggestions = suggest(typed, tools.places, 8, await this.titleShards.find(typed));
    return suggestions.filter(({ address }) => known === undefined || tools.table.knownOn(address) <= known);
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
  private open(): Promise<Ready> {
    this.ready ??= this.prepare().catch((error: unknown) => {
      this.ready = undefined;
      throw error;
    });
    return this.ready;
  }

  private async prepare(): Promise<Ready> {
    const opened = await openSearch(this.base);
    const place = this.inner('.facets');
    place.replaceChildren();
    const facets = drawFacets(
      place,
      opened.labels,
      opened.tools.table,
      (name, value, choice) => {
        this.commit(withChoice({ ...this.state, query: this.box.value }, name, value, choice));
      },
      (name, all) => {
        const others = this.state.all.filter((other) => other !== name);
        this.commit({ ...this.state, query: this.box.value, all: all ? [...others, name] : others });
      },
    );
    const period = drawPeriod(place, (from, to) => {
      this.commit({ ...this.state, query: this.box.value, from, to });
    });
    return { ...opened, facets, period };
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
      this.then ??= await recordOn(this.base, this.state.known);
      const finding = await find(ready.tools, this.state);
      const first = await this.draw(finding, 0, firstLength);
      if (!current()) return;
      clearTimeout(waiting);
      this.finding = finding;
      this.shown = Math.min(Math.max(shown, pageLength), listOf(finding).length);
      this.list.replaceChildren(...first);
      this.inner('.named').replaceChildren(...placesNamed(finding.places, this.ways));
      this.inner('.advice').replaceChildren(...advice(finding, this.ways));
      this.say(tally(finding));
      this.showFrame(ready, finding);
      const others = await this.draw(finding, firstLength, this.shown);
      if (current()) this.list.append(...others);
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
    }
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
      record: { name, asOf, fingerprint, address, ...this.then },
    };
  }

  /** Everything around the results: filters, chips, order, the button for more. */
  private showFrame({ facets, period }: Ready, finding: Finding) {
    const { query } = this.state;
    const asked = query.trim() !== '';
    facets.show(finding.counts, this.state, this.sortedFor !== query);
    period.show(finding.years, this.state.from, this.state.to);
    this.sortedFor = query;
    const hadFocus = this.inner('.chips').contains(document.activeElement);
    this.inner('.chips').replaceChildren(
      ...chips(this.state, (name, value) => facets.label(name, value), {
        remove: (name, value) => {
          this.commit(withChoice(this.state, name, value, 'free'));
        },
        removeDate: (side) => {
          this.commit({ ...this.state, [side]: undefined });
        },
        clear: () => {
          this.clearFilters();
        },
      }),
    );
    if (hadFocus) (this.querySelector<HTMLElement>('.chips button') ?? this.box).focus();
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

// What was read once can be read and searched without a network: this page from its first visit, which the worker missed.
if ('serviceWorker' in navigator && import.meta.env.PROD) {
  const { serviceWorker } = navigator;
  if (!serviceWorker.controller)
    serviceWorker.addEventListener(
      'controllerchange',
      () => {
        const claimed = performance.now();
        // Out of the browser's own cache: nothing is sent twice.
        const keep = (address: string) => void fetch(address, { cache: 'force-cache' }).catch(() => undefined);
        keep(location.origin + location.pathname);
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) if (startTime < claimed) keep(name);
        }).observe({ type: 'resource', buffered: true });
      },
      { once: true },
    );
  serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}offline.js`).catch(() => undefined);
}
