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

/** Why there was no answer. */
export interface Failure {
  /** In words for people. */
  failure: string;
  /** Whether asking again at once is pointless. */
  lasting: boolean;
  /** The status code, where there was an answer that is as good as none. */
  answered?: number;
}

/** Settings of one request. */
export interface RequestOptions {
  method: 'HEAD' | 'GET';
  userAgent: string;
  /** Milliseconds until it is given up. */
  timeout: number;
  /** Bytes of the body that are read, at most. */
  bytes: number;
  signal: AbortSignal;
}

/** What the codes of errors mean, the first that fits. */
const failures: [code: RegExp, failure: string, lasting?: true][] = [
  [/TIMEDOUT|_TIMEOUT$/, 'no answer in time'],
  [/^(ENOTFOUND|ENODATA)$/, 'the name of the host is unknown (DNS)'],
  [/^EAI_AGAIN$/, 'the name of the host could not be looked up (DNS)'],
  [/^ECONNREFUSED$/, 'the connection is refused'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the connection is cut before an answer'],
  [/^(EHOST|ENET)UNREACH$/, 'the host cannot be reached'],
  [/^CERT_HAS_EXPIRED$/, 'its certificate has expired (TLS)', true],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'its certificate is for another host (TLS)', true],
  // Browsers fetch a missing link of the chain by themselves; Node does not.
  [/^UNABLE_TO_VERIFY_LEAF/, 'its chain of certificates is incomplete (TLS); a browser may open it', true],
  [/SELF_SIGNED|^UNABLE_TO_GET_ISSUER/, 'its certificate is signed by nobody known (TLS)', true],
];

/** Says why a request had no answer. */
function failureOf(error: unknown): Failure {
  if (error instanceof DOMException && error.name === 'TimeoutError')
    return { failure: 'no answer in time', lasting: false };
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && cause.name === 'HTTPParserError')
    return { failure: 'the answer is not HTTP', lasting: false };
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const [, failure, lasting = false] = failures.find(([pattern]) => pattern.test(code)) ?? [];
  if (failure !== undefined) return { failure, lasting };
  if (/SSL|TLS|CERT|^EPROTO$/.test(code)) return { failure: `no secure connection (TLS, ${code})`, lasting: true };
  return { failure: code === '' ? 'no answer' : `no answer (${code})`, lasting: false };
}

/**
 * Sends one request and follows no redirect. Large files are never read: the connection is cut once enough is known.
 * @throws when the signal to stop comes, and for nothing else.
 */
export async function request(
  url: URL,
  { method, userAgent, timeout, bytes, signal }: RequestOptions,
): Promise<Answer | Failure> {
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
        'accept-language': 'en,*;q=0.5',
        'accept-encoding': 'identity',
        // One connection for one request: no host keeps one open for us.
        connection: 'close',
      },
    });
    const body = await readStart(response, bytes);
    const location = response.headers.get('location');
    return {
      status: response.status,
      location: location === null ? undefined : decoded(location),
      retryAfter: response.headers.get('retry-after') ?? undefined,
      body,
    };
  } catch (error) {
    // Somebody stopped the program: that says nothing about the host.
    signal.throwIfAborted();
    return failureOf(error);
  }
}

/** The first bytes of a body; what came so far when the connection breaks. */
async function readStart({ body }: Response, bytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    while (reader && length < bytes) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
    await reader?.cancel();
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

/** Where an answer forwards to. */
interface Redirect {
  /** The address; `undefined` when it is missing or no web address. */
  to: URL | undefined;
  permanent: boolean;
}

/** The redirect that an answer is; `undefined` when it is none. */
export function redirectOf({ status, location }: Answer, from: URL): Redirect | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const permanent = status === 301 || status === 308;
  const to = location === undefined ? null : URL.parse(location, from);
  if (to?.protocol !== 'https:' && to?.protocol !== 'http:') return { to: undefined, permanent };
  // A place within the page stays the same on the new page, unless the answer names another (RFC 9110, 10.2.2).
  if (to.hash === '') to.hash = from.hash;
  return { to, permanent };
}
