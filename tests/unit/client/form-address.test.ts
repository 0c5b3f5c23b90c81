import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, unknownWords, writeAddress, type Field } from '../../../src/client/form-address.ts';

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
  expect(readAddress({ search: query, hash: '' }, fields)).toEqual({ values, unknown });
});

test('what is chosen has one address: in the order of the fields, without what is plain, beside what else stands there', () => {
  const written = (search: string, values: Record<string, string>) =>
    writeAddress({ search, hash: '' }, fields, values);
  expect(written('', { q: ' a b ', kind: 'vote', sort: 'date' })).toBe('?kind=vote&sort=date#?q=a+b');
  expect(written('?sort=date&x=1&kind=vote', { q: '', kind: 'letter', sort: 'title' })).toBe('?x=1&kind=letter');
  expect(written('?kind=vote', { q: '', kind: '', sort: 'title' })).toBe('');
});

test('what is written is read again', () => {
  const values = fc.record({
    q: fc.string().map((text) => text.trim()),
    kind: fc.constantFrom('', 'letter', 'vote'),
    sort: fc.constantFrom('title', 'date'),
  });
  fc.assert(
    fc.property(values, fc.constantFrom('', '?x=1', '?kind=vote&q=old'), (chosen, search) => {
      const { search: query, hash } = new URL(
        writeAddress({ search, hash: '' }, fields, chosen),
        'https://example.org/',
      );
      expect(readAddress({ search: query, hash }, fields)).toEqual({ values: chosen, unknown: [] });
    }),
  );
});

test.each([
  ['', '', { q: 'a b', kind: 'vote' }, '?kind=vote#?q=a+b'],
  // An address of former times.
  ['?q=old&kind=vote', '', { q: 'new', kind: '' }, '#?q=new'],
  ['', '#letter-b', { q: '', kind: 'vote' }, '?kind=vote#letter-b'],
  ['', '#letter-b', { q: 'a', kind: '' }, '#?q=a'],
  ['?kind=vote', '#?q=a', { q: '', kind: '' }, ''],
])('%s%s becomes, with %j, %s: words are not sent to the host', (search, hash, values, address) => {
  const all = { sort: 'title', ...values };
  expect(writeAddress({ search, hash }, fields, all)).toBe(address);
  expect(readAddress(new URL(address, 'https://example.org/'), fields)).toEqual({ values: all, unknown: [] });
});

test('words in the query of an address of former times are read; those behind # come first', () => {
  expect(readAddress({ search: '?q=old', hash: '#letter-b' }, fields).values['q']).toBe('old');
  expect(readAddress({ search: '?q=old', hash: '#?q=new' }, fields).values['q']).toBe('new');
});

test('what is not on offer is said', () => {
  expect(unknownWords([])).toBe('');
  expect(unknownWords(['nonsense'])).toBe('“nonsense” is not a choice here and was ignored.');
  expect(unknownWords(['a', 'b'])).toBe('“a”, “b” are not choices here and were ignored.');
});
