import { element } from './element.ts';
import { densest, marked, pieces } from './highlight.ts';
import type { FoundPage } from './index-client.ts';
import { bestPassages, opening, titleLength, type Passage } from './passages.ts';

/** Words shown of the best passage, and of the others. */
const extractLength = 42;
const furtherLength = 18;

const isParagraph = ({ anchor }: Passage): boolean => /^p\d+$/.test(anchor.id);

/** What a passage is called: its paragraph number, or its heading. */
const placeName = (passage: Passage): string =>
  isParagraph(passage) ? `¶${passage.anchor.id.slice(1)}` : (passage.anchor.text ?? passage.anchor.id).slice(0, 40);

/** A part of a page's words as nodes, with ellipses where it was cut. */
function extract({ words }: FoundPage, from: number, to: number, locations: readonly number[], length: number): Node[] {
  const part = densest(from, to, locations, length);
  const list = pieces(words, part.from, part.to, new Set(locations));
  return [
    ...(part.from > from ? [document.createTextNode('… ')] : []),
    ...marked(list),
    ...(part.to < to ? [document.createTextNode(' …')] : []),
  ];
}

/** A record found: its title leads to the paragraph that answers the query best. */
export function resultElement(page: FoundPage, queryWords: readonly string[]): HTMLLIElement {
  const locations = page.hits.map(({ location }) => location);
  const passages = bestPassages(page, queryWords);
  const [best] = passages;
  const inTitle = titleLength(page);
  const title =
    inTitle > 0 && locations.some((location) => location < inTitle)
      ? marked(pieces(page.title.split(/\s+/), 0, inTitle, new Set(locations)))
      : [page.title];
  const link = (passage: Passage | undefined) => page.url + (passage ? `#${passage.anchor.id}` : '');
  const start = opening(page, extractLength);

  const line = (passage: Passage) => {
    const skipped = isParagraph(passage) ? 0 : 1; // the heading itself
    const name = isParagraph(passage) ? `Paragraph ${passage.anchor.id.slice(1)}` : placeName(passage);
    return element(
      'p',
      { class: passage === best ? 'extract' : 'extract further' },
      element(
        'a',
        { class: 'place', href: link(passage), 'aria-label': `${name} of ${page.title}` },
        placeName(passage),
      ),
      ' ',
      ...extract(
        page,
        Math.min(passage.from + skipped, passage.to - 1),
        passage.to,
        locations,
        passage === best ? extractLength : furtherLength,
      ),
    );
  };
  return element(
    'li',
    {},
    element('p', { class: 'apparatus quiet' }, [page.kind, page.when].filter(Boolean).join(' · ')),
    element('h3', {}, element('a', { class: 'title', href: link(best) }, ...title)),
    ...(best
      ? passages.map(line)
      : [element('p', { class: 'extract' }, ...extract(page, start.from, start.to, locations, extractLength))]),
  );
}
