import type { Row } from './alignment.ts';
import type { Offer } from './choice.ts';
import { comparePath } from './choice.ts';
import { verdictOf, type Comparison, type Side } from './compared.ts';
import { longDate } from '../../base/dates.ts';
import { wordDifference, type Stretch } from '../../base/stretch.ts';
import { revisionPath } from '../../client/record-index.ts';
import { element } from '../../client/element.ts';
import { site } from '../../base/site.ts';
import { badge, heard, here, own, words, type Child, type Name } from './compare-marks.client.ts';
import { articlesView, fieldView, table } from './compare-tables.client.ts';

/** Where a side of the comparison can be read: its revision, or the record itself where that is the latest. */
const pathOf = ({ choice: { path, number, record } }: Side): string =>
  number === record.revisions.length ? path : revisionPath(path, number);

const collectionNames: Record<string, string> = {
  statements: 'Statement',
  letters: 'Letter',
  'red-lines': 'Red line',
  texts: 'Text',
  sessions: 'Meeting or milestone',
  actors: 'Actor',
  topics: 'Topic',
};

/** What a side is: title, kind, revision, and what a reader must know of it. */
function head(side: Side, name: Name): HTMLElement {
  const { choice, state, verified } = side;
  const { record, number } = choice;
  const revision = record.revisions[number - 1];
  const next = record.revisions[number];
  const date = state.fields['date'] ?? state.fields['start'];
  const said = [
    collectionNames[state.collection] ?? state.collection,
    ...(typeof date === 'string' ? [longDate(date)] : []),
    `revision ${String(number)} of ${String(record.revisions.length)}${revision ? `, published ${longDate(revision.date)}` : ''}`,
  ].join(' · ');
  const notes = [
    choice.formerly !== undefined && `It was at ${choice.formerly} before it was renamed.`,
    record.withdrawn && `Withdrawn on ${longDate(record.withdrawn.date)}. The reason: ${record.withdrawn.reason}`,
    next && `Superseded on ${longDate(next.date)}: ${next.note}`,
    verified === false &&
      'The file as served does NOT have the fingerprint of the ledger: it or the ledger was altered. Please report it.',
  ].filter((note) => typeof note === 'string');
  return element(
    'div',
    { class: `head-${name.toLowerCase()}` },
    element('h2', {}, badge(name), ' ', element('a', { href: here(pathOf(side)) }, titleOf(side))),
    element('p', { class: 'apparatus quiet' }, said),
    ...notes.map((note) => element('p', { class: 'apparatus heed' }, note)),
  );
}

/** What the chosen state was called. */
function titleOf({ state: { fields }, choice: { record } }: Side): string {
  const title = fields['title'] ?? fields['name'] ?? fields['label'];
  return typeof title === 'string' ? title : record.title;
}

const kinds: Record<Row['kind'], string> = {
  same: 'Same',
  changed: 'Alike',
  apart: '',
  elsewhere: 'Elsewhere',
  merged: 'Merged',
};

/** Word for a row, told besides any mark. */
function kindOf(row: Row): string {
  if (row.kind === 'apart') return row.a && row.b ? 'Not alike' : row.a ? 'Only in A' : 'Only in B';
  if (row.kind === 'elsewhere' || row.kind === 'merged') return kinds[row.kind];
  return row.moved ? `${kinds[row.kind]}, moved` : kinds[row.kind];
}

/** A paragraph of one side with the link to its place. */
function cell(side: Side, name: Name, anchor: string, children: Child[]): HTMLElement {
  const link = element(
    'a',
    { href: here(`${pathOf(side)}#${anchor}`), class: 'place' },
    badge(name),
    ` ¶ ${anchor.slice(1)}`,
  );
  return element('div', { class: `cell cell-${name.toLowerCase()}` }, link, element('p', {}, ...children));
}

function rowView(row: Row, { a, b }: Comparison): HTMLElement {
  const parts: HTMLElement[] = [element('p', { class: 'row-kind apparatus' }, kindOf(row))];
  const anchorOf = ({ anchors }: { anchors: string[] }) => anchors[0] ?? '';
  if (row.kind === 'elsewhere') {
    const at = anchorOf(row.a);
    const link = element('a', { href: `#a-${at}` }, `paragraph ${at.slice(1)} of A`);
    parts.push(cell(b, 'B', anchorOf(row.b), ['Stands beside ', link, ', which it resembles.']));
  } else if (row.kind === 'merged') {
    const [name, paragraph]: [Name, typeof row.into] = row.a ? ['A', row.a] : ['B', row.b ?? row.into];
    const other = name === 'A' ? 'B' : 'A';
    const told = element('span', { class: 'quiet' }, ` In paragraph ${anchorOf(row.into).slice(1)} of ${other}.`);
    parts.push(cell(name === 'A' ? a : b, name, anchorOf(paragraph), [paragraph.text, told]));
  } else if (row.kind === 'apart') {
    if (row.a) parts.push(cell(a, 'A', anchorOf(row.a), [row.a.text]));
    if (row.b) parts.push(cell(b, 'B', anchorOf(row.b), [row.b.text]));
  } else {
    const stretches: Stretch[] =
      row.kind === 'same' ? [{ kind: 'same', text: '' }] : wordDifference(row.a.text, row.b.text);
    const text = (name: Name) =>
      row.kind === 'same' ? [name === 'A' ? row.a.text : row.b.text] : words(stretches, name);
    parts.push(cell(a, 'A', anchorOf(row.a), text('A')), cell(b, 'B', anchorOf(row.b), text('B')));
  }
  // What a row that stands elsewhere leads to.
  const place: Record<string, string> = row.a && row.kind !== 'elsewhere' ? { id: `a-${anchorOf(row.a)}` } : {};
  return element('li', { class: `aligned-${row.kind}`, ...place }, ...parts);
}

/** Both revisions with their fingerprints, and the comparison at an address that never changes. */
function citation(comparison: Comparison, permanent: string): HTMLElement {
  const whole = (path: string) => permanent + path.slice(1);
  const cited = (side: Side, name: Name) => {
    const { path, number, record } = side.choice;
    const revision = record.revisions[number - 1];
    return `${name}: “${titleOf(side)}”, ${site.name}, revision ${String(number)}${revision ? ` (${longDate(revision.date)})` : ''}, ${whole(revisionPath(path, number))}, SHA-256 ${revision?.sha256 ?? 'unknown'}.`;
  };
  const [a, b] = [comparison.a, comparison.b].map(({ choice }) => revisionPath(choice.path, choice.number));
  const address = whole(comparePath(a ?? '', b ?? ''));
  const button = element('button', { type: 'button' }, 'Copy', heard(' the citation of both'));
  const copy = document.createElement('copy-button');
  copy.setAttribute('target', 'compare-citation');
  copy.hidden = true;
  copy.append(button);
  return element(
    'section',
    { class: 'compare-cite', 'aria-labelledby': 'compare-cite-heading' },
    element('h2', { id: 'compare-cite-heading' }, 'Cite this comparison'),
    element(
      'div',
      { id: 'compare-citation', class: 'apparatus' },
      element('p', {}, cited(comparison.a, 'A')),
      element('p', {}, '\n', cited(comparison.b, 'B')),
      element('p', {}, '\nSide by side: ', element('a', { href: here(comparePath(a ?? '', b ?? '')) }, address)),
    ),
    copy,
  );
}

/** The whole of a comparison. */
export function comparisonView(comparison: Comparison, permanent: string): HTMLElement[] {
  const { a, b, rows, fields, articles, oneRecord } = comparison;
  const differing = oneRecord ? fields.filter(({ same }) => !same) : fields;
  const marks = element(
    'p',
    { class: 'apparatus legend' },
    'Words only in A: ',
    own('A', 'struck through'),
    '. Words only in B: ',
    own('B', 'underlined'),
    '.',
  );
  const paragraphs =
    rows.length > 0 &&
    element(
      'section',
      {},
      element('h2', { id: 'paragraphs' }, 'Paragraphs'),
      element('ol', { class: 'aligned' }, ...rows.map((row) => rowView(row, comparison))),
    );
  const recorded = element(
    'section',
    {},
    element('h2', { id: 'fields' }, 'What is recorded of each'),
    ...(differing.length > 0
      ? [
          table(
            oneRecord ? 'Fields that differ; all others are the same' : 'Field by field',
            'Field',
            differing.map((row) => fieldView(row, oneRecord)),
          ),
        ]
      : [element('p', { class: 'apparatus' }, 'All other fields are the same.')]),
  );
  const inTexts = articles.length > 0 && articlesView(articles);
  const summary = element('p', { class: 'verdict-line' }, verdictOf(comparison));
  const parts = oneRecord ? [paragraphs, recorded] : [recorded, paragraphs];
  const body = [inTexts, ...parts].filter((part) => part !== false);
  return [
    element('div', { class: 'heads' }, head(a, 'A'), head(b, 'B')),
    summary,
    ...(body.some((part) => part.querySelector('del, ins')) ? [marks] : []),
    ...body,
    citation(comparison, permanent),
  ];
}

/** Why there is nothing to compare, and what may be meant. */
export function problemView(
  name: Name,
  message: string,
  offers: readonly Offer[],
  choose: (offer: Offer) => string,
): HTMLElement {
  return element(
    'div',
    { class: 'notice apparatus' },
    element('p', {}, badge(name), ' ', message),
    ...(offers.length > 0
      ? [
          element('p', {}, 'Perhaps one of these is meant:'),
          element(
            'ul',
            { class: 'plain' },
            ...offers.map((offer) =>
              element(
                'li',
                {},
                element('a', { href: choose(offer) }, offer.title),
                ' ',
                element('code', { class: 'quiet' }, offer.path),
              ),
            ),
          ),
        ]
      : []),
  );
}
