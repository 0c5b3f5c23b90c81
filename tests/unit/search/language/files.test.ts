import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { shardLimit } from '../../../../src/features/search/language/shards.ts';
import { addressesIn, placesIn, realCorpus, realFiles } from './support.ts';

const corpus = realCorpus();
const files = realFiles(corpus);
const sent = (text: string) => brotliCompressSync(text).length;

test('what is written below search/', () => {
  const folders = [...new Set([...files.keys()].map((path) => path.replace(/[tw]-[a-z0-9_]+\./, '*.')))];
  expect(folders).toEqual(['words/index.json', 'words/*.txt', 'names.json', 'titles/*.json']);
});

test('each file is small', () => {
  for (const [path, text] of files) if (/[tw]-/.test(path)) expect(sent(text), path).toBeLessThanOrEqual(shardLimit);
  expect(sent(files.get('names.json') ?? '')).toBeLessThan(14 * 1024);
});

test('the directories name the files that there are', () => {
  const { shards, records } = JSON.parse(files.get('words/index.json') ?? '') as { shards: string; records: number };
  const names = (folder: string) =>
    [...files.keys()].flatMap((path) => new RegExp(`^${folder}/[tw]-(\\w+)`).exec(path)?.[1] ?? []);
  expect(shards.split(' ')).toEqual(names('words'));
  expect(placesIn(files).titles.split(' ')).toEqual(names('titles'));
  expect(records).toBeGreaterThan(200);
});

test('titles lead to records', () => {
  const there = addressesIn(corpus);
  for (const [path, text] of files)
    if (path.startsWith('titles/'))
      for (const [address, title] of JSON.parse(text) as [string, string][]) {
        expect(there).toContain(address);
        expect(title).not.toBe('');
      }
});

test('the same record makes the same files', () => {
  expect([...realFiles(corpus)]).toEqual([...files]);
});
