import type { Choice, Numbering, Remembered } from '../../../src/ledger/paragraph.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { describe, expect, test } from 'vitest';
import { numberPassages } from '../../../src/ledger/paragraphs.ts';

const scope = 'The delegation asked to limit the scope of the convention to crimes that depend on computers.';
const safeguards =
  'Without judicial authorisation, it said, no service provider should have to hand over stored content.';
const evidence = 'On electronic evidence it supported the proposal of the Caribbean Community, with two small changes.';
const closing = 'Finally it thanked the Chair, the secretariat and the interpreters for their patience.';

/** What is remembered after the revisions with these texts; each is a list of texts. */
function published(...revisions: string[][]): Remembered {
  let remembered: Remembered = { revision: 0, passages: [], removed: [] };
  for (const texts of revisions)
    remembered = { revision: remembered.revision + 1, ...numberPassages(texts, remembered) };
  return remembered;
}

/** A numbering at a glance: anchors and change of each passage, then the removed anchors. */
const glance = ({ passages, removed }: Numbering): string =>
  [
    ...passages.map(({ anchors, change }) => `${anchors.join(' ')} ${change}`),
    ...removed.map(({ anchor, revision }) => `${anchor} removed, last in ${String(revision)}`),
  ].join('; ');
const number = (remembered: Remembered, texts: string[], choices?: Choice[]): string =>
  glance(numberPassages(texts, remembered, choices));

describe('each rule', () => {
  const before = published([scope, safeguards, evidence]);

  test('a record that was never published is numbered in order', () => {
    expect(numberPassages([scope, safeguards])).toEqual({
      passages: [
        { anchors: ['p1'], text: scope, change: 'new' },
        { anchors: ['p2'], text: safeguards, change: 'new' },
      ],
      removed: [],
    });
  });

  test('unchanged', () => {
    expect(numberPassages([scope, safeguards, evidence], before).passages).toEqual([
      { anchors: ['p1'], text: scope, change: 'kept', likeness: 1 },
      { anchors: ['p2'], text: safeguards, change: 'kept', likeness: 1 },
      { anchors: ['p3'], text: evidence, change: 'kept', likeness: 1 },
    ]);
  });

  test('edited: keeps its number', () => {
    const edited = safeguards.replace('judicial authorisation', 'a warrant');
    const { passages } = numberPassages([scope, edited, evidence], before);
    expect(passages[1]).toMatchObject({ anchors: ['p2'], text: edited, change: 'edited', former: safeguards });
    expect(passages[1]?.likeness).toBeCloseTo(0.79, 1);
  });

  test('edited in spaces, quotation marks, dashes or capitals only: edited, wholly alike', () => {
    const { passages } = numberPassages(
      ['“The State’s” duty – so called'],
      published([`"the  State's" duty - so called`]),
    );
    expect(passages).toMatchObject([{ anchors: ['p1'], change: 'edited', likeness: 1 }]);
  });

  test('moved: only the one that changed its place among the others', () => {
    expect(number(before, [evidence, scope, safeguards])).toBe('p3 moved; p1 kept; p2 kept');
  });

  test('moved and edited', () => {
    const edited = evidence.replace('two small', 'few');
    expect(number(before, [edited, scope, safeguards])).toBe('p3 edited; p1 kept; p2 kept');
  });

  test('inserted: the next free number, in the order of the page', () => {
    expect(number(before, ['A foreword.', scope, safeguards, closing, evidence])).toBe(
      'p4 new; p1 kept; p2 kept; p5 new; p3 kept',
    );
  });

  test('removed: listed with its last revision and text, its number never given again', () => {
    const after = numberPassages([scope, evidence, closing], before);
    expect(glance(after)).toBe('p1 kept; p3 kept; p4 new; p2 removed, last in 1');
    expect(after.removed).toEqual([{ anchor: 'p2', revision: 1, text: safeguards }]);
    const withoutLast = published([scope, safeguards], [scope]);
    expect(number(withoutLast, [scope, closing])).toBe('p1 kept; p3 new; p2 removed, last in 1');
  });

  test('removed ones stay in the list, by number', () => {
    const remembered = published([scope, safeguards, evidence], [scope, safeguards], [safeguards]);
    expect(number(remembered, [])).toBe('p1 removed, last in 2; p2 removed, last in 3; p3 removed, last in 1');
  });

  test('restored: a removed passage that comes back word for word', () => {
    const remembered = published([scope, safeguards, evidence], [scope], [scope, closing]);
    expect(number(remembered, [evidence.toUpperCase(), scope, closing])).toBe(
      'p3 restored; p1 kept; p4 kept; p2 removed, last in 1',
    );
  });

  test('not restored: a removed passage that comes back with other words', () => {
    const remembered = published([scope, safeguards], [scope]);
    expect(number(remembered, [scope, safeguards.replace('stored', 'any')])).toBe(
      'p1 kept; p3 new; p2 removed, last in 1',
    );
  });

  test('split: the first part keeps the number, also where another passage stands between', () => {
    const remembered = published([`${scope} ${safeguards}`, evidence]);
    expect(number(remembered, [scope, safeguards, evidence])).toBe('p1 split; p3 split; p2 kept');
    expect(number(remembered, [scope, closing, safeguards, evidence])).toBe('p1 split; p3 new; p4 split; p2 kept');
  });

  test('split into a list', () => {
    const items = [scope, safeguards, closing, 'It asked for a vote.', 'It left before the vote was over.'];
    const remembered = published([items.join(' '), evidence]);
    expect(number(remembered, [...items, evidence])).toBe('p1 split; p3 split; p4 split; p5 split; p6 split; p2 kept');
  });

  test('merged: has the numbers of all parts, its own that of the first', () => {
    expect(number(before, [scope, `${safeguards} ${evidence}`])).toBe('p1 kept; p2 p3 merged');
    expect(numberPassages([`${scope} ${safeguards}`, evidence], before).passages[0]).toMatchObject({
      likeness: 1,
      former: `${scope}\n${safeguards}`,
    });
  });

  test('merged in another order, and from places apart: all numbers lead there', () => {
    const remembered = published([scope, safeguards, evidence, closing]);
    const merged = numberPassages([`${closing} ${scope}`, safeguards, evidence], remembered);
    expect(merged.passages[0]?.anchors.toSorted()).toEqual(['p1', 'p4']);
    expect(merged.removed).toEqual([]);
  });

  test('a short passage taken up whole by an edited one is merged into it', () => {
    const short = 'It asked for a vote.';
    const remembered = published([scope, evidence, short]);
    const longer = `${scope.replace('crimes', 'offences')} ${short}`;
    expect(number(remembered, [longer, evidence])).toBe('p1 p3 merged; p2 kept');
  });

  test('a merged passage keeps all its numbers when edited or split, and loses all when removed', () => {
    const remembered = published([scope, safeguards, evidence], [`${scope} ${safeguards}`, evidence]);
    expect(number(remembered, [`${scope.replace('crimes', 'acts')} ${safeguards}`, evidence])).toBe(
      'p1 p2 edited; p3 kept',
    );
    expect(number(remembered, [scope, safeguards, evidence])).toBe('p1 p2 split; p4 split; p3 kept');
    expect(number(remembered, [evidence])).toBe('p3 kept; p1 removed, last in 2; p2 removed, last in 2');
    const removed = published([scope, safeguards, evidence], [`${scope} ${safeguards}`, evidence], [evidence]);
    expect(number(removed, [`${scope} ${safeguards}`, evidence])).toBe('p1 p2 restored; p3 kept');
  });

  test('all removed, all new', () => {
    expect(number(before, [])).toBe('p1 removed, last in 1; p2 removed, last in 1; p3 removed, last in 1');
    expect(number(published([scope], []), [closing])).toBe('p2 new; p1 removed, last in 1');
    expect(numberPassages([])).toEqual({ passages: [], removed: [] });
  });
});

describe('a number never comes to mean another paragraph', () => {
  test('a new paragraph in the place of a removed one has a new number', () => {
    expect(number(published([scope, safeguards, evidence]), [scope, closing, evidence])).toBe(
      'p1 kept; p4 new; p3 kept; p2 removed, last in 1',
    );
  });

  test('a new paragraph that quotes an edited one does not take its number, before it or after it', () => {
    const remembered = published([scope, safeguards]);
    const edited = scope.replace('The delegation asked', 'Its head wished');
    for (const quote of [
      'The delegation asked.',
      'The delegation asked for more time.',
      'The delegation asked: an opening often heard in that week.',
    ]) {
      expect(number(remembered, [quote, edited, safeguards])).toBe('p3 new; p1 edited; p2 kept');
      expect(number(remembered, [edited, quote, safeguards])).toBe('p1 edited; p3 new; p2 kept');
    }
  });

  test('nor that of a removed one of which it quotes some words', () => {
    const quote = 'Another paragraph mentions the scope of the convention and then speaks of other matters at length.';
    expect(number(published([scope, safeguards]), [quote, safeguards])).toBe('p3 new; p2 kept; p1 removed, last in 1');
  });

  test('a passage that takes up a removed one, but is mostly something else, has a new number of its own', () => {
    const short = 'It asked for a vote.';
    expect(number(published([short, evidence]), [`${scope} ${short}`, evidence])).toBe('p3 p1 merged; p2 kept');
  });

  test('common words scattered over a long new passage are no trace of a removed one', () => {
    const short = 'The convention of the computers.';
    expect(number(published([short, safeguards]), [`${closing} ${scope}`, safeguards])).toBe(
      'p3 new; p2 kept; p1 removed, last in 1',
    );
  });

  test('a removed passage whose words stood in another one already is not merged into that', () => {
    const part = 'to limit the scope of the convention';
    expect(number(published([scope, part]), [scope])).toBe('p1 kept; p2 removed, last in 1');
    expect(number(published([scope, part]), [scope.replace('crimes', 'acts')])).toBe(
      'p1 edited; p2 removed, last in 1',
    );
  });

  test('of equally worded paragraphs each keeps its own number', () => {
    const spoke = (state: string) => `The representative of ${state} spoke in favour of the proposal of the Chair.`;
    const remembered = published([spoke('Iran'), spoke('Chad'), spoke('Cuba')]);
    const later = (state: string) => spoke(state).replace('in favour of', 'for');
    expect(number(remembered, [later('Cuba'), later('Iran')])).toBe('p3 edited; p1 edited; p2 removed, last in 1');
  });
});

describe('equal passages', () => {
  test('are numbered in order', () => {
    expect(number(published(['No change.', scope, 'No change.']), ['No change.', 'No change.', scope])).toBe(
      'p1 kept; p3 kept; p2 moved',
    );
  });

  test('are told apart by their neighbours when one goes', () => {
    const remembered = published([scope, 'No change.', safeguards, 'No change.', evidence]);
    expect(number(remembered, [scope, safeguards, 'No change.', evidence])).toBe(
      'p1 kept; p3 kept; p4 kept; p5 kept; p2 removed, last in 1',
    );
    expect(number(remembered, [scope, 'No change.', safeguards, evidence])).toBe(
      'p1 kept; p2 kept; p3 kept; p5 kept; p4 removed, last in 1',
    );
  });

  test('one more of them is new; come back, each has its number', () => {
    expect(number(published(['No.', scope]), ['No.', scope, 'No.'])).toBe('p1 kept; p2 kept; p3 new');
    expect(number(published(['No.', scope, 'No.'], [scope]), ['No.', scope, 'No.'])).toBe(
      'p1 restored; p2 kept; p3 restored',
    );
  });

  test('two that become one leave one number removed', () => {
    const remembered = published([evidence, evidence, scope]);
    expect(number(remembered, [evidence, scope])).toBe('p1 kept; p3 kept; p2 removed, last in 1');
  });
});

describe('short passages', () => {
  const list = published(['Keep Article 5.', 'Stop.', 'Drop Article 6.']);

  test('edited between the same neighbours, with words in common', () => {
    expect(number(list, ['Keep Article 5.', 'Stop it.', 'Drop Article 6.'])).toBe('p1 kept; p2 edited; p3 kept');
    expect(number(published(['Stop.']), ['Stop it.'])).toBe('p1 edited');
  });

  test('without words in common, or between others, they are new', () => {
    const removed = 'p2 removed, last in 1';
    expect(number(list, ['Keep Article 5.', 'Go on.', 'Drop Article 6.'])).toBe(`p1 kept; p4 new; p3 kept; ${removed}`);
    expect(number(list, ['Stop it.', 'Keep Article 5.', 'Drop Article 6.'])).toBe(
      `p4 new; p1 kept; p3 kept; ${removed}`,
    );
    expect(number(list, ['Keep Article 5.', 'Stop it.', 'Stop now.', 'Drop Article 6.'])).toBe(
      `p1 kept; p4 new; p5 new; p3 kept; ${removed}`,
    );
  });

  test('in another place with another full stop', () => {
    expect(number(list, ['Stop!', 'Keep Article 5.', 'Drop Article 6.'])).toBe('p2 edited; p1 moved; p3 kept');
  });

  test('merged into one, and split again', () => {
    const merged = ['Keep Article 5. Drop Article 6.'];
    expect(number(published(['Keep Article 5.', 'Drop Article 6.']), merged)).toBe('p1 p2 merged');
    expect(number(published(merged), ['Keep Article 5.', 'Drop Article 6.'])).toBe('p1 split; p2 split');
  });
});

describe('scripts', () => {
  test('accents written in two ways are the same; another accent is an edit', () => {
    const spanish = 'La delegación pidió que la convención respetara la soberanía de los Estados.';
    const { passages } = numberPassages([spanish.normalize('NFD')], published([spanish.normalize('NFC')]));
    expect(passages).toMatchObject([{ anchors: ['p1'], likeness: 1 }]);
    expect(number(published([spanish]), [spanish.replaceAll('ó', 'o')])).toBe('p1 edited');
  });

  test('Arabic', () => {
    const one = 'طلب الوفد أن يقتصر نطاق الاتفاقية على الجرائم التي تعتمد على الحاسوب';
    const two = 'وشكر رئيس اللجنة والأمانة العامة والمترجمين على صبرهم الطويل';
    expect(number(published([one, two]), [two, one.replace('الوفد', 'الممثل')])).toBe('p2 kept; p1 edited');
    expect(number(published([one]), [two])).toBe('p2 new; p1 removed, last in 1');
  });

  test('Chinese, without spaces', () => {
    const one = '代表团要求将公约的范围限于依赖计算机的犯罪。';
    const two = '它还感谢主席、秘书处和口译员在会议期间的耐心工作。';
    expect(number(published([one, two]), [two.replace('耐心', '辛勤'), one])).toContain('p1 moved');
    expect(number(published([one, two]), [one, two.replace('耐心', '辛勤')])).toBe('p1 kept; p2 edited');
    expect(number(published([one + two]), [one, two])).toBe('p1 split; p2 split');
    expect(number(published([one]), [two])).toBe('p2 new; p1 removed, last in 1');
  });

  test('passages without words', () => {
    expect(number(published(['* * *', '', '§ §']), ['', '§ §', '* * *'])).toContain('p2 kept');
    expect(number(published(['* * *']), ['…'])).toBe('p2 new; p1 removed, last in 1');
  });
});

describe('choices', () => {
  const before = published([scope, safeguards, evidence], [scope, safeguards]);
  test('go before what the words suggest', () => {
    expect(number(before, [scope, safeguards], [{ position: 1, anchor: 'p2' }])).toBe(
      'p2 chosen; p4 new; p1 removed, last in 2; p3 removed, last in 1',
    );
    expect(number(before, [scope, safeguards], [{ position: 2, anchor: 'new' }])).toBe(
      'p1 kept; p4 chosen; p2 removed, last in 2; p3 removed, last in 1',
    );
  });

  test('may bring a removed anchor back, with its former text for comparison', () => {
    const { passages } = numberPassages([scope, safeguards, closing], before, [{ position: 3, anchor: 'p3' }]);
    expect(passages[2]).toMatchObject({ anchors: ['p3'], change: 'chosen', former: evidence });
    expect(passages[2]?.likeness).toBeLessThan(0.4);
  });

  test('may give several new numbers, in the order of the page', () => {
    const choices = [2, 1].map((position) => ({ position, anchor: 'new' }));
    expect(number(before, [scope, safeguards], choices)).toMatch(/^p4 chosen; p5 chosen; /);
  });

  test('take merged passages apart, or along', () => {
    const merged = published([scope, safeguards], [`${scope} ${safeguards}`]);
    expect(number(merged, [scope, safeguards], [{ position: 2, anchor: 'p2' }])).toBe('p1 edited; p2 chosen');
    expect(number(merged, [scope, safeguards], [{ position: 2, anchor: 'p1' }])).toBe('p3 new; p1 p2 chosen');
  });

  test.each<[choices: string, texts: string[], message: string]>([
    ['3=p1', [scope, safeguards], '"3=p1": there is no paragraph 3; the new text has paragraphs 1 to 2.'],
    ['1=new', [], '"1=new": there is no paragraph 1; the new text has no paragraphs.'],
    ['1.5=new', [scope], '"1.5=new": there is no paragraph 1.5; the new text has one paragraph, 1.'],
    [
      '1=p9',
      [scope, safeguards],
      '"1=p9": p9 is not known; published are p1, p2; removed are p3. Write "new" for a new number.',
    ],
    ['1=p1,1=p2', [scope, safeguards], 'Paragraph 1 is given two numbers, p1 and p2; choose one of them.'],
    ['1=p1,2=p1', [scope, safeguards], 'p1 is given to two paragraphs, 1 and 2; it can lead to one only.'],
  ])('that are impossible are refused with what is possible: %s', (list, texts, message) => {
    const choices = list.split(',').map((choice): Choice => {
      const [position = '', anchor = ''] = choice.split('=');
      return { position: Number(position), anchor };
    });
    expect(() => numberPassages(texts, before, choices)).toThrow(new UserError(message));
  });

  test('are impossible where nothing was published yet', () => {
    expect(() => numberPassages([scope], undefined, [{ position: 1, anchor: 'p1' }])).toThrow(
      '"1=p1": p1 is not known; no paragraph has been published yet. Write "new" for a new number.',
    );
  });
});

test('200 passages, all edited, in another order, are numbered in reasonable time', () => {
  const subject = 'the of States and measures in for Party rights powers'.split(' ');
  const passage = (n: number, edit: string) =>
    Array.from({ length: 30 }, (_, k) => (k % 2 ? subject[(k * 7 + n) % 10]! : `word${String(n * 30 + k)}`))
      .with(4, edit)
      .join(' ');
  const before = published(Array.from({ length: 200 }, (_, n) => passage(n, 'before')));
  const texts = Array.from({ length: 200 }, (_, n) => passage((n * 77) % 200, 'after'));
  const started = performance.now();
  const { passages, removed } = numberPassages(texts, before);
  // A guard against hours, not a benchmark: about a quarter of a second is usual.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(removed).toEqual([]);
  expect(passages.map(({ anchors }) => anchors)).toEqual(texts.map((_, n) => [`p${String(((n * 77) % 200) + 1)}`]));
});
