// npm run dev: live reload for pages and records. The search index comes from a build in the background,
// made at the start and again when records change, since Pagefind indexes built pages.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEnvironment } from '../src/base/environment.ts';

const { contentDir } = readEnvironment();
const searchDir = resolve('.cache/dev-search');
let building: ChildProcess | undefined;
let again = false;

function index() {
  if (building) {
    again = true;
    return;
  }
  building = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), '--preview'], {
    env: { ...process.env, OUT_DIR: searchDir },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  building.once('exit', (code) => {
    building = undefined;
    console.log(
      code === 0
        ? 'search   index is up to date'
        : 'search   index keeps its former state: the build found faults (npm run check shows them)',
    );
    if (again) {
      again = false;
      index();
    }
  });
}

index();
let timer: NodeJS.Timeout | undefined;
if (existsSync(contentDir))
  watch(contentDir, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(index, 2000);
  });

process.env['SEARCH_DIR'] = searchDir;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { dev } = await import('astro');
await dev({ server: { port: Number(process.env['PORT'] ?? 4321) } });
