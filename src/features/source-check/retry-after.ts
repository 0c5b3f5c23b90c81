/**
 * Milliseconds that a `Retry-After` header asks to wait for, given as seconds or as an HTTP date (RFC 9110, 10.2.3).
 * `undefined` when the header says nothing that can be understood.
 */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // Date.parse takes much for a date, such as "1.5"; an HTTP date starts with the day of the week.
  const moment = /^[A-Z][a-z]+,? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}
