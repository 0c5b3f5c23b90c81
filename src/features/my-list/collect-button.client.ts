import { button, element } from '../../client/element.ts';
import { add } from './add.client.ts';
import type { Item } from './item.ts';

/** A quiet button for lists of records, and beside it what became of it. Which revision is meant is found out when the dossier is opened. */
export function collectButton(item: Item): HTMLElement {
  const status = element('span', { role: 'status' });
  const made = button('Add to dossier', () => status.replaceChildren(...add(item)), {
    'aria-label': `Add to dossier: ${item.title ?? ''}`,
  });
  return element('span', { class: 'collect' }, made, status);
}
