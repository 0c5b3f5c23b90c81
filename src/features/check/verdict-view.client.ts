import { longDate } from '../../base/dates.ts';
import type { Stretch } from '../revisions/difference.ts';
import { permanentAddress, targetPath } from './correction.ts';
import type { RecordSites } from './address.ts';
import type { Finding, ParagraphChange } from './finding.ts';
import type { CitedState, Verdict } from './judge.ts';
import { states, type State } from './state.ts';
import { element } from '../../client/element.ts';
import { site } from '../../base/site.ts';

/** Path under which the site is served. */
export const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** A path of the record as a link within the site that is open. */
export const here = (path: string): string => base + path.replace(/^\//, '');

/** Where the record is published and where it is read, for telling its addresses from others. */
export const sitesOf = (permanent: string): RecordSites => ({
  permanent,
  others: [site.url, location.origin + base],
});

/** A state as a sign and a word. */
export const stateMark = (state: State): HTMLElement =>
  element(
    'span',
    { class: `verdict-state verdict-${state}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, states[state].sign),
    ` ${states[state].label}`,
  );

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;
const paragraph = (anchor: string): string => `paragraph ${anchor.slice(1)}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two texts word by word: told by line and, to those who hear the page, by word. */
function difference(stretches: readonly Stretch[], names: { removed: string; added: string }): HTMLElement {
  const heard = (text: string) => element('span', { class: 'visually-hidden' }, text);
  return element(
    'p',
    { class: 'word-difference' },
    ...stretches.flatMap(({ kind, text }, place): (Node | string)[] => {
      const apart =
        place > 0 && !/^\s/.test(text) && !/\s$/.test(stretches[place - 1]?.text ?? '') && !/^[.,;:!?)]/.test(text);
      const before = apart && names.removed !== 'removed' ? [' '] : [];
      if (kind === 'same') return [...before, text];
      const name = kind === 'removed' ? names.removed : names.added;
      return [...before, element(kind === 'removed' ? 'del' : 'ins', {}, heard(`[${name}: `), text, heard(']'))];
    }),
  );
}

type Line = (Node | string)[];

/** What became of a paragraph since it was cited. */
function changeLines(change: ParagraphChange | undefined, anchor: string | undefined): HTMLElement[] {
  const what = anchor === undefined ? 'the record' : paragraph(anchor);
  if (!change)
    return anchor === undefined
      ? [element('p', {}, 'The record says something else since; its history shows what.')]
      : [];
  if (change.kind === 'same') return [element('p', {}, `${capital(what)} says the same in the current revision.`)];
  if (change.kind === 'removed')
    return [
      element('p', {}, `${capital(what)} was removed after revision ${String(change.revision)}. It said:`),
      element('blockquote', {}, change.text),
    ];
  return [
    element('p', {}, `${capital(what)} has changed since. Words removed are struck through, words added underlined:`),
    difference(change.stretches, { removed: 'removed', added: 'added' }),
  ];
}

/** A finding in plain words. */
function findingLines(finding: Finding): HTMLElement[] {
  const say = (...line: Line) => element('p', {}, ...line);
  switch (finding.kind) {
    case 'verbatim': {
      const { quotation, revision, anchor } = finding;
      const place =
        anchor === undefined
          ? 'outside of its numbered paragraphs, such as in its summary,'
          : `in ${paragraph(anchor)}`;
      return [say(`Word for word ${place} of revision ${String(revision)}: ${quoted(quotation)}`)];
    }
    case 'moved':
      return [say('The record has another address now: ', element('code', {}, finding.to))];
    case 'withdrawn':
      return [say(`The record was withdrawn on ${longDate(finding.date)}. The reason: ${finding.reason}`)];
    case 'unknown-record': {
      const { path, nearest } = finding;
      const meant: Line =
        nearest === undefined
          ? ['.']
          : ['. Perhaps this one is meant: ', element('a', { href: here(nearest) }, nearest)];
      return [say('There is no record at ', element('code', {}, path), ...meant)];
    }
    case 'unknown-revision':
      return [
        say(
          `There is no revision ${String(finding.number)}: the record has ${finding.count === 1 ? 'one revision' : `${String(finding.count)} revisions`} so far.`,
        ),
      ];
    case 'unknown-paragraph':
      return [
        say(
          `The record never had a ${paragraph(finding.anchor)}${finding.nearest === undefined ? '' : `; its last is ${paragraph(finding.nearest)}`}.`,
        ),
      ];
    case 'unknown-fingerprint':
      return [say('No revision of this record has the fingerprint ', element('code', {}, finding.sha256), '.')];
    case 'other-fingerprint':
      return [
        say(
          `Revision ${String(finding.named)} is named, but the fingerprint is that of revision ${String(finding.number)}.`,
        ),
      ];
    case 'superseded': {
      const { number, by, on, steps, change, anchor, quotation } = finding;
      const why =
        by === 'words' && quotation !== undefined
          ? `The words ${quoted(quotation)} are in revision ${String(number)}, and in none after it. It was superseded on ${longDate(on)}.`
          : by === 'access'
            ? `The record has changed since the day of access: revision ${String(number)}, which it showed then, was superseded on ${longDate(on)}.`
            : `Revision ${String(number)} was superseded on ${longDate(on)}.`;
      return [
        say(why),
        element(
          'ul',
          { class: 'plain' },
          ...steps.map((step) =>
            element('li', {}, `Revision ${String(step.number)}, ${longDate(step.date)}: ${step.note}`),
          ),
        ),
        ...changeLines(change, anchor),
      ];
    }
    case 'removed-paragraph':
      return changeLines({ kind: 'removed', text: finding.text, revision: finding.revision }, finding.anchor);
    case 'changed-place':
      return [
        say(
          `The words ${quoted(finding.quotation)} stand ${finding.to === undefined ? 'outside of the numbered paragraphs' : `in ${paragraph(finding.to)}`}, not in ${paragraph(finding.from)}.`,
        ),
      ];
    case 'two-paragraphs':
      return [say(`The address names ${paragraph(finding.address)}, the words name ${paragraph(finding.words)}.`)];
    case 'not-verbatim': {
      const { quotation, nearest } = finding;
      if (!nearest) return [say(`These words are in no revision of the record: ${quoted(quotation)}`)];
      return [
        say(
          `These words are in no revision of the record. Nearest is ${paragraph(nearest.anchor)} of revision ${String(nearest.revision)}; what only the quotation has is struck through, what only the record has is underlined:`,
        ),
        difference(nearest.stretches, { removed: 'only in the quotation', added: 'only in the record' }),
      ];
    }
    case 'unread':
      return [say(finding.message)];
    case 'page':
      return [say('This page has no revisions: it shows the present state of the record.')];
  }
}

/** All that was found out about a reference, in plain words. */
export const findings = (verdict: Verdict): HTMLElement[] => {
  const lines = verdict.findings.flatMap(findingLines);
  if (verdict.findings.length === 0 && verdict.state === 'current')
    lines.push(element('p', {}, 'The record is at this address. Nothing is quoted that could be compared.'));
  return lines;
};

let copied = 0;

/** A text with a button that copies it. */
function copyable(text: string, name: string, attributes: Record<string, string> = {}): (Node | string)[] {
  copied += 1;
  const id = `copy-${String(copied)}`;
  const copy = element('button', { type: 'button' }, 'Copy', element('span', { class: 'visually-hidden' }, ` ${name}`));
  const holder = document.createElement('copy-button');
  holder.setAttribute('target', id);
  holder.hidden = true;
  holder.append(copy);
  return [element('span', { id, ...attributes }, text), ' ', holder];
}

const revisionWords = ({ number, date, current }: CitedState): string =>
  `${String(number)}, published on ${longDate(date)}${current ? ', the current one' : ''}`;

/** Title of the record as a link to the right place. */
export function titleLink({ title, target }: Verdict): HTMLElement | undefined {
  return title === undefined || !target ? undefined : element('a', { href: here(targetPath(target)) }, title);
}

/**
 * Address, revision and fingerprint of the right place.
 * @param verified whether the file as served has the fingerprint of the ledger; `undefined` where nobody computed it.
 */
export function facts({ target, cited }: Verdict, sites: RecordSites, verified?: boolean): HTMLElement | undefined {
  if (!target) return undefined;
  const rows: [string, (Node | string)[]][] = [
    ['Permanent address', copyable(permanentAddress(targetPath(target), sites), 'the permanent address')],
  ];
  if (cited) {
    if (!target.frozen)
      rows.push([
        'Of this revision',
        copyable(permanentAddress(targetPath({ ...target, frozen: true }), sites), 'the address of this revision'),
      ]);
    rows.push(['Revision', [revisionWords(cited)]]);
    if (target.anchor !== undefined) rows.push(['Paragraph', [target.anchor.slice(1)]]);
    const check =
      verified === undefined
        ? ''
        : verified
          ? 'Computed anew from the file as served: it is the one of the ledger.'
          : 'Computed anew from the file as served: it is NOT the one of the ledger. The file or the ledger was altered; please report it.';
    rows.push([
      'SHA-256',
      [
        ...copyable(cited.sha256, 'the fingerprint', { class: 'hash' }),
        ...(check ? [element('span', { class: verified ? 'quiet check-line' : 'check-line' }, check)] : []),
      ],
    ]);
  }
  return element(
    'dl',
    { class: 'verdict-facts' },
    ...rows.map(([name, parts]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...parts))),
  );
}

/** The corrected footnote with a button that copies it; none where nothing is to be corrected. */
export function correction({ corrected, reference, edits }: Verdict): HTMLElement | undefined {
  if (edits.length === 0 || corrected === reference.footnote.text) return undefined;
  return element(
    'div',
    { class: 'correction' },
    element('p', { class: 'quiet' }, 'Corrected:'),
    element('p', { class: 'written' }, ...copyable(corrected, 'the corrected footnote')),
  );
}
