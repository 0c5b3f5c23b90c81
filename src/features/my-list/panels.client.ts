/* The notices above the list: how it is kept, and what can be done with a list that was shared. */
import { button, element } from '../../client/element.ts';
import { counted } from './notices.client.ts';
import type { Merged } from './list.ts';
import type { Keeping } from './store.client.ts';

const keepings: Record<Keeping, string> = {
  kept: '',
  blocked:
    'This browser keeps nothing for this site, because of its settings or of a private window. Your list stands in the address of this page instead: bookmark the page, or copy the address, before you leave.',
  full: 'This browser has no room left for the list. Your last changes stand in the address of this page only: copy it before you leave, or shorten some notes.',
};

/** Says whether and how the list is kept. @param unread text that was found in its place and cannot be read. */
export function drawKeeping(place: HTMLElement, keeping: Keeping, unread: string | undefined): void {
  const words = keepings[keeping];
  place.hidden = words === '' && unread === undefined;
  place.replaceChildren(
    ...(words === '' ? [] : [element('p', {}, words)]),
    ...(unread === undefined
      ? []
      : [
          element(
            'p',
            {},
            'What this browser had kept as your dossier cannot be read, or not all of it. It was set aside and is not lost:',
          ),
          element('pre', {}, unread),
        ]),
  );
}

/** A shared list beside the reader's own. */
export interface Beside {
  /** Items of the shared list. */
  count: number;
  /** Items of the reader's own. */
  mine: number;
  /** Whether both are the same. */
  same: boolean;
}

/** What can be done with a shared list. */
export interface SharedDeeds {
  add(): void;
  replace(): void;
  close(): void;
}

/** Above a shared list: what it is, and what can be done with it. Nothing of the reader's own is changed before. */
export function drawShared(
  place: HTMLElement,
  { count, mine, same }: Beside,
  { add, replace, close }: SharedDeeds,
): void {
  const own =
    count > 0 && same
      ? 'It is the same as your own dossier.'
      : mine === 0
        ? 'Your own dossier is empty.'
        : `Your own dossier, ${counted(mine)}, is as it was.`;
  const offered = count > 0 && !same;
  place.replaceChildren(
    element('p', {}, count > 0 && element('strong', {}, `A shared list of ${counted(count)}. `), own),
    element(
      'p',
      { class: 'choices' },
      offered && button('Add to mine', add, { class: 'main' }),
      offered && mine > 0 && button('Replace mine', replace),
      button(mine === 0 ? 'Close' : 'Show mine', close),
    ),
  );
}

/** What became of a list that was taken over, in words. */
export const addedWords = ({ added, notes, there }: Merged): string =>
  [
    `${counted(added)} added.`,
    notes > 0 && `${counted(notes)} in yours already ${notes === 1 ? 'has' : 'have'} the note of the shared list too.`,
    there > 0 && `${counted(there)} ${there === 1 ? 'was' : 'were'} in yours already.`,
  ]
    .filter(Boolean)
    .join(' ');
