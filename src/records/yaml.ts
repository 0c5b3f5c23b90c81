import { isMap, isNode, isPair, isScalar, visit, type Document } from 'yaml';
import type { Position, Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { parseRest, type Rest } from './yaml-rest.ts';

/** YAML of a file as plain values, with the place of each. */
export interface Yaml {
  /** The values; what is broken counts as absent. */
  value: unknown;
  /** Place of the value at a path, or of the nearest thing around it that stands in the file. */
  place(path: readonly PropertyKey[]): Position;
  /** Place of a key. */
  keyPlace(path: readonly PropertyKey[], key: string): Position;
  /** A number or word at a path as it stands in the file: 14.10, which as a value is 14.1. */
  written(path: readonly PropertyKey[]): string | undefined;
  /** What could not be read, where something could not. */
  broken?: Broken | undefined;
}

/** What of a file's YAML could not be read. */
export interface Broken {
  /** Whether the value at a path is broken, or lies in one that is. */
  at(path: readonly PropertyKey[]): boolean;
  /** Whether fields may be lost whose names nobody can tell. */
  open: boolean;
}

/** More opening brackets in a row than any record needs would exhaust the parser's stack. */
const bottomless = /(?:[[{]\s*){20,}|^(?:[ \t]*[-?:] ){20,}/m;

/** More than any record needs, and less than would keep the parser busy: it compares each name with all others of its set. */
const limits = [
  { most: 4000, of: /^/gm, name: 'lines' },
  { most: 10_000, of: /[,:]/g, name: 'commas and colons' },
  { most: 2000, of: /[[{]/g, name: 'brackets' },
] as const;

/**
 * Parses YAML as plain data: strict, no tags, no anchors and aliases, no keys that mean something to JavaScript.
 * Where it is broken, the rest is read all the same.
 * @param part of the file that is YAML; the whole where none is named.
 */
export function readYaml(
  file: SourceFile,
  { yaml: text, offset }: { yaml: string; offset: number } = { yaml: file.text, offset: 0 },
): { yaml?: Yaml; problems: Problem[] } {
  const problem = (position: number, message: string, hint?: string) =>
    file.problem('yaml', file.position(offset + position), message, { hint });
  const nested = bottomless.exec(text);
  if (nested) {
    const hint = 'Write each list item and each field on a line of its own';
    return { problems: [problem(nested.index, 'Brackets are nested deeper than any record needs', hint)] };
  }
  for (const { most, of, name } of limits) {
    const count = text.match(of)?.length ?? 0;
    const message = `The YAML has ${String(count)} ${name}; it may have ${String(most)}`;
    if (count > most) return { problems: [problem(0, message, 'Shorten it')] };
  }
  const rest = parseRest(text);
  const problems = rest.faults.map(({ offset: at, message, hint }) => problem(at, message, hint));
  const { document } = rest;
  return document ? { yaml: withPlaces(file, document, offset, rest), problems } : { problems };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

/** Stands for a value that is broken. */
const lost = Symbol('lost');

/** The values of a document and the paths of those that are broken. A list with a broken item is broken. */
function valuesOf(document: Document.Parsed, cuts: Rest['cuts']): { value: unknown; paths: PropertyKey[][] } {
  visit(document, {
    Scalar: (_, node) => {
      if (cuts.has(node.range?.[0] ?? -1)) node.value = lost;
    },
  });
  const paths: PropertyKey[][] = [];
  const sift = (value: unknown, path: PropertyKey[]): unknown => {
    if (Array.isArray(value)) {
      const broken = value.includes(lost) && path.length > 0;
      return broken ? sift(lost, path) : value.map((item: unknown, index) => sift(item, [...path, index]));
    }
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sift(inner, [...path, key])]));
    if (value === lost) paths.push(path);
    return value === lost ? undefined : value;
  };
  return { value: sift(document.toJS({ maxAliasCount: 0 }), []), paths };
}

function withPlaces(file: SourceFile, document: Document.Parsed, offset: number, { cuts, open }: Rest): Yaml {
  const place = (path: readonly PropertyKey[]): Position => {
    let node: unknown = document.contents;
    let start = startOf(node) ?? 0;
    for (const part of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === part);
        if (!pair) break;
        node = pair.value;
        // A field without value is shown at its name.
        start =
          (isScalar(node) && node.value === null ? startOf(pair.key) : startOf(node)) ?? startOf(pair.key) ?? start;
      } else if (isNode(node) && 'items' in node && typeof part === 'number') {
        node = node.items[part];
        start = startOf(node) ?? start;
      } else break;
    }
    return file.position(offset + start);
  };
  const nodeAt = (path: readonly PropertyKey[]): unknown =>
    path.length ? document.getIn(path, true) : document.contents;
  const keyPlace = (path: readonly PropertyKey[], key: string): Position => {
    const node = nodeAt(path);
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const start = pair ? startOf(pair.key) : undefined;
    return start === undefined ? place(path) : file.position(offset + start);
  };
  const written = (path: readonly PropertyKey[]): string | undefined => {
    const node = nodeAt(path);
    return isScalar(node) && typeof node.value !== 'string' ? node.source : undefined;
  };
  const { value, paths } = valuesOf(document, cuts);
  const at = (path: readonly PropertyKey[]) =>
    paths.some((broken) => broken.every((part, index) => path[index] === part));
  return { value, place, keyPlace, written, broken: open || paths.length > 0 ? { at, open } : undefined };
}
