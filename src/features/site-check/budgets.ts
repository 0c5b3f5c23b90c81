import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Fault } from './fault.ts';
import { ownPath, type Place } from './links.ts';
import type { BuiltPage } from './page.ts';

/**
 * Bytes over the wire, compressed with brotli: a record page with its style sheets; its scripts with all that they import;
 * any page by itself.
 */
export const budgets = { page: 14 * 1024, script: 5 * 1024, anyPage: 60 * 1024 } as const;

/** Best compression takes a hundred times as long as the quick one, which gives some 8 % more: it is asked where that decides. */
function compressed(bytes: Buffer, limit: number): number {
  const quick = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return quick <= limit ? quick : brotliCompressSync(bytes).length;
}

/** Pages of one record each: they must fit into the first round trip of a connection, whatever else is added to the corpus. */
const recordPage = /^(statements|letters|red-lines)\/(?!by-|(?:signatories|overlap|asks|\d{4})\/)[^/]+\/index\.html$/;

/** What a page costs a reader on the first visit, in brotli bytes. */
export interface Weight {
  file: string;
  html: number;
  css: number;
  script: number;
}

/** What a script of ours imports before it runs, as the bundler writes it: `import{n as e}from"./element.js"`; not `import(…)`. */
const staticImport = /(?<![\w$.])(?:import|export)(?:[\w$*{},\s]*from)?\s*["'](\.[^"']+)["']/g;

/** Weighs pages; files that several pages share are compressed once. */
export function weigh(outDir: string, pages: readonly BuiltPage[], place: Place): Weight[] {
  const sizes = new Map<string, number>();
  const size = (file: string, limit = 0) => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const bytes = compressed(readFileSync(join(outDir, file)), limit);
    sizes.set(file, bytes);
    return bytes;
  };
  const filesOf = (page: BuiltPage, wanted: (element: string) => boolean) =>
    new Set(
      page.addresses.flatMap(({ element, value }) =>
        wanted(element) ? (ownPath(value, page.file, place)?.path ?? []) : [],
      ),
    );
  const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + size(file), 0);
  const imports = new Map<string, string[]>();
  /** What a script imports itself; `undefined` where there is no such script. Read once, as all pages load the same. */
  const importsOf = (file: string) => {
    if (imports.has(file) || !existsSync(join(outDir, file))) return imports.get(file);
    const code = readFileSync(join(outDir, file), 'utf8');
    const found = [...code.matchAll(staticImport)].map(([, name = '']) => posix.join(posix.dirname(file), name));
    imports.set(file, found);
    return found;
  };
  /** A script with all that it imports before it runs, each once. */
  const withImports = (file: string, all: Set<string>) => {
    const found = all.has(file) ? undefined : importsOf(file);
    if (!found) return;
    all.add(file);
    for (const name of found) withImports(name, all);
  };
  return pages.map((page) => {
    const css = sum(filesOf(page, (element) => element.startsWith('link ') && element.includes('stylesheet')));
    const scripts = new Set<string>();
    for (const file of filesOf(page, (element) => element === 'script')) withImports(file, scripts);
    return {
      file: page.file,
      html: size(page.file, recordPage.test(page.file) ? budgets.page - css : budgets.anyPage),
      css,
      script: sum(scripts),
    };
  });
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Record pages keep within their budgets. */
export const verifyBudgets = (weights: readonly Weight[]): Fault[] =>
  weights
    .filter(({ file }) => recordPage.test(file))
    .flatMap(({ file, html, css, script }): Fault[] => [
      ...(html + css > budgets.page
        ? [
            {
              file,
              rule: 'budget' as const,
              message: `weighs ${kilobytes(html + css)} with its style sheets; at most ${kilobytes(budgets.page)}`,
            },
          ]
        : []),
      ...(script > budgets.script
        ? [
            {
              file,
              rule: 'budget' as const,
              message: `loads ${kilobytes(script)} of scripts; at most ${kilobytes(budgets.script)}`,
            },
          ]
        : []),
    ]);

/** Pages that have outgrown what any page may weigh, heaviest first: no fault of a record, but what they list should be parted. */
export const outgrown = (weights: readonly Weight[]): Weight[] =>
  weights.filter(({ html }) => html > budgets.anyPage).sort((a, b) => b.html - a.html);
