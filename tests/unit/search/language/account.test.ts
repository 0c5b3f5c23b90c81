import { expect, test } from 'vitest';
import { account } from '../../../../src/features/search/language/account.ts';
import { parseQuery } from '../../../../src/features/search/language/query.ts';
import { vocabularyFor } from './support.ts';

const vocabulary = vocabularyFor([
  'The safeguards of Article 24, said Iran.',
  'Mutual legal assistance and safeguards.',
  'A safeguard; MLA; cross border data.',
  'Viet Nam spoke.',
]);
const synonyms = {
  same: [
    ['MLA', 'Mutual legal assistance', 'judicial help'],
    ['Viet Nam', 'Vietnam'],
  ],
  related: [['Data protection', 'privacy', 'data']],
};
const told = async (query: string) =>
  (await account(parseQuery(query), vocabulary, synonyms)).map(
    ({ word, state, count, to }) => `${word} ${state} ${String(count)}${to ? `: ${to.join(', ')}` : ''}`,
  );

test.each([
  ['safeguards', ['safeguards found 3']],
  ['safeguarding', ['safeguarding found 3']],
  ['safegards article 24 iran', ['safegards corrected 3: safeguards', 'article found 1', '24 found 1', 'iran found 1']],
  ['MLA', ['MLA widened 1: Mutual legal assistance']],
  ['Vietnam', ['Vietnam widened 0: Viet Nam']],
  [
    'mutual legal assistance',
    ['mutual found 1', 'legal found 1', 'assistance found 1', 'mutual legal assistance widened 1: MLA'],
  ],
  ['atlantis', ['atlantis absent 0']],
  ['privacy', ['privacy absent 0']],
  ['cross-border', ['cross-border found 1']],
  ['A/AC.291/24', ['A/AC.291/24 absent 0']],
  ['"safeguards iran"', ['safeguards found 3', 'iran found 1']],
  ['"safeguarded iran"', ['safeguarded absent 0: safeguard, safeguards', 'iran found 1']],
  ['"safegards"', ['safegards absent 0']],
  ['iran -safegards -MLA', ['iran found 1', 'safegards absent 0', 'MLA found 1']],
  ['iran OR safegards', ['iran found 1', 'safegards corrected 3: safeguards']],
  ['24(3)', ['24 found 1', '3 absent 0']],
  ['actor:atlantis', []],
])('%s', async (query, lines) => {
  expect(await told(query)).toEqual(lines);
});

test('no word is dropped', async () => {
  const query = parseQuery('the “human rights” of-all A/AC.291/22 -iran (vote OR 24/7) Côte');
  const words = query.clauses.flatMap(({ alternatives }) => alternatives.flatMap((term) => term.words));
  expect((await account(query, vocabulary, synonyms)).length).toBeGreaterThanOrEqual(words.length);
});
