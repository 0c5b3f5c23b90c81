import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../schemas/index.ts';
import { articleAnchor, articlePath, fixedPaths, parseRef, positionsPath, recordPath, votePath } from './addresses.ts';
import type { InternalLink } from './body.ts';
import { draftFault, type Candidate } from './candidate.ts';
import type { Directory } from './directory.ts';
import { didYouMean } from '../base/nearest.ts';
import { paragraphRuns } from '../base/paragraph-runs.ts';
import { anchorsOf, type Numbering } from './passage.ts';
import type { Fault } from './problem.ts';

const split = (target: string): [path: string, anchor: string | undefined] => {
  const at = target.indexOf('#');
  return at < 0 ? [target, undefined] : [target.slice(0, at), target.slice(at + 1)];
};

/** The record that a `<Ref>` names: `statements/2024-08-08-iran`, or the id alone. */
export function findRef(known: Directory, ref: string): Candidate | undefined {
  const { among, id } = parseRef(ref);
  return known.find(id, among && [among]);
}

/** What links are checked with. */
interface LinkContext {
  /** Whether drafts can be opened. */
  drafts: boolean;
  /** Anchors of a record; `undefined` when its faults leave them open. */
  numbering(candidate: Candidate): Numbering | undefined;
}

/** Checks every link of the bodies into the site. Links to a record that is itself faulty are left alone. */
export function checkLinks(
  root: string,
  candidates: readonly Candidate[],
  known: Directory,
  { drafts, numbering }: LinkContext,
): void {
  const byPath = new Map(candidates.map((record) => [recordPath(record.collection, record.id), record]));
  const articles = candidates.flatMap(articleSlugs).map(articlePath);
  const pages = new Set<string>([
    ...fixedPaths,
    ...byPath.keys(),
    ...articles,
    ...candidates.flatMap(positionPages),
    ...candidates.flatMap(voteIds).map(votePath),
    ...editorialPaths(root),
  ]);

  const fault = (from: Candidate, link: InternalLink): Fault | undefined => {
    const [path, anchor] = split(link.target);
    if (link.ref) {
      const target = findRef(known, path);
      if (target) return draftFault(from, target, drafts) ?? anchorFault(target, numbering(target), anchor, path);
      const close = nearestRef(known, path);
      return known.unknown(collections)
        ? undefined
        : { message: `There is no record "${path}"`, hint: close && `Did you mean ${close}?` };
    }
    if (path === '') return anchorFault(from, numbering(from), anchor, undefined);
    if (path.startsWith('/media/')) return mediaFault(root, path);
    const target = byPath.get(path);
    if (target) return draftFault(from, target, drafts) ?? anchorFault(target, numbering(target), anchor, path);
    if (path === '/glossary/' && anchor !== undefined) return termFault(known, anchor);
    if (pages.has(path)) return undefined;
    const hint = pages.has(`${path}/`) ? `Did you mean ${path}/?` : didYouMean(path, pages, undefined);
    return { message: `There is no page "${path}" on this site`, hint };
  };

  for (const candidate of candidates)
    for (const link of candidate.body?.links ?? []) {
      const found = fault(candidate, link);
      if (found && candidate.file)
        candidate.problems.push(candidate.file.problem('link', link, found.message, { hint: found.hint }));
    }
}

function nearestRef(known: Directory, ref: string): string | undefined {
  const { among, id } = parseRef(ref);
  if (among === undefined) return known.nearest(id.replace(/^.*\//, ''), collections);
  const close = known.nearest(id, [among]);
  return close && `${among}/${close}`;
}

/** What is wrong with the anchor of a link to a record; `path` is `undefined` for a link within the record. */
function anchorFault(
  target: Candidate,
  numbering: Numbering | undefined,
  anchor: string | undefined,
  path: string | undefined,
): Fault | undefined {
  // Where the target has faults of its own, nobody can tell its anchors.
  if (anchor === undefined || !numbering) return undefined;
  const anchors = anchorsOf(numbering);
  if (anchors.includes(anchor) || numbering.removed.some((passage) => passage.anchor === anchor)) return undefined;
  const numbers = articleNumbers(target).map(articleAnchor);
  if (numbers.includes(anchor)) return undefined;
  const usual = anchors.length > 0 ? `Its paragraphs are ${paragraphRuns(anchors)}` : 'It has no numbered paragraphs';
  const message = path === undefined ? `This record has no place "#${anchor}"` : `"${path}" has no place "#${anchor}"`;
  const articles = `Its articles are #${numbers[0] ?? ''} to #${numbers.at(-1) ?? ''}`;
  return { message, hint: anchor.startsWith('article') && numbers.length > 0 ? articles : usual };
}

function articleNumbers({ fields }: Candidate): string[] {
  return fields && 'articles' in fields ? (fields.articles ?? []).map(({ number }) => number) : [];
}

function articleSlugs({ fields }: Candidate): string[] {
  return fields && 'articles' in fields ? (fields.articles ?? []).flatMap(({ slug }) => slug ?? []) : [];
}

function voteIds({ fields }: Candidate): string[] {
  return fields && 'votes' in fields ? (fields.votes ?? []).map(({ id }) => id) : [];
}

/** Pages of positions that a record can have. Whether there are any is known when the site is built, which verifies all links. */
function positionPages(candidate: Candidate): string[] {
  const { collection, id } = candidate;
  if (collection === 'topics') return [positionsPath(id)];
  if (collection !== 'texts' && collection !== 'sessions') return [];
  return [`${collection}/${id}`, ...articleSlugs(candidate).map((slug) => `articles/${slug}`)].map(positionsPath);
}

function termFault(known: Directory, anchor: string): Fault | undefined {
  if (known.find(anchor, ['glossary']) || known.unknown(['glossary'])) return undefined;
  const close = known.nearest(anchor, ['glossary']);
  return { message: `The glossary has no entry "${anchor}"`, hint: close && `Did you mean ${close}?` };
}

/** Files for readers lie in `public/media/`, beside the content folder. */
function mediaFault(root: string, path: string): Fault | undefined {
  const plain = /^\/media\/[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.includes('..');
  const hint = 'Put it into public/media/, with a name of letters, digits, - and _';
  if (plain && statSync(join(root, '..', 'public', path), { throwIfNoEntry: false })?.isFile()) return undefined;
  return { message: `There is no file "${path}"`, hint };
}

/** Paths of the pages in `content/pages/`. */
export const editorialPaths = (root: string): string[] => {
  const folder = join(root, 'pages');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => `/${name.slice(0, -4)}/`);
};
