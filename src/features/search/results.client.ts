import { addButton } from '../../client/add-to-list.ts';
import { base } from '../../client/base.ts';
import { canBeListed } from '../../client/my-list.ts';
import { element } from '../../client/element.ts';
import { densest, marked, pieces } from './highlight.client.ts';
import type { FoundPage } from './pagefind.client.ts';
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

/** Words that are marked at most where a result opens, and words around one by which its place is told. */
const mostMarked = 4;
const around = 3;

/** Text of a directive: a hyphen would end it. */
const directive = (words: readonly string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * The directive by which the browser marks the matching words where a result opens (WICG, Scroll to Text Fragment). It
 * stands behind the place, so that browsers without it still open the paragraph; it is not sent to the host. Each word
 * is told by those before it, or after it at the start: browsers mark the first that fits on the whole page.
 */
function markedThere({ words }: FoundPage, { from, to, hits }: Passage): string {
  const texts = hits.slice(0, mostMarked).flatMap(({ location: at }) => {
    const word = words[at];
    const before = words.slice(Math.max(from, at - around), at);
    const after = words.slice(at + 1, Math.min(to, at + 1 + around));
    if (word === undefined || before.length + after.length === 0) return [];
    return before.length > 0
      ? `text=${directive(before)}-,${directive([word])}`
      : `text=${directive([word])},-${directive(after)}`;
  });
  return texts.length > 0 ? `:~:${texts.join('&')}` : '';
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
  const link = (passage: Passage | undefined) =>
    page.url + (passage ? `#${passage.anchor.id}${isParagraph(passage) ? markedThere(page, passage) : ''}` : '');
  const start = opening(page, extractLength);
  // Where only the head matches, such as a topic of the record: as far as it does.
  const head = Math.max(start.to, ...locations.map((location) => location + 1));

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
  const path = `/${page.url.slice(base.length)}`;
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'apparatus quiet' },
      [page.kind, page.when].filter(Boolean).join(' · '),
      ' ',
      canBeListed(path) && addButton({ path, paragraphs: [] }, page.title),
    ),
    element('h3', {}, element('a', { class: 'title', href: link(best) }, ...title)),
    ...(best
      ? passages.map(line)
      : [element('p', { class: 'extract' }, ...extract(page, start.from, head, locations, extractLength))]),
  );
}
