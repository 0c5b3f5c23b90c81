import { expect, test } from 'vitest';
import { site } from '../../../src/base/site.ts';
import { syntaxExamples } from '../../../src/features/search/syntax-examples.ts';
import { corpusWith } from '../../support/corpus.ts';

test('the examples of what can be searched for name what this record has, and nothing that it has not', () => {
  const queries = (changes: Parameters<typeof corpusWith>[0]) =>
    syntaxExamples(corpusWith(changes)).map(([query]) => query);
  expect(queries({})).toEqual([
    `"${site.searchSyntax.phrase}"`,
    site.searchSyntax.without,
    site.searchSyntax.either,
    'actor:iran',
    'topic:scope',
    'session:first',
    'text:main',
    'article:1',
    'kind:letter',
    'grade:official',
    'year:2024',
    'after:2024-02 before:2024-08-08',
    'language:es',
  ]);
  const untabled = {
    'statements/one.mdx': (text: string) => text.replace(/provisions:\n.*\n/, '').replace('session: first\n', ''),
  };
  expect(queries(untabled)).not.toContain('session:first');
});
