import type { Image, ImageReference, Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { forbiddenCharacter } from '../schemas/characters.ts';
import { checkUse, type Component } from './component-use.ts';
import { readMarks, type SourceMark } from './mark-check.ts';
import { limitFault, parseMarkdown } from './markdown.ts';
import { misreading } from './misreading.ts';
import type { Position, Problem } from './problem.ts';
import { safeLinkFault } from './safe-link.ts';
import type { SourceFile } from './source-file.ts';

/** A link of a body to a place of this site: resolved when all records are known. */
export interface InternalLink extends Position {
  /** As written: `/statements/2024-08-08-iran/#p3`, `#p2`, or the id of a `<Ref>`. */
  target: string;
  ref: boolean;
}

/** A body that was read: its tree, its links into the site, and what is wrong with it. */
export interface Body {
  /** As it stands in the file. */
  source: string;
  tree: Root;
  links: InternalLink[];
  /** Its marks of sources that are written rightly. */
  marks: SourceMark[];
  problems: Problem[];
}

/** Says of a node what is wrong with it. */
type Refuse = (node: Nodes, message: string, hint: string | undefined, kind?: 'body' | 'link') => void;

const start = (node: Nodes): Position => node.position?.start ?? { line: 1, column: 1 };

const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 37).trimEnd()}...` : text).replace(/\s+/g, ' ');

/**
 * Signs of everything that could be refused as unsafe: components, code, HTML, entities, links, images, footnotes,
 * headings of the first level, lines that start as code does. A body without any holds words and the marks of lists.
 */
const suspicious = /[<{&@]|\][(:]|!\[|:\/\/|\bwww\.|^[ \t>]*(?:#[ \t]|=+[ \t]*$|(?:import|export)\b)/im;

/** Whether a body holds nothing that could be unsafe, as can be told without parsing it. */
export const isHarmless = (body: string): boolean => !suspicious.test(body) && limitFault(body) === undefined;

/** What of a body is not plain text, a known component or a safe link, however well it is written otherwise. */
export const unsafeParts = (file: SourceFile, body: string): Problem[] =>
  readBody(file, body, { style: false }).problems;

/**
 * Reads a body and refuses everything that is not plain text, a known component or a safe link.
 * @param style whether what is only written badly is refused as well: a text that was published stays as it is.
 */
export function readBody(file: SourceFile, source: string, { style = true } = {}): Body {
  const { tree, problems } = parseMarkdown(file, source);
  const links: InternalLink[] = [];
  if (!tree) return { source, tree: { type: 'root', children: [] }, links, marks: [], problems };
  const refuse: Refuse = (node, message, hint, kind = 'body') =>
    problems.push(file.problem(kind, start(node), message, { hint }));
  const checkLink = (node: Nodes, url: string) => {
    const fault = safeLinkFault(url);
    if (fault) refuse(node, fault.message, fault.hint, 'link');
    else if (/^[/#]/.test(url)) links.push({ ...start(node), target: url, ref: false });
  };

  visit(tree, (node, _, parent) => {
    checkCharacters(node, refuse);
    const misread = style && misreading(node, parent, source);
    if (misread) problems.push(file.problem('body', misread.at, misread.message, { hint: misread.hint }));
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        refuse(
          node,
          `"{${excerpt(node.value)}}" is code, which a record cannot hold`,
          'Write \\{ for a brace in the text',
        );
        return SKIP;
      case 'paragraph': {
        const [first] = node.children;
        const code =
          parent?.type === 'root' && first?.type === 'text' ? /^(import|export)(?=[\s{"'*(])/.exec(first.value) : null;
        if (!code) return undefined;
        const hint = 'Delete it; a text may not start with this word, so put another before it';
        refuse(node, `"${code[1] ?? ''}" at the start of a paragraph is code, which a record cannot hold`, hint);
        return SKIP;
      }
      case 'html':
        refuse(node, 'HTML stands here', 'Write Markdown');
        return undefined;
      case 'image':
        if (checkImage(node, refuse)) links.push({ ...start(node), target: node.url, ref: false });
        return undefined;
      case 'imageReference':
        checkImage(node, refuse);
        return undefined;
      case 'link':
      case 'definition':
        checkLink(node, node.url);
        return undefined;
      case 'footnoteDefinition':
        refuse(
          node,
          'A footnote stands here',
          'Put the source under sources, where [^1] names the first, and a remark under notes',
        );
        return SKIP;
      case 'heading':
        if (node.depth === 1)
          refuse(
            node,
            'A heading of the first level stands here; that is the title',
            'Write ## for a heading in the text',
          );
        return undefined;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (withinText(node, parent))
          refuse(
            node,
            `<${node.name ?? ''}> stands within a text`,
            'Put an empty line before and after it, so that it is a paragraph of its own',
          );
        links.push(...checkElement(node, refuse, checkLink));
        return undefined;
      default:
        return undefined;
    }
  });
  const marks = readMarks(tree, source, (at, { message, hint }) => {
    if (style) problems.push(file.problem('body', at, message, { hint }));
  });
  return { source, tree, links, marks, problems };
}

/** Whether a quotation or remark, which is a block, stands among words. Of a mark behind it, the marks tell. */
const withinText = (node: Component, parent: Parents | undefined): boolean =>
  node.type === 'mdxJsxTextElement' &&
  (node.name === 'Quote' || node.name === 'Note') &&
  !(
    parent?.type === 'paragraph' &&
    parent.children.every((other) => other === node || other.type === 'footnoteReference')
  );

/** An entity such as &#x202E; brings in a character that the file itself does not show. */
function checkCharacters(node: Nodes, refuse: Refuse): void {
  const texts = ['value' in node ? node.value : '', 'alt' in node ? node.alt : '', 'title' in node ? node.title : ''];
  const bad = texts.map((text) => forbiddenCharacter(text ?? '')).find((found) => found !== undefined);
  if (bad)
    refuse(
      node,
      `The text holds ${bad.name}`,
      'Delete the entity that stands for it (it starts with & and ends with ;)',
    );
}

/** Images are files of this site with a description; whether the file exists is checked with the links. */
function checkImage(node: Image | ImageReference, refuse: Refuse): boolean {
  const usual = '![what it shows](/media/name.png)';
  if (!node.alt?.trim())
    refuse(node, 'The image has no description', `Write what it shows between the brackets: ${usual}`);
  if (node.type === 'imageReference') {
    refuse(node, 'The image does not say in place which file it is', `Write ${usual}`, 'link');
    return false;
  }
  if (node.url.startsWith('/media/') && safeLinkFault(node.url) === undefined) return true;
  const hint = `Put the image in public/media/ and write ${usual}`;
  const unsafe = /^[a-z][a-z0-9+.-]*:(?!\/\/)/i.test(node.url) ? safeLinkFault(node.url) : undefined;
  refuse(node, unsafe?.message ?? `"${node.url}" is an image from elsewhere`, hint, 'link');
  return false;
}

/** Checks a component; gives the links that it makes. */
function checkElement(node: Component, refuse: Refuse, checkLink: (node: Nodes, url: string) => void): InternalLink[] {
  const { faults, given } = checkUse(node);
  for (const { message, hint } of faults) refuse(node, message, hint);
  const cite = given.get('cite');
  if (cite !== undefined) checkLink(node, cite);
  const id = given.get('id');
  return node.name === 'Ref' && id !== undefined ? [{ ...start(node), target: id, ref: true }] : [];
}
