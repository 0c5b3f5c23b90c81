// Which part of src/ may import which: a list to read, and the test that keeps it.
import { describe, expect, test } from 'vitest';
import { circlesOf, readModules, type Module } from '../support/modules.ts';

/** The kernel from the ground up, each with what it may import beside itself. */
const kernel: Record<string, readonly string[]> = {
  schemas: [],
  base: ['schemas'],
  records: ['base', 'schemas'],
  ledger: ['base', 'schemas', 'records'],
  corpus: ['base', 'schemas', 'records', 'ledger'],
  tables: ['base', 'schemas', 'records', 'ledger', 'corpus'],
  client: ['base', 'schemas', 'ledger'],
  ui: ['base', 'schemas', 'records', 'ledger', 'corpus', 'tables', 'client'],
};

/** What one feature takes of another; all take what they like of the kernel. A new line is a decision: say why in the commit. */
const betweenFeatures: readonly string[] = [
  'actors > positions',
  // What is wanted of an article is shown as views of positions show it.
  'articles > positions',
  'articles > red-lines',
  'articles > votes',
  'data > positions',
  'data > votes',
  // What is given away is taken back by the same columns.
  'import > data',
  'my-list > cite',
  // Who voted to delete a provision wants it deleted.
  'positions > votes',
  'publishing > positions',
  // The parts of lists that have outgrown their pages are promised.
  'publishing > search',
  'publishing > source-check',
  'publishing > statements',
  'publishing > votes',
  // What to research next is told of letters and sources as their own pages tell it.
  'report > letters',
  'report > source-check',
  // A person is asked for by family name, as citations have it.
  'search > cite',
  'search > feeds',
  // Questions are answered from what positions, votes and the steps of States tell.
  'search > positions',
  'search > signature',
  'search > votes',
  // The files that the search page needs are checked.
  'site-check > search',
  'timeline > signature',
  'timeline > votes',
];

/** What is still otherwise, to be taken away line by line. */
const stillOtherwise = {
  layers: [] as string[],
  circlesOfFeatures: [] as string[],
  circlesOfFiles: [] as string[],
  inBrowsers: [] as string[],
};

const modules = readModules('src/**/*');
const byFile = new Map(modules.map((module) => [module.file, module]));
const short = (file: string) => file.replace(/^src\//, '');
/** Folder of the kernel, feature, or file of Astro's that a file belongs to. */
const partOf = (file: string) =>
  short(file)
    .replace(/^features\//, '')
    .split('/')[0] ?? '';

/** What a file imports of ours; as values only, where that is asked for. */
const importsOf = ({ imports }: Module, values = false) =>
  imports.flatMap(({ file, typeOnly }) => (file === undefined || (values && typeOnly) ? [] : file));

/** What is wrong with a part that imports another. */
function fault(from: string, to: string): string | undefined {
  if (from === to || from === 'pages' || from === 'content.config.ts') return undefined;
  if (to === 'pages') return 'pages are imported by nobody';
  if (to === 'layouts') return 'only pages import layouts';
  if (from === 'layouts' || kernel[from]?.includes(to)) return undefined;
  if (from in kernel) return `${from} stands below ${to}`;
  return to in kernel || betweenFeatures.includes(`${from} > ${to}`) ? undefined : `${from} takes nothing of ${to}`;
}

describe('src/', () => {
  test('is read whole', () => {
    expect(modules.length).toBeGreaterThan(200);
    const missing = modules.flatMap((module) =>
      importsOf(module).filter((file) => /\.(ts|astro)$/.test(file) && !byFile.has(file)),
    );
    expect(missing).toEqual([]);
  });

  test('has arrows that run one way: kernel, features, layouts, pages', () => {
    const faults = modules.flatMap((module) =>
      importsOf(module).flatMap((file) => {
        const [from, to] = [partOf(module.file), partOf(file)];
        const wrong = stillOtherwise.layers.includes(`${from} > ${to}`) ? undefined : fault(from, to);
        return wrong === undefined ? [] : `${short(module.file)} imports ${short(file)}: ${wrong}`;
      }),
    );
    expect(faults).toEqual([]);
  });

  test('has no circle of files or of features', () => {
    const files = new Map(modules.map((module) => [module.file, importsOf(module)]));
    const features = new Map<string, string[]>();
    for (const arrow of betweenFeatures) {
      const [from = '', to = ''] = arrow.split(' > ');
      features.set(from, [...(features.get(from) ?? []), to]);
    }
    const told = (circle: string[]) => circle.map(short).join(' > ');
    expect(
      circlesOf(files)
        .map((circle) => told(circle.slice(0, -1)))
        .filter((one) => !stillOtherwise.circlesOfFiles.includes(one)),
    ).toEqual([]);
    expect(
      circlesOf(features)
        .map(told)
        .filter((one) => !stillOtherwise.circlesOfFeatures.includes(one)),
    ).toEqual([]);
  });

  test('gives browsers nothing that reads the record or needs Node', () => {
    const foreign = /^(node:.*|zod|unified|yaml)$/;
    const reading = /^src\/(records|ledger|publishing)\//;
    const ways: string[] = [];
    const seen = new Set<string>();
    const walk = (file: string, way: string[]) => {
      const module = byFile.get(file);
      if (!module || seen.has(file)) return;
      seen.add(file);
      for (const { from, file: target, typeOnly } of module.imports) {
        if (typeOnly) continue;
        if (foreign.test(from) || (target !== undefined && reading.test(target)))
          ways.push([...way, file, target ?? from].map(short).join(' > '));
        else if (target !== undefined) walk(target, [...way, file]);
      }
    };
    const scripts = modules.filter(({ file }) => file.endsWith('.client.ts') || file.startsWith('src/client/'));
    expect(scripts.length).toBeGreaterThan(20);
    for (const { file } of scripts) walk(file, []);
    expect(ways.filter((way) => !stillOtherwise.inBrowsers.includes(way))).toEqual([]);
  });
});
