import robotsParser from 'robots-parser';
import { robotName } from './manners.ts';
import { redirectOf, type Failure } from './request.ts';
import { requestWithRetry, type Reply, type RequestContext } from './request-with-retry.ts';

/** Whether an address may be asked for; a failure when its host cannot be asked what it allows. */
export type Permission = (url: URL) => Promise<boolean | Failure>;

/** As much of a `robots.txt` as must be read (RFC 9309, 2.5), and the redirects that must be followed (2.3.1.2). */
const readBytes = 500 * 1024;
const followed = 5;

type Rules = ReturnType<typeof robotsParser> | 'none' | Failure;

async function fetchFile(context: RequestContext, origin: string): Promise<Reply> {
  let url = new URL('/robots.txt', origin);
  for (let redirects = 0; ; redirects += 1) {
    const reply = await requestWithRetry(context, url, readBytes);
    const to = 'status' in reply ? redirectOf(reply, url)?.to : undefined;
    if (!to || redirects === followed) return reply;
    url = to;
  }
}

async function fetchRules(context: RequestContext, origin: string): Promise<Rules> {
  const reply = await fetchFile(context, origin);
  if ('failure' in reply) return reply;
  // A host that cannot say what it allows is left alone; one that has no such file allows everything (RFC 9309, 2.3.1).
  if (reply.status === 429 || reply.status >= 500)
    return {
      failure: `its robots.txt answers ${String(reply.status)}, so that nothing else was asked`,
      lasting: true,
      answered: reply.status,
    };
  if (reply.status !== 200) return 'none';
  const rules = robotsParser(`${origin}/robots.txt`, reply.body.replace(/^\uFEFF/, ''));
  const delay = rules.getCrawlDelay(robotName);
  if (delay !== undefined && delay > 0)
    context.queue.slow(new URL(origin).host, Math.min(delay * 1000, context.manners.longestPause));
  return rules;
}

/** Asks each host once what it allows, and remembers it. */
export function readRobots(context: RequestContext): Permission {
  const known = new Map<string, Promise<Rules>>();
  return async (url) => {
    const { origin } = url;
    const asked = known.get(origin) ?? fetchRules(context, origin);
    known.set(origin, asked);
    const rules = await asked;
    if (rules === 'none') return true;
    if ('failure' in rules) return rules;
    return rules.isAllowed(url.href, robotName) !== false;
  };
}
