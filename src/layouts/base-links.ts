import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { belowBase } from '../base/paths.ts';

/** Rehype plugin: links and images of editorial pages that start with `/` lead below the path that the site is served at. */
export const rehypeBaseLinks = (base: string) => () => (tree: Root) => {
  visit(tree, 'element', (element) => {
    for (const name of ['href', 'src'] as const) {
      const value = element.properties[name];
      if (typeof value === 'string') element.properties[name] = belowBase(base, value);
    }
  });
};
