import type { FootnoteReference, Nodes, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Fault, Position, Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A mark of a body: the number that it names, and where it stands. */
export interface SourceMark extends Position {
  number: number;
}

/** What ends a sentence: its sign, and what closes behind it. */
const sentenceEnd = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}"']*$/u;

/** Words of a piece of text; of a component without words, none. */
const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

const isMark = (node: Nodes | undefined): node is FootnoteReference => node?.type === 'footnoteReference';

/** A quotation or remark on one line, which holds its words without a paragraph. */
const isBlock = (node: Nodes): boolean =>
  node.type === 'mdxJsxTextElement' && (node.name === 'Quote' || node.name === 'Note');

/** What is wrong with the number of a mark. */
function numberFault({ label }: FootnoteReference): Fault | undefined {
  const written = label ?? '';
  if (/^[1-9]\d{0,2}$/.test(written)) return undefined;
  const numbers = (written.match(/\d+/g) ?? []).map(Number).filter((number) => number > 0);
  const right = numbers.length > 0 ? numbers : [1];
  return {
    message: `"[^${written}]" is not a mark of a source`,
    hint: `Write ${right.map((number) => `[^${String(number)}]`).join('')}: the place of the source under sources, from 1`,
  };
}

/** What is wrong with the place of a mark: it stands right after a sentence, or at the end of a paragraph, list item or cell. */
function placeFault(parent: Parents, index: number, inHead: boolean): Fault | undefined {
  const fault = (message: string, hint: string) => ({ message, hint });
  if (parent.type === 'heading' || inHead)
    return fault(
      `The mark of a source stands in ${inHead ? 'the head of a table' : 'a heading'}`,
      'Put it after the words that rest on the source',
    );
  if (parent.type !== 'paragraph' && parent.type !== 'tableCell' && !isBlock(parent))
    return fault(
      'The mark of a source stands within a link or emphasis',
      'Put it behind what closes there, after the end of the sentence',
    );
  const siblings: RootContent[] = parent.children;
  const before = siblings[index - 1];
  if (!before) return fault('The mark of a source has no words before it', 'Put it right after the words: words.[^1]');
  if (isMark(before)) {
    // Of several marks in a row, the first is blamed for the place.
    const row = siblings.slice(siblings.slice(0, index).findLastIndex((node) => !isMark(node)) + 1, index + 1);
    const numbers = row.map((node) => (isMark(node) ? node.identifier : ''));
    const last = numbers.pop() ?? '';
    return numbers.includes(last) ? fault(`Source ${last} is named twice here`, 'Delete one of the two') : undefined;
  }
  if (isBlock(before))
    return fault('The mark of a source stands behind a quotation or remark', 'Put it inside, at the end of its words');
  const words = wordsOf(before);
  if (/\s$/.test(words) || before.type === 'break')
    return fault('A space stands before the mark of a source', 'Put it right after the words: words.[^1]');
  const [next, ...rest] = siblings.slice(index).filter((node) => !isMark(node));
  if (!next) return undefined;
  const after = next.type === 'break' ? '\n' : wordsOf(next);
  if (next.type === 'text' && after.trim() === '' && rest.length === 0) return undefined;
  if (/^\p{P}/u.test(after))
    return fault(
      `The mark of a source stands before "${after.charAt(0)}"`,
      `Put it behind the end of the sentence: words.[^1]`,
    );
  if (!/^\s/.test(after))
    return fault('The mark of a source is followed directly by a word', 'Put a space after it, or an empty line');
  if (sentenceEnd.test(words)) return undefined;
  return fault('The mark of a source stands in the middle of a sentence', 'Put it behind the end of the sentence');
}

/** Where the signs of a mark stand in a body, unless a backslash takes their meaning away. */
const marksWritten = (source: string): number[] =>
  [...source.matchAll(/(?<!\\)(?:\\\\)*\[\^/g)].map(({ 0: signs, index }) => index + signs.length - 2);

/** Finds the marks of a body, and says of each what is wrong with it. What looks like one and is none is no word either. */
export function readMarks(tree: Root, source: string, blame: (at: Position, fault: Fault) => void): SourceMark[] {
  const marks: SourceMark[] = [];
  const read = new Set<number | undefined>();
  const heads = new Set<Nodes | undefined>();
  visit(tree, (node, index, parent) => {
    if (node.type === 'table') for (const cell of node.children[0]?.children ?? []) heads.add(cell);
    if (node.type === 'footnoteDefinition') read.add(node.position?.start.offset);
    if (!isMark(node) || !node.position || !parent || index === undefined) return;
    const { start } = node.position;
    read.add(start.offset);
    const fault = numberFault(node) ?? placeFault(parent, index, heads.has(parent));
    if (fault) blame(start, fault);
    else marks.push({ ...start, number: Number(node.label) });
  });
  for (const offset of marksWritten(source).filter((at) => !read.has(at))) {
    const lines = source.slice(0, offset).split('\n');
    blame(
      { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
      {
        message: 'The mark of a source stands in an address, in code, or is not closed',
        hint: 'Write [^1] after the end of the sentence; \\[^ for the signs themselves',
      },
    );
  }
  return marks;
}

/** Says of marks that they name a source which the record does not have. */
export const checkNumbers = (file: SourceFile, marks: readonly SourceMark[], count: number): Problem[] =>
  marks.flatMap(({ number, line, column }) =>
    number <= count
      ? []
      : file.problem('reference', { line, column }, `The record has no source ${String(number)}`, {
          field: 'sources',
          hint: count === 1 ? 'Its only source is 1' : `Its sources are 1 to ${String(count)}`,
        }),
  );
