import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

test('what a browser loads to export results is small, and nothing of it belongs to Node', async () => {
  const file = (name: string) => fileURLToPath(new URL(`../../../src/search/export/${name}.ts`, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: [file('results'), file('collect')], preserveEntrySignatures: 'strict' },
    },
  });
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n');
  for (const part of ['cite.csl.json', 'titleaddon', 'paragraph_address']) expect(code).toContain(part);
  expect(code).not.toMatch(/node:|__vite-browser-external|zod/);
  expect(brotliCompressSync(code).length).toBeLessThan(6 * 1024);
});
