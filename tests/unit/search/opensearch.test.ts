import { expect, test } from 'vitest';
import { openSearch } from '../../../src/features/search/opensearch.ts';
import { readState } from '../../../src/features/search/query/state.client.ts';
import { parseXml } from '../../support/feeds.ts';
import { address } from '../corpus/small-corpus.ts';

const namespace = 'http://a9.com/-/spec/opensearch/1.1/';
const description = parseXml(openSearch(address));
const all = (name: string) => [...description.getElementsByTagNameNS(namespace, name)];
const text = (name: string) => all(name)[0]?.textContent ?? '';

test('the description has what OpenSearch 1.1 asks for, within its lengths', () => {
  expect(description.documentElement?.localName).toBe('OpenSearchDescription');
  expect(text('ShortName').length).toBeGreaterThan(0);
  expect(text('ShortName').length).toBeLessThanOrEqual(16);
  expect(text('LongName').length).toBeLessThanOrEqual(48);
  expect(text('Description').length).toBeLessThanOrEqual(1024);
});

test('a browser sends no word of the query to the host, and the search page reads it', () => {
  const template = all('Url')[0]?.getAttribute('template') ?? '';
  // Chromium writes a space as +, Firefox as %20.
  for (const written of ['safeguards+%22article%205%22+c%2b%2b', 'safeguards%20%22article%205%22%20c%2b%2b']) {
    const url = new URL(template.replace('{searchTerms}', written));
    expect(url.origin + url.pathname + url.search).toBe('https://example.org/record/search/');
    expect(readState(url.hash.slice(1)).query).toBe('safeguards "article 5" c++');
  }
});
