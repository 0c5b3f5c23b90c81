import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { beforeAll, describe, expect, test } from 'vitest';
import { relate, type Corpus } from '../../src/corpus/corpus.ts';
import { allVotes } from '../../src/features/votes/votes.ts';
import type { Entries, Entry } from '../../src/records/entry.ts';
import { readEnvironment } from '../../src/base/environment.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { site } from '../../src/base/site.ts';
import { kinds, questions } from './questions.ts';
import { deep } from '../support/deep.ts';
import { wordsOf } from './words.ts';

// What questions say of the real record holds for a day's record: it is asked in depth, and before relevance is measured.
describe.runIf(deep)('the questions', () => {
  let entries: Entries;
  let corpus: Corpus;
  let corpusWords: Set<string>;
  beforeAll(() => {
    const { contentDir } = readEnvironment({});
    const { process, published, ...read } = readPublished(contentDir);
    entries = read.entries;
    corpus = relate(entries, process!, site.mainText, published);
    corpusWords = new Set(
      globSync('**/*.{mdx,yaml}', { cwd: contentDir }).flatMap((file) =>
        wordsOf(readFileSync(join(contentDir, file), 'utf8')),
      ),
    );
  });

  test('there are enough questions of every kind, none twice, some held out', () => {
    expect(questions.length).toBeGreaterThanOrEqual(100);
    for (const kind of kinds) {
      const group = questions.filter((question) => question.kind === kind);
      expect(group.length, kind).toBeGreaterThanOrEqual(8);
      expect(group.filter(({ heldOut }) => heldOut).length, kind).toBeGreaterThanOrEqual(2);
    }
    expect(questions.filter(({ heldOut }) => heldOut).length).toBeGreaterThanOrEqual(25);
    expect(new Set(questions.map(({ query }) => query)).size).toBe(questions.length);
  });

  test('every answer is a record that exists, and every paragraph too', () => {
    const anchors = new Map<string, string[]>();
    for (const { collection, id, passages } of Object.values(entries).flat() as Entry[])
      anchors.set(
        `${collection}/${id}`,
        passages.map(({ anchor }) => anchor),
      );
    for (const { slug } of corpus.articles) anchors.set(`articles/${slug}`, []);
    for (const { vote } of allVotes(corpus)) anchors.set(`votes/${vote.id}`, []);
    const missing = questions.flatMap(({ query, answers }) =>
      answers.flatMap((answer) => {
        const [record = '', anchor] = answer.split('#');
        const known = anchors.get(record);
        return known && (anchor === undefined || known.includes(anchor)) ? [] : [`${query}: ${answer}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('every question has an answer, or a word that no record has', () => {
    for (const { query, answers, absent } of questions)
      expect(answers.length > 0 !== absent.length > 0, query).toBe(true);
  });

  test('absent words are in no record, and are no misspelling of a word that is', () => {
    const near = questions.flatMap(({ absent }) =>
      absent.flatMap(wordsOf).flatMap((word) => {
        const edits = word.length < 8 ? 1 : 2;
        return [...corpusWords].filter((other) => distance(word, other) <= edits).map((other) => `${word}: ${other}`);
      }),
    );
    expect(near).toEqual([]);
  });

  test('misspelt queries hold a word that is in no record', () => {
    for (const { query } of questions.filter(({ kind }) => kind === 'misspelling'))
      expect(
        wordsOf(query).every((word) => corpusWords.has(word)),
        query,
      ).toBe(false);
  });
});
