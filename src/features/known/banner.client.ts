import { longDate } from '../../base/dates.ts';
import type { Days, WithdrawnRecord } from '../../ledger/days.ts';
import { element } from '../../client/element.ts';
import { chooseBy } from './choosing.client.ts';
import { parameter, withDay } from './day.ts';
import { publishedAfter, revisionOn, withdrawnSince } from '../../client/publications.ts';

/** Withdrawn records that are named one by one; of more, the number and where they are listed. */
const mostNamed = 5;

const records = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'}`;

/** What is hidden: of the whole record, where that is known, and on this page. */
export function hiddenSentence(all: number | undefined, here: number): string {
  if (all === undefined)
    return here === 0
      ? 'Nothing on this page is hidden.'
      : `${records(here)} published later ${here === 1 ? 'is' : 'are'} hidden here.`;
  if (all === 0) return 'No record was published later: nothing is hidden.';
  const verb = all === 1 ? 'is' : 'are';
  const place =
    here === 0
      ? 'none of them on this page'
      : `${here === all ? 'all' : here.toLocaleString('en')} of them on this page`;
  return `${records(all)} published later ${verb} hidden${all === 1 ? (here === 0 ? ', not on this page' : '') : `, ${place}`}.`;
}

/** What became of a record's own page since a day. */
export interface OwnState {
  /** Words about it. */
  words: string;
  /** Number of the revision that was current, where the page shows another. */
  revision?: number;
}

/** What the search leaves out. */
const notSearched = (all: number | undefined): string =>
  all === 0
    ? 'No record was published later: all are searched.'
    : `${all === undefined ? 'Records' : records(all)} published later ${all === 1 ? 'is' : 'are'} not searched. The glossary is searched as it is today.`;

/** What a record's page says of its state on a day. @param revisions days of its revisions; the last may be `unpublished`. */
export function ownState(revisions: readonly string[], day: string): OwnState {
  const number = revisionOn(revisions, day);
  const [first = ''] = revisions;
  const then = longDate(day);
  if (number === 0)
    return {
      words: /^\d/.test(first)
        ? `This record was first published on ${longDate(first)}: on ${then} it was not part of the record.`
        : 'This record is not published yet.',
    };
  if (number === revisions.length)
    return { words: `This page shows revision ${String(number)}, which was the current one on that day.` };
  return {
    words: `On that day this record stood at revision ${String(number)}; this page shows a later state.`,
    revision: number,
  };
}

/** A form that leads to this page as known on another day. */
export function dayForm(first: string | undefined, value: string, days: Days | undefined): HTMLFormElement {
  const newest = days?.days.at(-1)?.date;
  const input = element('input', {
    type: 'date',
    name: parameter,
    required: '',
    value,
    list: 'known-publications',
    ...(first === undefined ? {} : { min: first }),
    // A day between the newest publication and today is a good one, but the reader who chose it has it already.
    ...(newest === undefined ? {} : { max: newest > value ? newest : value }),
  });
  const form = element(
    'form',
    {},
    element('label', {}, 'Day ', input),
    element(
      'datalist',
      { id: 'known-publications' },
      ...(days?.days ?? []).map(({ date }) => element('option', { value: date })),
    ),
    element('button', { type: 'submit' }, 'Show'),
  );
  chooseBy(form);
  return form;
}

/** A link that leads to the present record: the search page changes the address meanwhile. */
function wayOut(label: string): HTMLAnchorElement {
  const target = () => location.pathname + withDay(location.search, undefined) + location.hash;
  const link = element('a', { href: target() }, label);
  link.addEventListener('click', () => {
    link.href = target();
  });
  return link;
}

/** Records that stood in the record on a day and are no longer listed. */
function withdrawnLine(
  withdrawn: readonly WithdrawnRecord[],
  pageOf: (path: string) => string,
): HTMLElement | undefined {
  if (withdrawn.length === 0) return undefined;
  const named = withdrawn.slice(0, mostNamed);
  const more = withdrawn.length - named.length;
  return element(
    'p',
    {},
    'Withdrawn since, and so no longer listed: ',
    ...named.flatMap(({ title, address }, index) => [
      index > 0 && '; ',
      element('a', { href: pageOf(address) }, title),
    ]),
    ...(more > 0 ? [' and ', element('a', { href: pageOf('/corrections/') }, records(more))] : []),
    '.',
  );
}

/** What a banner tells. */
export interface Told {
  day: string;
  /** Day of the first publication. */
  first: string | undefined;
  days: Days | undefined;
  /** Records hidden on this page. */
  here: number;
  /** State of the record whose page this is. */
  own: OwnState | undefined;
  /** Whether this is the page of the search, which leaves out by itself what is later. */
  searches: boolean;
  pageOf(path: string): string;
}

const present = 'Titles, summaries, figures in sentences and some drawings are those of today.';

/** What is said on the page of a record: what it was on that day. */
function recordLines({ words, revision }: OwnState, here: number): HTMLElement[] {
  const link =
    revision === undefined
      ? undefined
      : element('a', { href: `${location.pathname}r/${String(revision)}/` }, `Read revision ${String(revision)}`);
  return [
    element('p', { role: 'status' }, words, ' ', link),
    ...(here > 0
      ? [
          element(
            'p',
            {},
            `${records(here)} published later ${here === 1 ? 'is' : 'are'} hidden in the lists of this page.`,
          ),
        ]
      : []),
  ];
}

/** What is said of everything else. */
function listLines({ day, days, here, searches, pageOf }: Told): HTMLElement[] {
  const all = days && publishedAfter(days, day);
  return [
    element(
      'p',
      { role: 'status' },
      searches ? notSearched(all) : hiddenSentence(all, here),
      ' ',
      searches ? '' : present,
    ),
    ...[withdrawnLine(days ? withdrawnSince(days, day) : [], pageOf)].filter((line) => line !== undefined),
  ];
}

/** Says what day the record is seen as known on, what that hides and what it leaves, and leads out of it. */
export function fillBanner(banner: HTMLElement, told: Told) {
  const { day, days, own, here, first } = told;
  banner.querySelector('.known-words')?.append(...(own ? recordLines(own, here) : listLines(told)));
  banner.append(element('div', { class: 'known-ways' }, dayForm(first, day, days), wayOut('Show all')));
}

const emptyBanner = (...words: HTMLElement[]): HTMLElement =>
  element(
    'section',
    { class: 'known-banner notice apparatus', 'aria-label': 'As known on a day' },
    element('div', { class: 'known-words' }, ...words),
  );

/** A banner that says what day it is about. */
export const openBanner = (day: string): HTMLElement =>
  emptyBanner(
    element('p', { class: 'known-title' }, 'The record as it was known on ', element('strong', {}, longDate(day))),
  );

/** Says why a day cannot be shown, what would be right, and that the whole record is shown. */
export function faultBanner(fault: string, first: string | undefined, days: Days | undefined): HTMLElement {
  const banner = emptyBanner(
    element('p', { role: 'alert' }, element('strong', {}, fault), ' The whole record is shown.'),
  );
  if (first !== undefined)
    banner.append(element('div', { class: 'known-ways' }, dayForm(first, '', days), wayOut('Remove the day')));
  return banner;
}
