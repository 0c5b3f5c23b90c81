import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { element } from '../feeds/atom.ts';

/**
 * Describes the search of this site for browsers, which then offer it in their address bar (OpenSearch 1.1). The query
 * stands behind a #, as our own boxes put it, so that the host never sees it.
 */
export const openSearch = (address: Address): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    element('ShortName', {}, site.searchName),
    element('LongName', {}, site.name),
    element('Description', {}, site.description),
    element('Url', { type: 'text/html', template: `${address('/search/')}#?q={searchTerms}` }),
    element('Image', { width: '16', height: '16', type: 'image/svg+xml' }, address('/icon.svg')),
    element('Language', {}, site.language),
    element('InputEncoding', {}, 'UTF-8'),
    '</OpenSearchDescription>',
    '',
  ].join('\n');
