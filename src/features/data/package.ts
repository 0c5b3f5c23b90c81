import { strToU8 } from 'fflate';
import { archive } from '../../base/archive.ts';
import { sha256 } from '../../base/canonical.ts';
import { onceFor } from '../../base/once-for.ts';
import { site } from '../../base/site.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Address } from '../../tables/address.ts';
import { csv } from '../../tables/csv.ts';
import { licence, rights } from '../../tables/licence.ts';
import { database, databaseName } from './database.ts';
import { downloads, mediaTypes, type FileDescription } from './downloads.ts';

/** A file below `/data/`, as it is served. */
export interface PackageFile {
  /** File name without the folder. */
  file: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** A file of the data page, written. */
export type Written = FileDescription & PackageFile;

/** Name of the file that holds all others. */
export const zipName = 'record.zip';

/** Files that tell of the downloads. */
const own = ['dictionary.csv', 'datapackage.json', 'SHA256SUMS', zipName] as const;

/** Words as the name of a package: `cybercrime-convention-record`. */
export const packageName = site.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** What every column and field of every file means, one a row. */
const dictionary = (files: readonly FileDescription[]): string =>
  csv(
    ['file', 'field', 'description'],
    files.flatMap(({ file, fields }) => fields.map(({ name, description }) => [file, name, description])),
  );

/** The tables as a Data Package of Frictionless Data: what each file is, its columns, its bytes. */
function dataPackage(corpus: Corpus, files: readonly Written[], address: Address): string {
  const resources = files.map(({ file, format, title, description, fields, mediaType, bytes }) => ({
    name: file.replace(/[^a-z0-9]+/g, '-'),
    path: file,
    title,
    description,
    format: format.toLowerCase(),
    mediatype: mediaType,
    ...(format === 'SQLite' ? {} : { encoding: 'utf-8' }),
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    ...(format === 'CSV'
      ? {
          profile: 'tabular-data-resource',
          dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
          // Dates are as precise as their source (2024-XX-XX), which no type of the standard holds: all columns are text.
          schema: {
            fields: fields.map(({ name, description: said }) => ({ name, type: 'string', description: said })),
          },
        }
      : {}),
  }));
  const { date, fingerprint } = corpus.published;
  const described = {
    profile: 'data-package',
    name: packageName,
    id: address('/data/'),
    title: site.name,
    description: site.description,
    homepage: address('/data/'),
    ...(date === undefined ? {} : { version: date }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    licenses: [{ name: licence.name.replaceAll(' ', '-'), path: licence.url, title: rights }],
    contributors: [{ title: site.publisher, path: address('/'), role: 'publisher' }],
    resources,
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/** Checksums as `sha256sum --check` reads them. */
const checksums = (files: readonly PackageFile[]): string =>
  files.map(({ file, bytes }) => `${sha256(bytes)}  ${file}\n`).join('');

function make(corpus: Corpus, address: Address): { downloads: Written[]; files: PackageFile[] } {
  const texts = downloads(corpus, address).map((download) => ({ ...download, bytes: strToU8(download.content()) }));
  const written = [...texts, database(corpus, address)].map((made): Written => ({
    ...made,
    mediaType: mediaTypes[made.format],
  }));
  const text = (file: string, mediaType: string, content: string) => ({ file, mediaType, bytes: strToU8(content) });
  const described = [
    ...written.map(({ file, mediaType, bytes }) => ({ file, mediaType, bytes })),
    text(own[0], mediaTypes.CSV, dictionary(written)),
    text(own[1], mediaTypes.JSON, dataPackage(corpus, written, address)),
  ];
  const all = [...described, text(own[2], 'text/plain', checksums(described))];
  const inZip = all.map(({ file, bytes }) => [file, bytes] as const);
  const zip = { file: zipName, mediaType: 'application/zip', bytes: archive(packageName, inZip, corpus.asOf) };
  return { downloads: written, files: [...all, zip] };
}

/** Made once for a corpus and the addresses that it is published under. */
const madeFor = onceFor((address: Address) => onceFor((corpus: Corpus) => make(corpus, address)));

/** The downloads, written: what the data page lists. */
export const writtenDownloads = (corpus: Corpus, address: Address): Written[] => madeFor(address)(corpus).downloads;

/** All files below `/data/`: the downloads, what they mean, their checksums, and one archive of them. */
export const packageFiles = (corpus: Corpus, address: Address): PackageFile[] => madeFor(address)(corpus).files;

/** Addresses of all these files, of which none is written for that. */
export const packagePaths = (corpus: Corpus, address: Address): string[] =>
  [...downloads(corpus, address).map(({ file }) => file), databaseName, ...own].map((file) => `/data/${file}`);
