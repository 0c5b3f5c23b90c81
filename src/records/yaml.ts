import { isMap, isNode, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { Position, Problem } from './problem.ts';
import type { SourceFile } from './source-file.ts';
import { foreignFaults, syntaxFaults } from './yaml-faults.ts';

/** YAML of a file as plain values, with the place of each. */
export interface Yaml {
  value: unknown;
  /** Place of the value at a path, or of the nearest thing around it that stands in the file. */
  place(path: readonly PropertyKey[]): Position;
  /** Place of a key. */
  keyPlace(path: readonly PropertyKey[], key: string): Position;
}

/** More opening brackets in a row than any record needs would exhaust the parser's stack. */
const bottomless = /(?:[[{]\s*){20,}|^(?:[ \t]*[-?:] ){20,}/m;

/**
 * Parses YAML as plain data: strict, no tags, no anchors and aliases, no keys that mean something to JavaScript.
 * @param text the YAML, in a file at `offset`.
 */
export function readYaml(file: SourceFile, text: string, offset: number): { yaml?: Yaml; problems: Problem[] } {
  const problem = (position: number, message: string, hint?: string) =>
    file.problem('yaml', file.position(offset + position), message, { hint });
  const nested = bottomless.exec(text);
  if (nested) {
    const hint = 'Write each list item and each field on a line of its own';
    return { problems: [problem(nested.index, 'Brackets are nested deeper than any record needs', hint)] };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
      strict: true,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    // Only nesting beyond the parser's stack comes here.
    return { problems: [problem(0, 'The YAML cannot be read', 'Compare it with another record of the same kind')] };
  }
  const foreign = foreignFaults(document, text);
  const faults = [...syntaxFaults(document, text), ...foreign];
  const problems = faults.map(({ offset: at, message, hint }) => problem(at, message, hint));
  // A field that stands twice leaves the others readable: their faults are shown in the same run.
  const readable = foreign.length === 0 && document.errors.every((error) => error.code === 'DUPLICATE_KEY');
  return readable ? { yaml: withPlaces(file, document, offset), problems } : { problems };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function withPlaces(file: SourceFile, document: Document.Parsed, offset: number): Yaml {
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
  const keyPlace = (path: readonly PropertyKey[], key: string): Position => {
    const node = path.length ? document.getIn(path, true) : document.contents;
    const pair = isMap(node)
      ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    const start = pair ? startOf(pair.key) : undefined;
    return start === undefined ? place(path) : file.position(offset + start);
  };
  return { value: document.toJS({ maxAliasCount: 0 }), place, keyPlace };
}
