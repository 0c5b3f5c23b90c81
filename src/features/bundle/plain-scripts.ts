import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { UserError } from '../../base/user-error.ts';

/** What a module says that means nothing in a plain script: where it lies, what to load ahead, and where the search engine is. */
const plain = (folder: string): Plugin => ({
  name: 'plain-scripts',
  transform: (code) =>
    code
      .replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]')
      .replace(
        /import\(\s*(?:\/\*.*?\*\/\s*)?`\$\{\w+\}pagefind\.js`\s*\)/g,
        `import(${JSON.stringify(join(folder, 'pagefind/pagefind.js'))})`,
      )
      .replaceAll('import.meta.url', '(window.offlineRoot+"pagefind/pagefind.js")'),
});

/** A module with all that it imports, as one plain script. */
export async function plainScript(file: string, folder: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    publicDir: false,
    plugins: [plain(folder)],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new UserError(`${file} could not be made one script`);
  // Pagefind is not to be found by another way.
  if (/import\(/.test(chunk.code) && readFileSync(file, 'utf8').includes('pagefind.js'))
    throw new UserError(`${file} loads the search engine in a way that is not known here`);
  return chunk.code;
}
