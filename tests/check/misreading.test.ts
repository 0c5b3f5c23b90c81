import { describe, expect, test } from 'vitest';
import { ofText, readContent, refusedInText, withBody } from '../support/content.ts';

const lost = (sign: string, made: string) => `The signs ${sign} here are taken for ${made}, and would not be seen`;
const words = '; emphasis takes whole words';

describe('Markdown that changes words is told, with the spelling that keeps them', () => {
  refusedInText('body', {
    '2*3*4': `1:2 ${lost('*', 'emphasis')} | Write 2\\*3\\*4 for the signs themselves${words}`,
    'Some 2**3**4.': `1:7 ${lost('*', 'emphasis')} | Write 2\\*\\*3\\*\\*4. for the signs themselves${words}`,
    'A *word*s': `1:3 ${lost('*', 'emphasis')} | Write \\*word\\*s for the signs themselves${words}`,
    'É*x*': `1:2 ${lost('*', 'emphasis')} | Write É\\*x\\* for the signs themselves${words}`,
    '5~10 and 6~12': `1:2 ${lost('~', 'words struck out')} | Write 5\\~10 and 6\\~12 for the signs themselves`,
    'About ~5~ of them': `1:7 ${lost('~', 'words struck out')} | Write \\~5\\~ for the signs themselves`,
    '5`x`6': `1:2 ${lost('`', 'code')} | Write 5\\\`x\\\`6 for the signs themselves${words}`,
    [`5~10 ${'and so on '.repeat(9)}6~12`]: `1:2 ${lost('~', 'words struck out')} | Write \\~ for the sign itself`,
    'First.\n\n2024. Was a year.':
      '3:1 "2024." at the start of a paragraph is taken for a list | Write 2024\\. where it is not a list',
    '6) Of them': '1:1 "6)" at the start of a paragraph is taken for a list | Write 6\\) where it is not a list',
    '1. a\n2. b\n4. c':
      '3:1 "4." would be shown as 3: a list counts on from its first number | Write 4\\. where it is not a list, or number the list in order',
    '2022. a\n\n2024. b':
      '3:1 "2024." would be shown as 2023: a list counts on from its first number | Write 2024\\. where it is not a list, or number the list in order',
    'See www.un.org/a.':
      '1:5 "www.un.org/a" is taken for a link, to http://www.un.org/a | Write [www.un.org/a](https://www.un.org/a), or leave it out',
    'A\n\nsee www\\.un.org':
      '3:1 "www.un.org" is taken for a link, to http://www.un.org | Write [www.un.org](https://www.un.org), or leave it out',
    'Write to a.b@un.org, please':
      '1:10 "a.b@un.org" is taken for a link | Write [a.b@un.org](mailto:a.b@un.org), or leave it out',
  });
});

test.each([
  '5~10 alone, 2 * 3 * 4, a_b_c, snake_case_word',
  '*emphasis*, **strong**, *Lawfare*’s, (*sic*), “*in marks*”, `code`, ~~struck~~',
  '2\\*3\\*4, 5\\~10 and 6\\~12, 2024\\. was a year',
  '1. a\n2. b\n3. c',
  '3. a\n4. b',
  '1. a\n1. b\n1. c',
  '1. alone',
  '[www.un.org](https://www.un.org), [a@un.org](mailto:a@un.org), https://un.org, `www.un.org`',
])('is left alone: %s', (text) => {
  expect(ofText(text)).toEqual([]);
});

test('the spelling that is advised keeps the words', () => {
  const { entries } = readContent(withBody('2\\*3\\*4, 5\\~10 and 6\\~12\n\n2024\\. was a year'));
  expect(entries.statements[0]?.passages.map(({ text }) => text)).toEqual(['2*3*4, 5~10 and 6~12', '2024. was a year']);
});
