import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Fault } from './fault.ts';
import { ownPath, type Place } from './links.ts';
import type { BuiltPage } from './page.ts';

/** Bytes over the wire, compressed with brotli: a record page with its style sheets; its scripts; any page by itself. */
export const budgets = { page: 14 * 1024, script: 5 * 1024, anyPage: 60 * 1024 } as const;

/** Best compression is slow: small files get by with the quick one, which gives some 8 % more. */
function compressed(bytes: Buffer): number {
  const quick = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  return quick < budgets.page / 2 ? quick : brotliCompressSync(bytes).length;
}

/** Pages of one record each: they must fit into the first round trip of a connection, whatever else is added to the corpus. */
const recordPage = /^(statements|letters|red-lines)\/(?!by-|(?:signatories|overlap|asks|\d{4})\/)[^/]+\/index\.html$/;

/** Pages that gather records and grow with them: kept within the same budget as long as the corpus allows. */
const gatheringPage = /^(sessions|texts|articles|actors|topics)\/[^/]+\/index\.html$/;

/** What a page costs a reader on the first visit, in brotli bytes. */
export interface Weight {
  file: string;
  html: number;
  css: number;
  script: number;
}

/** Weighs pages; files that several pages share are compressed once. */
export function weigh(outDir: string, pages: readonly BuiltPage[], place: Place): Weight[] {
  const sizes = new Map<string, number>();
  const size = (file: string) => {
    const known = sizes.get(file);
    if (known !== undefined) return known;
    const bytes = compressed(readFileSync(join(outDir, file)));
    sizes.set(file, bytes);
    return bytes;
  };
  const parts = (page: BuiltPage, wanted: (element: string) => boolean) =>
    [
      ...new Set(
        page.addresses.flatMap(({ element, value }) =>
          wanted(element) ? (ownPath(value, page.file, place)?.path ?? []) : [],
        ),
      ),
    ].reduce((sum, file) => sum + size(file), 0);
  return pages.map((page) => ({
    file: page.file,
    html: size(page.file),
    css: parts(page, (element) => element.startsWith('link ') && element.includes('stylesheet')),
    script: parts(page, (element) => element === 'script'),
  }));
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** Record pages keep within their budgets, and no page grows without end. */
export const verifyBudgets = (weights: readonly Weight[]): Fault[] =>
  weights.flatMap(({ file, html, css, script }): Fault[] => {
    const fault = (message: string): Fault => ({ file, rule: 'budget', message });
    const own = recordPage.test(file);
    return [
      ...(own && html + css > budgets.page
        ? [fault(`weighs ${kilobytes(html + css)} with its style sheets; at most ${kilobytes(budgets.page)}`)]
        : []),
      ...(own && script > budgets.script
        ? [fault(`loads ${kilobytes(script)} of scripts; at most ${kilobytes(budgets.script)}`)]
        : []),
      ...(html > budgets.anyPage
        ? [
            fault(
              `weighs ${kilobytes(html)}; at most ${kilobytes(budgets.anyPage)}: part what it lists into several pages`,
            ),
          ]
        : []),
    ];
  });

/** Gathering pages that have outgrown the budget, heaviest first: a note to maintainers, no fault. */
export const outgrown = (weights: readonly Weight[]): Weight[] =>
  weights
    .filter(({ file, html, css }) => gatheringPage.test(file) && html + css > budgets.page)
    .sort((a, b) => b.html - a.html);
