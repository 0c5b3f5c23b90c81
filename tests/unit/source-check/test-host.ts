import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { localName } from './loopback.ts';

/** What a test host does with a request. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A host on this machine, and what it saw. */
export interface TestHost {
  /** Its address, without a slash at the end. */
  origin: string;
  /** Its name and port. */
  host: string;
  /** Requests in order: `HEAD /a`. Those for robots.txt are left out. */
  seen: string[];
  /** How often robots.txt was asked for. */
  robotsAsked: () => number;
  /** The largest number of requests that were open at the same time. */
  most: () => number;
  close: () => Promise<void>;
}

/** Pages of a test host by path: a status code or a handler. Others answer 404. */
export type Pages = Record<string, number | Handler>;

/** Starts a host that ends with the test. It has no robots.txt unless the pages hold one. */
export async function startHost(pages: Pages): Promise<TestHost> {
  const seen: string[] = [];
  let robots = 0;
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const { method = '', url = '/' } = request;
    if (url === '/robots.txt') robots += 1;
    else seen.push(`${method} ${url}`);
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => (open -= 1));
    const page = pages[url] ?? 404;
    if (typeof page === 'number') response.writeHead(page).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `${localName}:${String(port)}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { origin: `http://${host}`, host, seen, robotsAsked: () => robots, most: () => most, close };
}

/** Forwards with a status to an address. */
export const forward =
  (status: number, location?: string): Handler =>
  (_, response) =>
    response.writeHead(status, location === undefined ? {} : { location }).end();

/** Answers each time with the next of some status codes; the last goes on. */
export function inTurn(...answers: (number | Handler)[]): Handler {
  let times = 0;
  return (request, response) => {
    const answer = answers[Math.min(times, answers.length - 1)]!;
    times += 1;
    if (typeof answer === 'number') response.writeHead(answer).end();
    else answer(request, response);
  };
}

/** Sends a text. */
export const text =
  (body: string, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(200, headers).end(body);
