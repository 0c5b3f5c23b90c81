import { describe, expect, it } from 'vitest';
import { relate } from '../../src/corpus/corpus.ts';
import { site } from '../../src/base/site.ts';
import { readPublished } from '../../src/ledger/published.ts';
import { recordPath, statementKindPath, statementYearPath } from '../../src/records/addresses.ts';
import { statementKinds } from '../../src/schemas/statement.ts';
import { openPage } from '../support/built-page.ts';
import { builtSite, contentOf } from '../support/site.ts';

const out = builtSite();
const { entries, process: state, published } = readPublished(contentOf('fixture'));
if (!state) throw new Error('content/process.yaml cannot be read');
const { statements, glossary } = relate(entries, state, site.mainText, published);
const linksOf = (path: string) => openPage(out, path).links();

describe('statements', () => {
  it('are each listed once on the page of their year and on that of their kind', () => {
    for (const { id, fields } of statements) {
      const own = recordPath('statements', id);
      for (const path of [statementYearPath(fields.date.slice(0, 4)), statementKindPath(fields.kind)])
        expect([path, linksOf(path).filter((href) => href === own)]).toEqual([path, [own]]);
    }
  });

  it('are reached from the page of all statements by their year', () => {
    const years = new Set(statements.map(({ fields }) => statementYearPath(fields.date.slice(0, 4))));
    expect(linksOf('statements/')).toEqual(expect.arrayContaining([...years]));
  });

  it.each(['actor', 'topic', 'session', 'kind'])(
    'are reached by %s from a page that lists no statement itself',
    (way) => {
      const groups = linksOf(`statements/by-${way}/`);
      const listed = new Set(
        groups.flatMap((path) => (path.endsWith('/') && !path.includes('?') ? linksOf(path) : [])),
      );
      const lacking = statements.filter(({ id, fields }) => {
        const path = recordPath('statements', id);
        expect(groups).not.toContain(path);
        return !listed.has(path) && (way !== 'topic' || fields.topics.length > 0);
      });
      expect(lacking.map(({ id }) => id)).toEqual([]);
    },
  );

  it('have a page for a kind of which there is none, which says so', () => {
    const empty = Object.keys(statementKinds).filter((kind) => statements.every(({ fields }) => fields.kind !== kind));
    expect(empty.length).toBeGreaterThan(0);
    for (const kind of empty) expect(openPage(out, statementKindPath(kind)).words()).toContain('None is recorded.');
  });
});

it('the glossary has each term at its place, and a bar that leads to every letter', () => {
  const page = openPage(out, 'glossary/');
  for (const { id, fields } of glossary) expect(page.words(id)).toContain(fields.term);
  const letters = page.links().filter((href) => href.startsWith('#letter-'));
  expect(letters.length).toBeGreaterThan(0);
  for (const letter of letters) expect(page.words(letter.slice(1))).toBeTruthy();
});

it('signatories stand under the letters of a bar', () => {
  const page = openPage(out, 'letters/signatories/');
  const letters = page.links().filter((href) => href.startsWith('#letter-'));
  expect(letters.length).toBeGreaterThan(5);
  expect(page.words('letter-f')).toContain('Fundación Karisma');
});

describe('a list whose parts have pages of their own', () => {
  it.each([
    ['/topics/process/', 'y2024', '/topics/process/2024/', 'Process: statements of 2024 4 of 4 statements'],
    ['/topics/process/2024/', 'm2024-08', '/topics/process/2024/08/', 'Process: statements of August 2024 '],
    ['/actors/borduria/', 'y2024', '/actors/borduria/2024/', 'Borduria: statements of 2024 2 of 2 statements'],
    ['/statements/by-kind/commentary/', 'y2024', '/statements/by-kind/commentary/2024/', 'Commentary, 2024 1 of 1'],
    ['/statements/by-kind/commentary/', '2022', '/statements/by-kind/commentary/2022/', 'None is recorded.'],
    ['/method/sources/secondary/', 'letter-p', '/method/sources/secondary/p/', 'copy, P 1 of 1 source, by host.'],
    [
      '/positions/process/',
      'asia-pacific-states',
      '/positions/process/asia-pacific-states/',
      ' actors with a position.',
    ],
    ['/index/', 'letter-a', '/index/a/', '2 terms, topics, actors and articles under A'],
    ['/index/', 'x', '/index/x/', 'Nothing begins with it any longer.'],
  ])('%s has the place #%s, which leads to the part', (path, place, part, words) => {
    expect(openPage(out, path).links(place)).toEqual([part]);
    const page = openPage(out, part);
    expect(page.links()).toEqual(expect.arrayContaining([path, part]));
    expect(page.html).toMatch(new RegExp(`<link rel="canonical" href="https?://[^/]*${part}"`));
    expect(page.words()).toContain(words);
  });

  it('keeps the page of a part of which nothing is left', () => {
    expect(openPage(out, 'texts/convention/2024/').words()).toContain('None is recorded.');
  });

  it('holds them on those pages, each once, and says how many there are in all', () => {
    const parts = linksOf('topics/process/2024/').filter((href) => /2024\/\d\d\/$/.test(href));
    const about = statements.filter(({ fields }) => fields.topics.includes('process'));
    for (const { id } of about) {
      const holding = parts.filter((path) => linksOf(path).includes(recordPath('statements', id)));
      expect([id, holding.length]).toEqual([id, 1]);
    }
    expect(openPage(out, 'topics/process/').words('statements')).toBe(`Statements ${String(about.length)}`);
  });
});
