import { expect, test } from 'vitest';
import { scriptJson } from '../../../src/base/markup.ts';
import { dataset } from '../../../src/features/data/dataset.ts';
import { sizeOf } from '../../../src/features/data/downloads.ts';
import { writtenDownloads } from '../../../src/features/data/package.ts';
import { robots } from '../../../src/features/site-check/robots.ts';
import { address, smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();
const files = writtenDownloads(corpus, address);

test('the data set names every file, its type and the stretch of time it covers', () => {
  const described = dataset(corpus, files, address);
  expect(described).toMatchObject({
    '@type': 'Dataset',
    dateModified: '2024-07',
    temporalCoverage: '2023/2024-03-01',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect((described['distribution'] as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl)).toEqual(
    files.map(({ file }) => `https://example.org/record/data/${file}`),
  );
});

test('JSON in a page cannot close its element', () => {
  const json = scriptJson({ a: '</script><!--' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ a: '</script><!--' });
});

test('sizes are for people', () => {
  expect([1, 1499, 98_400, 999_499, 999_500, 1_440_000].map(sizeOf)).toEqual([
    '1 kB',
    '1 kB',
    '98 kB',
    '999 kB',
    '1.0 MB',
    '1.4 MB',
  ]);
});

test('robots are welcome and told of the sitemap', () => {
  expect(robots(address)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://example.org/record/sitemap-index.xml\n');
});
