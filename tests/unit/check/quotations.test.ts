import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/features/check/quotations.ts';
import { plainText } from '../../../src/features/check/plain-text.ts';

const quoted = (text: string) => findQuotations(plainText(text)).quotations.map(({ text: words }) => words);
const unpaired = (text: string) => findQuotations(text).unpaired;
const words = 'The request failed: 102 States voted';

describe('a quotation', () => {
  it.each([
    `“${words}”`,
    `"${words}"`,
    `„${words}“`,
    `„${words}”`,
    `”${words}”`,
    `«${words}»`,
    `« ${words} »`,
    `»${words}«`,
    `‹${words}›`,
    `‘${words}’`,
    `‚${words}‘`,
    '``' + words + "''",
    `&ldquo;${words}&rdquo;`,
    `<p title="no words of it">(&quot;${words}&quot;)</p>`,
  ])('in %s', (text) => {
    expect(quoted(`It said: ${text}, and so on`).map((one) => one.trim())).toEqual([words]);
  });

  it('holds those of a second level', () => {
    expect(quoted('“He said ‘no to it’ and “left” then”, “and”')).toEqual([
      'He said ‘no to it’ and “left” then',
      'and',
    ]);
    expect(quoted('The States’ rights; Iran’s ‘claim to Iran’s rights’')).toEqual(['claim to Iran’s rights']);
  });

  it('is none without words', () => {
    expect(findQuotations('“…” and "12"')).toEqual({ quotations: [], unpaired: [] });
  });
});

describe('a mark without a clear pair is told', () => {
  it.each([
    ['He said “the request failed.', [8]],
    ['the request failed” he said', [18]],
    ['a "quotation that does not end', [2]],
    ['‘the States’ request’ failed', [0]],
    ['a screen of 15" and the States’ rights', []],
  ])('%s', (text, places) => {
    expect(unpaired(text)).toEqual(places);
  });
});
