import type { Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Position, Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** Runs of one sign that no text needs and that would exhaust the parser. */
const bottomless = [
  { pattern: /^[ \t]*(?:>[ \t]?){20,}/m, name: 'quotes' },
  { pattern: /^[ \t]*(?:[-*+][ \t]+){20,}/m, name: 'lists' },
  { pattern: /(?:!?\[){50,}|(?:\*{1,2}[^\s*]){500,}|[*_~`<(]{200,}/, name: 'brackets or signs' },
] as const;

/** What a person reads instead of the parser's own words; the first pattern that fits. */
const plain: [RegExp, string, string][] = [
  [/comment|before name.*!/i, 'An HTML comment stands here', 'Delete it, or put what it says under notes'],
  [/lazy line/i, 'A component or brace is not closed in its own paragraph', 'Close it where it was opened'],
  [
    /closing (tag|slash)|Expected.*clos/i,
    'A component is opened or closed wrongly',
    'Write <Note>text</Note>, each opening with its closing',
  ],
  [/brace|expression/i, 'A brace { stands here that is not closed', 'Write \\{ for a brace in the text'],
  [/./, 'A < stands here that starts no component', 'Write \\< for the sign in the text'],
];

/**
 * The syntax of MDX as remark reads it, less its JavaScript parser: remark-mdx stops at the first
 * piece of code that is not valid, where we want every piece as a node, so that each can be refused by name.
 */
function remarkMdxSyntax(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxMd(), mdxJsx(), mdxExpression());
  (data.fromMarkdownExtensions ??= []).push(mdxJsxFromMarkdown(), mdxExpressionFromMarkdown());
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdxSyntax).freeze();

const isMessage = (
  error: unknown,
): error is { reason: string; line?: number; column?: number; place?: Position | { start: Position } } =>
  typeof error === 'object' && error !== null && 'reason' in error;

/** Parses a body as Markdown with tables (GFM) and components (MDX), but without running anything: code becomes nodes to be refused. */
export function parseMarkdown(file: SourceFile, body: string): Root | Problem {
  for (const { pattern, name } of bottomless) {
    const found = pattern.exec(body);
    if (found)
      return file.problem('body', lineOf(body, found.index), `holds ${name} nested deeper than any text needs`, {
        hint: 'Delete the surplus signs',
      });
  }
  try {
    return parser.parse(body);
  } catch (error) {
    if (!isMessage(error))
      return file.problem('body', { line: 1, column: 1 }, 'cannot be read as Markdown', {
        hint: 'Compare it with another record',
      });
    const place = error.place && 'start' in error.place ? error.place.start : error.place;
    const position = place ?? { line: error.line ?? 1, column: error.column ?? 1 };
    const [, message, hint] = plain.find(([pattern]) => pattern.test(error.reason)) ?? plain[plain.length - 1]!;
    return file.problem('body', position, message, { hint });
  }
}

/** Line and column of a character of the body. */
export const lineOf = (body: string, index: number): Position => {
  const before = body.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
};
