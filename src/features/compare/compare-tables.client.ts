import { areAlike } from './alignment.ts';
import type { ArticlePlace, ArticleRow } from './articles.ts';
import type { FieldRow } from './fields.ts';
import { wordDifference } from '../../base/stretch.ts';
import { element } from '../../client/element.ts';
import { here, own, words, type Child, type Name } from './compare-marks.client.ts';

/** A table of three columns that becomes blocks on a phone. */
export function table(caption: string, first: string, rows: HTMLElement[]): HTMLElement {
  const heading = (text: string) => element('th', { scope: 'col' }, text);
  return element(
    'table',
    { class: 'stack compared' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, heading(first), heading('A'), heading('B'))),
    element('tbody', {}, ...rows),
  );
}

/** Items of a field as one of the two has them. Differences are marked where there is something in common to tell them from. */
function items({ a, b, same }: FieldRow, name: Name, oneRecord: boolean): Child[] {
  const [mine, other] = name === 'A' ? [a, b] : [b, a];
  const [left, right] = [a[0], b[0]];
  if (mine.length === 0) return [element('span', { class: 'quiet' }, 'not recorded')];
  if (!same && a.length === 1 && b.length === 1 && left !== undefined && right !== undefined)
    return oneRecord || areAlike(left, right) ? words(wordDifference(left, right), name) : mine;
  const marked = oneRecord || a.some((item) => b.includes(item));
  const shown = mine.map((item): Child => (!marked || other.includes(item) ? item : own(name, item)));
  return mine.length === 1 ? shown : [element('ul', {}, ...shown.map((item) => element('li', {}, item)))];
}

/** A field of both, as a row. */
export function fieldView(row: FieldRow, oneRecord: boolean): HTMLElement {
  const name = element('th', { scope: 'row' }, row.label);
  if (row.same)
    return element(
      'tr',
      {},
      name,
      element('td', { colspan: '2' }, element('span', { class: 'quiet' }, 'Both: '), ...items(row, 'A', oneRecord)),
    );
  return element(
    'tr',
    {},
    name,
    element('td', { 'data-label': 'A' }, ...items(row, 'A', oneRecord)),
    element('td', { 'data-label': 'B' }, ...items(row, 'B', oneRecord)),
  );
}

const articleKinds: Record<ArticleRow['kind'], string> = {
  same: 'Same',
  'same-number': 'Same number',
  renamed: 'Other title',
  renumbered: 'Other number',
  both: 'Other number and title',
  'only-a': 'Recorded in A',
  'only-b': 'Recorded in B',
};

const numberWords = (number: string): string => (number === 'preamble' ? 'Preamble' : `Article ${number}`);

/** An article by number and title. */
const articleWords = (article: ArticlePlace | undefined): string =>
  article ? `${numberWords(article.number)}${article.title === undefined ? '' : `: ${article.title}`}` : '';

function articleView({ slug, a, b, kind }: ArticleRow): HTMLElement {
  const place = (name: Name, article: ArticlePlace | undefined, other: ArticlePlace | undefined): Child[] => {
    if (!article) return [];
    const title: Child[] =
      article.title === undefined
        ? ['title not recorded']
        : a?.title !== undefined && b?.title !== undefined
          ? words(wordDifference(a.title, b.title), name)
          : [article.title];
    const number = numberWords(article.number);
    return [other && other.number !== article.number ? own(name, number) : number, ': ', ...title];
  };
  const label =
    slug === undefined ? articleKinds[kind] : element('a', { href: here(`/articles/${slug}/`) }, articleKinds[kind]);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, label),
    element('td', { 'data-label': 'A' }, ...place('A', a, b)),
    element('td', { 'data-label': 'B' }, ...place('B', b, a)),
  );
}

/** Articles that both texts have as far as they are recorded, and those that are recorded of one. */
export function articlesView(articles: readonly ArticleRow[]): HTMLElement {
  const both = articles.filter(({ a, b }) => a && b);
  const alone = (name: Name, kind: ArticleRow['kind']): Child[] => {
    const own = articles.filter((row) => row.kind === kind);
    if (own.length === 0) return [];
    return [
      element(
        'details',
        { class: 'apparatus' },
        element('summary', {}, `${String(own.length)} recorded in ${name} alone`),
        element(
          'ul',
          { class: 'plain' },
          ...own.map(({ slug, a, b }) => {
            const said = articleWords(a ?? b);
            return element(
              'li',
              {},
              slug === undefined ? said : element('a', { href: here(`/articles/${slug}/`) }, said),
            );
          }),
        ),
      ),
    ];
  };
  return element(
    'section',
    {},
    element('h2', { id: 'articles' }, 'Articles'),
    ...(both.length > 0
      ? [table('Articles recorded in both, by number and title', 'How they compare', both.map(articleView))]
      : []),
    ...alone('A', 'only-a'),
    ...alone('B', 'only-b'),
    element(
      'p',
      { class: 'apparatus quiet' },
      'The record does not have all articles of every version: one that is not recorded may be in the text all the same.',
    ),
  );
}
