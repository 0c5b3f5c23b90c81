// npm run bench:dev: how soon `npm run dev` shows its first page, and how soon a statement that was saved. The real record, copied.
// Figures go to BENCHMARKS.md.
import { spawn } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { readEnvironment } from '../src/base/environment.ts';
import { median } from './median.ts';

const port = '4399';
const edits = 5;
/** Milliseconds between two looks. */
const pause = 50;

const folder = mkdtempSync(join(tmpdir(), 'bench-dev-'));
const content = join(folder, 'content');
cpSync(readEnvironment().contentDir, content, { recursive: true });
const [file = ''] = globSync('statements/*.mdx', { cwd: content }).sort();
const page = `http://localhost:${port}/${file.replace('.mdx', '/')}`;

/** Seconds until a page holds some words. */
async function secondsUntil(address: string, words: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const text = await fetch(address).then(
      (answer) => answer.text(),
      () => '',
    );
    if (text.includes(words)) return (performance.now() - start) / 1000;
    await setTimeout(pause);
  }
}

const server = spawn(process.execPath, ['scripts/dev.ts'], {
  env: { ...process.env, CONTENT_DIR: content, PORT: port },
  stdio: 'ignore',
});
try {
  console.log(`first page: ${(await secondsUntil(page, '</html>')).toFixed(1)} s`);
  console.log(`home page after it: ${(await secondsUntil(`http://localhost:${port}/`, '</html>')).toFixed(1)} s`);
  const path = join(content, file);
  const times: number[] = [];
  for (let number = 0; number < edits; number += 1) {
    const words = `Edit number ${String(number)} was made.`;
    writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n${words}\n`);
    times.push(await secondsUntil(page, words));
  }
  console.log(`a saved statement: ${median(times).toFixed(1)} s, the median of ${String(edits)}`);
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
