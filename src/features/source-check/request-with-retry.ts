import type { HostQueue } from './host-queue.ts';
import type { Clock, Manners } from './manners.ts';
import { request, type Answer, type Failure } from './request.ts';

/** What requests need: how to behave, the clock, the queue of each host, and the sign to stop. */
export interface RequestContext {
  manners: Manners;
  clock: Clock;
  queue: HostQueue;
  signal: AbortSignal;
}

/** An answer, or why there was none. */
export type Reply = Answer | Failure;

/** One request in its turn. */
const once = ({ queue, manners, signal }: RequestContext, url: URL, method: 'HEAD' | 'GET', bytes: number) =>
  queue.run(url.host, () =>
    request(url, { method, bytes, signal, userAgent: manners.userAgent, timeout: manners.timeout }),
  );

/** Many servers answer HEAD wrongly, with any error: only what GET says counts. "Too many requests" is meant in any case. */
const refusesHead = (reply: Reply): boolean => 'status' in reply && reply.status >= 400 && reply.status !== 429;

/**
 * Milliseconds that a `Retry-After` header asks to wait for, given as seconds or as an HTTP date (RFC 9110, 10.2.3).
 * `undefined` when the header says nothing that can be understood.
 */
function retryAfter(header: string | undefined, now: Date): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Date.parse takes much for a date, such as "1.5"; an HTTP date starts with the day of the week.
  const moment = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}

/** Milliseconds to wait before the same is asked again; `undefined` when it is not worth it, or too long. */
function waitAfter(reply: Reply, tries: number, { manners, clock }: RequestContext): number | undefined {
  const usual = manners.retries[tries - 1];
  if (usual === undefined) return undefined;
  if ('failure' in reply) return reply.lasting ? undefined : usual;
  if (reply.status !== 429 && (reply.status < 500 || reply.status > 599)) return undefined;
  // Asking before the time that the host names would be rude, and waiting for hours would hold up the rest.
  const wait = retryAfter(reply.retryAfter, clock.now()) ?? usual;
  return wait > manners.longestWait ? undefined : wait;
}

/**
 * Asks for an address, again where that may help: HEAD first unless the body is wanted, and GET where HEAD is not
 * believed.
 * @param bytes of the body that are wanted.
 */
export async function requestWithRetry(context: RequestContext, url: URL, bytes = 0): Promise<Reply> {
  let method: 'HEAD' | 'GET' = bytes > 0 ? 'GET' : 'HEAD';
  for (let tries = 1; ; tries += 1) {
    let reply = await once(context, url, method, bytes);
    if (method === 'HEAD' && refusesHead(reply)) {
      method = 'GET';
      reply = await once(context, url, method, bytes);
    }
    const wait = waitAfter(reply, tries, context);
    if (wait === undefined) return reply;
    // Some servers never answer HEAD at all.
    if ('failure' in reply) method = 'GET';
    context.queue.rest(url.host, wait);
  }
}
