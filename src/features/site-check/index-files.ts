import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Fault } from './fault.ts';

/** Start of every part of a Pagefind index once unpacked. */
const signature = 'pagefind_dcd';

/** The search index is whole: every file unpacks and starts as it should, and there is one fragment for each page. */
export function verifyIndex(outDir: string): Fault[] {
  const folder = join(outDir, 'pagefind');
  const fault = (file: string, message: string): Fault => ({ file: `pagefind/${file}`, rule: 'index', message });
  const entry = join(folder, 'pagefind-entry.json');
  if (!existsSync(entry)) return [fault('pagefind-entry.json', 'is missing: the search index was not written')];
  const { languages } = JSON.parse(readFileSync(entry, 'utf8')) as {
    languages: Record<string, { hash: string; wasm?: string | null; page_count: number }>;
  };
  const faults: Fault[] = [];
  const check = (file: string) => {
    try {
      if (
        !gunzipSync(readFileSync(join(folder, file)))
          .subarray(0, signature.length)
          .equals(Buffer.from(signature))
      )
        faults.push(fault(file, 'does not start like a part of a search index'));
    } catch (error) {
      faults.push(fault(file, `cannot be unpacked: ${(error as Error).message}`));
    }
  };
  const list = (name: string) =>
    existsSync(join(folder, name)) ? readdirSync(join(folder, name)).map((file) => `${name}/${file}`) : [];
  for (const [language, { hash, wasm, page_count }] of Object.entries(languages)) {
    if (!existsSync(join(folder, `pagefind.${hash}.pf_meta`)))
      faults.push(fault(`pagefind.${hash}.pf_meta`, 'is missing'));
    else check(`pagefind.${hash}.pf_meta`);
    const engine = `wasm.${wasm ?? 'unknown'}.pagefind`;
    if (!existsSync(join(folder, engine))) faults.push(fault(engine, `is missing: the engine for ${language}`));
    else check(engine);
    const fragments = list('fragment').filter((file) => file.startsWith(`fragment/${language}_`));
    if (fragments.length !== page_count)
      faults.push(fault('fragment', `holds ${String(fragments.length)} pages; the index names ${String(page_count)}`));
  }
  if (list('index').length === 0) faults.push(fault('index', 'is empty'));
  for (const file of [...list('index'), ...list('fragment'), ...list('filter')]) check(file);
  return faults;
}
