import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Line } from '../line.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file that was sent. */
export interface Delivery {
  path: string;
  /** Bytes of the body as it went over the wire. */
  bytes: number;
  /** When it was sent, in milliseconds since 1970. */
  at: number;
}

/** A static host that packs text with brotli, as hosts do, and keeps account of what it sends. */
export interface Host {
  url: string;
  deliveries: Delivery[];
  close(): void;
}

/** Bytes above which packing at the highest level takes too long for a bench; hosts do not use it either. */
const large = 1_000_000;

function pack(bytes: Buffer): Buffer {
  const level = bytes.length > large ? 9 : 11;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: level } });
}

/** Serves a folder. @param line what lies between the host and its reader; nothing, unless one is given. */
export async function host(folder: string, base: string, line?: Line): Promise<Host> {
  const deliveries: Delivery[] = [];
  const packed = new Map<string, Buffer>();
  const read = (path: string): Buffer | undefined => {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return undefined;
    const known = packed.get(path);
    if (known) return known;
    const bytes = readFileSync(file);
    // What has no type of its own is sent as it is: the parts of Pagefind's index are packed already.
    if (!(extname(file) in types)) return bytes;
    const small = pack(bytes);
    packed.set(path, small);
    return small;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(base.length - 1);
    const body = read(path);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path.endsWith('/') ? 'index.html' : path)];
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(type === undefined ? {} : { 'content-encoding': 'br' }),
    });
    const delivered = () =>
      deliveries.push({ path, bytes: body.length, at: performance.timeOrigin + performance.now() });
    if (line) void line.carry(response, body).then(delivered);
    else {
      delivered();
      response.end(body);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${String(port)}${base}`,
    deliveries,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
