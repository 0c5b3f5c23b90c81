import { hostFault } from '../../schemas/web-address.ts';
import { redirectOf, type Failure } from './request.ts';
import { requestWithRetry, type RequestContext } from './request-with-retry.ts';
import type { Permission } from './robots.ts';
import type { LinkStatus } from './state.ts';

/** An address without its place within the page: what is sent to the server. */
const withoutHash = (url: URL): string => url.href.replace(/#.*$/, '');

/** What a status at the end of all redirects means. */
function stateOf(status: number): LinkStatus['state'] {
  if (status >= 200 && status < 300) return 'ok';
  if (status === 404 || status === 410) return 'dead';
  // Codes beyond 599 are inventions of sites that turn programs away.
  return (status >= 400 && status < 500) || status >= 600 ? 'refused' : 'unreachable';
}

/** Documents that are gone often forward to the front page of their site. */
const endsAtFrontPage = (from: URL, to: URL): boolean =>
  to.pathname === '/' && to.search === '' && (from.pathname !== '/' || from.search !== '');

/** Checks one address: asks its host whether that is allowed, asks for it, and follows its redirects by hand. */
export async function checkUrl(context: RequestContext, permission: Permission, address: string): Promise<LinkStatus> {
  const start = new URL(address);
  let url = start;
  // As far as redirects are for good, the record should name their end.
  let settled = start;
  let permanent = true;
  const seen = new Set<string>();
  const here = (reason: string) => (url === start ? reason : `redirects to ${url.href}: ${reason}`);

  for (;;) {
    seen.add(withoutHash(url));
    const allowed = await permission(url);
    if (allowed === false) return { state: 'not-allowed', reason: here('its robots.txt asks programs to stay away') };
    if (allowed !== true) return unanswered(allowed);
    const reply = await requestWithRetry(context, url);
    if ('failure' in reply) return unanswered(reply);
    const { status } = reply;
    const redirect = redirectOf(reply, url);
    if (!redirect) return arrived(status);
    const { to } = redirect;
    if (!to) return { state: 'unreachable', status, reason: here('redirects without naming a web address') };
    // A public page must not send the program into the network that it runs in.
    if (hostFault(to) !== undefined && hostFault(url) === undefined)
      return { state: 'unreachable', status, reason: here('redirects to a host that is not on the web') };
    if (seen.has(withoutHash(to))) return { state: 'unreachable', status, reason: 'redirects in a circle' };
    if (seen.size > context.manners.redirects)
      return { state: 'unreachable', status, reason: `redirects more than ${String(context.manners.redirects)} times` };
    permanent &&= redirect.permanent;
    url = to;
    if (permanent) settled = to;
  }

  function unanswered({ failure, answered }: Failure): LinkStatus {
    const state = answered === undefined ? 'unreachable' : stateOf(answered);
    return { state, status: answered, reason: here(failure) };
  }

  function arrived(status: number): LinkStatus {
    const state = stateOf(status);
    if (state !== 'ok') return { state, status, ...(url === start ? {} : { reason: `redirects to ${url.href}` }) };
    const front = endsAtFrontPage(start, url)
      ? { reason: 'leads to the front page of the site; the document itself may be gone' }
      : {};
    return settled === start
      ? { state, status, ...front }
      : { state: 'moved', status, location: settled.href, ...front };
  }
}
