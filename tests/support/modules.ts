import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

/** One import of a module, or one `export … from`. */
export interface Import {
  /** As written: `./entry.ts`, `node:fs`. */
  from: string;
  /** The file of ours that it names, from the root of the project: `src/records/entry.ts`. */
  file?: string;
  /** What is taken by name; none where everything is. */
  names: string[];
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** What a file takes and gives, read from code as the formatter leaves it. */
export interface Module {
  file: string;
  imports: Import[];
  exports: string[];
}

const statement = /^\s*(?:import|export)(?<type> type)?\s(?<clause>[^;'"]*?)(?:\sfrom )?'(?<from>[^']+)'/gm;
const dynamic = /\bimport\(\s*'([^']+)'\s*\)/g;
const declaration = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|interface|type) (\w+)/gm;

/** The names within the braces of a clause, as the other module calls them. */
const namesOf = (clause: string): string[] =>
  (/\{([^}]*)\}/s.exec(clause)?.[1] ?? '')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/ as .*/s, ''),
    )
    .filter(Boolean);

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8');
  const find = (from: string): Pick<Import, 'from' | 'file'> =>
    from.startsWith('.') ? { from, file: posix.join(dirname(file), from.replace(/\?.*/, '')) } : { from };
  return {
    file,
    exports: [...text.matchAll(declaration)].flatMap(([, name]) => name ?? []),
    imports: [
      ...[...text.matchAll(statement)].map(({ groups: { type, clause = '', from = '' } = {} }) => ({
        ...find(from),
        names: namesOf(clause),
        typeOnly: type !== undefined,
      })),
      ...[...text.matchAll(dynamic)].map(([, from = '']) => ({ ...find(from), names: [], typeOnly: false })),
    ],
  };
}

/** Reads the TypeScript files and Astro components that match some patterns, from the root of the project. */
export const readModules = (...patterns: string[]): Module[] =>
  globSync(patterns)
    .filter((file) => /\.(ts|mjs|astro)$/.test(file))
    .map((file) => readModule(file.replaceAll('\\', '/')))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

/** Circles of a graph, each as the way through it: `['a', 'b', 'a']`. */
export function circlesOf(graph: ReadonlyMap<string, Iterable<string>>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (node: string, way: string[]) => {
    const met = way.indexOf(node);
    if (met >= 0) {
      circles.push([...way.slice(met), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return circles;
}
