import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import sirv from 'sirv';

/** A running server. */
export interface StaticServer {
  /** Address of the site's home page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site from a folder under a base path, as static hosts do: `index.html` for a folder, whose address without its
 * last slash leads on to the one with it; `404.html` for the rest.
 * @param onRequest told the path of each request below the base, as the measurements need it.
 * @param port the port to listen on; 0 takes a free one. When it is taken, the next free one of ten is used.
 */
export async function serveFolder(
  folder: string,
  base: string,
  port = 0,
  host = '127.0.0.1',
  onRequest: (path: string) => void = () => undefined,
): Promise<StaticServer> {
  const handler = sirv(folder, { dev: true, etag: true, extensions: [] });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    const url = request.url ?? '/';
    if (base !== '/' && url === '/') {
      response.writeHead(302, { location: base }).end();
      return;
    }
    if (!url.startsWith(base)) {
      missing();
      return;
    }
    request.url = `/${url.slice(base.length)}`;
    const end = url.search(/\?|$/);
    const path = url.slice(base.length, end);
    if (path !== '' && !path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(301, { location: `${base}${path}/${url.slice(end)}` }).end();
      return;
    }
    onRequest(request.url);
    // By its whole name: of `/index/` sirv would make `/index.html`.
    if (path === '' || path.endsWith('/')) request.url = `/${path}index.html${url.slice(end)}`;
    // What is no range is answered with the whole file (RFC 9110, 14.2); sirv would throw at one that ends before it begins.
    const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (from === '' || (to !== '' && Number(to) < Number(from))) delete request.headers.range;
    handler(request, response, missing);
  });
  server.on('clientError', (_, socket) => socket.destroy());
  const used = await listen(server, port, host);
  return {
    url: `http://${host}:${String(used)}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const listen = async (server: Server, port: number, host: string): Promise<number> => {
  for (let candidate = port; ; candidate += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address ? address.port : candidate;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port === 0 || candidate >= port + 10) throw error;
    }
  }
};
