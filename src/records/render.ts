import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { FootnoteReference, Paragraph, Root as Markdown } from 'mdast';
import { defaultHandlers, toHast, type State } from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import { belowBase } from '../base/paths.ts';
import { standsAlone, type Component } from './component-use.ts';
import { element } from './element.ts';
import type { Passage } from './passage.ts';
import { drawMarks, markPlace, wordsAndMarks, type NamedSource } from './source-marks.ts';

/** Address, without the site's base, and title of the record that a `<Ref>` names. */
export type ResolveRef = (ref: string) => { href: string; title: string };

/** A body as readers see it, before its passages have their anchors. */
export interface ShownBody {
  tree: Root;
  /** What can be cited alone, in the order of the page; nothing within a passage is a passage again. */
  passages: Element[];
}

const attribute = (node: Component, name: string): string | undefined => {
  const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
};

/** What is shown for a component of a body. */
function showComponent(state: State, node: Component, resolve: ResolveRef): Element {
  // Lines between the parts of a block keep their words apart.
  const children = node.type === 'mdxJsxFlowElement' ? state.wrap(state.all(node), true) : state.all(node);
  if (node.name === 'Ref') {
    const { href, title } = resolve(attribute(node, 'id') ?? '');
    const link = element('a', { href }, node.children.length > 0 ? children : [{ type: 'text', value: title }]);
    return node.type === 'mdxJsxFlowElement' ? element('p', {}, [link]) : link;
  }
  const cite = attribute(node, 'cite');
  return element(
    node.name === 'Quote' ? 'blockquote' : 'div',
    {
      ...(node.name === 'Quote' ? {} : { className: ['note'], role: 'note' }),
      ...(cite === undefined ? {} : { cite }),
    },
    node.type === 'mdxJsxFlowElement' ? children : [element('p', {}, children)],
  );
}

const isPassage = ({ tagName, properties }: Element, parent: Nodes | undefined): boolean =>
  ['p', 'blockquote', 'li', 'pre'].includes(tagName) ||
  properties['role'] === 'note' ||
  (tagName === 'tr' && parent?.type === 'element' && parent.tagName === 'tbody');

/** Shows a body that was checked. Addresses are those of the site without its base. */
export function showBody(markdown: Markdown, resolve: ResolveRef): ShownBody {
  const component = (state: State, node: Component) => showComponent(state, node, resolve);
  const paragraph = (state: State, node: Paragraph) => {
    const alone = standsAlone(node);
    return alone ? component(state, alone) : defaultHandlers.paragraph(state, node);
  };
  const tree = toHast(markdown, {
    handlers: {
      mdxJsxFlowElement: component,
      mdxJsxTextElement: component,
      paragraph,
      footnoteReference: (_: State, node: FootnoteReference) => markPlace(node),
    },
  }) as Root;
  const passages: Element[] = [];
  visit(tree, 'element', (node, _, parent) => {
    if (!isPassage(node, parent)) return undefined;
    passages.push(node);
    return SKIP;
  });
  return { tree, passages };
}

/** The sources that the passages of a body name, in the order of the page. */
export const marksOf = (body: Markdown): number[][] =>
  showBody(body, () => ({ href: '', title: '' })).passages.map((passage) => wordsAndMarks(passage).marks);

/** The pilcrow link of a passage, the same in bodies and in lists that pages draw. */
export const pilcrow = (anchor: string): Element =>
  element(
    'a',
    {
      className: ['pilcrow'],
      href: `#${anchor}`,
      ariaLabel: `Paragraph ${anchor.slice(1)}`,
      dataPagefindIgnore: 'all',
    },
    [{ type: 'text', value: `¶${anchor.slice(1)}` }],
  );

/** The anchor of a former passage, in the passage that it was merged into. */
export const formerAnchor = (anchor: string): Element => element('span', { id: anchor, className: ['former'] }, []);

/**
 * HTML of a shown body: its passages get their anchors and pilcrow links, addresses the site's base. To be called once
 * for each shown body.
 * @param anchors those of the passages, in their order.
 * @param sources those of the record, in their order.
 */
export function renderBody(
  { tree, passages }: ShownBody,
  base: string,
  anchors: readonly Pick<Passage, 'anchor' | 'also'>[],
  sources: readonly NamedSource[],
): string {
  drawMarks(tree, sources);
  visit(tree, 'element', ({ properties }) => {
    const { href } = properties;
    for (const name of ['href', 'src', 'cite'] as const) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = belowBase(base, value);
    }
    if (typeof href === 'string' && /^https?:/.test(href)) properties['rel'] = ['external'];
  });
  for (const [index, { anchor, also }] of anchors.entries()) {
    const passage = passages[index];
    if (!passage) continue;
    passage.properties['id'] = anchor;
    const first = passage.children.find((child) => child.type === 'element');
    // A link may not stand between a table row and its cells.
    const holder = passage.tagName === 'tr' && first ? first : passage;
    holder.children.unshift(...also.map(formerAnchor), pilcrow(anchor));
  }
  return toHtml(tree);
}
