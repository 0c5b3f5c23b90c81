import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overTls } from 'node:https';

/** What a server answered, as far as it matters here. */
export interface Answer {
  status: number;
  /** Where it forwards to, as it stands in the answer. */
  location?: string | undefined;
  /** When it wants to be asked again, as it stands in the answer. */
  retryAfter?: string | undefined;
  /** The start of the body; empty unless it was wanted. */
  body: string;
}

/** Settings of one request. */
export interface RequestOptions {
  method: 'HEAD' | 'GET';
  userAgent: string;
  /** Milliseconds until it is given up. */
  timeout: number;
  /** Bytes of the body that are read, at most. With 0 the connection ends after the headers. */
  bytes: number;
  signal: AbortSignal;
}

/** A server that took too long. */
class SlowServer extends Error {
  override name = 'SlowServer';
  code = 'SLOW';
}

/** Some sites send policies and cookies of more than the usual 16 KB. */
const largestHeaders = 128 * 1024;

/**
 * Sends one request and follows no redirect. Large files are never read: the connection is cut once enough is known.
 * Node's `http` and not `fetch`, which reads ahead and hides why a connection failed.
 * @throws when there is no answer; `failureOf` says why.
 */
export function request(url: URL, { method, userAgent, timeout, bytes, signal }: RequestOptions): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const send = url.protocol === 'https:' ? overTls : overHttp;
  const outgoing = send(url, {
    method,
    signal,
    // One connection for one request: no host keeps one open for us.
    agent: false,
    maxHeaderSize: largestHeaders,
    headers: {
      'user-agent': userAgent,
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'accept-language': 'en,*;q=0.5',
      'accept-encoding': 'identity',
    },
  });
  const timer = setTimeout(() => outgoing.destroy(new SlowServer()), timeout);
  outgoing.on('response', (incoming) => {
    // Cutting a connection is an error to Node; here it is the rule.
    incoming.on('error', () => undefined);
    void read(incoming, method === 'HEAD' ? 0 : bytes).then((body) => {
      const { location, 'retry-after': retryAfter } = incoming.headers;
      resolve({ status: incoming.statusCode ?? 0, location: location && decoded(location), retryAfter, body });
      outgoing.destroy();
    });
  });
  outgoing.on('error', reject);
  outgoing.on('close', () => {
    clearTimeout(timer);
    reject(new Error('closed without an answer'));
  });
  outgoing.end();
  return promise;
}

/** The first bytes of a body; what came so far when the connection breaks. */
async function read(incoming: IncomingMessage, bytes: number): Promise<string> {
  if (bytes === 0) return '';
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of incoming as AsyncIterable<Buffer>) {
      parts.push(part);
      length += part.length;
      if (length >= bytes) break;
    }
  } catch {
    // A broken list of rules is still a list of rules.
  }
  return Buffer.concat(parts).subarray(0, bytes).toString('utf8');
}

/** Headers come as Latin-1; many servers send UTF-8 in them all the same. */
function decoded(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? header : text;
}
