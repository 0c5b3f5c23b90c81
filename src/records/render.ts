import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { passageNodes, type Passage } from './passage.ts';

/** What the body of a record refers to and how addresses are written. */
export interface RenderContext {
  /** Path under which the site is served, `/` at the least. */
  base: string;
  /** Address and title of the record that a `<Ref>` names. */
  resolve(ref: string): { href: string; title: string };
  /** The body's passages, in order. */
  passages: readonly Pick<Passage, 'anchor' | 'also'>[];
}

const attribute = (node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | undefined => {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
};

/** The pilcrow link of a passage, the same in bodies and in lists that pages draw. */
export const pilcrow = (anchor: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    className: ['pilcrow'],
    href: `#${anchor}`,
    ariaLabel: `Paragraph ${anchor.slice(1)}`,
    dataPagefindIgnore: 'all',
  },
  children: [{ type: 'text', value: `¶${anchor.slice(1)}` }],
});

/** The anchor of a former passage, in the passage that it was merged into. */
export const formerAnchor = (anchor: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id: anchor, className: ['former'] },
  children: [],
});

/** HTML of a body that was checked: passages carry their anchors and pilcrow links, addresses the site's base. */
export function renderBody(tree: Root, context: RenderContext): string {
  const merged = new Map<string, readonly string[]>();
  for (const [index, node] of passageNodes(tree).entries()) {
    const passage = context.passages[index];
    if (!passage) continue;
    node.data = { ...node.data, hProperties: { id: passage.anchor } };
    merged.set(passage.anchor, passage.also);
  }
  const inside = (url: string) => (url.startsWith('/') ? context.base + url.slice(1) : url);
  const component = (state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element => {
    const children = state.all(node);
    if (node.name === 'Ref') {
      const { href, title } = context.resolve(attribute(node, 'id') ?? '');
      return {
        type: 'element',
        tagName: 'a',
        properties: { href },
        children: children.length ? children : [{ type: 'text', value: title }],
      };
    }
    const quote = node.name === 'Quote';
    const cite = attribute(node, 'cite');
    const element: Element = {
      type: 'element',
      tagName: quote ? 'blockquote' : 'div',
      properties: { ...(quote ? {} : { className: ['note'], role: 'note' }), ...(cite === undefined ? {} : { cite }) },
      children:
        node.type === 'mdxJsxFlowElement' ? children : [{ type: 'element', tagName: 'p', properties: {}, children }],
    };
    return state.applyData<Element>(node, element);
  };
  const hast = toHast(tree, { handlers: { mdxJsxFlowElement: component, mdxJsxTextElement: component } });
  visit(hast, 'element', (element) => {
    const { href, src, cite, id } = element.properties;
    if (typeof href === 'string') element.properties['href'] = inside(href);
    if (typeof src === 'string') element.properties['src'] = inside(src);
    if (typeof cite === 'string') element.properties['cite'] = inside(cite);
    if (typeof href === 'string' && /^https?:/.test(href)) element.properties['rel'] = ['external'];
    if (typeof id !== 'string' || !merged.has(id)) return;
    const first = element.children.find((child) => child.type === 'element');
    // A link may not stand between a table row and its cells.
    (element.tagName === 'tr' && first ? first : element).children.unshift(
      ...(merged.get(id) ?? []).map(formerAnchor),
      pilcrow(id),
    );
  });
  return toHtml(hast);
}
