import type { Choice, Numbering, Remembered } from '../../../src/ledger/paragraph.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { describe, expect, test } from 'vitest';
import { numberPassages } from '../../../src/ledger/paragraphs.ts';

const scope = 'The delegation asked to limit the scope of the convention to crimes that depend on computers.';
const safeguards =
  'Without judicial authorisation, it said, no service provider should have to hand over stored content.';
const evidence = 'On electronic evidence it supported the proposal of the Caribbean Community, with two small changes.';
const closing = 'Finally it thanked the Chair, the secretariat and the interpreters for their patience.';
const spoke = (state: string, word = 'in favour of') =>
  `The representative of ${state} spoke ${word} the proposal of the Chair.`;
const spanish = 'La delegación pidió que la convención respetara la soberanía de los Estados.';
const arabic = 'طلب الوفد أن يقتصر نطاق الاتفاقية على الجرائم التي تعتمد على الحاسوب';
const chinese = '它还感谢主席、秘书处和口译员在会议期间的耐心工作。';

/** The paragraphs of the tables below by their names; with `*`, the same edited. */
const paragraphs: Record<string, string> = {
  scope,
  'scope*': scope.replace('crimes', 'acts'),
  'scope**': scope.replace('The delegation asked', 'Its head wished'),
  safeguards,
  'safeguards*': safeguards.replace('judicial authorisation', 'a warrant'),
  evidence,
  'evidence*': evidence.replace('two small', 'few'),
  EVIDENCE: evidence.toUpperCase(),
  closing,
  foreword: 'A foreword.',
  vote: 'It asked for a vote.',
  left: 'It left before the vote was over.',
  part: 'to limit the scope of the convention',
  common: 'The convention of the computers.',
  quote1: 'The delegation asked.',
  quote2: 'The delegation asked for more time.',
  quote3: 'The delegation asked: an opening often heard in that week.',
  quote4: 'Another paragraph mentions the scope of the convention and then speaks of other matters at length.',
  iran: spoke('Iran'),
  'iran*': spoke('Iran', 'for'),
  chad: spoke('Chad'),
  cuba: spoke('Cuba'),
  'cuba*': spoke('Cuba', 'for'),
  no: 'No change.',
  keep: 'Keep Article 5.',
  stop: 'Stop.',
  'stop!': 'Stop!',
  'stop-it': 'Stop it.',
  'stop-now': 'Stop now.',
  go: 'Go on.',
  drop: 'Drop Article 6.',
  spanish,
  'spanish*': spanish.replaceAll('ó', 'o'),
  arabic,
  'arabic*': arabic.replace('الوفد', 'الممثل'),
  'other-arabic': 'وشكر رئيس اللجنة والأمانة العامة والمترجمين على صبرهم الطويل',
  chinese,
  'chinese*': chinese.replace('耐心', '辛勤'),
  'other-chinese': '代表团要求将公约的范围限于依赖计算机的犯罪。',
  stars: '* * *',
  dots: '…',
};

/** The texts of a list of names: `scope evidence`; those joined by + are one paragraph, and - is no paragraph at all. */
const textsOf = (names: string): string[] =>
  names === '-'
    ? []
    : names.split(' ').map((joined) =>
        joined
          .split('+')
          .map((name) => paragraphs[name] ?? `There is no ${name}`)
          .join(' '),
      );

/** What is remembered after revisions: `scope evidence → evidence`. */
function published(revisions: string): Remembered {
  let remembered: Remembered = { revision: 0, passages: [], removed: [] };
  for (const names of revisions.split(' → '))
    remembered = { revision: remembered.revision + 1, ...numberPassages(textsOf(names), remembered) };
  return remembered;
}

/** A numbering at a glance: anchors and change of each passage, then the removed anchors with the last revision of each. */
const glance = ({ passages, removed }: Numbering): string =>
  [
    ...passages.map(({ anchors, change }) => `${anchors.join(' ')} ${change}`),
    ...removed.map(({ anchor, revision }) => `${anchor} removed ${String(revision)}`),
  ].join('; ');

/** Numbers the last of some revisions after the others: `scope evidence → evidence`. */
function numbered(revisions: string, choices?: Choice[]): Numbering {
  const last = revisions.lastIndexOf(' → ');
  return numberPassages(textsOf(revisions.slice(last + 3)), published(revisions.slice(0, last)), choices);
}

/** Tests numberings: `revisions → last revision: what becomes of its paragraphs`. */
const numbers = (cases: Record<string, string>): void =>
  test.each(Object.entries(cases))('%s', (revisions, wanted) => {
    expect(glance(numbered(revisions))).toBe(wanted);
  });

test('a record that was never published is numbered in order', () => {
  expect(numberPassages([scope, safeguards])).toEqual({
    passages: [
      { anchors: ['p1'], text: scope, change: 'new' },
      { anchors: ['p2'], text: safeguards, change: 'new' },
    ],
    removed: [],
  });
  expect(numberPassages([])).toEqual({ passages: [], removed: [] });
});

describe('kept, edited, moved', () => {
  numbers({
    'scope safeguards evidence → scope safeguards evidence': 'p1 kept; p2 kept; p3 kept',
    'scope safeguards evidence → scope safeguards* evidence': 'p1 kept; p2 edited; p3 kept',
    // Only the one that changed its place among the others is moved.
    'scope safeguards evidence → evidence scope safeguards': 'p3 moved; p1 kept; p2 kept',
    'scope safeguards evidence → evidence* scope safeguards': 'p3 edited; p1 kept; p2 kept',
    // Of equally worded paragraphs each keeps its own number.
    'iran chad cuba → cuba* iran*': 'p3 edited; p1 edited; p2 removed 1',
  });

  test('how alike the texts are, and the former one', () => {
    const { passages } = numbered('scope safeguards → scope safeguards*');
    expect(passages).toMatchObject([
      { text: scope, likeness: 1 },
      { text: paragraphs['safeguards*'], former: safeguards },
    ]);
    expect(passages[1]?.likeness).toBeCloseTo(0.79, 1);
  });

  test.each([
    [`"the  State's" duty - so called`, '“The State’s” duty – so called'],
    [spanish.normalize('NFC'), spanish.normalize('NFD')],
  ])('other spaces, marks, capitals or ways to write an accent only: edited, wholly alike: %s', (before, after) => {
    const remembered = { revision: 1, ...numberPassages([before]) };
    expect(numberPassages([after], remembered).passages).toMatchObject([{ anchors: ['p1'], likeness: 1 }]);
  });
});

describe('new, removed, restored', () => {
  numbers({
    // A new one has the next free number, in the order of the page.
    'scope safeguards evidence → foreword scope safeguards closing evidence':
      'p4 new; p1 kept; p2 kept; p5 new; p3 kept',
    // A number is never given again, and stays in the list by number.
    'scope safeguards evidence → scope evidence closing': 'p1 kept; p3 kept; p4 new; p2 removed 1',
    'scope safeguards evidence → scope closing evidence': 'p1 kept; p4 new; p3 kept; p2 removed 1',
    'scope safeguards → scope → scope closing': 'p1 kept; p3 new; p2 removed 1',
    'scope safeguards evidence → scope safeguards → safeguards → -': 'p1 removed 2; p2 removed 3; p3 removed 1',
    'scope safeguards evidence → -': 'p1 removed 1; p2 removed 1; p3 removed 1',
    'scope → - → closing': 'p2 new; p1 removed 1',
    // Restored is what comes back word for word.
    'scope safeguards evidence → scope → scope closing → EVIDENCE scope closing':
      'p3 restored; p1 kept; p4 kept; p2 removed 1',
    'scope safeguards → scope → scope safeguards*': 'p1 kept; p3 new; p2 removed 1',
  });

  test('the last text of what was removed is told', () => {
    expect(numbered('scope safeguards → scope').removed).toEqual([{ anchor: 'p2', revision: 1, text: safeguards }]);
  });
});

describe('split and merged', () => {
  numbers({
    // The first part keeps the number, also where another paragraph stands between.
    'scope+safeguards evidence → scope safeguards evidence': 'p1 split; p3 split; p2 kept',
    'scope+safeguards evidence → scope closing safeguards evidence': 'p1 split; p3 new; p4 split; p2 kept',
    'scope+safeguards+closing+vote+left evidence → scope safeguards closing vote left evidence':
      'p1 split; p3 split; p4 split; p5 split; p6 split; p2 kept',
    // What was merged has the numbers of all parts.
    'scope safeguards evidence → scope safeguards+evidence': 'p1 kept; p2 p3 merged',
    'scope safeguards evidence closing → closing+scope safeguards evidence': 'p1 p4 merged; p2 kept; p3 kept',
    'scope evidence vote → scope*+vote evidence': 'p1 p3 merged; p2 kept',
    // It keeps them when it is edited or split, and loses all when it is removed.
    'scope safeguards evidence → scope+safeguards evidence → scope*+safeguards evidence': 'p1 p2 edited; p3 kept',
    'scope safeguards evidence → scope+safeguards evidence → scope safeguards evidence':
      'p1 p2 split; p4 split; p3 kept',
    'scope safeguards evidence → scope+safeguards evidence → evidence': 'p3 kept; p1 removed 2; p2 removed 2',
    'scope safeguards evidence → scope+safeguards evidence → evidence → scope+safeguards evidence':
      'p1 p2 restored; p3 kept',
  });

  test('the texts that were merged are its former text', () => {
    expect(numbered('scope safeguards → scope+safeguards').passages[0]).toMatchObject({
      likeness: 1,
      former: `${scope}\n${safeguards}`,
    });
  });
});

describe('a number never comes to mean another paragraph', () => {
  numbers({
    // A new paragraph that quotes an edited or a removed one does not take its number.
    'scope safeguards → quote1 scope** safeguards': 'p3 new; p1 edited; p2 kept',
    'scope safeguards → scope** quote1 safeguards': 'p1 edited; p3 new; p2 kept',
    'scope safeguards → quote2 scope** safeguards': 'p3 new; p1 edited; p2 kept',
    'scope safeguards → scope** quote3 safeguards': 'p1 edited; p3 new; p2 kept',
    'scope safeguards → quote4 safeguards': 'p3 new; p2 kept; p1 removed 1',
    // What takes up a removed one, but is mostly something else, has a number of its own first.
    'vote evidence → scope+vote evidence': 'p3 p1 merged; p2 kept',
    // Common words scattered over a long new paragraph are no trace of a removed one.
    'common safeguards → closing+scope safeguards': 'p3 new; p2 kept; p1 removed 1',
    // Nor are words that stood in another one already.
    'scope part → scope': 'p1 kept; p2 removed 1',
    'scope part → scope*': 'p1 edited; p2 removed 1',
  });
});

describe('equal paragraphs', () => {
  numbers({
    'no scope no → no no scope': 'p1 kept; p3 kept; p2 moved',
    // Neighbours tell which one goes.
    'scope no safeguards no evidence → scope safeguards no evidence':
      'p1 kept; p3 kept; p4 kept; p5 kept; p2 removed 1',
    'scope no safeguards no evidence → scope no safeguards evidence':
      'p1 kept; p2 kept; p3 kept; p5 kept; p4 removed 1',
    'evidence evidence scope → evidence scope': 'p1 kept; p3 kept; p2 removed 1',
    // One more is new; come back, each has its number.
    'no scope → no scope no': 'p1 kept; p2 kept; p3 new',
    'no scope no → scope → no scope no': 'p1 restored; p2 kept; p3 restored',
  });
});

describe('short paragraphs', () => {
  numbers({
    // Edited between the same neighbours, with words in common; otherwise they are new.
    'keep stop drop → keep stop-it drop': 'p1 kept; p2 edited; p3 kept',
    'stop → stop-it': 'p1 edited',
    'keep stop drop → keep go drop': 'p1 kept; p4 new; p3 kept; p2 removed 1',
    'keep stop drop → stop-it keep drop': 'p4 new; p1 kept; p3 kept; p2 removed 1',
    'keep stop drop → keep stop-it stop-now drop': 'p1 kept; p4 new; p5 new; p3 kept; p2 removed 1',
    // In another place, with another full stop.
    'keep stop drop → stop! keep drop': 'p2 edited; p1 moved; p3 kept',
    'keep drop → keep+drop': 'p1 p2 merged',
    'keep+drop → keep drop': 'p1 split; p2 split',
  });
});

describe('scripts', () => {
  numbers({
    'spanish → spanish*': 'p1 edited',
    'arabic other-arabic → other-arabic arabic*': 'p2 kept; p1 edited',
    'arabic → other-arabic': 'p2 new; p1 removed 1',
    // Chinese is written without spaces.
    'other-chinese chinese → chinese* other-chinese': 'p2 edited; p1 moved',
    'other-chinese chinese → other-chinese chinese*': 'p1 kept; p2 edited',
    'other-chinese+chinese → other-chinese chinese': 'p1 split; p2 split',
    'other-chinese → chinese': 'p2 new; p1 removed 1',
    // Paragraphs without words.
    'stars → dots': 'p2 new; p1 removed 1',
  });

  test('an empty paragraph keeps its number among others without words', () => {
    const before = { revision: 1, ...numberPassages(['* * *', '', '§ §']) };
    expect(glance(numberPassages(['', '§ §', '* * *'], before))).toContain('p2 kept');
  });
});

describe('choices', () => {
  const before = 'scope safeguards evidence → scope safeguards';
  /** Choices as editors write them: `1=p2,3=new`. */
  const chosen = (list: string) =>
    list.split(',').map((choice): Choice => {
      const [position = '', anchor = ''] = choice.split('=');
      return { position: Number(position), anchor };
    });

  const merged = 'scope safeguards → scope+safeguards';
  test.each([
    // They go before what the words suggest, and are numbered in the order of the page.
    ['1=p2', before, 'p2 chosen; p4 new; p1 removed 2; p3 removed 1'],
    ['2=new', before, 'p1 kept; p4 chosen; p2 removed 2; p3 removed 1'],
    ['2=new,1=new', before, 'p4 chosen; p5 chosen; p1 removed 2; p2 removed 2; p3 removed 1'],
    // They take merged ones apart, or along.
    ['2=p2', merged, 'p1 edited; p2 chosen'],
    ['2=p1', merged, 'p3 new; p1 p2 chosen'],
  ])('are obeyed: %s', (choices, revisions, wanted) => {
    expect(glance(numbered(`${revisions} → scope safeguards`, chosen(choices)))).toBe(wanted);
  });

  test('may bring a removed anchor back, with its former text for comparison', () => {
    const { passages } = numbered(`${before} → scope safeguards closing`, chosen('3=p3'));
    expect(passages[2]).toMatchObject({ anchors: ['p3'], change: 'chosen', former: evidence });
    expect(passages[2]?.likeness).toBeLessThan(0.4);
  });

  test.each<[choices: string, texts: string, message: string]>([
    ['3=p1', 'scope safeguards', '"3=p1": there is no paragraph 3; the new text has paragraphs 1 to 2.'],
    ['1=new', '-', '"1=new": there is no paragraph 1; the new text has no paragraphs.'],
    ['1.5=new', 'scope', '"1.5=new": there is no paragraph 1.5; the new text has one paragraph, 1.'],
    [
      '1=p9',
      'scope safeguards',
      '"1=p9": p9 is not known; published are p1, p2; removed are p3. Write "new" for a new number.',
    ],
    ['1=p1,1=p2', 'scope safeguards', 'Paragraph 1 is given two numbers, p1 and p2; choose one of them.'],
    ['1=p1,2=p1', 'scope safeguards', 'p1 is given to two paragraphs, 1 and 2; it can lead to one only.'],
  ])('that are impossible are refused with what is possible: %s', (list, texts, message) => {
    expect(() => numbered(`${before} → ${texts}`, chosen(list))).toThrow(new UserError(message));
  });

  test('are impossible where nothing was published yet', () => {
    expect(() => numberPassages([scope], undefined, [{ position: 1, anchor: 'p1' }])).toThrow(
      '"1=p1": p1 is not known; no paragraph has been published yet. Write "new" for a new number.',
    );
  });
});

test('200 passages, all edited, in another order, are numbered before the test is given up', () => {
  const subject = 'the of States and measures in for Party rights powers'.split(' ');
  const passage = (n: number, edit: string) =>
    Array.from({ length: 30 }, (_, k) => (k % 2 ? subject[(k * 7 + n) % 10]! : `word${String(n * 30 + k)}`))
      .with(4, edit)
      .join(' ');
  const before = { revision: 1, ...numberPassages(Array.from({ length: 200 }, (_, n) => passage(n, 'before'))) };
  const texts = Array.from({ length: 200 }, (_, n) => passage((n * 77) % 200, 'after'));
  const { passages, removed } = numberPassages(texts, before);
  expect(removed).toEqual([]);
  expect(passages.map(({ anchors }) => anchors)).toEqual(texts.map((_, n) => [`p${String(((n * 77) % 200) + 1)}`]));
});
