import { expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { statementPages, statementYears } from '../../../src/features/statements/statement-groups.ts';
import { nothingPublished } from '../../../src/ledger/history.ts';
import { viewAddresses } from '../../../src/publishing/addresses.ts';
import { fixedPaths } from '../../../src/records/addresses.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';

const corpus = smallCorpus();

test('kinds and what was said at no meeting have pages of their own, whose addresses are promised even while they are empty', () => {
  const paths = statementPages(corpus).flatMap(({ path, year }) => (year === undefined ? path : []));
  expect(paths).toContain('/statements/by-kind/oral/');
  expect(paths).toContain('/statements/by-kind/proposal/');
  expect(paths).toContain('/statements/by-session/no-meeting/');
  for (const path of paths) expect(fixedPaths).toContain(path);
});

test('years of statements have a page; a promised year keeps it', () => {
  expect(statementYears(corpus)).toEqual(['2024']);
  expect(viewAddresses(corpus)).toContain('/statements/2024/');
  const promised: Corpus = {
    ...corpus,
    published: { ...nothingPublished, addresses: ['/statements/2019/', '/statements/by-kind/', '/timeline/2018/'] },
  };
  expect(statementYears(promised)).toEqual(['2024', '2019']);
});
