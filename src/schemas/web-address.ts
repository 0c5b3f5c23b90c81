/** Names of hosts that are not on the web: what asks them, as the check of sources does, would ask its own network. */
const privateNames = /(^|\.)(localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|invalid|onion)$/;

/**
 * What is wrong with whom an address names; `undefined` when nothing is: a host of the web, by its name, and nobody's account.
 * Numbers in any notation lead past every name, and into private networks.
 */
export function hostFault(address: URL): string | undefined {
  // Browsers read "2130706433", "0x7f.1" and "127.1" as 127.0.0.1, as the parser of addresses does.
  const host = address.hostname.replace(/\.$/, '');
  if (/^\[|(^|\.)\d+$/.test(host)) return 'must name its host by name, not by number';
  if (!host.includes('.') || privateNames.test(host))
    return 'must name a host of the web, not one of a private network';
  return undefined;
}

/** What is wrong with the part of a web address before its path, as it is written; `undefined` when nothing is. */
export function authorityFault(value: string): string | undefined {
  const authority = /^https?:\/\/([^/?#]*)/i.exec(value)?.[1] ?? '';
  // `https://@evil.example` has an empty user name, which the parser drops without a word.
  if (authority.includes('@')) return 'must not hold a user name before the @';
  if (authority.includes('\\')) return 'must not hold a \\';
  return URL.canParse(value) ? hostFault(new URL(value)) : undefined;
}
