import { describe, expect, it, test } from 'vitest';
import { paragraphs } from '../../../src/features/cite/passage.ts';
import { parseShortCitation, shortCitation, shortPath } from '../../../src/base/short-number.ts';

describe('a short citation', () => {
  it.each([
    ['CCR 118', 118, undefined],
    ['ccr118', 118, undefined],
    ['CCR no. 118', 118, undefined],
    ['CCR 118, para. 2', 118, 2],
    ['CCR 118 para 2', 118, 2],
    ['CCR 118, paragraph 12.', 118, 12],
    ['CCR 118 ¶2', 118, 2],
    ['CCR 118 #p2', 118, 2],
    ['  Ccr-118 at para. 2 ', 118, 2],
    ['CCR\u00a0118,\u00a0para.\u00a02', 118, 2],
  ])('%j is read', (words, number, paragraph) => {
    expect(parseShortCitation(words)).toEqual({ number, paragraph });
  });

  it.each(['CCR', 'CCR 0', 'CCR A/74/247', 'Article 118', 'CCR 118 and 119', '118', 'OCCR 118', 'CCR 118 votes'])(
    '%j is none',
    (words) => {
      expect(parseShortCitation(words)).toBeUndefined();
    },
  );

  test('what is written is read back', () => {
    for (const number of [1, 9, 118, 70_000])
      for (const paragraph of [undefined, 1, 23]) {
        const written = shortCitation(
          number,
          paragraph === undefined ? undefined : paragraphs([`p${String(paragraph)}`]),
        );
        expect(parseShortCitation(written)).toEqual({ number, paragraph });
      }
    expect(shortPath(118)).toBe('/c/118/');
  });
});
