import { element } from '../../client/element.ts';
import type { Suggestion } from './language/suggest.ts';
import { placeLabels } from './place-labels.ts';

/** Milliseconds of quiet before suggestions are looked up. */
const pause = 90;

/** What suggestions are found with. */
export interface SuggestionSource {
  /** Suggestions for what has been typed; the best first. */
  find(typed: string): Promise<readonly Suggestion[]>;
  /** Address of a page of the site. */
  pageOf(path: string): string;
}

/** The list of suggestions under a search box. */
export interface SuggestionList {
  /** Looks up what has been typed already. */
  update(): void;
  /** Puts the list away. */
  close(): void;
}

/**
 * Makes a search box a combobox with a list of pages that may be meant (ARIA Authoring Practices: editable combobox with
 * list autocomplete). The list lies over the page, so that nothing moves.
 */
export function suggestUnder(box: HTMLInputElement, source: SuggestionSource): SuggestionList {
  const list = element('ul', { id: 'suggestions', role: 'listbox', 'aria-label': 'Suggestions' });
  list.hidden = true;
  (box.form ?? box).append(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let run = 0;
  let active = -1;

  const options = () => [...list.children] as HTMLElement[];
  const mark = (place: number) => {
    active = place;
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === place));
    const chosen = options()[place];
    if (chosen) {
      box.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(waiting);
    run += 1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const show = (suggestions: readonly Suggestion[]) => {
    list.replaceChildren(
      ...suggestions.map(({ label, kind, address }, place) => {
        const option = element(
          'li',
          { role: 'option', id: `suggestion-${String(place)}`, 'aria-selected': 'false' },
          element('span', {}, label),
          ' ',
          element('span', { class: 'quiet' }, placeLabels[kind]),
        );
        option.dataset['address'] = source.pageOf(address);
        return option;
      }),
    );
    list.hidden = suggestions.length === 0;
    box.setAttribute('aria-expanded', String(suggestions.length > 0));
    mark(-1);
  };
  const go = (option: HTMLElement | undefined) => {
    const address = option?.dataset['address'];
    if (address !== undefined) location.assign(address);
  };

  const update = () => {
    clearTimeout(waiting);
    const current = ++run;
    if (box.value.trim().length < 2) {
      close();
      return;
    }
    waiting = setTimeout(() => {
      source.find(box.value).then(
        (suggestions) => {
          if (current === run && document.activeElement === box) show(suggestions);
        },
        () => undefined, // The search itself says when the site is out of reach.
      );
    }, pause);
  };
  box.addEventListener('input', update);
  // Before the page's own keys: an open list takes the arrows, Enter and Escape.
  box.addEventListener('keydown', (event) => {
    if (list.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    const count = options().length;
    if (event.key === 'ArrowDown') mark(active + 1 < count ? active + 1 : -1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) go(options()[active]);
    else {
      if (event.key === 'Enter' || event.key === 'Tab') close();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    go((event.target as Element).closest<HTMLElement>('[role="option"]') ?? undefined);
  });
  box.addEventListener('blur', close);
  return { update, close };
}
