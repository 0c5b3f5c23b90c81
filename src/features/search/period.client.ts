import { edtfFault } from '../../base/date-fault.ts';
import { element } from '../../client/element.ts';

/** The stretch of time beside the results: two dates, and how many records each year has. */
export interface Period {
  show(years: Readonly<Record<string, number>>, from: string | undefined, to: string | undefined): void;
}

/** Draws the stretch of time; `choose` is told of every valid change. */
export function drawPeriod(
  place: HTMLElement,
  choose: (from: string | undefined, to: string | undefined) => void,
): Period {
  const field = (name: string, label: string) => {
    const box = element('input', {
      type: 'text',
      inputmode: 'numeric',
      name,
      autocomplete: 'off',
      placeholder: '2024-02',
      maxlength: '10',
    });
    return { box, row: element('label', {}, label, ' ', box) };
  };
  const from = field('from', 'From');
  const to = field('to', 'To');
  const fault = element('p', { class: 'quiet', role: 'alert' });
  const bars = element('ul', { class: 'years', 'aria-label': 'Records by year' });
  const read = () => {
    const [a, b] = [from.box.value.trim(), to.box.value.trim()];
    const wrong = [a, b]
      .map((value) => (value === '' ? undefined : edtfFault(value)))
      .find((found) => found !== undefined);
    fault.textContent = wrong ?? '';
    if (wrong === undefined) choose(a || undefined, b || undefined);
  };
  for (const { box } of [from, to]) box.addEventListener('change', read);
  place.append(
    element(
      'details',
      { class: 'facet period' },
      element('summary', {}, 'Date'),
      element('fieldset', {}, element('legend', { class: 'visually-hidden' }, 'Date'), from.row, to.row, fault, bars),
    ),
  );
  return {
    show(years, first, last) {
      if (document.activeElement !== from.box) from.box.value = first ?? '';
      if (document.activeElement !== to.box) to.box.value = last ?? '';
      const most = Math.max(1, ...Object.values(years));
      bars.replaceChildren(
        ...Object.entries(years)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([year, count]) => {
            const bar = element('meter', { min: '0', max: String(most), value: String(count), 'aria-hidden': 'true' });
            const press = element('button', {
              type: 'button',
              'aria-pressed': String(first === year && last === year),
            });
            press.append(year, ' ', bar, ' ', element('span', { class: 'count' }, String(count)));
            press.addEventListener('click', () => {
              const chosen = first === year && last === year;
              choose(chosen ? undefined : year, chosen ? undefined : year);
            });
            return element('li', {}, press);
          }),
      );
    },
  };
}
