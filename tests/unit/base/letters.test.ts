import { expect, test } from 'vitest';
import { byLetter } from '../../../src/base/letters.ts';

const groups = (...names: string[]) =>
  byLetter(names, (name) => name).map(({ letter, id, items }) => [letter, id, items.join(' | ')]);

test('names stand under their first letter, whatever its accent, sign or article', () => {
  expect(groups('Étude', 'zero', 'The Gambia', 'ghana', '“Eritrea”', 'Gabon')).toEqual([
    ['E', 'letter-e', '“Eritrea” | Étude'],
    ['G', 'letter-g', 'Gabon | The Gambia | ghana'],
    ['Z', 'letter-z', 'zero'],
  ]);
});

test('digits are one group, in the order of their numbers; other scripts have letters too', () => {
  expect(groups('Access', '24/7 network', '7amleh', '100 voices', 'Журнал')).toEqual([
    ['0–9', 'letter-0', '7amleh | 24/7 network | 100 voices'],
    ['A', 'letter-a', 'Access'],
    ['Ж', 'letter-ж', 'Журнал'],
  ]);
});

test('what has no letter at all is kept, and nothing gives nothing', () => {
  expect(groups('!?', 'a')).toEqual([
    ['#', 'letter-other', '!?'],
    ['A', 'letter-a', 'a'],
  ]);
  expect(groups()).toEqual([]);
});
