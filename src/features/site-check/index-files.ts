import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pageFile, type TableFile } from '../search/files.ts';
import type { Fault } from './fault.ts';

/** Parts of Pagefind's index: it packs them itself, so that no host need do so. */
const packed = /\.(?:pf_\w+|pagefind)$/;

/** The search index is whole: every part of it unpacks, and each page of the table has the words that results show. */
export function verifyIndex(outDir: string): Fault[] {
  const faults: Fault[] = [];
  const check = (file: string, message: string, work: () => unknown) => {
    try {
      work();
    } catch (error) {
      faults.push({ file, rule: 'index', message: `${message}: ${(error as Error).message}` });
    }
  };
  const folder = join(outDir, 'pagefind');
  for (const file of ['pagefind.js', 'pagefind-entry.json'])
    check(`pagefind/${file}`, 'is missing: the search index was not written', () => readFileSync(join(folder, file)));
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const file of files.filter((one) => packed.test(one)))
    check(`pagefind/${file}`, 'cannot be unpacked', () => gunzipSync(readFileSync(join(folder, file))));
  if (!files.some((file) => file.endsWith('.pf_index')))
    faults.push({ file: 'pagefind/index', rule: 'index', message: 'is empty' });

  const read = (path: string): unknown => JSON.parse(readFileSync(join(outDir, 'search', path), 'utf8'));
  let paths: string[] = [];
  check('search/table.json', 'cannot be read', () => ({ paths } = read('table.json') as TableFile));
  check('search/names.json', 'cannot be read', () => read('names.json'));
  for (const path of paths) check(`search/${pageFile(path)}`, 'cannot be read', () => read(pageFile(path)));
  return faults;
}
