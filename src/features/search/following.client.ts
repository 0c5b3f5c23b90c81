import { element } from '../../client/element.ts';
import type { Finding } from './finding.client.ts';
import { facetNames, filterCount, type FacetName } from './state.ts';

/** Collections whose pages have feeds, by the filter that stands for them. */
const followed: Partial<Record<FacetName, string>> = {
  actor: 'actors',
  topic: 'topics',
  session: 'sessions',
  article: 'articles',
};

/** A line that leads to the feeds of what a search is for, where it is one filter and nothing else. */
export function followLine(
  { effective, query }: Pick<Finding, 'effective' | 'query'>,
  pageOf: (path: string) => string,
): HTMLElement | undefined {
  if (query.clauses.length > 0 || filterCount(effective) !== 1) return undefined;
  const name = facetNames.find((facet) => effective.chosen[facet].length === 1);
  const [value] = name ? effective.chosen[name] : [];
  const collection = name && followed[name];
  if (collection === undefined || value === undefined) return undefined;
  const feed = (ending: string, label: string) =>
    element('a', { href: pageOf(`/${collection}/${encodeURIComponent(value)}/feed.${ending}`) }, label);
  return element('p', {}, 'Follow what is added or changed here: ', feed('xml', 'Atom'), ', ', feed('json', 'JSON'));
}
