// The settings of docs/deploy, run by the servers that they are for.
import { globSync, readFileSync, statSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deep } from '../support/deep.ts';
import { isInstalled, serveWith, type RealServer, type ServerName } from '../support/real-servers.ts';
import { builtSite } from '../support/site.ts';

/** Types by which browsers and reference managers know what they get. */
const types: Record<string, RegExp> = {
  html: /^text\/html; ?charset=utf-8$/i,
  css: /^text\/css/,
  js: /javascript/,
  json: /^application\/json/,
  svg: /^image\/svg\+xml/,
  csv: /^text\/csv/,
  ics: /^text\/calendar/,
  sqlite: /^application\/(vnd.sqlite3|octet-stream)/,
};

const get = (url: string, headers: Record<string, string> = {}) => fetch(url, { redirect: 'manual', headers });

/** How many of so many requests a second fail. */
async function failures(url: string, paths: readonly string[], rate: number, seconds: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const answers: Promise<boolean>[] = [];
  const ask = (path: string) =>
    new Promise<boolean>((done) => {
      request(`${url}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (response) => {
        response.resume().once('end', () => {
          done(response.statusCode === 200);
        });
      })
        .once('error', () => {
          done(false);
        })
        .end();
    });
  const start = performance.now();
  for (let sent = 0; sent < rate * seconds;) {
    const due = Math.min(rate * seconds, Math.ceil(((performance.now() - start) / 1000) * rate));
    for (; sent < due; sent += 1) answers.push(ask(paths[(sent * 7919) % paths.length] ?? '/'));
    await new Promise((done) => setTimeout(done, 10));
  }
  const good = (await Promise.all(answers)).filter(Boolean).length;
  agent.destroy();
  return { asked: answers.length, failed: answers.length - good, took: (performance.now() - start) / 1000 };
}

const servers: ServerName[] = ['nginx', 'caddy'];

for (const name of servers) {
  const installed = deep && isInstalled(name);
  const why =
    deep && !installed ? ` (${name} is not installed: apt-get install ${name === 'nginx' ? 'nginx-light' : name})` : '';
  describe.skipIf(!installed)(`${name} with the settings of docs/deploy${why}`, () => {
    let server: RealServer;
    let folder: string;
    let files: string[];
    beforeAll(async () => {
      folder = builtSite('fixture');
      files = globSync('**/*', { cwd: folder }).filter(
        (path) => statSync(join(folder, path)).isFile() && !path.startsWith('_'),
      );
      server = await serveWith(name, folder);
    });
    afterAll(async () => {
      // It may not have started.
      await (server as RealServer | undefined)?.close();
    });
    const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

    test('serves every address of the site whole, as what it is', async () => {
      expect(files.length).toBeGreaterThan(300);
      const faults: string[] = [];
      for (const file of files) {
        const response = await get(server.url + encodeURI(addressOf(file)));
        const bytes = Buffer.from(await response.arrayBuffer());
        const type = types[file.split('.').at(-1) ?? ''];
        if (response.status !== 200 || !bytes.equals(readFileSync(join(folder, file))))
          faults.push(`${file}: ${String(response.status)}`);
        if (type && !type.test(response.headers.get('content-type') ?? ''))
          faults.push(`${file}: ${String(response.headers.get('content-type'))}`);
      }
      expect(faults).toEqual([]);
    });

    test('leads an address without its last slash on, within the site and with its query', async () => {
      const response = await get(`${server.url}/statements?x=1`);
      expect([301, 302, 307, 308]).toContain(response.status);
      expect(new URL(response.headers.get('location') ?? '', server.url).href).toBe(`${server.url}/statements/?x=1`);
    });

    test('answers what does not exist, and what is none of the site, with the page for it', async () => {
      const page = readFileSync(join(folder, '404.html'), 'utf8');
      for (const path of ['/nothing/', '/statements/nothing', '/.git/config', '/assets/nothing.js']) {
        const response = await get(server.url + path);
        expect(response.status, path).toBe(404);
        expect(await response.text(), path).toBe(page);
      }
    });

    test('compresses text', async () => {
      for (const path of ['/', '/data/corpus.json', '/data/statements.csv', '/feed.xml']) {
        const response = await get(server.url + path, { 'accept-encoding': 'gzip' });
        expect(response.headers.get('content-encoding'), path).toBe('gzip');
        expect(response.headers.get('vary') ?? '', path).toMatch(/accept-encoding/i);
      }
    });

    test('has fixed names kept for a year, and everything else asked for anew', async () => {
      const asset = files.find((file) => /(^|\/)assets\/.*\.css$/.test(file)) ?? '';
      expect((await get(server.url + addressOf(asset))).headers.get('cache-control')).toMatch(/max-age=31536000/);
      for (const path of ['/', '/statements/', '/data/statements.csv']) {
        const first = await get(server.url + path);
        expect(first.headers.get('cache-control'), path).toMatch(/no-cache/);
        const again = await get(server.url + path, { 'if-none-match': first.headers.get('etag') ?? '' });
        expect(again.status, path).toBe(304);
      }
    });

    test('sends the headers that keep readers safe, on pages and where there is none', async () => {
      for (const path of ['/', '/statements/', '/nothing/']) {
        const { headers } = await get(server.url + path);
        expect(headers.get('x-content-type-options'), path).toBe('nosniff');
        expect(headers.get('referrer-policy'), path).toBe('no-referrer');
        expect(headers.get('content-security-policy'), path).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
        expect(headers.get('permissions-policy'), path).toContain('geolocation=()');
      }
      const asset = files.find((file) => /(^|\/)assets\//.test(file)) ?? '';
      expect((await get(server.url + addressOf(asset))).headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('fails no request at 500 a second for 20 seconds', { timeout: 120_000 }, async () => {
      const pages = files.filter((file) => file.endsWith('index.html')).map(addressOf);
      const { asked, failed, took } = await failures(server.url, pages, 500, 20);
      console.log(`${name}: ${String(asked)} requests in ${took.toFixed(1)} s, ${String(failed)} failed`);
      expect(failed).toBe(0);
    });
  });
}
