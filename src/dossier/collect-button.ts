import { button, element } from '../search/element.ts';
import { add } from './add.ts';
import type { Item } from './item.ts';

/** A quiet button for lists of records, and the place where it says what became of it. Which revision is meant is found out when the dossier is opened. */
export function collectButton(item: Item): HTMLElement[] {
  const status = element('span', { role: 'status' });
  const made = button('Add to dossier', () => status.replaceChildren(...add(item)), {
    class: 'collect',
    'aria-label': `Add to dossier: ${item.title ?? ''}`,
  });
  return [made, status];
}
