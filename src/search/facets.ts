import { button, element } from './element.ts';
import type { Counts } from './index-client.ts';
import type { Labels } from './labels.ts';
import { chosenCount, facetNames, type Chosen, type FacetName } from './state.ts';

/** What facets are called. */
export const facetTitles: Record<FacetName, string> = {
  kind: 'Kind',
  actor: 'Actor',
  topic: 'Topic',
  session: 'Meeting',
  year: 'Year',
  grade: 'Source grade',
};

/** Facets with many values: the most frequent first, with a box to find the others. */
const long: readonly FacetName[] = ['actor', 'topic', 'session'];
const byFrequency: readonly FacetName[] = ['actor', 'topic'];

interface Option {
  row: HTMLLIElement;
  box: HTMLInputElement;
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
  options: Map<string, Option>;
}

/** The filters beside the results. */
export interface Facets {
  /** Shows counts and choices; puts frequent values first when the query changed. */
  show(counts: Counts, chosen: Chosen, reorder: boolean): void;
  label(name: FacetName, value: string): string;
}

/** Draws the filters into an element. */
export function drawFacets(
  place: HTMLElement,
  labels: Labels,
  totals: Counts,
  choose: (name: FacetName, value: string, on: boolean) => void,
): Facets {
  const years = Object.keys(totals.year ?? {})
    .sort()
    .reverse();
  const named: Record<FacetName, [string, string][]> = { ...labels, year: years.map((year) => [year, year]) };
  const names = Object.fromEntries(facetNames.map((name) => [name, new Map(named[name])])) as Record<
    FacetName,
    Map<string, string>
  >;
  const label = (name: FacetName, value: string) => names[name].get(value) ?? value;

  const addOption = (facet: Pick<Facet, 'name' | 'list' | 'options'>, value: string) => {
    const box = element('input', { type: 'checkbox', value });
    const count = element('span', { class: 'count' });
    const row = element(
      'li',
      {},
      element('label', {}, box, ' ', element('span', {}, label(facet.name, value)), ' ', count),
    );
    box.addEventListener('change', () => {
      choose(facet.name, value, box.checked);
    });
    facet.options.set(value, { row, box, count, label: label(facet.name, value), place: facet.options.size });
    facet.list.append(row);
  };

  const filterRows = ({ finder, options }: Pick<Facet, 'finder' | 'options'>) => {
    const typed = finder?.value.trim().toLowerCase() ?? '';
    for (const { row, box, count, label: text } of options.values())
      row.hidden = !box.checked && (count.textContent === '0' || !text.toLowerCase().includes(typed));
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
    const facet = { name, chosen, list, finder, options };
    for (const [value] of named[name]) if (totals[name]?.[value] !== undefined) addOption(facet, value);
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
      element('fieldset', {}, element('legend', { class: 'visually-hidden' }, facetTitles[name]), finder, list),
    );
    group.open = name === 'kind';
    place.append(group);
    return { ...facet, group };
  });

  return {
    label,
    show(counts, chosen, reorder) {
      for (const facet of facets) {
        const { name, options, group } = facet;
        for (const value of chosen[name]) if (!options.has(value)) addOption(facet, value);
        const number = (value: string) => counts[name]?.[value] ?? 0;
        for (const [value, { box, count }] of options) {
          box.checked = chosen[name].includes(value);
          count.textContent = String(number(value));
        }
        if (reorder && byFrequency.includes(name)) {
          const sorted = [...options].sort(
            ([a, x], [b, y]) =>
              Number(y.box.checked) - Number(x.box.checked) || number(b) - number(a) || x.place - y.place,
          );
          facet.list.append(...sorted.map(([, { row }]) => row));
        }
        facet.chosen.textContent = chosen[name].length > 0 ? `${String(chosen[name].length)} chosen` : '';
        if (chosen[name].length > 0 && reorder) group.open = true;
        filterRows(facet);
      }
    },
  };
}

/** The chosen filters as buttons that take them away. */
export function chips(
  chosen: Chosen,
  label: Facets['label'],
  remove: (name: FacetName, value: string) => void,
  clear: () => void,
): HTMLElement[] {
  const list = facetNames.flatMap((name) =>
    chosen[name].map((value) => {
      const text = `${facetTitles[name]}: ${label(name, value)}`;
      const chip = button(
        text,
        () => {
          remove(name, value);
        },
        { class: 'chip', 'aria-label': `Remove filter ${text}` },
      );
      chip.append(element('span', { 'aria-hidden': 'true' }, ' ×'));
      return element('li', {}, chip);
    }),
  );
  return chosenCount(chosen) === 0
    ? []
    : [
        element(
          'ul',
          { 'aria-label': 'Chosen filters' },
          ...list,
          element('li', {}, button('Clear all', clear, { class: 'clear' })),
        ),
      ];
}
