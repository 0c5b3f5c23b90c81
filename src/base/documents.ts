import { site } from './site.ts';

/* Documents of the United Nations, known by their symbols. */

/** Where a document is served, by its symbol. */
export const documentAddress = (symbol: string): string => site.documents + symbol;

/** Where a text can be read: the address that its record gives, or that of its symbol. */
export const readAddress = ({
  url,
  symbol,
}: {
  url?: string | undefined;
  symbol?: string | undefined;
}): string | undefined => url ?? (symbol === undefined ? undefined : documentAddress(symbol));

/** The body that issued a document, by its symbol; none where site.ts does not know it. */
export const issuerOf = (symbol: string): string | undefined =>
  Object.entries(site.issuers)
    .filter(([start]) => symbol.startsWith(start))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];
