import { element } from '../../client/element.ts';
import { here } from '../../client/place.ts';
import type { Damage, Shared } from './shared-address.ts';

/** A number of items in words. */
export const counted = (count: number, one = 'item', many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

/** What arrived of an item that could not be read. */
function damageLine({ place, written, what, path }: Damage, exists: (path: string) => boolean): HTMLElement {
  const start = `Item ${String(place)} `;
  const code = element('code', {}, written.length > 80 ? `${written.slice(0, 80)}…` : written);
  if (what === 'kind') return element('li', {}, start, 'is of a kind that this page does not know: ', code);
  return element(
    'li',
    {},
    start,
    'was damaged on the way: ',
    code,
    ...(path === undefined || !exists(path) ? [] : ['. Perhaps it was ', element('a', { href: here(path) }, path)]),
  );
}

/** Items that did not arrive, as one sentence. */
function missingLine(missing: readonly Damage[]): HTMLElement {
  const [first] = missing;
  const last = missing.at(-1);
  const which =
    missing.length === 1
      ? `Item ${String(first?.place)} is`
      : `Items ${String(first?.place)} to ${String(last?.place)} are`;
  return element('li', {}, `${which} missing: the address was cut off at its end.`);
}

/**
 * What is wrong with a shared address, for people; nothing where it is whole.
 * @param exists whether there is a record at a path: one that was damaged may be guessed.
 */
export function damageNotice(shared: Shared, exists: (path: string) => boolean): HTMLElement[] {
  const ask = 'Ask whoever sent it for the whole address.';
  if (shared.kind === 'unreadable')
    return [
      element('p', {}, element('strong', {}, 'This shared address cannot be read. ')),
      element('p', {}, `It was cut off or damaged before the first item, so nothing of the list is left in it. ${ask}`),
    ];
  if (shared.kind === 'version')
    return [
      element('p', {}, element('strong', {}, 'This shared address was made by another version of this page. ')),
      element(
        'p',
        {},
        `It has version ${shared.version}, and this page reads version 1. Reload the page; if that does not help, ask whoever sent it for a list made anew.`,
      ),
    ];
  const { damages, headRead, dossier } = shared;
  if (damages.length === 0 && headRead) return [];
  const missing = damages.filter(({ what }) => what === 'missing');
  const others = damages.filter(({ what }) => what !== 'missing');
  return [
    element(
      'p',
      {},
      element('strong', {}, 'The shared address did not arrive whole. '),
      damages.length > 0
        ? `${counted(dossier.items.length)} could be read, ${String(damages.length)} could not. ${ask}`
        : ask,
    ),
    element(
      'ul',
      {},
      !headRead &&
        element(
          'li',
          {},
          'Its beginning was damaged: how the list was called, and how many items it had, is not known.',
        ),
      ...others.map((damage) => damageLine(damage, exists)),
      missing.length > 0 && missingLine(missing),
    ),
  ];
}
