import { button, element } from '../../client/element.ts';
import type { Counts } from './filtering.ts';
import type { Labels } from './labels.ts';
import type { Table } from './table.ts';
import { facetNames, filterCount, type Choice, type FacetName, type SearchState } from './state.ts';

/** What facets are called. */
export const facetTitles: Record<FacetName, string> = {
  kind: 'Kind',
  actor: 'Actor',
  topic: 'Topic',
  session: 'Meeting',
  text: 'Text',
  article: 'Article',
  year: 'Year',
  grade: 'Source grade',
  language: 'Language',
};

/** Facets with many values: the most frequent first, with a box to find the others. */
const long: readonly FacetName[] = ['actor', 'topic', 'session', 'article'];
const byFrequency: readonly FacetName[] = ['actor', 'topic', 'article', 'language'];
/** Facets of which a record can have several values, so that all of them can be asked for. */
const several: readonly FacetName[] = ['actor', 'topic', 'text', 'article', 'language'];

interface Option {
  row: HTMLLIElement;
  box: HTMLInputElement;
  not: HTMLButtonElement;
  count: HTMLSpanElement;
  label: string;
  /** Place in the order that the labels come in. */
  place: number;
}

interface Facet {
  name: FacetName;
  group: HTMLDetailsElement;
  chosen: HTMLSpanElement;
  list: HTMLUListElement;
  finder: HTMLInputElement | undefined;
  every: HTMLInputElement | undefined;
  everyRow: HTMLElement | undefined;
  options: Map<string, Option>;
}

/** The filters beside the results. */
export interface Facets {
  /** Shows counts and choices; puts frequent values first when the query changed. */
  show(counts: Counts, state: SearchState, reorder: boolean): void;
  label(name: FacetName, value: string): string;
}

/** Draws the filters into an element. */
export function drawFacets(
  place: HTMLElement,
  labels: Labels,
  table: Table,
  choose: (name: FacetName, value: string, choice: Choice) => void,
  chooseAll: (name: FacetName, all: boolean) => void,
): Facets {
  const years = [...table.values('year')].sort().reverse();
  const named: Record<FacetName, [string, string][]> = { ...labels, year: years.map((year) => [year, year]) };
  const names = Object.fromEntries(facetNames.map((name) => [name, new Map(named[name])])) as Record<
    FacetName,
    Map<string, string>
  >;
  const label = (name: FacetName, value: string) => names[name].get(value) ?? value;

  const addOption = (facet: Pick<Facet, 'name' | 'list' | 'options'>, value: string) => {
    const box = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'count' });
    const text = label(facet.name, value);
    const not = button(
      'not',
      () => {
        choose(facet.name, value, not.getAttribute('aria-pressed') === 'true' ? 'free' : 'out');
      },
      { class: 'not', 'aria-pressed': 'false', 'aria-label': `not ${text}` },
    );
    const row = element('li', {}, element('label', {}, box, ' ', element('span', {}, text), ' ', count), not);
    box.addEventListener('change', () => {
      choose(facet.name, value, box.checked ? 'in' : 'free');
    });
    facet.options.set(value, { row, box, not, count, label: text, place: facet.options.size });
    facet.list.append(row);
  };

  const filterRows = ({ finder, options }: Pick<Facet, 'finder' | 'options'>) => {
    const typed = finder?.value.trim().toLowerCase() ?? '';
    for (const { row, box, not, count, label: text } of options.values())
      row.hidden =
        !box.checked &&
        not.getAttribute('aria-pressed') !== 'true' &&
        (count.textContent === '0' || !text.toLowerCase().includes(typed));
  };

  const facets = facetNames.map((name): Facet => {
    const chosen = element('span', { class: 'count' });
    const list = element('ul', {});
    const options = new Map<string, Option>();
    const finder = long.includes(name)
      ? element('input', {
          type: 'text',
          autocomplete: 'off',
          spellcheck: 'false',
          placeholder: 'Type to find',
          'aria-label': `Find in ${facetTitles[name]}`,
        })
      : undefined;
    const every = several.includes(name) ? element('input', { type: 'checkbox' }) : undefined;
    const everyRow = every && element('label', { class: 'every' }, every, ' all of the chosen');
    every?.addEventListener('change', () => {
      chooseAll(name, every.checked);
    });
    const facet = { name, chosen, list, finder, every, everyRow, options };
    const there = new Set(table.values(name));
    for (const [value] of named[name]) if (there.has(value)) addOption(facet, value);
    finder?.addEventListener('input', () => {
      filterRows(facet);
    });
    finder?.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || finder.value === '') return;
      finder.value = '';
      filterRows(facet);
      event.stopPropagation();
    });
    const group = element(
      'details',
      { class: 'facet' },
      element('summary', {}, facetTitles[name], ' ', chosen),
      element(
        'fieldset',
        {},
        element('legend', { class: 'visually-hidden' }, facetTitles[name]),
        finder,
        list,
        everyRow,
      ),
    );
    group.open = name === 'kind';
    place.append(group);
    return { ...facet, group };
  });

  return {
    label,
    show(counts, { chosen, excluded, all }, reorder) {
      for (const facet of facets) {
        const { name, options, group, every, everyRow } = facet;
        const picked = [...chosen[name], ...excluded[name]];
        for (const value of picked) if (!options.has(value)) addOption(facet, value);
        const number = (value: string) => counts[name][value] ?? 0;
        for (const [value, { box, not, count }] of options) {
          box.checked = chosen[name].includes(value);
          not.setAttribute('aria-pressed', String(excluded[name].includes(value)));
          count.textContent = String(number(value));
        }
        if (every && everyRow) {
          every.checked = all.includes(name);
          everyRow.hidden = chosen[name].length < 2;
        }
        if (reorder && byFrequency.includes(name)) {
          const sorted = [...options].sort(
            ([a, x], [b, y]) =>
              Number(y.box.checked) - Number(x.box.checked) || number(b) - number(a) || x.place - y.place,
          );
          facet.list.append(...sorted.map(([, { row }]) => row));
        }
        facet.chosen.textContent = picked.length > 0 ? `${String(picked.length)} chosen` : '';
        if (picked.length > 0 && reorder) group.open = true;
        group.hidden = options.size === 0;
        filterRows(facet);
      }
    },
  };
}

/** The chosen filters as buttons that take them away. */
export function chips(
  state: SearchState,
  label: Facets['label'],
  ways: {
    remove(name: FacetName, value: string): void;
    removeDate(side: 'from' | 'to'): void;
    clear(): void;
  },
): HTMLElement[] {
  const chip = (text: string, press: () => void) => {
    const made = button(text, press, { class: 'chip', 'aria-label': `Remove filter ${text}` });
    made.append(element('span', { 'aria-hidden': 'true' }, ' ×'));
    return element('li', {}, made);
  };
  const list = facetNames.flatMap((name) => [
    ...state.chosen[name].map((value) =>
      chip(`${facetTitles[name]}: ${label(name, value)}`, () => {
        ways.remove(name, value);
      }),
    ),
    ...state.excluded[name].map((value) =>
      chip(`${facetTitles[name]}: not ${label(name, value)}`, () => {
        ways.remove(name, value);
      }),
    ),
  ]);
  for (const side of ['from', 'to'] as const)
    if (state[side] !== undefined)
      list.push(
        chip(`${side === 'from' ? 'From' : 'To'} ${state[side]}`, () => {
          ways.removeDate(side);
        }),
      );
  return list.length === 0
    ? []
    : [
        element(
          'ul',
          { 'aria-label': 'Chosen filters' },
          ...list,
          filterCount(state) > 0 && element('li', {}, button('Clear all', ways.clear, { class: 'clear' })),
        ),
      ];
}
