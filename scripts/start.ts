// npm start: builds the site and serves it: a preview, unless SITE_URL says where it will be.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readEnvironment } from '../src/base/environment.ts';
import { serveFolder } from './server.ts';

const build = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts'), '--preview'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

const { outDir, base, siteUrl } = readEnvironment();
const server = await serveFolder(outDir, base, Number(process.env['PORT'] ?? 4321));
console.log(`\nOpen ${server.url}  (Ctrl+C stops; permanent addresses carry ${siteUrl.href})`);
