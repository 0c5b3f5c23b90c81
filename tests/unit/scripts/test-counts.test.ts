import { expect, test } from 'vitest';
import { countTests } from '../../../scripts/test-counts.ts';

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
});

test.each([
  ['all pass', [file('passed', 'passed', 'passed')], true, [2, 0, 0]],
  ['one fails, one is skipped', [file('failed', 'passed', 'failed', 'skipped', 'todo')], false, [1, 1, 2]],
  ['a file that cannot be loaded', [file('failed'), file('passed', 'passed')], false, [1, 1, 0]],
  ['a file whose set-up failed', [file('failed', 'skipped'), file('passed', 'passed')], false, [1, 1, 1]],
  ['an error outside all tests', [file('passed', 'passed')], false, [1, 1, 0]],
  ['no tests', [], true, [0, 1, 0]],
])('%s', (_, testResults, runPassed, [passed, failed, skipped]) => {
  expect(countTests({ testResults }, runPassed)).toEqual({ passed, failed, skipped });
});

test('no report', () => {
  expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
