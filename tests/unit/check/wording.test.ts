import { describe, expect, it } from 'vitest';
import { findWords, isTitle, readingsOf, titleKey } from '../../../src/features/check/wording.ts';
import { nearestPassage } from '../../../src/features/check/resemblance.ts';
import { library } from './made-up.ts';

const state = await library.state('/statements/vote/', 1);
const where = (quotation: string) => findWords(readingsOf(quotation), state).map(({ anchor }) => anchor ?? 'summary');

describe('words are found verbatim', () => {
  it.each([
    ['The request failed: 102 States voted against it', ['p2']],
    ['the request failed: 102 States voted against it,', ['p2']],
    ['[t]he request failed: 102 States', ['p2']],
    ['[T]he request failed: 102 States', ['p2']],
    ['The request failed: 102 States voted against it … and 26 abstained.', ['p2']],
    ['The request failed … 26 abstained', ['p2']],
    ['The request failed [...] 26 abstained', ['p2']],
    ['The request failed . . . 26 abstained', ['p2']],
    ['The request [of Iran] failed: 102 States', ['p2']],
    ['The request failed: 102 States [sic] voted against it', ['p2']],
    ['The\u00a0request  failed:\n102 States voted', ['p2']],
    ['> The request failed:\n> 102 States voted', ['p2']],
    ['Russia, India and "the other friends" of the proposal', ['p3']],
    ['Russia, India and ‘the other friends’ of the proposal', ['p3']],
    ["Russia, India and ``the other friends'' of the proposal", ['p3']],
    ['« Russia, India and « the other friends » of the proposal »', ['p3']],
    ['of the proposal—seven in all', ['p3']],
    ['of the proposal -- seven in all', ['p3']],
    ['of the proposal --- seven in all', ['p3']],
    ['rules out reading the convention as permit\u00adting the sup\u00adpression', ['p1']],
    ['rules out reading the conven-\ntion as permitting the suppression', ['p1']],
    ['the con\ufb01rmed suppression of rights', []],
    ['*rules out* reading the **convention** as permitting', ['p1']],
    ['rules out \\emph{reading} the convention~as permitting', ['p1']],
    ['rules out <em>reading</em> the convention&nbsp;as permitting', ['p1']],
    ['The request to delete the clause was rejected', ['summary']],
    ['rights. Iran asked for its deletion on 8 August. The request failed: 102', ['p1']],
  ])('%s', (quotation, anchors) => {
    expect(where(quotation)).toEqual(anchors);
  });
});

describe('words that are not there are not found', () => {
  it.each([
    'The request failed: 103 States voted against it',
    'The request was rejected: 102 States voted',
    '26 abstained … The request failed',
    'he request failed: 102 States voted against i',
    'States voted against it, 23 in favor',
    'the Request failed: 102 states voted',
    '… [the Committee] …',
  ])('%s', (quotation) => {
    expect(where(quotation)).toEqual([]);
  });
});

it('titles are told from quotations whatever a style does to them', () => {
  const titles = new Set(['Vote of 8 August 2024 on Iran’s request to delete Article 6(2)'].map(titleKey));
  for (const title of [
    'Vote of 8 August 2024 on Iran’s Request to Delete Article 6(2),',
    "Vote of 8 August 2024 on Iran's request to delete Article 6(2)",
    'VOTE OF 8 AUGUST 2024 ON IRAN’S REQUEST TO DELETE ARTICLE 6(2)',
    'Vote of 8 August 2024 on Iran’s Request …',
    'Vote of 8 August 2024',
  ])
    expect([title, isTitle(title, titles)]).toEqual([title, true]);
  expect(isTitle('on Iran’s request to delete', titles)).toBe(false);
});

describe('the nearest passage', () => {
  it('is shown with what differs, word by word', () => {
    expect(nearestPassage('The request failed: 103 States voted against it, 23 for it', state)).toEqual({
      anchor: 'p2',
      stretches: [
        { kind: 'same', text: 'The request failed:' },
        { kind: 'removed', text: '103' },
        { kind: 'added', text: '102' },
        { kind: 'same', text: 'States voted against it, 23' },
        { kind: 'removed', text: 'for it' },
        { kind: 'same', text: 'in favour, and 26 abstained.' },
      ],
    });
  });

  it('is none where the words are of something else', () => {
    expect(nearestPassage('Sustainable fisheries require cooperation between coastal nations', state)).toBeUndefined();
  });
});
