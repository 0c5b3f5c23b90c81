import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, parseDocument, visit, type Document } from 'yaml';
import { type Position, type Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** YAML of a file as plain values, with the place of each. */
export interface Yaml {
  value: unknown;
  /** Place of the value at a path, or of the nearest thing around it that stands in the file. */
  place(path: readonly PropertyKey[]): Position;
  /** Place of a key. */
  keyPlace(path: readonly PropertyKey[], key: string): Position;
}

/** What a person reads instead of the parser's own words. */
const plain: Record<string, string> = {
  DUPLICATE_KEY: 'The same field stands here twice',
  TAB_AS_INDENT: 'A tab is used for indenting; YAML takes spaces only',
  BAD_INDENT: 'The indenting is not even',
  MULTILINE_IMPLICIT_KEY: 'A line before this one is not closed: a quotation mark, bracket or colon is missing',
  MISSING_CHAR: 'A quotation mark, bracket, comma or colon is missing',
  BLOCK_AS_IMPLICIT_KEY: 'A value with a colon needs quotation marks',
  UNEXPECTED_TOKEN: 'Something stands here that YAML does not expect',
  MULTIPLE_DOCS: 'There must be one YAML document',
};

/** Deepest nesting that a record can need, and more. */
const deepest = 12;

/** More opening brackets in a row than any record needs would exhaust the parser's stack. */
const bottomless = /(?:[[{]\s*){20,}|^(?:[ \t]*- ){20,}/m;

/**
 * Parses YAML as plain data: strict, no tags, no anchors and aliases, no keys that mean something to JavaScript.
 * @param text the YAML, in a file at `offset`.
 */
export function readYaml(file: SourceFile, text: string, offset: number): { yaml?: Yaml; problems: Problem[] } {
  const problems: Problem[] = [];
  const add = (position: number, message: string, hint?: string) =>
    problems.push(file.problem('yaml', file.position(offset + position), message, { hint }));
  const nested = bottomless.exec(text);
  if (nested) {
    add(
      nested.index,
      'Brackets are nested deeper than any record needs',
      'Write each list item and each field on a line of its own',
    );
    return { problems };
  }
  const counter = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      strict: true,
      merge: false,
      prettyErrors: false,
      lineCounter: counter,
      logLevel: 'silent',
    });
  } catch {
    add(0, 'The YAML cannot be read', 'Compare it with another record of the same kind');
    return { problems };
  }
  for (const fault of document.errors) {
    const reason = plain[fault.code] ?? 'This is not valid YAML';
    const detail = fault.message.split('\n')[0] ?? '';
    add(
      fault.pos[0],
      reason,
      fault.code === 'DUPLICATE_KEY'
        ? 'Keep one of the two'
        : `Put text that holds a colon, a # or quotation marks in "quotation marks" (the parser says: ${detail})`,
    );
  }
  visit(document, {
    Alias: (_, node) =>
      void add(
        node.range?.[0] ?? 0,
        `"*${node.source}" is a YAML alias, which records do not use`,
        'Write the value itself',
      ),
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        add(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, `"${key}" is not a field`, 'Delete the line');
    },
    Node: (_, node, path) => {
      const start = node.range?.[0] ?? 0;
      if (!isAlias(node) && node.anchor !== undefined)
        add(
          start,
          `"&${node.anchor}" is a YAML anchor, which records do not use`,
          'Write the value itself in each place',
        );
      if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:'))
        add(
          start,
          `"${node.tag}" is a YAML tag, which records do not use`,
          'Write plain text, numbers, lists and fields only',
        );
      if (path.length > deepest * 2) {
        add(start, 'Lists or fields are nested too deeply', 'Compare it with another record of the same kind');
        return visit.BREAK;
      }
      return undefined;
    },
  });
  for (const warning of document.warnings)
    if (/tag/i.test(warning.message))
      add(
        warning.pos[0],
        'A YAML tag stands here, which records do not use',
        'Write plain text, numbers, lists and fields only',
      );
  if (problems.length > 0) return { problems: unique(problems) };

  const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  const place = (path: readonly PropertyKey[]): Position => {
    let node: unknown = document.contents;
    let start = startOf(node) ?? 0;
    for (const part of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === part);
        if (!pair) break;
        node = pair.value;
        start = startOf(node) ?? startOf(pair.key) ?? start;
      } else if (isNode(node) && 'items' in node && typeof part === 'number') {
        node = node.items[part];
        start = startOf(node) ?? start;
      } else break;
    }
    return file.position(offset + start);
  };
  const keyPlace = (path: readonly PropertyKey[], key: string): Position => {
    const node = path.length ? document.getIn(path, true) : document.contents;
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const start = pair ? startOf(pair.key) : undefined;
    return start === undefined ? place(path) : file.position(offset + start);
  };
  return { yaml: { value: document.toJS({ maxAliasCount: 0 }), place, keyPlace }, problems };
}

/** One fault may be reported by the parser and by us: keep the first at each place. */
const unique = (problems: Problem[]) =>
  problems.filter(
    (a, index) =>
      problems.findIndex((b) => b.line === a.line && b.column === a.column && b.message === a.message) === index,
  );
