import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../src/client/parsed-address.ts';
import { revisionJsonPath, revisionPath } from '../../../src/base/revision-path.ts';
import { historyPath } from '../../../src/ledger/routes.ts';
import {
  articleAnchor,
  articlePath,
  fixedPaths,
  positionsPath,
  recordPath,
  yearPath,
} from '../../../src/records/addresses.ts';
import { collections } from '../../../src/schemas/collections.ts';

const id = '2024-08-08-iran-vote';

describe('an address that the site writes is read as what it is', () => {
  it.each(collections.filter((name) => name !== 'glossary'))('of a record of the %s', (collection) => {
    const path = recordPath(collection, id);
    expect(parseAddress(path)).toMatchObject({ path, isRecord: true, revision: undefined, part: undefined });
    expect(parseAddress(`${path}#p12`)).toMatchObject({ path, paragraphs: [12], anchor: undefined });
    for (const address of [revisionPath(path, 3), revisionJsonPath(path, 3)])
      expect(parseAddress(address)).toMatchObject({ path, isRecord: true, revision: 3, part: undefined });
    expect(parseAddress(historyPath(path))).toMatchObject({ path, isRecord: true, part: 'history/' });
  });

  it('of an article in its text', () => {
    const address = `${recordPath('texts', 'convention')}#${articleAnchor('6 bis')}`;
    expect(parseAddress(address)).toMatchObject({
      path: '/texts/convention/',
      paragraphs: [],
      anchor: 'article-6-bis',
    });
  });

  it.each([...fixedPaths, articlePath('scope'), positionsPath('articles/scope'), yearPath('2024')])(
    'of the page %s',
    (path) => {
      expect(parseAddress(path)).toMatchObject({ path, isRecord: false, revision: undefined, part: undefined });
    },
  );

  it('of a term, whose page is the glossary', () => {
    expect(parseAddress(recordPath('glossary', 'quorum'))).toMatchObject({
      path: '/glossary/',
      isRecord: false,
      anchor: 'quorum',
    });
  });
});

describe('an address that others write', () => {
  const path = `/statements/${id}/`;
  it.each([
    [`/statements/${id}`, { path }],
    [`//statements//${id}/index.html`, { path, part: undefined }],
    [`/statements/${id}/?utm_source=mail#p3`, { path, paragraphs: [3] }],
    [`/statements/${id}/r/2`, { path, revision: 2 }],
    [`/statements/${id}/r/2/cite.bib`, { path, revision: 2, part: 'cite.bib' }],
    [`/statements/${id}/r/two/`, { path, revision: undefined, part: 'r/two/' }],
    [`/statements/${id}/#p2-p4`, { paragraphs: [2, 3, 4] }],
    [`/statements/${id}/#p2–4`, { paragraphs: [2, 3, 4] }],
    [`/statements/${id}/#p2 - #p3`, { paragraphs: [2, 3] }],
    [`/statements/${id}/#p5,p2,5`, { paragraphs: [5, 2] }],
    [`/statements/${id}/#p4-p2`, { paragraphs: [4, 2] }],
    [`/statements/${id}/#p1-p999999`, { paragraphs: [1, 999999] }],
    [`/statements/${id}/#p0`, { paragraphs: [], anchor: 'p0' }],
    [
      `/statements/${id}/#p2:~:text=The%20request-,failed%3A%20102,in%20favour,-and`,
      { paragraphs: [2], words: 'failed: 102 … in favour' },
    ],
    [`/statements/${id}/#:~:text=100%`, { words: '100%', anchor: undefined }],
    ['/statements/feed.xml', { isRecord: false }],
    ['', { path: '/', isRecord: false }],
  ])('%s', (address, read) => {
    expect(parseAddress(address)).toMatchObject(read);
  });
});
