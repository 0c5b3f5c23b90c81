import { addButton } from '../../../client/add-to-list.ts';
import { base } from '../../../client/base.ts';
import { element } from '../../../client/element.ts';
import { giveWay } from '../../../client/give-way.ts';
import { canBeListed } from '../../../client/my-list.ts';
import type { EngineTerm } from '../query/engine.client.ts';
import type { Place } from '../query/places.client.ts';
import type { SearchResult } from '../query/search.client.ts';
import { withValue, writeState } from '../query/state.client.ts';
import type { PageNumber } from '../query/table.client.ts';
import type { PageFile } from '../files.ts';
import type { ListedRecord } from './export.client.ts';
import type { OpenedSearch } from './open-search.client.ts';
import { excerpt, shownOf, type MarkedPassage } from './passages.client.ts';

/** Words shown of the best passage, and of the others; of a title all. */
const extractLength = 42;
const furtherLength = 18;
const whole = Number.POSITIVE_INFINITY;

/** The paragraph of a passage, where it is one. */
const paragraphOf = ({ anchor, heading }: MarkedPassage): string | undefined =>
  heading === '' ? /^p(\d+)$/.exec(anchor)?.[1] : undefined;

/** Kinds of records on an article, as its card counts them. */
const onArticles = ['vote', 'statement', 'letter', 'red-line'] as const;

/** How many of the results are on what the query names, or by it, and the way to those alone. */
function countsOf(
  { kind, id }: Place,
  { matches, state }: SearchResult,
  { dependencies: { table, names } }: OpenedSearch,
): (HTMLElement | false)[] {
  if (kind !== 'article' && kind !== 'actor') return [];
  const labels = new Map(names.labels('kind'));
  const kindOf = (page: number) => table.valuesOf(page, 'kind')[0] ?? '';
  const own = matches.filter((page) => table.valuesOf(page, kind).includes(id) && kindOf(page) !== kind);
  const link = (text: string, to: typeof state) => element('a', { href: location.pathname + writeState(to) }, text);
  const others = matches.filter((page) => !table.valuesOf(page, kind).includes(id)).length;
  return kind === 'actor'
    ? [
        own.length > 0 &&
          link(`Said, signed or voted by it (${String(own.length)})`, withValue(state, 'chosen', kind, id)),
        others > 0 && link(`mentioned by others (${String(others)})`, withValue(state, 'excluded', kind, id)),
      ]
    : onArticles.map((one) => {
        const count = own.filter((page) => kindOf(page) === one).length;
        const alone = withValue(withValue({ ...state, query: '' }, 'chosen', kind, id), 'chosen', 'kind', one);
        return count > 0 && link(`${labels.get(one) ?? one} (${String(count)})`, alone);
      });
}

/** What a page that the query names shows beside its sentence: counts, and the positions on it or by it. */
function cardOf(counts: readonly (HTMLElement | false)[], { positions }: PageFile): HTMLElement | undefined {
  const shown = counts.filter((part) => part !== false);
  if (positions) {
    const [path, count] = positions;
    shown.push(element('a', { href: base + path.slice(1) }, `Positions (${count})`));
  }
  return shown.length === 0
    ? undefined
    : element('p', { class: 'card' }, ...shown.flatMap((part, at) => (at === 0 ? [part] : [' · ', part])));
}

/** A page of the results: its title leads to the paragraph that answers the query best. */
function resultElement(
  path: string,
  page: PageFile,
  marked: readonly (readonly EngineTerm[])[],
  place: string | undefined,
  card: HTMLElement | undefined,
): HTMLLIElement {
  const { title, passages, head } = shownOf(page, marked, place);
  const address = base + path.slice(1);
  // The terms of the glossary are places of one page.
  const link = (passage: MarkedPassage | undefined) =>
    passage && !path.includes('#') ? `${address}#${passage.anchor}` : address;
  const line = (passage: MarkedPassage, place: number) => {
    const paragraph = paragraphOf(passage);
    const name = paragraph === undefined ? passage.heading : `Paragraph ${paragraph}`;
    return element(
      'p',
      { class: place === 0 ? 'extract' : 'extract further' },
      element(
        'a',
        { class: 'place', href: link(passage), 'aria-label': `${name} of ${page.title}` },
        paragraph === undefined ? passage.heading : `¶${paragraph}`,
      ),
      ' ',
      ...excerpt(passage, place === 0 ? extractLength : furtherLength),
    );
  };
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'apparatus quiet about' },
      [page.kind, page.when, ...page.about].filter(Boolean).join(' · '),
      ' ',
      canBeListed(path) && addButton({ path, paragraphs: [] }, page.title),
    ),
    element('h3', {}, element('a', { class: 'title', href: link(passages[0]) }, ...excerpt(title, whole))),
    ...passages.map(line),
    head && element('p', { class: 'extract' }, ...excerpt(head, extractLength)),
    card,
  );
}

/** All results in order: those that answer the whole query, then those that answer some of it. */
export const listOf = ({ matches, partial }: SearchResult): PageNumber[] => [...matches, ...partial];

/**
 * The results from one place to another, as elements.
 * @param wanted whether they still are: who types on asks for others.
 * @throws {SearchUnavailable}
 */
export async function drawResults(
  opened: OpenedSearch,
  result: SearchResult,
  from: number,
  to: number,
  wanted: () => boolean = () => true,
): Promise<HTMLLIElement[]> {
  const {
    load,
    dependencies: { table },
  } = opened;
  const numbers = listOf(result).slice(from, to);
  const pages = await Promise.all(numbers.map((number) => load(table.pathOf(number))));
  const rows: HTMLLIElement[] = [];
  for (const [place, page] of pages.entries()) {
    if (place > 0) await giveWay();
    if (!wanted()) break;
    const number = numbers[place] ?? 0;
    const named = result.places.find(({ path }) => path === table.pathOf(number));
    const row = resultElement(
      table.pathOf(number),
      page,
      result.marked,
      result.anchors.get(number),
      named && cardOf(countsOf(named, result, opened), page),
    );
    if (from + place === result.matches.length) {
      row.classList.add('first-partial');
      row.prepend(
        element('p', { class: 'apparatus partial-note' }, 'The results below contain only some of the words:'),
      );
    }
    rows.push(row);
  }
  return rows;
}

/** The list of results as it can be taken away: every record that answers the whole query. @throws {SearchUnavailable} */
export const listedRecords = (
  { load, dependencies: { table, names } }: OpenedSearch,
  { matches, marked, anchors }: SearchResult,
): Promise<ListedRecord[]> =>
  Promise.all(
    matches.map(async (number) => {
      const path = table.pathOf(number);
      const page = await load(path);
      const [best] = shownOf(page, marked, anchors.get(number), 1).passages;
      return {
        path,
        title: page.title,
        kind: page.kind,
        date: table.dateOf(number),
        actors: table.valuesOf(number, 'actor').map((id) => names.thing('actor', id)?.label ?? id),
        anchor: best?.anchor,
      };
    }),
  );
