import { permalink } from '../address.ts';
import { recordPath } from '../corpus/addresses.ts';
import type { Corpus, Dated } from '../corpus/corpus.ts';
import type { Entry } from '../corpus/entry.ts';
import { toCsl } from './csl.ts';
import { formats, type FormatFile } from './formats.ts';

/** Records that can be cited. */
export const citable = (corpus: Corpus): Entry<Dated>[] => [
  ...corpus.sessions,
  ...corpus.statements,
  ...corpus.letters,
  ...corpus.redLines,
  ...corpus.texts,
];

/** Addresses and records for the files of one format. */
export const citationPaths = (corpus: Corpus) =>
  citable(corpus).map((entry) => ({ params: { collection: entry.collection, id: entry.id }, props: { entry } }));

/** A record's citation file. */
export function citationFile(file: FormatFile, entry: Entry<Dated>, corpus: Corpus): Response {
  const { mediaType, write } = formats.find((format) => format.file === file) ?? formats[0];
  const item = toCsl(entry, corpus, { address: permalink(recordPath(entry.collection, entry.id)) });
  return new Response(write(item), { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
}
