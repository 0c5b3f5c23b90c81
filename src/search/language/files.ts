import type { Corpus } from '../../corpus/corpus.ts';
import { placesOf } from './places-of.ts';
import { synonymsOf } from './synonym-groups.ts';
import { titleShards } from './title-shards.ts';
import { directoryOf, shardsOf, vocabularyOf } from './vocabulary-shards.ts';

/**
 * All files that the understanding of queries needs, by their path below `search/` of the built site. Their names are plain
 * letters and digits after a letter and a hyphen: `con.txt` is no file on Windows.
 * @param pages words of the built pages, by `pageWords`.
 */
export function languageFiles(corpus: Corpus, pages: Iterable<{ words: readonly string[] }>): Map<string, string> {
  const words = vocabularyOf(pages);
  const shards = shardsOf(words);
  const titles = titleShards(corpus);
  return new Map([
    ['words/index.json', JSON.stringify(directoryOf(words, shards))],
    ...[...shards].map(([name, text]) => [`words/w-${name}.txt`, text] as const),
    // The table of pages has the addresses of records already.
    ['places.json', JSON.stringify({ ...placesOf(corpus, titles.keys()), records: '' })],
    ...[...titles].map(([name, text]) => [`titles/t-${name}.json`, text] as const),
    ['synonyms.json', JSON.stringify(synonymsOf(corpus))],
  ]);
}
