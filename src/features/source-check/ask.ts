import { failureOf, type Failure } from './failure.ts';
import type { Clock, Manners } from './manners.ts';
import { request, type Answer } from './request.ts';
import { retryAfter } from './retry-after.ts';
import type { Turns } from './turns.ts';

/** What asking needs: how to behave, the clock, the turns at each host, and the sign to stop. */
export interface Visit {
  manners: Manners;
  clock: Clock;
  turns: Turns;
  signal: AbortSignal;
}

/** An answer, or why there was none. */
export type Reply = Answer | Failure;

/** One request in its turn. */
const once = (visit: Visit, url: URL, method: 'HEAD' | 'GET', bytes: number): Promise<Reply> =>
  visit.turns.take(url.host, async () => {
    const { manners, signal } = visit;
    try {
      return await request(url, { method, bytes, signal, userAgent: manners.userAgent, timeout: manners.timeout });
    } catch (error) {
      // Somebody stopped the program: that says nothing about the host.
      signal.throwIfAborted();
      return failureOf(error);
    }
  });

/** Many servers answer HEAD wrongly, with any error: only what GET says counts. "Too many requests" is meant in any case. */
const refusesHead = (reply: Reply): boolean => 'status' in reply && reply.status >= 400 && reply.status !== 429;

/** Milliseconds to wait before the same is asked again; `undefined` when it is not worth it, or too long. */
function waitAfter(reply: Reply, tries: number, { manners, clock }: Visit): number | undefined {
  const usual = manners.retries[tries - 1];
  if (usual === undefined) return undefined;
  if ('failure' in reply) return reply.lasting ? undefined : usual;
  if (reply.status !== 429 && (reply.status < 500 || reply.status > 599)) return undefined;
  // Asking before the time that the host names would be rude, and waiting for hours would hold up the rest.
  const wait = retryAfter(reply.retryAfter, clock.now()) ?? usual;
  return wait > manners.longestWait ? undefined : wait;
}

/** Asks for an address, again where that may help: HEAD first unless the body is wanted, and GET where HEAD is not believed. */
export async function ask(visit: Visit, url: URL, bytes = 0): Promise<Reply> {
  let method: 'HEAD' | 'GET' = bytes > 0 ? 'GET' : 'HEAD';
  for (let tries = 1; ; tries += 1) {
    let reply = await once(visit, url, method, bytes);
    if (method === 'HEAD' && refusesHead(reply)) {
      method = 'GET';
      reply = await once(visit, url, method, bytes);
    }
    const wait = waitAfter(reply, tries, visit);
    if (wait === undefined) return reply;
    // Some servers never answer HEAD at all.
    if ('failure' in reply) method = 'GET';
    visit.turns.rest(url.host, wait);
  }
}
