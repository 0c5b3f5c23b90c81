import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** A value as canonical JSON (RFC 8785): one line, sorted keys, the same bytes for the same value everywhere. */
export function canonicalJson(value: unknown): string {
  const json = canonicalize(value);
  if (json === undefined) throw new TypeError('Only values that JSON can hold have a canonical form');
  return json;
}

/** SHA-256 of a text in UTF-8, or of bytes, as 64 hexadecimal digits. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
