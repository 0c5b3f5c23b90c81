import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { element } from '../feeds/atom.ts';

/** Longest names that OpenSearch allows. */
const longest = { ShortName: 16, LongName: 48 } as const;

/** As many words of a name as fit. */
function fitting(name: string, length: number): string {
  const words = name.split(' ');
  while (words.length > 1 && words.join(' ').length > length) words.pop();
  return words.join(' ').slice(0, length);
}

/** What browsers call the search. Links to the description carry the same: Firefox tells by it what is installed already. */
export const searchName = fitting(site.searchName, longest.ShortName);

/**
 * Describes the search of this site for browsers, which then offer it in their address bar (OpenSearch 1.1,
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md).
 *
 * The query stands behind a #, as our own boxes put it, so that the host never sees it. Browsers take that: Chromium looks
 * for the terms in query, fragment and path (TemplateURLRef::ParseHostAndSearchTermKey), Firefox fills in all three
 * (EngineURL.getSubmission). One writes a space as +, the other as %20; the search page reads both.
 */
export const openSearch = (address: Address): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    ...[
      element('ShortName', {}, searchName),
      element('LongName', {}, fitting(site.name, longest.LongName)),
      element('Description', {}, site.description),
      element('Url', { type: 'text/html', template: `${address('/search/')}#?q={searchTerms}` }),
      element('Url', {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: address('/opensearch.xml'),
      }),
      element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, address('/icon.svg')),
      element('Language', {}, site.language),
      element('InputEncoding', {}, 'UTF-8'),
    ].map((line) => `  ${line}`),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
