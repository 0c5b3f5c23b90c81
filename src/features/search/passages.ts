import type { Anchor, FoundPage, Hit } from './pagefind.client.ts';
import { bareWord, dueTo } from './matching-words.ts';

/** A part of a page that matches, from its anchor to the next. */
export interface Passage {
  anchor: Anchor;
  /** Its words in those of the page. */
  from: number;
  to: number;
  hits: Hit[];
}

/** Sources are searched, but seldom what somebody means. */
const apparatus = new Set(['sources', 'notes', 'corrections']);

/** Words of the query that a passage holds count most, then their standing together in the order asked for, then how often they occur. */
function score({ anchor, hits }: Passage, words: readonly string[], bareWords: readonly string[]): number {
  const due = hits.map(({ location }) => ({ location, word: dueTo(words[location] ?? '', bareWords) }));
  const distinct = new Set(due.map(({ word }) => word)).size;
  const inOrder = due.filter(
    ({ location, word }, place) => due[place - 1]?.location === location - 1 && due[place - 1]?.word === word - 1,
  ).length;
  const value =
    distinct * 10 +
    Math.min(inOrder, 4) * 3 +
    Math.min(
      hits.reduce((sum, { weight }) => sum + weight, 0),
      6,
    ) *
      0.5;
  return apparatus.has(anchor.id) ? value / 4 : value;
}

/** The passages of a page that answer a query best, best first. */
export function bestPassages({ words, hits, anchors }: FoundPage, queryWords: readonly string[], limit = 3): Passage[] {
  const passages = anchors.map((anchor, place): Passage => ({
    anchor,
    from: anchor.location,
    to: anchors[place + 1]?.location ?? words.length,
    hits: [],
  }));
  for (const hit of hits) passages.findLast(({ from }) => from <= hit.location)?.hits.push(hit);
  const bareWords = queryWords.map(bareWord);
  return passages
    .filter((passage) => passage.hits.length > 0)
    .map((passage) => ({ passage, value: score(passage, words, bareWords) }))
    .sort((a, b) => b.value - a.value || a.passage.from - b.passage.from)
    .slice(0, limit)
    .map(({ passage }) => passage);
}

/** What a page says first below its title: its opening sentence. */
export function opening({ title, words, anchors }: FoundPage, longest: number): { from: number; to: number } {
  const from = titleLength({ title, words });
  const end = words.findIndex((word, place) => place >= from + 4 && /[.!?]['"”’»)]*$/.test(word));
  return {
    from,
    to: Math.min(
      end < 0 ? words.length : end + 1,
      from + longest,
      anchors.find(({ location }) => location > from + 4)?.location ?? words.length,
    ),
  };
}

/** How many words the title takes at the head of the page; 0 when the page starts otherwise. */
export function titleLength({ title, words }: Pick<FoundPage, 'title' | 'words'>): number {
  const { length } = title.split(/\s+/);
  return bareWord(words.slice(0, length).join('')) === bareWord(title) ? length : 0;
}
