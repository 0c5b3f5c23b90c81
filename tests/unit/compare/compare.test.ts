import { describe, expect, it, test } from 'vitest';
import { concordanceOf, type ConcordanceRow } from '../../../src/features/compare/concordance.ts';
import { differenceOf, textNamed } from '../../../src/features/compare/difference.ts';
import { corpusWith } from '../../support/corpus.ts';
import { twoDrafts } from '../../support/two-drafts.ts';

describe('the articles of all texts', () => {
  const concordance = () => {
    const changes = {
      ...twoDrafts,
      'statements/tie.mdx': (twoDrafts['statements/late.mdx'] as string)
        .replace('id: late', 'id: tie')
        .replace(
          'provisions: [{text: third-draft, article: "2"}]',
          'provisions: [{text: first-draft, article: "9"}, {text: third-draft, article: "9"}]',
        ),
    };
    return concordanceOf(corpusWith(changes, 'convention'));
  };
  const numbers = (rows: readonly ConcordanceRow[], path: string | undefined) =>
    rows.filter((row) => row.path === path).map(({ places }) => places.map((place) => place?.number));

  it('stand in one row under whatever number, where the main text tells it; a text without any is left out', () => {
    const { texts, rows } = concordance();
    expect(texts.map(({ id }) => id)).toEqual(['first-draft', 'third-draft', 'convention']);
    expect(numbers(rows, '/articles/purpose/')).toEqual([['1', '2', '1']]);
  });

  it('that are not tied to the main text share a row by number, and its title stays open', () => {
    const { rows } = concordance();
    expect(numbers(rows, undefined)).toContainEqual(['9', '9', undefined]);
  });

  it('carry what is recorded of them in each text', () => {
    const { rows } = concordance();
    const [row] = rows.filter(({ path }) => path === '/articles/purpose/');
    expect(row?.places[1]).toMatchObject({
      title: 'Purpose',
      path: '/texts/third-draft/#article-2',
      recorded: '1 vote, 1 red line, 2 statements, 1 position, and 1 letter',
    });
  });
});

test.each([
  [{ number: '5', title: 'A' }, { number: '5', title: 'A' }, true, 'same number, same title'],
  [{ number: '5', title: 'A' }, { number: '6', title: 'B' }, true, 'different number, different title'],
  [{ number: '5', title: 'A' }, { number: '5', title: undefined }, true, 'same number, a title is not recorded'],
  [{ number: '5', title: 'A' }, undefined, true, 'recorded in First only'],
  [undefined, { number: '5', title: 'A' }, false, 'recorded in Second only'],
  [
    { number: '5', title: 'A' },
    { number: '5', title: 'A' },
    false,
    'same number, same title; whether it is the same article is not recorded',
  ],
])('%o beside %o (one article: %s): %s', (a, b, tied, words) => {
  expect(differenceOf(a, b, tied, ['First', 'Second'])).toBe(words);
});

test.each([
  ['rev-2', 'rev-2'],
  ['/texts/rev-2/', 'rev-2'],
  ['https://example.org/record/texts/rev-2/r/1/', 'rev-2'],
  ['/statements/one/', '/statements/one/'],
])('%s is read as %s', (value, id) => {
  expect(textNamed(value)).toBe(id);
});
