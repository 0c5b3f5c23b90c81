import { expect, test } from 'vitest';
import { debateOf } from '../../../src/features/statements/debate.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';
import { voting } from '../../support/voting.ts';

const naming = (article: string, text: string) =>
  text.replace('position:', `provisions:\n  - {text: main, article: "${article}"}\nposition:`);
const speech = voting['statements/speech.mdx'] as string;
const corpus = (changes: Record<string, Change> = {}) => corpusWith({ ...voting, ...changes });
const around = (id: string, changes?: Record<string, Change>) => {
  const of = corpus(changes);
  const debate = debateOf(of, of.get('statements', id)!);
  const idIn = (page?: { path: string }) => page?.path.split('/')[2];
  return debate && [debate.title, idIn(debate.previous), idIn(debate.next)];
};

test('is what was said at the same meeting on the same topic, by date', () => {
  expect(around('one')).toEqual(['First session, Scope', undefined, 'same-day']);
  expect(around('last-day')).toEqual(['First session, Scope', 'speech', undefined]);
});

test('is that on an article rather than a topic, where others named it too', () => {
  const onArticle = { 'statements/speech.mdx': naming('1', speech) };
  expect(around('one', onArticle)).toEqual(['First session, Main, Article 1', undefined, 'speech']);
  expect(around('same-day', onArticle)).toEqual(['First session, Scope', 'one', 'speech']);
});

test('is none outside of meetings', () => {
  const outside = { 'statements/speech.mdx': speech.replace('session: first\n', '') };
  expect(around('speech', outside)).toBeUndefined();
});
