import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { components, isComponent } from './components.ts';
import { parseMarkdown } from './markdown.ts';
import { nearest } from './nearest.ts';
import type { Position, Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A link of a body to a place of this site: resolved when all records are known. */
export interface InternalLink extends Position {
  /** As written: `/statements/2024-08-08-iran/#p3`, `#p2`, or the id of a `<Ref>`. */
  target: string;
  ref: boolean;
}

/** A body that was read: its tree, its links into the site, and what is wrong with it. */
export interface Body {
  tree: Root;
  links: InternalLink[];
  problems: Problem[];
}

const empty = (): Root => ({ type: 'root', children: [] });

/** Schemes that a link of a record may have. */
const schemes = ['https:', 'http:', 'mailto:'];

/** What is wrong with the address of a link; `undefined` when nothing is. */
function linkFault(url: string): { message: string; hint: string } | undefined {
  // Browsers drop controls and spaces before they read the scheme: so do we.
  // eslint-disable-next-line no-control-regex
  const bare = url.replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2060\uFEFF]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[0]?.toLowerCase();
  if (scheme !== undefined && !schemes.includes(scheme))
    return {
      message: `"${url}" is an unsafe link: ${scheme} is not allowed`,
      hint: 'Link to a web address that starts with https://',
    };
  if (/^[/\\]{2}/.test(bare))
    return { message: `"${url}" leaves out https:`, hint: `Write https:${bare.replaceAll('\\', '/')}` };
  if (scheme === undefined && !/^[/#]/.test(bare))
    return {
      message: `"${url}" is neither a web address nor a place of this site`,
      hint: 'Start with https:// for the web, with / for a page of this site, or with # for a place of this record',
    };
  if (scheme?.startsWith('http') && !URL.canParse(bare))
    return { message: `"${url}" is no web address`, hint: 'Write a whole address that starts with https://' };
  return undefined;
}

/** Reads a body and refuses everything that is not plain text, a known component or a safe link. */
export function readBody(file: SourceFile, source: string): Body {
  const parsed = parseMarkdown(file, source);
  if (!('type' in parsed)) return { tree: empty(), links: [], problems: [parsed] };
  const problems: Problem[] = [];
  const links: InternalLink[] = [];
  const start = (node: Nodes): Position => node.position?.start ?? { line: 1, column: 1 };
  const refuse = (node: Nodes, message: string, hint: string, kind: 'body' | 'link' = 'body') =>
    problems.push(file.problem(kind, start(node), message, { hint }));
  const checkLink = (node: Nodes, url: string) => {
    const fault = linkFault(url);
    if (fault) refuse(node, fault.message, fault.hint, 'link');
    else if (/^[/#]/.test(url)) links.push({ ...start(node), target: url, ref: false });
  };

  visit(parsed, (node, _, parent) => {
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        refuse(
          node,
          `"{${node.value.slice(0, 40)}}" is code, which a record cannot hold`,
          'Write \\{ for a brace in the text',
        );
        return SKIP;
      case 'paragraph': {
        const code = parent?.type === 'root' ? /^(import|export)\s/.exec(toString(node)) : null;
        if (code)
          refuse(
            node,
            `"${code[1] ?? ''}" at the start of a paragraph is code, which a record cannot hold`,
            'Start the paragraph with another word',
          );
        return undefined;
      }
      case 'html':
        refuse(node, 'HTML stands here', 'Write Markdown');
        return undefined;
      case 'image':
        if (/^\/(?!\/)/.test(node.url)) links.push({ ...start(node), target: node.url, ref: false });
        else
          refuse(
            node,
            `"${node.url}" is an image from elsewhere`,
            'Put the image in public/media/ and write ![what it shows](/media/name.png)',
            'link',
          );
        if (!node.alt)
          refuse(
            node,
            'The image has no description',
            'Write what it shows between the brackets: ![what it shows](/media/name.png)',
          );
        return undefined;
      case 'link':
      case 'definition':
        checkLink(node, node.url);
        return undefined;
      case 'footnoteReference':
      case 'footnoteDefinition':
        refuse(node, 'A footnote stands here', 'Put the source under sources, a remark under notes');
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
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        if (!isComponent(name)) {
          const known = Object.keys(components);
          const close = nearest(name, known);
          if (name === '') refuse(node, '<> is code, which a record cannot hold', 'Write \\< for the sign in the text');
          else if (/^[a-z]/.test(name))
            refuse(
              node,
              `<${name}> is HTML, which a record cannot hold`,
              close ? `Did you mean <${close}>?` : 'Write Markdown, or \\< for the sign in the text',
            );
          else
            refuse(
              node,
              `<${name}> is no component`,
              close ? `Did you mean <${close}>?` : `Components are ${known.map((entry) => `<${entry}>`).join(', ')}`,
            );
          return undefined;
        }
        const { attributes, required } = components[name];
        const given = new Map<string, string>();
        for (const attribute of node.attributes) {
          if (attribute.type !== 'mdxJsxAttribute')
            refuse(node, `<${name}> holds code in its attributes`, 'Write attributes as name="text"');
          else if (!(attributes as readonly string[]).includes(attribute.name)) {
            const close = nearest(attribute.name, attributes);
            refuse(
              node,
              `<${name}> has no attribute "${attribute.name}"`,
              close
                ? `Did you mean ${close}?`
                : attributes.length
                  ? `It takes ${attributes.join(', ')}`
                  : 'It takes none',
            );
          } else if (typeof attribute.value !== 'string')
            refuse(node, `<${name}> needs text for "${attribute.name}"`, `Write ${attribute.name}="text"`);
          else given.set(attribute.name, attribute.value);
        }
        for (const attribute of required)
          if (!given.has(attribute) && !node.attributes.some((entry) => 'name' in entry && entry.name === attribute))
            refuse(node, `<${name}> lacks "${attribute}"`, `It is ${components[name].use}`);
        const cite = given.get('cite');
        if (cite !== undefined) checkLink(node, cite);
        const id = given.get('id');
        if (name === 'Ref' && id !== undefined) links.push({ ...start(node), target: id, ref: true });
        return undefined;
      }
      default:
        return undefined;
    }
  });
  return { tree: parsed, links, problems };
}
