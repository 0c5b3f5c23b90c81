import { counted } from '../../base/counted.ts';
import { copyableLine } from '../../client/copy-button.ts';
import { element } from '../../client/element.ts';
import { here } from '../../client/place.ts';
import type { CheckedAddress, Report } from './check-text.ts';
import type { Outcome } from './finding.ts';

/** What a comparison can come to, gravest first: a sign, a label, and the words behind a number. */
const outcomes: Record<Outcome, { sign: string; label: string; one: string; some: string }> = {
  look: { sign: '!', label: 'Needs a look', one: 'needs a look', some: 'need a look' },
  'not-compared': {
    sign: '?',
    label: 'Not compared in full',
    one: 'not compared in full',
    some: 'not compared in full',
  },
  fine: { sign: '✓', label: 'Fine', one: 'fine', some: 'fine' },
};

/** What a check came to, in a sentence. */
export function summary(reports: readonly Report[]): string {
  const found = reports.flatMap(({ addresses }) => addresses);
  if (found.length === 0)
    return 'No address of this record was found, so nothing was compared. Only references that give its address can be checked.';
  const counts = Object.entries(outcomes).flatMap(([outcome, { one, some }]) => {
    const count = found.filter((address) => address.outcome === outcome).length;
    return count > 0 ? [`${String(count)} ${count === 1 ? one : some}`] : [];
  });
  return `${counted(found.length, 'address', 'addresses')} of this record: ${counts.join(', ')}.`;
}

/** Quotations that were compared with nothing, folded away. */
export function apartView(quotations: readonly string[]): HTMLElement[] {
  if (quotations.length === 0) return [];
  const [stand, were] = quotations.length === 1 ? ['quotation stands', 'was'] : ['quotations stand', 'were'];
  const said = `${String(quotations.length)} ${stand} beside no address of this record and ${were} not compared`;
  const items = quotations.map((words) =>
    element('li', {}, `“${words.slice(0, 300)}${words.length > 300 ? ' …' : ''}”`),
  );
  return [element('details', {}, element('summary', {}, said), element('ul', {}, ...items))];
}

/** Lines that can be copied, as each has an id. */
let lines = 0;

/** What was found out about an address, as an item of a list. @param name the file that it stands in. */
export function findingView(found: CheckedAddress, name: string | undefined): HTMLLIElement {
  const { outcome, title, path, before, written, after, notes, line } = found;
  const { sign, label } = outcomes[outcome];
  return element(
    'li',
    { class: outcome },
    element(
      'p',
      { class: 'came-to' },
      element('span', { 'aria-hidden': 'true' }, `${sign} `),
      label,
      name !== undefined && `, in ${name}`,
    ),
    path !== undefined && element('h3', {}, element('a', { href: here(path) }, title ?? path)),
    element('blockquote', {}, before, element('strong', {}, written), after),
    element('ul', { class: 'plain' }, ...notes.map((note) => element('li', { class: note.outcome }, note.text))),
    line !== undefined && element('p', { class: 'line' }, ...copyableLine(`line-${String(++lines)}`, line)),
  );
}
