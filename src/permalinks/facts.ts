import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../corpus/markdown.ts';
import { SourceFile } from '../corpus/source-file.ts';
import { schemas, type Collection } from '../schemas/index.ts';
import { references } from '../schemas/reference.ts';
import { canonicalJson } from './canonical.ts';

/** What a record says: its fields and its account. */
export interface Facts {
  collection: Collection;
  fields: Record<string, unknown>;
  /** Markdown. */
  body: string;
}

/** The present id of a record that a reference names, after any renaming. */
export type PresentId = (collection: Collection, id: string) => string;

/** A body without what no reader sees: places in the file, breaks of lines in the source, marks that mean the same. */
function visibleTree(body: string): unknown {
  const tree: Root = parseMarkdown(new SourceFile('body', body), body).tree ?? { type: 'root', children: [] };
  visit(tree, (node: Nodes) => {
    delete node.position;
    if (node.type === 'text') node.value = node.value.replace(/\s+/g, ' ');
    if (node.type === 'list' || node.type === 'listItem') delete node.spread;
  });
  return JSON.parse(JSON.stringify(tree));
}

/** Fields with every reference as it is written today. */
function presentFields({ collection, fields }: Facts, present: PresentId): unknown {
  const copy = structuredClone(fields);
  for (const { path, id, collections } of references(schemas[collection], fields)) {
    const now = collections.map((name) => present(name, id)).find((other) => other !== id);
    if (now === undefined) continue;
    let holder: unknown = copy;
    for (const part of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown>)[part];
    (holder as Record<PropertyKey, unknown>)[path.at(-1) ?? ''] = now;
  }
  return { ...copy, id: undefined };
}

/**
 * Whether two states of a record tell readers the same: the same fields, the same account. How a file is laid out,
 * how the id is written after a renaming, how pages are drawn makes no difference.
 */
export function sameFacts(a: Facts, b: Facts, present: PresentId): boolean {
  const fields = (facts: Facts) => canonicalJson(JSON.parse(JSON.stringify(presentFields(facts, present))));
  if (canonicalJson(a.fields) !== canonicalJson(b.fields) && fields(a) !== fields(b)) return false;
  return a.body === b.body || canonicalJson(visibleTree(a.body)) === canonicalJson(visibleTree(b.body));
}
