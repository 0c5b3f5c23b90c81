import type { Paragraph } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { components, isComponent } from './components.ts';
import { didYouMean, nearest } from '../base/nearest.ts';
import type { Fault } from './problem.ts';

/** A component or tag as it stands in a body. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement;

/** The quotation or remark that is all a paragraph holds, `<Quote>…</Quote>` on one line: a block of its own. */
export function standsAlone({ children: [only, ...others] }: Paragraph): MdxJsxTextElement | undefined {
  return only?.type === 'mdxJsxTextElement' && only.name !== 'Ref' && others.length === 0 ? only : undefined;
}

/** What a component says when it is used rightly, or what is wrong. */
export interface Use {
  faults: Fault[];
  /** Attributes with text for a value. */
  given: Map<string, string>;
}

const known = Object.keys(components);

/** Says what is wrong with something in angle brackets that is no component of ours. */
function foreign(name: string): Fault {
  const close = nearest(name, known);
  if (name === '')
    return { message: '<> is code, which a record cannot hold', hint: 'Write \\< for the sign in the text' };
  if (/^[a-z]/.test(name))
    return {
      message: `<${name}> is HTML, which a record cannot hold`,
      hint: close ? `Did you mean <${close}>?` : 'Write Markdown, or \\< for the sign in the text',
    };
  return {
    message: `There is no component <${name}>`,
    hint: close ? `Did you mean <${close}>?` : `Components are ${known.map((entry) => `<${entry}>`).join(', ')}`,
  };
}

/** Checks the name and the attributes of a component. */
export function checkUse(node: Component): Use {
  const name = node.name ?? '';
  const given = new Map<string, string>();
  if (!isComponent(name)) return { faults: [foreign(name)], given };
  const { required, use } = components[name];
  const attributes: readonly string[] = components[name].attributes;
  const faults: Use['faults'] = [];
  const fault = (message: string, hint: string) => faults.push({ message, hint });
  const named = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      fault(`<${name}> holds code in its attributes`, 'Write attributes as name="text"');
      continue;
    }
    const { name: key, value } = attribute;
    if (!attributes.includes(key)) {
      const takes = attributes.length > 0 ? `It takes ${attributes.join(', ')}` : 'It takes none';
      fault(`<${name}> has no attribute "${key}"`, didYouMean(key, attributes, takes));
    } else if (named.has(key)) fault(`<${name}> has "${key}" twice`, 'Keep one of the two');
    else if (typeof value !== 'string') fault(`<${name}> needs text for "${key}"`, `Write ${key}="text"`);
    else given.set(key, value);
    named.add(key);
  }
  for (const key of required) if (!named.has(key)) fault(`<${name}> lacks "${key}"`, `It is ${use}`);
  return { faults, given };
}
