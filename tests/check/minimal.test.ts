import { expect, test } from 'vitest';
import { readContent } from '../support/content.ts';

test('a corpus with one record of each kind has no problems', () => {
  const { problems, warnings, files, entries, process } = readContent();
  expect([problems, warnings]).toEqual([[], []]);
  expect(files).toBe(10);
  expect(Object.values(entries).map((list) => list.length)).toEqual([1, 1, 1, 1, 1, 2, 2, 1]);
  expect(process?.signatures[0]?.count).toBe(72);
});
