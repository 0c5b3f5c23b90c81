import type { Nodes, Root } from 'mdast';
import { mdxExpressionFromMarkdown } from 'mdast-util-mdx-expression';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { sourceMarks } from './mark-syntax.ts';
import { isParserMessage, markdownFault } from './markdown-faults.ts';
import type { Position, Problem } from './problem.ts';
import { SourceFile } from './source-file.ts';

/** Runs of signs that no text needs and that would exhaust the parser. */
const bottomless = [
  { pattern: /^[ \t]*(?:(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])[ \t]*){20,}/m, name: 'quotes or lists' },
  { pattern: /(?:!?\[[^\][\n]{0,3}){50,}|(?:\*{1,2}[^\s*]{1,3}){500,}|[*_~`<({]{200,}/, name: 'brackets or signs' },
  { pattern: /(?:<[^<>\n]{0,60}>\s*){30,}/, name: 'components' },
] as const;

/**
 * More than any text needs, and less than would keep the parser busy for a second: its cost grows with the square of
 * some of these. The longest body of the corpus has 8,000 characters, 60 lines, 30 brackets and 100 marks.
 */
const limits = [
  { most: 2000, of: /^/gm, name: 'lines' },
  { most: 200, of: /^[ \t>]*(?:#|=+[ \t]*$|-+[ \t]*$)/gm, name: 'headings and lines of - or =' },
  { most: 1000, of: /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=\s)/gm, name: 'items of lists' },
  { most: 1000, of: /[[\]]/g, name: 'brackets' },
  { most: 2000, of: /[*_~`]/g, name: 'marks of emphasis and code' },
  { most: 1000, of: /[<{|&]/g, name: 'signs of components, tables and entities' },
  { most: 500, of: /@|:\/\/|www\./gi, name: 'addresses' },
] as const;

/** Most characters of a body. */
const longestBody = 60_000;

/** Deepest nesting of a body; a list in a quotation in a note has 8. */
const deepest = 32;

/** Faults of the syntax that are looked for in one body: each costs a reading, so that a long one is read fewer times. */
const mostFaults = (body: string): number => Math.min(25, Math.ceil(250_000 / (body.length + 1)));

/**
 * The syntax of MDX as remark reads it, less its JavaScript parser: remark-mdx stops at the first
 * piece of code that is not valid, where we want every piece as a node, so that each can be refused by name. And the marks of sources.
 */
function remarkMdxSyntax(this: Processor) {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(mdxMd(), mdxJsx(), mdxExpression(), sourceMarks());
  (data.fromMarkdownExtensions ??= []).push(mdxJsxFromMarkdown(), mdxExpressionFromMarkdown());
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdxSyntax).freeze();

/** What of a body would exhaust the parser, told before it is parsed: where, what, and what would be right. */
export function limitFault(body: string): { index: number; message: string; hint: string } | undefined {
  for (const { pattern, name } of bottomless) {
    const found = pattern.exec(body);
    const message = `The text holds ${name} nested deeper than any text needs`;
    if (found) return { index: found.index, message, hint: 'Delete the surplus signs' };
  }
  // The empty lines before a body stand for its front matter.
  const text = body.trim();
  const index = body.indexOf(text);
  const shorten = 'Shorten it: a record is an account in our own words, not a copy of the source';
  if (text.length > longestBody)
    return {
      index,
      message: `The text is ${String(text.length)} characters long; it may have ${String(longestBody)}`,
      hint: shorten,
    };
  for (const { most, of, name } of limits) {
    const count = text.match(of)?.length ?? 0;
    if (count > most)
      return { index, message: `The text has ${String(count)} ${name}; it may have ${String(most)}`, hint: shorten };
  }
  return undefined;
}

/** A body as a tree; `undefined` when what is wrong leaves none. */
export interface Parsed {
  tree?: Root;
  problems: Problem[];
}

/** Parses a body as Markdown with tables (GFM) and components (MDX), but without running anything: code becomes nodes to be refused. */
export function parseMarkdown(file: SourceFile, body: string): Parsed {
  const limit = limitFault(body);
  if (limit)
    return { problems: [file.problem('body', placeIn(body, limit.index), limit.message, { hint: limit.hint })] };
  const problems: Problem[] = [];
  let text = body;
  const most = mostFaults(body);
  while (problems.length < most)
    try {
      const tree = parser.parse(text);
      if (depth(tree) <= deepest) return { tree, problems };
      const message = 'The text holds lists, quotes or components nested deeper than any text needs';
      return { problems: [...problems, file.problem('body', placeIn(body, body.search(/\S/)), message)] };
    } catch (error) {
      const fault = isParserMessage(error) ? markdownFault(text, error) : undefined;
      if (!fault) {
        const hint = 'Compare it with another record';
        return {
          problems: [
            ...problems,
            file.problem('body', { line: 1, column: 1 }, 'The text cannot be read as Markdown', { hint }),
          ],
        };
      }
      problems.push(file.problem(fault.kind, placeIn(body, fault.offset), fault.message, { hint: fault.hint }));
      // The signs that it stumbled over are passed over, so that what is wrong further down is found in the same run.
      for (const sign of fault.signs) text = `${text.slice(0, sign)}·${text.slice(sign + 1)}`;
    }
  return { problems };
}

/** The tree of a body that was published: what it holds was checked then. */
export const parsePublished = (body: string): Root | undefined =>
  parseMarkdown(new SourceFile('body', body), body).tree;

/** Levels of a tree, counted without recursion: a tree too deep would exhaust the stack. */
function depth(tree: Root): number {
  let level: Nodes[] = [tree];
  let levels = 0;
  while (level.length > 0) {
    levels += 1;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return levels;
}

/** Line and column of a character of the body. */
export const placeIn = (body: string, index: number): Position => {
  const before = body.slice(0, Math.max(index, 0));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
};
