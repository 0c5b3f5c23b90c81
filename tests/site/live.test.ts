import { beforeAll, expect, it } from 'vitest';
import { readEnvironment } from '../../src/base/environment.ts';
import { outgrown } from '../../src/features/site-check/budgets.ts';
import { verify } from '../../src/features/site-check/verify.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { deep } from '../support/deep.ts';
import { builtSite, contentOf } from '../support/site.ts';

let site: string;
// Not a part of the test: it takes as long as the real record is large.
beforeAll(() => {
  site = builtSite('live');
});

// All that tests say of the real record. What it holds is the business of its editors.
it('the real record is in order, and the site that is built from it keeps what was promised', async () => {
  const { problems, published } = readPublished(contentOf('live'));
  expect(problems).toEqual([]);
  // The build has verified it, with a sample of the pages of each kind.
  if (!deep) return;
  const { faults, weights } = await verify(site, readEnvironment({}), { everyPage: true, published });
  expect(faults).toEqual([]);
  expect(outgrown(weights)).toEqual([]);
});
