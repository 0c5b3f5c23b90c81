import { base } from '../../../client/base.ts';
import { button, element } from '../../../client/element.ts';
import { site } from '../../../base/site.ts';
import { answerOf } from '../query/answers.client.ts';
import type { SearchResult } from '../query/search.client.ts';
import type { OpenedSearch } from './open-search.client.ts';
import { listOf } from './results.client.ts';

/** Facts that are shown at once. */
const most = 8;

/** What fields of the record answer to a query that is a question; none where it is none. @throws {SearchUnavailable} */
export async function drawAnswer(opened: OpenedSearch, result: SearchResult): Promise<HTMLElement | undefined> {
  const { table } = opened.dependencies;
  const found = listOf(result).map(table.pathOf);
  const answer = await answerOf(result, found, site.mainText, opened.answers);
  if (!answer) return undefined;
  const { heading, facts, unknown } = answer;
  const lines = facts.map(([, , words, path]) =>
    element('li', {}, element('a', { href: base + path.slice(1) }, words)),
  );
  const list = element('ul', { class: 'plain' }, ...lines.slice(0, most));
  const all = button(`Show all ${String(lines.length)}`, () => {
    list.append(...lines.slice(most));
    all.remove();
  });
  return element(
    'section',
    { class: 'answer', 'aria-label': 'From the fields of the record' },
    element('h3', {}, heading),
    unknown === undefined
      ? list
      : element('p', {}, `The record does not say ${unknown}. That proves nothing: it is incomplete.`),
    lines.length > most && all,
    unknown === undefined &&
      element('p', { class: 'quiet' }, 'From the fields of the record; each line leads to the place that shows it.'),
  );
}
