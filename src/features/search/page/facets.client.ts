import { edtfFault } from '../../../schemas/calendar.ts';
import { button, element } from '../../../client/element.ts';
import { giveWay } from '../../../client/give-way.ts';
import { facetNames, facetTitles, type FacetName } from '../facets.ts';
import type { SearchDependencies, SearchResult } from '../query/search.client.ts';
import { filterCount, withoutFilters, withoutValue, withValue, type SearchState } from '../query/state.client.ts';

/** Facets with many values, with a box to find one; those that are shown by frequency. */
const long: readonly FacetName[] = ['actor', 'topic', 'session', 'article'];
const byFrequency: readonly FacetName[] = ['actor', 'topic', 'article', 'language'];

/** Makes another search of the one that is shown. */
type Change = (change: (state: SearchState) => SearchState) => void;

/** The filters beside the results. */
export interface Facets {
  /**
   * Shows the counts and choices of a search; frequent values come first when the query changed.
   * @param wanted whether they still are: who types on makes another search.
   */
  show(result: SearchResult, wanted: () => boolean): Promise<void>;
  /** The chosen filters as buttons that take them away. */
  chips(state: SearchState): HTMLElement[];
}

/** Values of each facet with their labels, as far as some page has them. */
function labelsOf({ names, table }: SearchDependencies): Map<FacetName, Map<string, string>> {
  const years = [...table.values('year')].reverse().map((year) => [year, year] as const);
  return new Map(
    facetNames.map((name) => {
      const there = new Set(table.values(name));
      const labels = name === 'year' ? years : names.labels(name);
      return [name, new Map(labels.filter(([value]) => there.has(value)))];
    }),
  );
}

/** Draws one facet into an element. */
function drawFacet(place: HTMLElement, name: FacetName, labels: ReadonlyMap<string, string>, change: Change) {
  const summary = element('span', { class: 'count' });
  const list = element('ul', {});
  const option = (value: string, label: string) => {
    const box = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'count' });
    const row = element('li', {}, element('label', {}, box, ' ', element('span', {}, label), ' ', count));
    box.addEventListener('change', () =>
      change((state) => (box.checked ? withValue(state, 'chosen', name, value) : withoutValue(state, name, value))),
    );
    list.append(row);
    return { value, label, row, box, count };
  };
  const options = [...labels].map(([value, label]) => option(value, label));
  const finder = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'Type to find',
    'aria-label': `Find in ${facetTitles[name]}`,
  });
  const hideOthers = () => {
    const typed = finder.value.trim().toLowerCase();
    for (const { row, box, count, label } of options)
      row.hidden = !box.checked && (count.textContent === '0' || !label.toLowerCase().includes(typed));
  };
  finder.addEventListener('input', hideOthers);
  const legend = element('legend', { class: 'visually-hidden' }, facetTitles[name]);
  const group = element(
    'details',
    { class: 'facet' },
    element('summary', {}, facetTitles[name], ' ', summary),
    element('fieldset', {}, legend, long.includes(name) && finder, list),
  );
  group.open = name === 'kind';
  place.append(group);

  return ({ counts, state }: SearchResult, reorder: boolean) => {
    const chosen = state.chosen[name];
    for (const value of chosen) if (!options.some((one) => one.value === value)) options.push(option(value, value));
    const number = (value: string) => counts[name][value] ?? 0;
    for (const { value, box, count } of options) {
      box.checked = chosen.includes(value);
      count.textContent = String(number(value));
    }
    if (reorder && byFrequency.includes(name)) {
      options.sort((a, b) => Number(b.box.checked) - Number(a.box.checked) || number(b.value) - number(a.value));
      list.append(...options.map(({ row }) => row));
    }
    summary.textContent = chosen.length > 0 ? `${String(chosen.length)} chosen` : '';
    if (chosen.length > 0 && reorder) group.open = true;
    group.hidden = options.length === 0;
    hideOthers();
  };
}

/** Draws the stretch of time: two dates, each as precise as it is known. */
function drawPeriod(place: HTMLElement, change: Change) {
  const fault = element('p', { class: 'quiet', role: 'alert' });
  const fields = (['from', 'to'] as const).map((side) => {
    const box = element('input', { name: side, inputmode: 'numeric', placeholder: '2024-02', maxlength: '10' });
    box.type = 'text';
    box.autocomplete = 'off';
    box.addEventListener('change', () => {
      const date = box.value.trim();
      const wrong = date === '' ? undefined : edtfFault(date);
      fault.textContent = wrong ?? '';
      if (wrong === undefined) change((state) => ({ ...state, [side]: date || undefined }));
    });
    return { side, box, row: element('label', {}, side === 'from' ? 'From' : 'To', ' ', box) };
  });
  const legend = element('legend', { class: 'visually-hidden' }, 'Date');
  const fieldset = element('fieldset', {}, legend, ...fields.map(({ row }) => row), fault);
  place.append(element('details', { class: 'facet period' }, element('summary', {}, 'Date'), fieldset));
  return (state: SearchState) => {
    for (const { side, box } of fields) if (document.activeElement !== box) box.value = state[side] ?? '';
  };
}

/** Draws the filters into an element. */
export function drawFacets(place: HTMLElement, dependencies: SearchDependencies, change: Change): Facets {
  place.replaceChildren();
  const labels = labelsOf(dependencies);
  const show = [...labels].map(([name, values]) => drawFacet(place, name, values, change));
  const showPeriod = drawPeriod(place, change);
  let sortedFor: string | undefined;
  const chip = (text: string, without: (state: SearchState) => SearchState) => {
    const label = `Remove filter ${text}`;
    return element(
      'li',
      {},
      button(`${text} ×`, () => change(without), { class: 'chip', 'aria-label': label }),
    );
  };
  return {
    async show(result, wanted) {
      showPeriod(result.state);
      const reorder = sortedFor !== result.state.query;
      for (const one of show) {
        if (!wanted()) return;
        one(result, reorder);
        await giveWay();
      }
      sortedFor = result.state.query;
    },
    chips(state) {
      if (filterCount(state) === 0) return [];
      const values = (['chosen', 'excluded'] as const).flatMap((list) =>
        facetNames.flatMap((name) =>
          state[list][name].map((value) => {
            const label = labels.get(name)?.get(value) ?? value;
            const text = `${facetTitles[name]}: ${list === 'excluded' ? 'excluding ' : ''}${label}`;
            return chip(text, (now) => withoutValue(now, name, value));
          }),
        ),
      );
      const dates = (['from', 'to'] as const)
        .filter((side) => state[side] !== undefined)
        .map((side) =>
          chip(`${side === 'from' ? 'From' : 'To'} ${state[side] ?? ''}`, (now) => ({ ...now, [side]: undefined })),
        );
      const clear = element(
        'li',
        {},
        button('Clear all', () => change(withoutFilters), { class: 'clear' }),
      );
      return [element('ul', { 'aria-label': 'Chosen filters' }, ...values, ...dates, clear)];
    },
  };
}
