import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { namesOf } from '../../../src/features/search/build/names.ts';
import { IndexError, writePagefindIndex } from '../../../src/features/search/build/pagefind-index.ts';
import { searchDocuments } from '../../../src/features/search/build/search-document.ts';
import { corpusWith as votingCorpus } from '../../support/corpus.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { votingToDelete } from '../../support/voting.ts';
import { searchFiles, tableOf, writeSearch } from '../../../src/features/search/build/search-files.ts';
import { wordsOf } from '../../../src/features/search/build/words-file.ts';
import { pageFile, type NamesFile, type TableFile } from '../../../src/features/search/files.ts';
import { verifyIndex } from '../../../src/features/site-check/index-files.ts';
import { smallCorpus } from '../corpus/small-corpus.ts';
import { document } from './support.ts';

const corpus = smallCorpus();
const documents = searchDocuments(corpus);
const documentAt = (path: string) => {
  const found = documents.find((one) => one.path === path);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
};

describe('what a record says to the search', () => {
  test('a statement: its filters, the sentence under its title, its facts, its paragraphs, what stands below them', () => {
    expect(documentAt('/statements/2024-02-norland/')).toEqual({
      path: '/statements/2024-02-norland/',
      title: 'Norland: "fewer" articles, <please> & soon',
      kind: 'Oral statement',
      when: 'February 2024',
      about: ['Norland; the Kingdom, Rights Now', 'First session', 'DR, Article 4; Main, preamble'],
      date: '2024-02',
      number: undefined,
      facets: {
        kind: ['statement'],
        actor: ['norland', 'rights-now'],
        topic: ['scope', 'privacy'],
        session: ['first'],
        text: ['draft', 'main'],
        article: ['reach', 'main-preamble'],
        year: ['2024'],
        grade: ['official', 'primary', 'automated-report'],
        language: [],
      },
      passages: [
        { anchor: '', heading: '', text: '@all: -2 articles, "now"' },
        {
          anchor: '',
          heading: '',
          text: 'Norland; the Kingdom · Rights Now · First session · Scope & reach · Privacy · DR, Article 4 · Reach · Main, preamble · Main',
          facts: true,
        },
        { anchor: 'p1', heading: '', text: '-One paragraph; with a semicolon.' },
        { anchor: 'p2', heading: '', text: 'Another one over two lines.' },
        { anchor: 'corrections', heading: 'Corrections', text: '2 June 2024: The date was wrong' },
        { anchor: 'corrections', heading: 'Corrections', text: 'July 2024: The name, too.' },
        { anchor: 'sources', heading: 'Sources', text: 'Minutes; first part, UN' },
        { anchor: 'sources', heading: 'Sources', text: '=HYPERLINK(1)' },
        { anchor: 'sources', heading: 'Sources', text: 'Three' },
      ],
    });
  });

  test.each([
    ['/letters/2024-letter/', 'p1', 'Stop; think.'],
    ['/letters/2024-letter/', 'signatories', '-Minus'],
    ['/red-lines/no-reach/', 'p2', 'Article 5 goes less far.'],
    ['/red-lines/no-reach/', '', 'No reach beyond crimes.'],
    ['/texts/main/', 'article-5', 'Article 5 · Reach'],
    ['/sessions/first/', '', 'It was opened.'],
    ['/articles/reach/', 'versions', 'Article 5 Main 9 February 2024 Reach'],
    ['/topics/privacy/', '', 'Private life <in general>.'],
    ['/glossary/#ahc', '', 'Ad Hoc Committee · the Committee'],
    ['/actors/norland/', '', '=1+1 · +47'],
  ])('%s says %j at “%s”', (path, anchor, text) => {
    expect(documentAt(path).passages).toContainEqual(expect.objectContaining({ anchor, text }));
  });

  test.each([
    ['/articles/reach/', { kind: ['article'], article: ['reach'], text: ['draft', 'main'] }],
    // A red line goes by the texts that it is judged on.
    [
      '/red-lines/no-reach/',
      { text: ['draft', 'main'], article: ['reach'], actor: ['rights-now', 'norland'], year: [] },
    ],
  ])('%s has the filters %o', (path, facets) => {
    expect(documentAt(path).facets).toMatchObject(facets);
  });

  test('a vote is a result of its own: its question, what came of it, who is named', () => {
    const vote = searchDocuments(votingCorpus(votingToDelete)).find(
      ({ path }) => path === '/votes/2024-02-02-article-1/',
    );
    expect(vote).toMatchObject({
      title: 'Should Article 1 be deleted?',
      kind: 'Vote',
      when: '2 February 2024',
      facets: {
        kind: ['vote'],
        actor: ['iran', 'chile', 'bloc'],
        session: ['first'],
        article: ['purpose'],
        year: ['2024'],
        grade: ['official', 'secondary'],
      },
    });
    const words = vote?.passages.map(({ text }) => text).join(' ') ?? '';
    expect(words).toContain('No: 10 voted to keep, 2 to delete, 3 abstained.');
    expect(words).toContain('Voted to delete Iran Elbonia');
  });

  test('every record has one document', () => {
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
    expect(documents).toHaveLength(1 + 2 + 1 + 1 + 2 + 2 + 2 + 1 + 1);
  });
});

test('the words of a document are those of its title first, and at the end those that are one word run together', () => {
  const written = document('/b/', 'cooperation 2471 e-evidence');
  const words = wordsOf([
    document('/', "Iran's co-operation, 24/7, e evidence", { title: 'On rights-based law' }),
    written,
  ]);
  expect(words[0]).toEqual(
    'on rights based law iran co operation 24 7 e evidence cooperation 24x7 eevidence'.split(' '),
  );
  expect(wordsOf([document('/', 'x'.repeat(41))])).toEqual([[]]);
});

test('the table has a row for each document', () => {
  const table: TableFile = tableOf(documents);
  const row = table.paths.indexOf('/statements/2024-02-norland/');
  const values = (facet: 'actor' | 'kind') => table.facets[facet].of[row]?.map((at) => table.facets[facet].values[at]);
  expect([table.dates[row], values('actor'), values('kind')]).toEqual([
    '2024-02',
    ['norland', 'rights-now'],
    ['statement'],
  ]);
});

test('what goes by names, once in any spelling', () => {
  const { named, articles, days, values }: NamesFile = namesOf(corpus);
  expect(named).toContainEqual(['text', 'main', 'Main', 'Main text']);
  expect(named).toContainEqual(['article', 'reach', 'Article 5: Reach', 'Reach']);
  expect(named).toContainEqual(['actor', 'norland', 'Norland; the Kingdom', '=1+1', '+47']);
  expect(named).toContainEqual(['term', 'ahc', 'AHC', 'Ad Hoc Committee', '<the Committee']);
  expect(named.find(([kind]) => kind === 'session')).toEqual(expect.arrayContaining(['A/AC.291/1', 'AC.291/1']));
  expect([articles, days]).toEqual([[['reach', 'draft 4', 'main 5']], [['first', '2024-02-01', '2024-02-09']]]);
  expect(values.kind).toContainEqual(['red-line', 'Red lines']);
});

test('a person goes by the family name, a State by no meeting that it was host to', () => {
  const { named } = namesOf(
    votingCorpus({
      'actors/van-der-berg.yaml': 'id: van-der-berg\nname: "Jan van der Berg, Chair"\nkind: individual\n',
      'sessions/first.mdx': (text) => text.replace(/^title:/m, 'city: Tehran\ncountry: IR\ntitle:'),
    }),
  );
  const namesWith = (name: string) => named.filter(([, , ...names]) => names.includes(name)).map(([kind]) => kind);
  expect([namesWith('van der Berg'), namesWith('Tehran'), namesWith('Iran')]).toEqual([
    ['actor'],
    ['session'],
    ['actor'],
  ]);
});

test('results find a file for every page', () => {
  const files = searchFiles(documents, corpus);
  const { paths } = JSON.parse(files.get('table.json') ?? '') as TableFile;
  expect(paths.filter((path) => !files.has(pageFile(path)))).toEqual([]);
  expect(files.has('records/glossary/ahc.json')).toBe(true);
});

test('what everyday words are said to mean, and no record holds, is told', async () => {
  const means = ['Norland', 'wiretaps of Norland'];
  expect((await writeSearch(temporaryFolder(), corpus, [{ words: ['guardrail'], means }])).missing).toEqual(
    means.slice(1),
  );
});

describe('the written index', () => {
  test('is whole, and the same for the same records', async () => {
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    expect(await writeSearch(one, corpus)).toEqual({ pages: documents.length, missing: [] });
    await writeSearch(other, corpus);
    expect(verifyIndex(one)).toEqual([]);
    const files = readdirSync(one, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    expect(files.length).toBeGreaterThan(40);
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name);
      expect(readFileSync(join(other, file.slice(one.length))).equals(readFileSync(file)), file).toBe(true);
    }
  });

  test('holds the words of the records as they stand, whatever their form', async () => {
    const made = temporaryFolder();
    await writePagefindIndex([{ path: '/a/' }], [['criminalisation', 'criminalize', 'turkiye']], made);
    const indexes = readdirSync(join(made, 'index')).map((name) => gunzipSync(readFileSync(join(made, 'index', name))));
    const text = Buffer.concat(indexes).toString('latin1');
    for (const word of ['criminalisation', 'criminalize', 'turkiye']) expect(text).toContain(word);
  });

  test('that cannot be written is told, with the reason', async () => {
    await expect(writePagefindIndex([{ path: '/a/' }], [['x']], '/dev/null/x')).rejects.toThrow(IndexError);
  });
});
