import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseRef } from '../records/addresses.ts';
import { parsePublished } from '../records/markdown.ts';
import { collections, schemas, type Collection } from '../schemas/index.ts';
import { references } from '../schemas/reference.ts';
import { canonicalJson } from '../base/canonical.ts';

/** What a record says: its fields and its account. */
export interface Facts {
  collection: Collection;
  fields: Record<string, unknown>;
  /** Markdown. */
  body: string;
}

/** The present id of the record that had an id, after any renaming; `undefined` for one that was never published. */
export type PresentId = (collection: Collection, id: string) => string | undefined;

/** An address within the site as it is today. */
const presentLink = (url: string, present: PresentId): string =>
  url.replace(/^\/([a-z-]+)\/([a-z0-9-]+)\/(?=#|$)/, (whole, name: string, id: string) => {
    const collection = collections.find((other) => other === name);
    const now = collection && present(collection, id);
    return now === undefined ? whole : `/${name}/${now}/`;
  });

/** The id of a `<Ref>` as it would be written today, with its collection. */
function presentRef(ref: string, present: PresentId): string {
  const [key = '', ...anchor] = ref.split(/(?=#)/);
  const { among, id } = parseRef(key);
  for (const name of among === undefined ? collections : [among]) {
    const now = present(name, id);
    if (now !== undefined) return [`${name}/${now}`, ...anchor].join('');
  }
  return ref;
}

/** A body without what no reader sees: places in the file, breaks of lines in the source, marks that mean the same. */
function visibleTree(body: string, present: PresentId): unknown {
  const tree: Root = parsePublished(body) ?? { type: 'root', children: [] };
  visit(tree, (node: Nodes) => {
    delete node.position;
    if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
    if (node.type === 'list' || node.type === 'listItem') delete node.spread;
    if (node.type === 'link' || node.type === 'definition') node.url = presentLink(node.url, present);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      for (const attribute of node.attributes) {
        delete attribute.position;
        if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
          attribute.value = (attribute.name === 'id' ? presentRef : presentLink)(attribute.value, present);
      }
  });
  return JSON.parse(JSON.stringify(tree));
}

/** Fields with every reference as it is written today. */
function presentFields({ collection, fields }: Facts, present: PresentId): unknown {
  const copy = structuredClone(fields);
  for (const { path, id, collections: among } of references(schemas[collection], fields)) {
    const now = among.map((name) => present(name, id)).find((other) => other !== undefined);
    if (now === undefined) continue;
    let holder: unknown = copy;
    for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[part];
    (holder as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = now;
  }
  return { ...copy, id: undefined };
}

/**
 * Whether two states of a record tell readers the same: the same fields, the same account. How a file is laid out,
 * how the id of a record that was renamed is written, how pages are drawn makes no difference.
 */
export function sameFacts(a: Facts, b: Facts, present: PresentId): boolean {
  const fields = (facts: Facts) => canonicalJson(JSON.parse(JSON.stringify(presentFields(facts, present))));
  const body = (facts: Facts) => canonicalJson(visibleTree(facts.body, present));
  if (canonicalJson(a.fields) !== canonicalJson(b.fields) && fields(a) !== fields(b)) return false;
  return a.body === b.body || body(a) === body(b);
}
