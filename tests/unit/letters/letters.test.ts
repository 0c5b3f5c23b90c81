import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { signatoriesOf, signingOf, signingWords } from '../../../src/features/letters/signatories.ts';
import { asksOf } from '../../../src/features/letters/asks.ts';
import { minimal, type Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';

interface Fixture {
  date: string;
  signatories?: string[];
  count?: number;
  asks?: string[];
  convenors?: string[];
}

/** A letter of the corpus; a signatory is `name` or `name=actor`. */
function letter(id: string, { date, signatories, count, asks = ['Stop.'], convenors = [] }: Fixture): Change {
  const names = signatories?.map((written) => {
    const [name = '', actor] = written.split('=');
    return `  - {name: ${JSON.stringify(name)}${actor === undefined ? '' : `, actor: ${actor}`}}`;
  });
  const counted = count === undefined ? '' : `\nsignatory_count: ${String(count)}`;
  return (minimal['letters/letter.mdx'] ?? '')
    .replace('id: letter\ntitle: Letter\ndate: 2024', `id: ${id}\ntitle: Letter ${id}\ndate: "${date}"`)
    .replace(
      'convenors: [eff]',
      `convenors: [${convenors.join(', ')}]${counted}${names ? `\nsignatories:\n${names.join('\n')}` : ''}`,
    )
    .replace('asks: [Stop.]', `asks: ${JSON.stringify(asks)}`);
}

function corpusOf(letters: Record<string, Fixture>, changes: Record<string, Change> = {}): Corpus {
  const files = Object.entries(letters).map(([id, fixture]) => [`letters/${id}.mdx`, letter(id, fixture)]);
  return corpusWith({
    ...(Object.fromEntries(files) as Record<string, Change>),
    'letters/letter.mdx': null,
    'red-lines/line.mdx': null,
    ...changes,
  });
}

const signed = (corpus: Corpus) =>
  signatoriesOf(corpus).map(({ name, signed: own }) => [name, ...own.map(({ letter: { id } }) => id)]);

describe('signatories', () => {
  test('are joined by actor, else by folded name; a bare name that is the name of one actor is that actor', () => {
    const corpus = corpusOf({
      b: { date: '2023', signatories: ['EFF (Electronic Frontier Foundation)=eff', 'The Pen & Press Club', 'Other'] },
      a: { date: '2022', signatories: ['eff', 'Pén and press club'] },
      c: { date: '2024', signatories: ['Pen Club'] },
    });
    expect(signed(corpus)).toEqual([
      ['EFF', 'a', 'b'],
      ['Other', 'b'],
      ['Pén and press club', 'a', 'b'],
      ['Pen Club', 'c'],
    ]);
  });

  test('that stand twice under one letter count once, and convening is not signing', () => {
    const corpus = corpusOf({ a: { date: '2022', signatories: ['Pen', 'PEN'], convenors: ['eff'] } });
    const all = signatoriesOf(corpus);
    expect(all.map(({ name, signed: own, convened }) => [name, own.length, convened.length])).toEqual([
      ['EFF', 0, 1],
      ['Pen', 1, 0],
    ]);
  });

  test.each([
    [{ signatories: ['A', 'B'], count: 2 }, '2, all listed'],
    [{ signatories: ['A', 'B'], count: 79 }, '79, 2 listed'],
    [{ signatories: ['A'] }, 'number unknown, 1 listed'],
    [{ count: 124 }, '124, none listed'],
    [{}, 'number unknown, none listed'],
  ])('are never taken for all unless a count says so: %o', (fixture, words) => {
    const [entry] = corpusOf({ a: { date: '2022', ...fixture } }).letters;
    expect(signingWords(signingOf(entry!))).toBe(words);
  });
});

test('each ask has the paragraph that makes it', () => {
  const [letter] = corpusOf({ a: { date: '2022', asks: ['Stop.', 'Stop!'] } }).letters;
  expect(asksOf(letter!).map(({ text, anchor }) => [text, anchor])).toEqual([
    ['Stop.', 'p1'],
    ['Stop!', 'p2'],
  ]);
});
