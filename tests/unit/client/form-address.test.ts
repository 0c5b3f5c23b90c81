import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery, unknownWords, writeQuery, type Field } from '../../../src/client/form-address.ts';

const fields: Field[] = [
  { name: 'q', plain: '' },
  { name: 'kind', plain: '', offered: ['', 'letter', 'vote'] },
  { name: 'sort', plain: 'title', offered: ['title', 'date'] },
];

test.each([
  ['', { q: '', kind: '', sort: 'title' }, []],
  ['?kind=vote&sort=date', { q: '', kind: 'vote', sort: 'date' }, []],
  ['?q=+human++rights+', { q: 'human  rights', kind: '', sort: 'title' }, []],
  ['?kind=&sort=', { q: '', kind: '', sort: 'title' }, []],
  ['?kind=nonsense&sort=size&other=x', { q: '', kind: '', sort: 'title' }, ['nonsense', 'size']],
])('%j is read as %j; not on offer: %j', (query, values, unknown) => {
  expect(readQuery(query, fields)).toEqual({ values, unknown });
});

test('what is chosen has one address: in the order of the fields, without what is plain, beside what else stands there', () => {
  expect(writeQuery('', fields, { q: ' a b ', kind: 'vote', sort: 'date' })).toBe('?q=a+b&kind=vote&sort=date');
  expect(writeQuery('?sort=date&x=1&kind=vote', fields, { q: '', kind: 'letter', sort: 'title' })).toBe(
    '?x=1&kind=letter',
  );
  expect(writeQuery('?kind=vote', fields, { q: '', kind: '', sort: 'title' })).toBe('');
});

test('what is written is read again', () => {
  const values = fc.record({
    q: fc.string().map((text) => text.trim()),
    kind: fc.constantFrom('', 'letter', 'vote'),
    sort: fc.constantFrom('title', 'date'),
  });
  fc.assert(
    fc.property(values, fc.constantFrom('', '?x=1', '?kind=vote&q=old'), (chosen, before) => {
      expect(readQuery(writeQuery(before, fields, chosen), fields)).toEqual({ values: chosen, unknown: [] });
    }),
  );
});

test('what is not on offer is said', () => {
  expect(unknownWords([])).toBe('');
  expect(unknownWords(['nonsense'])).toBe('“nonsense” is not on offer here, and left out.');
  expect(unknownWords(['a', 'b'])).toBe('“a”, “b” are not on offer here, and left out.');
});
