import { expect, test } from 'vitest';
import { systemFault } from '../../../src/base/system-fault.ts';

const fault = (code: string, path?: string) => Object.assign(new Error(`${code}: no`), { code, path });

test.each([
  [fault('ENOSPC', 'dist/a.html'), 'There is no space left on the disk (dist/a.html).'],
  [fault('EROFS'), 'The disk can only be read.'],
  [new Error('Rendering failed', { cause: fault('EACCES', '/srv') }), 'Your account may not write there (/srv).'],
  [fault('ENOENT'), undefined],
  [new TypeError('x is not a function'), undefined],
  ['words', undefined],
])('%s', (error, sentence) => {
  expect(systemFault(error)).toBe(sentence);
});
