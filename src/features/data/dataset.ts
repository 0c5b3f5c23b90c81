import { dateOf } from '../../records/entry.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { firstDay } from '../../schemas/edtf.ts';
import { site } from '../../base/site.ts';
import type { Address } from '../../tables/address.ts';
import { sizeOf } from './downloads.ts';
import type { Written } from './package.ts';
import { licence } from '../../tables/licence.ts';

/** The first and the last date of what the record tells, as ISO 8601 writes a stretch of time. */
function coverage(corpus: Corpus): string | undefined {
  const dates = [...corpus.sessions, ...corpus.statements, ...corpus.letters, ...corpus.texts]
    .flatMap((entry) => dateOf(entry) ?? [])
    .sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined ? undefined : `${first}/${last ?? first}`;
}

/** The data set as schema.org describes one: what data catalogues and search engines read. */
export const dataset = (corpus: Corpus, files: readonly Written[], address: Address): Record<string, unknown> => {
  const publisher = { '@type': 'Organization', name: site.publisher, url: address('/') };
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address('/data/'),
    name: site.name,
    description: `${site.description} All records as JSON, CSV and SQLite.`,
    url: address('/data/'),
    license: licence.url,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    dateModified: corpus.asOf,
    temporalCoverage: coverage(corpus),
    inLanguage: site.language,
    keywords: corpus.topics.map(({ fields }) => fields.label),
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: `${file.title} (${file.format})`,
      description: file.description,
      encodingFormat: file.mediaType,
      contentUrl: address(`/data/${file.file}`),
      contentSize: sizeOf(file.bytes.length),
      license: licence.url,
    })),
  };
};
