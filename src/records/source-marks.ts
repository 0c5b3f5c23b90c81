import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { FootnoteReference } from 'mdast';
import { visit } from 'unist-util-visit';
import { gradeOrder, grades, type Source } from '../schemas/source.ts';
import { element } from './element.ts';

/* Marks name the sources of a passage: `[^1]` in the body, small numbers on the page. They are no part of its words. */

/** What is told of a source where a mark names it. */
export type NamedSource = Pick<Source, 'publisher' | 'grade'>;

/** The anchor of a source in the list of a record, by its place from 1. */
export const sourceAnchor = (number: number): string => `source-${String(number)}`;

/** Stands for a mark in a body as it is shown, until it is drawn. */
export const markPlace = ({ identifier }: FootnoteReference): Element =>
  element('sup', { dataSource: Number(identifier) }, []);

/** The number that a mark names; `undefined` for what is no mark. */
const numberOf = (node: Nodes | undefined): number | undefined => {
  const number = node?.type === 'element' ? node.properties['dataSource'] : undefined;
  return typeof number === 'number' ? number : undefined;
};

/** The words of what is shown, on one line: the one text of a passage, for the ledger, the search and citations; and the sources that its marks name, in ascending order. */
export function wordsAndMarks(node: Nodes): { text: string; marks: number[] } {
  const marks = new Set<number>();
  const words = (part: Nodes): string => {
    const mark = numberOf(part);
    if (mark !== undefined) marks.add(mark);
    if (part.type === 'text') return part.value;
    return mark === undefined && 'children' in part ? part.children.map(words).join('') : '';
  };
  const text = words(node).replace(/\s+/g, ' ').trim();
  return { text, marks: [...marks].sort((a, b) => a - b) };
}

/** The link of a mark to its source, which says what awaits there. */
function markLink(number: number, source: NamedSource | undefined): Element {
  const about = source && [source.publisher, grades[source.grade].label.toLowerCase()].filter(Boolean).join(', ');
  const ariaLabel = `Source ${String(number)}${about === undefined ? '' : `: ${about}`}`;
  return element('a', { href: `#${sourceAnchor(number)}`, ariaLabel }, [{ type: 'text', value: String(number) }]);
}

/** Draws the marks of a body; of several at one place, the source of the best grade comes first. */
export function drawMarks(tree: Root, sources: readonly NamedSource[]): void {
  const rank = (number: number) => gradeOrder.indexOf(sources[number - 1]?.grade ?? 'automated-report');
  visit(tree, 'element', (node, index, parent) => {
    if (numberOf(node) === undefined || !parent || index === undefined) return;
    const after = parent.children.slice(index).findIndex((child) => numberOf(child) === undefined);
    const end = after < 0 ? parent.children.length : index + after;
    const numbers = parent.children.slice(index, end).flatMap((child) => numberOf(child) ?? []);
    const links = numbers
      .sort((a, b) => rank(a) - rank(b) || a - b)
      .flatMap((number, place): ElementContent[] => [
        ...(place > 0 ? [{ type: 'text', value: ', ' } as const] : []),
        markLink(number, sources[number - 1]),
      ]);
    parent.children.splice(index, end - index, element('sup', { className: ['marks', 'uncopied'] }, links));
  });
}
