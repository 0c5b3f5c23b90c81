/** Why there was no answer. */
export interface Failure {
  /** In words for people. */
  failure: string;
  /** Whether asking again at once is pointless. */
  lasting: boolean;
  /** The status code, where there was an answer that is as good as none. */
  answered?: number;
}

const reasons: Record<string, Failure> = {
  SLOW: { failure: 'no answer in time', lasting: false },
  ETIMEDOUT: { failure: 'no answer in time', lasting: false },
  ENOTFOUND: { failure: 'the name of the host is unknown (DNS)', lasting: false },
  ENODATA: { failure: 'the name of the host has no address (DNS)', lasting: false },
  EAI_AGAIN: { failure: 'the name of the host could not be looked up (DNS)', lasting: false },
  ECONNREFUSED: { failure: 'the connection is refused', lasting: false },
  ECONNRESET: { failure: 'the connection is cut before an answer', lasting: false },
  EPIPE: { failure: 'the connection is cut before an answer', lasting: false },
  EHOSTUNREACH: { failure: 'there is no way to the host', lasting: false },
  ENETUNREACH: { failure: 'there is no way to the host', lasting: false },
  CERT_HAS_EXPIRED: { failure: 'its certificate has expired (TLS)', lasting: true },
  CERT_NOT_YET_VALID: { failure: 'its certificate is not valid yet (TLS)', lasting: true },
  ERR_TLS_CERT_ALTNAME_INVALID: { failure: 'its certificate is for another host (TLS)', lasting: true },
  DEPTH_ZERO_SELF_SIGNED_CERT: { failure: 'its certificate is signed by nobody known (TLS)', lasting: true },
  SELF_SIGNED_CERT_IN_CHAIN: { failure: 'its certificate is signed by nobody known (TLS)', lasting: true },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { failure: 'its certificate is signed by nobody known (TLS)', lasting: true },
  // Browsers fetch a missing link of the chain by themselves; Node does not.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    failure: 'its chain of certificates is incomplete (TLS); a browser may open it',
    lasting: true,
  },
};

/** Says why a request had no answer. */
export function failureOf(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = reasons[code];
  if (known) return known;
  if (/SSL|TLS|CERT|^EPROTO$/.test(code)) return { failure: `no secure connection (TLS, ${code})`, lasting: true };
  if (code.startsWith('HPE_')) return { failure: `the answer is not HTTP (${code})`, lasting: false };
  return { failure: code === '' ? 'no answer' : `no answer (${code})`, lasting: false };
}
