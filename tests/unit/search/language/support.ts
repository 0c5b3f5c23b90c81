import { articleAnchor, articlePath, recordPath } from '../../../../src/records/addresses.ts';
import { articlesOf } from '../../../../src/corpus/article.ts';
import { relate, type Corpus } from '../../../../src/corpus/corpus.ts';
import { readCorpus } from '../../../../src/records/read.ts';
import { summaryOf, titleOf } from '../../../../src/records/summary.ts';
import { languageFiles, type NamesFile } from '../../../../src/features/search/language/files.ts';
import { placesOf } from '../../../../src/features/search/language/places-of.ts';
import type { PlaceIndex } from '../../../../src/features/search/language/places.ts';
import { shardsOf, directoryOf, vocabularyOf } from '../../../../src/features/search/language/vocabulary-shards.ts';
import { openVocabulary, type Vocabulary } from '../../../../src/features/search/language/vocabulary.ts';
import { wordsOf } from '../../../../src/features/search/language/words.ts';
import { site } from '../../../../src/base/site.ts';

/** The real record. */
export function realCorpus(): Corpus {
  const { entries, process } = readCorpus('content');
  if (!process) throw new Error('content/process.yaml cannot be read');
  return relate(entries, process, site.mainText);
}

/** The files of the real record, with the words that its pages are made of. */
export function realFiles(corpus: Corpus): Map<string, string> {
  const { statements, letters, redLines, texts, sessions, actors, topics } = corpus;
  const pages = [...statements, ...letters, ...redLines, ...texts, ...sessions, ...actors, ...topics].map((entry) => ({
    words: wordsOf([titleOf(entry), summaryOf(entry), ...entry.passages.map(({ text }) => text)].join(' ')),
  }));
  return languageFiles(corpus, pages);
}

/** The names, with the addresses of records that the search page takes from its table. */
export const placesIn = (files: ReadonlyMap<string, string>): PlaceIndex => ({
  ...(JSON.parse(files.get('names.json') ?? '') as NamesFile).places,
  records: placesOf(realCorpus()).records,
});

/** A vocabulary of some pages, with the names of the files that it loaded. */
export function vocabularyFor(pages: readonly string[]): Vocabulary & { loaded: string[] } {
  const words = vocabularyOf(pages.map((text) => ({ words: wordsOf(text) })));
  const shards = shardsOf(words);
  const loaded: string[] = [];
  const vocabulary = openVocabulary((name) => {
    loaded.push(name);
    const text =
      name === 'index.json' ? JSON.stringify(directoryOf(words, shards)) : shards.get(name.replace(/^w-|\.txt$/g, ''));
    return text === undefined ? Promise.reject(new Error(`no file ${name}`)) : Promise.resolve(text);
  });
  return { ...vocabulary, loaded };
}

/** Every address of the site that a query may lead to. */
export function addressesIn(corpus: Corpus): Set<string> {
  const { statements, letters, redLines, sessions, actors, topics, glossary, articles } = corpus;
  return new Set([
    ...[...statements, ...letters, ...redLines, ...sessions, ...actors, ...topics, ...corpus.texts].map(
      ({ collection, id }) => recordPath(collection, id),
    ),
    ...glossary.map(({ id }) => recordPath('glossary', id)),
    ...articles.map(({ slug }) => articlePath(slug)),
    ...corpus.texts.flatMap((text) =>
      articlesOf(text, corpus).map(({ number }) => `${recordPath('texts', text.id)}#${articleAnchor(number)}`),
    ),
  ]);
}
