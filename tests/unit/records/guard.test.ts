import { expect, test } from 'vitest';
import type { Problem } from '../../../src/records/problem.ts';
import { guard } from '../../../src/records/walk.ts';
import { site } from '../../../src/base/site.ts';

test('a fault of the program is told as a problem of the file at hand, in one sentence', () => {
  const problems: Problem[] = [];
  const result = guard('statements/one.mdx', problems, (): string => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  expect(result).toBeUndefined();
  expect(problems).toEqual([
    {
      file: 'statements/one.mdx',
      line: 1,
      column: 1,
      kind: 'file',
      message: 'The file could not be checked (RangeError: Maximum call stack size exceeded)',
      hint: `This is a fault of the program: please report it, with this file, at ${site.repository}/issues`,
    },
  ]);
});
