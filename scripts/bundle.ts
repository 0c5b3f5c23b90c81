import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { archive } from '../src/base/archive.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { site } from '../src/base/site.ts';
import { offlineFiles, startPage } from '../src/features/bundle/bundle.ts';
import { sizeOf } from '../src/features/data/downloads.ts';
import { packageName } from '../src/features/data/package.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { command } from './command.ts';

const help = `Packs the built site into one ZIP that opens from a USB stick, without a server: reading, citing and search.

  npm run build && npm run bundle               ${packageName}-offline.zip
  npm run bundle -- --out FILE                  another name

Unpack it and open START.html. npm run verify -- FILE says whether it holds what was published.
`;

await command({ help, options: { out: { type: 'string' } } }, async ({ options }) => {
  const { outDir, base } = readEnvironment();
  const { out = `${packageName}-offline.zip` } = options;
  const files: (readonly [string, Uint8Array])[] = [];
  for await (const [path, bytes] of offlineFiles(outDir, base)) files.push([`record/${path}`, bytes]);
  const { asOf } = JSON.parse(readFileSync(join(outDir, 'ledger/index.json'), 'utf8')) as { asOf: string };
  const zip = archive(packageName, [['START.html', strToU8(startPage(site.name, 'record'))], ...files], asOf);
  writeFileSync(out, zip);
  process.stdout.write(
    `${shownFolder(out)}: ${String(files.length)} files, ${sizeOf(zip.length)}. Unpack it and open START.html; npm run verify -- ${out} compares it with the ledger.\n`,
  );
  return 0;
});
