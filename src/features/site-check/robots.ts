import type { Address } from '../../tables/address.ts';

/** Everything may be read by machines too; the sitemap says what there is. */
export const robots = (address: Address): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${address('/sitemap-index.xml')}\n`;
