import { partOf } from '../../client/part.ts';

/** Whether a mark, or the row it stands in, has a value that is chosen. */
function has(mark: HTMLElement, name: string, value: string): boolean {
  if (value === '') return true;
  const holder = mark.closest<HTMLElement>(`[data-${name}]`);
  return holder?.dataset[name]?.split(' ').includes(value) ?? false;
}

const counted = (count: number, one: string) => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

/**
 * `<position-filter>` around choices: shows only the positions of the page that fit all of them, and keeps
 * them in the address. Hidden in the page, it shows itself.
 */
class PositionFilter extends HTMLElement {
  connectedCallback() {
    const reset = partOf(this, 'button');
    const status = partOf(this, '[role="status"]');
    const choices = [...this.querySelectorAll('select')];
    const marks = [...document.querySelectorAll<HTMLElement>('[data-stance]')];
    const inTable = marks.filter((mark) => mark.closest('table'));
    // A position that several actors share has a mark for each of them.
    const positions = (list: readonly HTMLElement[]) =>
      new Set(
        list.map(
          (mark) => `${mark.dataset['stance'] ?? ''} ${mark.querySelector('a')?.href ?? ''} ${mark.textContent}`,
        ),
      ).size;

    const read = () => {
      const address = new URLSearchParams(location.search);
      for (const choice of choices) {
        choice.value = address.get(choice.name) ?? '';
        // A value that is none of the choices counts as no choice.
        if (choice.selectedIndex < 0) choice.value = '';
      }
    };
    const show = () => {
      for (const mark of marks)
        mark.toggleAttribute('data-out', !choices.every(({ name, value }) => has(mark, name, value)));
      const left = inTable.filter((mark) => !mark.hasAttribute('data-out') && !mark.hidden);
      const chosen = choices.filter(({ value }) => value !== '');
      reset.hidden = chosen.length === 0;
      const words = chosen.map((choice) => choice.selectedOptions[0]?.text ?? '').join(', ');
      const actors = new Set(left.map((mark) => mark.closest('tr'))).size;
      status.textContent =
        chosen.length === 0
          ? ''
          : `${words}: ${positions(left).toLocaleString('en')} of ${counted(positions(inTable), 'position')}, of ${counted(actors, 'actor')}`;
    };
    const write = () => {
      const address = new URL(location.href);
      for (const { name, value } of choices)
        if (value === '') address.searchParams.delete(name);
        else address.searchParams.set(name, value);
      address.hash = '';
      history.pushState(null, '', address);
      show();
    };
    for (const choice of choices) choice.addEventListener('change', write);
    reset.addEventListener('click', () => {
      for (const choice of choices) choice.value = '';
      write();
      choices[0]?.focus();
    });
    addEventListener('popstate', () => {
      read();
      show();
    });
    this.hidden = false;
    read();
    show();
  }
}

customElements.define('position-filter', PositionFilter);
