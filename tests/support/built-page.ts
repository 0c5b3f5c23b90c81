import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

type Node = ReturnType<typeof parseDocument>['children'][number];

/** A page of a built site, as a reader or a program finds it. */
export interface BuiltPage {
  /** Path below the site. */
  path: string;
  /** Path that it forwards to; none for a page that shows something. */
  forwardsTo?: string;
  /** The words of the page, or of the place with an id, pilcrows and marks of sources left out; `undefined` where there is none. */
  words(id?: string): string | undefined;
  /** Ids of the place and of everything within it. */
  within(id: string): string[];
  /** Addresses of links, of the page or of a place. */
  links(id?: string): string[];
  html: string;
}

/** The text of a place, without the marks beside its paragraphs and those of sources. */
const textOf = (node: Node): string => {
  if ('data' in node) return node.nodeType === 3 ? node.data : '';
  if (!('children' in node)) return '';
  const isMark = 'attribs' in node && /\b(pilcrow|marks)\b/.test(node.attribs['class'] ?? '');
  return isMark ? '' : node.children.map(textOf).join('');
};

/** Opens a page of a site that was built into a folder. */
export function openPage(folder: string, path: string): BuiltPage {
  const file = join(folder, path.replace(/#.*/, ''), 'index.html');
  if (!existsSync(file)) throw new Error(`${path} is no page`);
  const html = readFileSync(file, 'utf8');
  const tree = parseDocument(html);
  const main = DomUtils.getElementsByTagName('main', tree, true)[0];
  const place = (id?: string) => (id === undefined ? (main ?? null) : DomUtils.getElementById(id, tree, true));
  const target = DomUtils.getElementById('forward', tree, true)?.attribs['href'];
  return {
    path,
    html,
    ...(target === undefined ? {} : { forwardsTo: target }),
    words(id) {
      const element = place(id);
      return element ? textOf(element).replace(/\s+/g, ' ').trim() : undefined;
    },
    within(id) {
      const element = place(id);
      const all = element ? [element, ...DomUtils.getElementsByTagName('*', element.children, true)] : [];
      return all.flatMap(({ attribs }) => attribs['id'] ?? []);
    },
    links(id) {
      const element = place(id);
      return element
        ? DomUtils.getElementsByTagName('a', element, true).map(({ attribs }) => attribs['href'] ?? '')
        : [];
    },
  };
}

/** Follows a page that forwards, place by place, as its script does. */
export function follow(folder: string, path: string, anchor?: string): BuiltPage {
  const page = openPage(folder, path);
  if (anchor !== undefined && page.words(anchor) === undefined) throw new Error(`${path} has no place #${anchor}`);
  if (page.forwardsTo === undefined) return page;
  if (anchor !== undefined && !page.links(anchor).includes(`${page.forwardsTo}#${anchor}`))
    throw new Error(`${path}#${anchor} does not lead to ${page.forwardsTo}#${anchor}`);
  return follow(folder, page.forwardsTo, anchor);
}

/** The heaviest of the pages of a built site that are alike, as a path below it. @param pattern of their files. */
export function heaviestPage(site: string, pattern: string): string {
  const size = (file: string) => statSync(join(site, file)).size;
  const [first = ''] = globSync(pattern, { cwd: site }).sort((a, b) => size(b) - size(a));
  return `${dirname(first).replaceAll('\\', '/')}/`;
}
