import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { archive } from '../src/base/archive.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { site } from '../src/base/site.ts';
import { BundleError } from '../src/features/bundle/plain-scripts.ts';
import { offlineFiles, startPage } from '../src/features/bundle/bundle.ts';
import { sizeOf } from '../src/features/data/downloads.ts';
import { packageName } from '../src/features/data/package.ts';
import { shownFolder } from '../src/records/reporters/report.ts';
import { readArguments, run, UsageError } from './command.ts';

const help = `Packs the built site into one ZIP that opens from a USB stick, without a server: reading, citing and search.

  npm run build && npm run bundle               ${packageName}-offline.zip
  npm run bundle -- --out FILE                  another name

Unpack it and open START.html. npm run verify -- FILE says whether it holds what was published.
`;

await run(async () => {
  const { words, options } = readArguments(process.argv.slice(2), {
    out: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  if (words[0] !== undefined) throw new UsageError(`The bundle takes no "${words[0]}"; --help says more`);
  const { outDir, base } = readEnvironment();
  const out = typeof options['out'] === 'string' ? options['out'] : `${packageName}-offline.zip`;
  try {
    const files: (readonly [string, Uint8Array])[] = [];
    for await (const [path, bytes] of offlineFiles(outDir, base)) files.push([`record/${path}`, bytes]);
    const { asOf } = JSON.parse(readFileSync(join(outDir, 'ledger/index.json'), 'utf8')) as { asOf: string };
    const zip = archive(packageName, [['START.html', strToU8(startPage(site.name, 'record'))], ...files], asOf);
    writeFileSync(out, zip);
    process.stdout.write(
      `${shownFolder(out)}: ${String(files.length)} files, ${sizeOf(zip.length)}. Unpack it and open START.html; npm run verify -- ${out} compares it with the ledger.\n`,
    );
  } catch (error) {
    if (error instanceof BundleError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  return 0;
});
