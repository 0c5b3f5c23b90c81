import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { relate, type Corpus } from '../../../src/corpus/corpus.ts';
import {
  figureHere,
  figureOf,
  figureToday,
  groupOf,
  knownOn,
  ownKnown,
  ownKnownAddress,
} from '../../../src/corpus/known.ts';
import type { Published } from '../../../src/ledger/history.ts';
import { daysFile } from '../../../src/ledger/days.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import type { Process } from '../../../src/schemas/process.ts';
import { days, writeKnownDays } from '../../support/known-days.ts';
import { edit } from '../../support/ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'known-'));
/** Fingerprints of the whole, as they were read on each day. */
const fingerprints: (string | undefined)[] = [];
let published: Published;
let corpus: Corpus;

const read = (root: string) => {
  const result = readPublished(root);
  return { published: result.published, corpus: relate(result.entries, {} as Process, 'convention', result.published) };
};
const statement = (id: string) => {
  const entry = corpus.get('statements', id);
  if (!entry) throw new Error(`There is no statement ${id}`);
  return entry;
};

beforeAll(() => {
  const root = join(folder, 'content');
  writeKnownDays(root, () => fingerprints.push(readPublished(root).published.fingerprint));
  edit(root, 'actors/new.yaml', 'id: new\nname: New\nkind: civil-society\n');
  ({ published, corpus } = read(root));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('each day of publication keeps the fingerprint that the record had on it', () => {
  expect(new Set(fingerprints).size).toBe(3);
  expect(published.days).toEqual(days.map((date, index) => ({ date, fingerprint: fingerprints[index] })));
  expect(published.fingerprint).toBe(fingerprints.at(-1));
});

test('the file of days counts the records that came on each, without those withdrawn since, which it names', () => {
  expect(daysFile(published, () => 'Title')).toEqual({
    days: published.days.map((day, index) => ({ ...day, records: [11, 6, 3][index] })),
    withdrawn: [{ title: 'Title', address: '/letters/second/', from: days[0], until: days[2] }],
  });
});

test('a record is known from its first revision on, whatever was changed later', () => {
  expect(['one', 'three', 'five'].map((id) => knownOn(corpus, statement(id)))).toEqual([...days]);
});

describe('what a page says of each', () => {
  test('nothing of what was published at once, the day of what came later, and of what has not come yet, that', () => {
    expect(['one', 'three', 'five'].map((id) => ownKnown(corpus, statement(id)))).toEqual([
      undefined,
      days[1],
      days[2],
    ]);
    const [added] = corpus.actors.filter(({ id }) => id === 'new');
    expect(added && ownKnown(corpus, added)).toBe('unpublished');
    // Later than every day, as dates are compared.
    expect(['unpublished', '9999-12-31'].sort()).toEqual(['9999-12-31', 'unpublished']);
  });

  test('terms of the glossary and articles go by their addresses', () => {
    expect(corpus.glossary.map((entry) => [entry.id, ownKnown(corpus, entry)])).toEqual([
      ['ahc', undefined],
      ['quorum', days[1]],
    ]);
    expect(ownKnownAddress(corpus, '/articles/purpose/')).toBeUndefined();
    expect(ownKnownAddress(corpus, '/articles/terms-of-it/')).toBe(days[1]);
  });

  test('a figure is right since the newest of what it counts, and a group there since the first', () => {
    const all = ['one', 'five', 'three'].map(statement);
    expect(figureOf(corpus, all)).toEqual({ 'data-known': days[2] });
    expect(figureHere(corpus, all, { words: 'a|b', of: 'there' })).toEqual({
      'data-known': days[2],
      'data-counts': 'a|b',
      'data-of': 'there',
    });
    expect(figureToday(corpus, all)).toEqual({ 'data-known': days[2], 'data-today': '' });
    expect(groupOf(corpus, all)).toEqual({});
    expect(groupOf(corpus, all.slice(1))).toEqual({ 'data-known': days[1], 'data-gathers': '' });
  });

  test('nothing where all was published at once, and nothing of nothing', () => {
    const entries = [statement('one'), statement('two')];
    for (const of of [figureOf, figureHere, figureToday, groupOf])
      expect([of(corpus, entries), of(corpus, [])]).toEqual([{}, {}]);
  });
});
