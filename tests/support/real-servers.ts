import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A server that people install, with the settings that docs/deploy.md hands them. */
export interface RealServer {
  url: string;
  close(): Promise<void>;
}

/** The servers of docs/deploy.md. */
export type ServerName = 'nginx' | 'caddy';

/** Whether a server is installed here: Debian has nginx-light and caddy. */
export const isInstalled = (name: ServerName): boolean =>
  spawnSync(name, [name === 'nginx' ? '-v' : 'version']).status === 0;

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });

/** Settings as they are handed out, with what everybody changes: address and folder. Each change must find its place. */
function settings(file: string, changes: readonly [from: string, to: string][]): string {
  let text = readFileSync(join('docs/deploy', file), 'utf8');
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`docs/deploy/${file} has no ${from}`);
    text = text.replace(from, to);
  }
  return text;
}

function begin(name: ServerName, work: string, folder: string, port: number): ChildProcess {
  const root = resolve(folder);
  if (name === 'caddy') {
    const config = join(work, 'Caddyfile');
    const own = settings('Caddyfile', [
      ['record.example.org {', `http://127.0.0.1:${String(port)} {`],
      ['/var/www/record', root],
    ]);
    writeFileSync(config, `{\n\tadmin off\n}\n${own}`);
    return spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
      env: { PATH: process.env['PATH'], HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work },
      stdio: 'ignore',
    });
  }
  const own = settings('nginx.conf', [
    ['    listen 80;', `    listen 127.0.0.1:${String(port)};`],
    ['    listen [::]:80;\n', ''],
    ['/var/www/record', root],
  ]);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${work}/${kind};`,
  );
  // Who is root here may not be able to give a worker of another name what it has to read.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const config = join(work, 'nginx.conf');
  writeFileSync(
    config,
    `${user}\nworker_processes 2;\npid ${work}/pid;\nerror_log ${work}/error.log;\nevents {}\nhttp {\naccess_log off;\n${temporary.join('\n')}\n${own}}\n`,
  );
  return spawn('nginx', ['-e', join(work, 'error.log'), '-c', config, '-g', 'daemon off;'], { stdio: 'ignore' });
}

/** Starts a server on this computer alone, as docs/deploy.md says. */
export async function serveWith(name: ServerName, folder: string): Promise<RealServer> {
  const work = mkdtempSync(join(tmpdir(), `${name}-`));
  const port = await freePort();
  const child = begin(name, work, folder, port);
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      done();
    });
  });
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(work, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break;
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return { url, close };
    await new Promise((done) => setTimeout(done, 100));
  }
  await close();
  throw new Error(`${name} does not answer with the settings of docs/deploy`);
}
