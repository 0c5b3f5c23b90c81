import { expect, test } from 'vitest';
import { align, tally, type Row } from '../../../src/features/compare/alignment.ts';

const lines = (...texts: string[]) => texts.map((text, place) => ({ anchors: [`p${String(place + 1)}`], text }));
const told = (rows: Row[]) =>
  rows.map((row) =>
    [
      row.kind + ('moved' in row && row.moved ? ', moved' : ''),
      row.a?.anchors[0] ?? '-',
      row.b?.anchors[0] ?? '-',
    ].join(' '),
  );

const scope = 'The scope of the convention must be limited to crimes that depend on computers.';
const rights = 'Human rights safeguards belong into every chapter on procedural powers.';
const research = 'Security researchers who act in good faith must not be prosecuted.';

test('paragraphs with the same words are aligned in order, whatever their quotation marks', () => {
  expect(told(align(lines(scope, 'He said “no”.'), lines(scope, 'He said "no".')))).toEqual([
    'same p1 p1',
    'same p2 p2',
  ]);
});

test('paragraphs that are alike are aligned across what only one side has', () => {
  const b = lines('A new beginning for everybody here.', scope.replace('must', 'should'), research);
  expect(told(align(lines(scope, rights, research), b))).toEqual([
    'apart - p1',
    'changed p1 p2',
    'apart p2 -',
    'same p3 p3',
  ]);
});

test('paragraphs that resemble nothing stand beside each other', () => {
  const rows = align(lines(scope, rights), lines('Trade went up.', 'Rain came down.', 'Nobody knew why.'));
  expect(told(rows)).toEqual(['apart p1 p1', 'apart p2 p2', 'apart - p3']);
  expect(tally(rows)).toEqual({ same: 0, changed: 0, moved: 0, merged: 0, onlyA: 2, onlyB: 3 });
});

test('a paragraph that moved is shown at its place in A, and its place in B says so', () => {
  const rows = align(lines(scope, rights, research), lines(rights, research, scope));
  expect(told(rows)).toEqual(['same, moved p1 p3', 'same p2 p1', 'same p3 p2', 'elsewhere p1 p3']);
  expect(tally(rows)).toEqual({ same: 3, changed: 0, moved: 1, merged: 0, onlyA: 0, onlyB: 0 });
});

test('in two states of one record a paragraph keeps its anchor, whatever became of its words', () => {
  const [a, b] = [lines(scope, rights), lines('Wholly rewritten by somebody else.', rights)];
  expect(told(align(a, b, true))).toEqual(['changed p1 p1', 'same p2 p2']);
  expect(told(align(a, b))).toEqual(['apart p1 p1', 'same p2 p2']);
});

test('a paragraph that was merged into another is told, from either side, and counts for none that is lost', () => {
  const apart = lines(scope, rights, research);
  const whole = [
    { anchors: ['p1', 'p2'], text: `${scope} ${rights}` },
    { anchors: ['p3'], text: research },
  ];
  const there = align(apart, whole, true);
  expect(told(there)).toHaveLength(3);
  expect(tally(there)).toEqual({ same: 1, changed: 1, moved: 0, merged: 1, onlyA: 0, onlyB: 0 });
  const back = align(whole, apart, true);
  expect(tally(back)).toEqual({ same: 1, changed: 1, moved: 0, merged: 1, onlyA: 0, onlyB: 0 });
  expect(back.filter(({ kind }) => kind === 'merged').map((row) => [row.a, row.b?.anchors])).toHaveLength(1);
});

test('nothing is aligned with nothing', () => {
  expect(align([], [])).toEqual([]);
  expect(told(align([], lines(scope)))).toEqual(['apart - p1']);
});
