import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf } from '../../../src/features/search/page/answers.client.ts';
import { questionWord } from '../../../src/features/search/page/question-word.client.ts';
import type { Told } from '../../../src/features/search/files.ts';
import { answersOf } from '../../../src/features/search/build/answers.ts';
import { searchOf, type SearchInNode } from '../../support/search-in-node.ts';

let site: SearchInNode;
let told: readonly Told[];
beforeAll(async () => {
  site = await searchOf('tests/fixtures/site/content');
  told = answersOf(site.corpus);
});
afterAll(() => site.close());

async function ask(query: string, fields: readonly Told[] = told) {
  // What answers is fetched for these alone.
  if (!questionWord.test(query)) return undefined;
  const result = await site.search(query);
  const found = [...result.matches, ...result.partial].map(site.dependencies.table.pathOf);
  const answer = await answerOf(result, found, 'convention', () => Promise.resolve(fields));
  return answer && { unknown: answer.unknown, told: answer.facts.map(([, , words, path]) => `${words} ${path}`) };
}

test.each([
  [
    'how did Arcadia vote',
    'Arcadia: voted to delete (Should Article 2, the purpose, be deleted?, 2 February 2024) /votes/2024-02-02-article-2/',
  ],
  [
    'who opposed article 1?',
    'Arcadia: voted to delete: Should Article 2, the purpose, be deleted? (2 February 2024) /votes/2024-02-02-article-2/',
  ],
  [
    'who wants to delete article 1',
    'Arcadia: voted to delete: Should Article 2, the purpose, be deleted? (2 February 2024) /votes/2024-02-02-article-2/',
  ],
  [
    'what did Digital Rights Watch sign',
    'Joint letter (1 March 2022): 2 signatories /letters/2022-03-01-joint-letter/#signatories',
  ],
  [
    'who signed the joint letter',
    'Joint letter (1 March 2022): 2 signatories /letters/2022-03-01-joint-letter/#signatories',
  ],
  [
    'when does the convention enter into force',
    expect.stringMatching(/^Its date is not known yet\. Of the 40 ratifications .* \/signature\/$/),
  ],
  [
    'how many voted to delete article 1',
    'Should Article 2, the purpose, be deleted?, 2 February 2024: No: 10 voted to keep, 2 to delete, 3 abstained. /votes/2024-02-02-article-2/',
  ],
  [
    'how many signed the joint letter',
    'Joint letter (1 March 2022): 2 signatories /letters/2022-03-01-joint-letter/#signatories',
  ],
  ['how many countries have ratified', expect.stringMatching(/^Of the 40 ratifications needed .* \/signature\/$/)],
  ['what did Arcadia say on scope', expect.stringMatching(/^Arcadia: .* \/statements\/.*#p\d$/)],
  ['which red lines were met', 'Dual criminality: met in Convention /red-lines/dual-criminality/'],
  ['which red lines were not met', 'An express clause: not met in Convention /red-lines/an-express-clause/'],
])('%s', async (query, line) => {
  expect(await ask(query)).toEqual({ unknown: undefined, told: expect.arrayContaining([line]) as string[] });
});

test.each([
  ['how did Atlantis vote', 'how it voted'],
  ['who has ratified the convention', 'who ratified'],
])('where the record does not know, it says so: %s', async (query, unknown) => {
  expect(await ask(query)).toEqual({ unknown, told: [] });
});

test.each([
  'article 1',
  'vote',
  'common position',
  'positions on scope',
  'what did Arcadia say on the workshop',
  'position of Borduria on the emblem',
  'the one who watches',
  'red lines',
  'who',
])('%s is no question that fields answer', async (query) => {
  expect(await ask(query)).toBeUndefined();
});

test('who does not say what should become of an article is on no side of it', async () => {
  const position: Told = [
    'position provision-unsaid point-against reserves',
    ['actor digital-rights-watch', 'article purpose'],
    'Digital Rights Watch: reserves its position',
    '/statements/one/#p1',
  ];
  for (const query of ['who opposed article 1', 'who supported article 1', 'who wanted article 1 changed'])
    expect((await ask(query, [position]))?.told).toEqual([]);
  expect((await ask('what did Digital Rights Watch say on article 1', [position]))?.told).toHaveLength(1);
});

test('what is said of its point is on a side of a topic, whatever is to become of a provision', async () => {
  expect((await ask('who opposed process'))?.told).toEqual([expect.stringContaining('opposes secret meetings')]);
  expect((await ask('who supports scope'))?.told).toEqual(
    expect.arrayContaining([expect.stringContaining('Borduria: change: proposes a new title')]),
  );
});
