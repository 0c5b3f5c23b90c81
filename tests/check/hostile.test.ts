import { expect, test } from 'vitest';
import { check, withBody } from '../support/content.ts';

// Each of these once exhausted the stack of a parser, or kept it busy for minutes. That they end is what is tested.
const surplus = 'The text holds quotes or lists nested deeper than any text needs';
const signs = 'The text holds brackets or signs nested deeper than any text needs';

test.each([
  ['20,000 nested quotes', '> '.repeat(20_000), surplus],
  ['20,000 nested quotes without spaces', '>'.repeat(20_000), surplus],
  ['quotes in lists in quotes', '1. > '.repeat(5000), surplus],
  ['nested lists on one line', '- '.repeat(20_000), surplus],
  ['brackets', '['.repeat(50_000), signs],
  ['links in links', '[a '.repeat(20_000), signs],
  ['emphasis in emphasis', '**a'.repeat(20_000), signs],
  ['components in components', '<Note>\n'.repeat(5000), 'The text holds components nested deeper than any text needs'],
])('%s', (_, text, message) => {
  expect(check(withBody(text)).map(([place, kind, told]) => [place, kind, told])).toEqual([
    ['statements/one.mdx:19:1', 'body', message],
  ]);
});

test('a list that steps inwards line by line', () => {
  const steps = Array.from({ length: 40 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n');
  expect(check(withBody(steps)).map(([, , message]) => message)).toEqual([
    'The text holds lists, quotes or components nested deeper than any text needs',
  ]);
});

test.each([
  ['signs without partner', '{ a <b '.repeat(5000)],
  ['tags without end', '<a '.repeat(10_000)],
  ['comments without end', '<!-- '.repeat(5000)],
])('%s: enough are told to start mending', (_, text) => {
  const problems = check(withBody(text));
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThan(50);
});

test('a long text of harmless signs', () => {
  expect(check(withBody(`${'a_b '.repeat(900)}\n\n${'~a '.repeat(900)}\n\n${'| a '.repeat(500)}`))).toEqual([]);
});
