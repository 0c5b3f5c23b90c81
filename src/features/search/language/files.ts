import type { Corpus } from '../../../corpus/corpus.ts';
import type { PlaceIndex } from './place-index.ts';
import { placesOf } from './places-of.ts';
import { synonymsOf } from './synonym-groups.ts';
import type { Synonyms } from './synonyms.ts';
import { titleShards } from './title-shards.ts';
import { directoryOf, shardsOf, vocabularyOf } from './vocabulary-shards.ts';

/** What the search knows by name, as `search/names.json` holds it. */
export interface NamesFile {
  places: PlaceIndex;
  synonyms: Synonyms;
}

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
    // Names and other names in one file: packed, the second costs little beside the first. The table of pages has the addresses of records already.
    [
      'names.json',
      JSON.stringify({
        places: { ...placesOf(corpus, titles.keys()), records: '' },
        synonyms: synonymsOf(corpus),
      } satisfies NamesFile),
    ],
    ...[...titles].map(([name, text]) => [`titles/t-${name}.json`, text] as const),
  ]);
}
