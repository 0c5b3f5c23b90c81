import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collections, type Collection } from '../schemas/index.ts';
import { fixedPaths, recordPath } from './addresses.ts';
import type { InternalLink } from './body.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** What the check of links needs of a record. */
export interface Linked {
  collection: Collection;
  id: string;
  title: string;
  /** Number of passages that have an anchor. */
  passages: number;
  file: SourceFile;
  links: InternalLink[];
}

/** Checks every link of a body into the site, and says how a `<Ref>` is written out. */
export function resolveLinks(
  root: string,
  records: readonly Linked[],
): { problems: Problem[]; resolve: (ref: string) => { href: string; title: string } } {
  const byKey = new Map(records.map((record) => [`${record.collection}/${record.id}`, record]));
  const byPath = new Map(records.map((record) => [recordPath(record.collection, record.id), record]));
  const pages = new Set<string>([...fixedPaths, ...byPath.keys(), ...editorialPaths(root)]);

  const split = (target: string): [string, string | undefined] => {
    const [path = '', anchor] = target.split('#');
    return [path, anchor];
  };
  const find = (ref: string): Linked | undefined => {
    if (byKey.has(ref)) return byKey.get(ref);
    return collections.map((name) => byKey.get(`${name}/${ref}`)).find((record) => record !== undefined);
  };
  const anchorFault = (record: Linked, anchor: string): string | undefined => {
    const number = /^p([1-9]\d*)$/.exec(anchor)?.[1];
    if (number !== undefined && Number(number) <= record.passages) return undefined;
    return record.passages > 0
      ? `Its paragraphs are p1 to p${String(record.passages)}`
      : 'It has no numbered paragraphs';
  };

  const problems = records.flatMap((record) =>
    record.links.flatMap((link): Problem[] => {
      const fault = (message: string, hint?: string) => [record.file.problem('link', link, message, { hint })];
      const [path, anchor] = split(link.target);
      if (link.ref) {
        const target = find(path);
        const close =
          nearest(path, [...byKey.keys()]) ??
          nearest(
            path,
            records.map((entry) => entry.id),
          );
        if (!target) return fault(`"${path}" is no record`, close && `Did you mean ${close}?`);
        const wrong = anchor === undefined ? undefined : anchorFault(target, anchor);
        return wrong === undefined ? [] : fault(`"${path}" has no paragraph "${anchor ?? ''}"`, wrong);
      }
      if (path === '') {
        const wrong = anchorFault(record, anchor ?? '');
        return wrong === undefined ? [] : fault(`This record has no place "#${anchor ?? ''}"`, wrong);
      }
      if (path.startsWith('/media/'))
        return existsSync(join(root, '..', 'public', path))
          ? []
          : fault(`"${path}" is no file`, 'Put it into public/media/');
      const page = pages.has(path) ? path : undefined;
      if (page === undefined) {
        const close = pages.has(`${path}/`) ? `${path}/` : nearest(path, pages);
        return fault(`"${path}" is no page of this site`, close && `Did you mean ${close}?`);
      }
      const target = byPath.get(page);
      if (!target || anchor === undefined || target.collection === 'texts') return [];
      const wrong = anchorFault(target, anchor);
      return wrong === undefined ? [] : fault(`"${path}" has no place "#${anchor}"`, wrong);
    }),
  );

  const resolve = (ref: string) => {
    const [key, anchor] = split(ref);
    const target = find(key);
    if (!target) return { href: '/', title: ref };
    return {
      href: recordPath(target.collection, target.id) + (anchor === undefined ? '' : `#${anchor}`),
      title: target.title,
    };
  };
  return { problems, resolve };
}

/** Paths of the pages in `content/pages/`. */
export const editorialPaths = (root: string): string[] =>
  existsSync(join(root, 'pages'))
    ? readdirSync(join(root, 'pages'))
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => `/${name.slice(0, -4)}/`)
    : [];
