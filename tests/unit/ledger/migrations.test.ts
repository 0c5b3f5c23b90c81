import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/base/canonical.ts';
import { toCsl } from '../../../src/features/cite/cited.ts';
import { isDated } from '../../../src/records/entry.ts';
import { inStyle } from '../../../src/features/cite/styles.ts';
import { differences } from '../../../src/features/revisions/difference.ts';
import { readingBy } from '../../../src/features/revisions/reading.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import type { Migration } from '../../../src/ledger/migrations.ts';
import { entryOfState, factsOf, readSnapshot, titleOfState, type Snapshot } from '../../../src/ledger/snapshot.ts';
import type { Entry, Dated } from '../../../src/records/entry.ts';
import { titleOf } from '../../../src/records/summary.ts';
import type { Collection } from '../../../src/schemas/collections.ts';
import { writeMinimal } from '../../support/content.ts';
import { corpusOf } from '../../support/corpus.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { publishAll } from '../../support/ledger.ts';

/** For each collection a field that had another name when its records were first published. */
const renamed: Partial<Record<Collection, [former: string, present: string]>> = {
  sessions: ['heading', 'title'],
  statements: ['said', 'position'],
  letters: ['heading', 'title'],
  'red-lines': ['wish', 'demand'],
  texts: ['heading', 'title'],
  actors: ['called', 'name'],
  topics: ['called', 'label'],
};

const rename = (fields: Record<string, unknown>, from: string, to: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name === from ? to : name, value]));

/** The migration that this needs. */
const migration: Migration = Object.fromEntries(
  Object.entries(renamed).map(([collection, [former, present]]) => [
    collection,
    (fields: Record<string, unknown>) => rename(fields, former, present),
  ]),
);

/** A record that was published by the schemas of today. */
const content = temporaryFolder(afterAll);
writeMinimal(content);
publishAll(content);
const result = readPublished(content);
const corpus = corpusOf(result);

/** A state as it would have been published before the fields had their present names. */
function former(json: string): string {
  const { schemaVersion: _, ...state } = JSON.parse(json) as Snapshot;
  const [before, now] = renamed[state.collection] ?? ['', ''];
  return canonicalJson({ ...state, fields: rename(state.fields, now, before) });
}

describe.each(Object.keys(renamed) as Collection[])(
  '%s: a state that was published before a field was renamed',
  (collection) => {
    const read = () => {
      const [entry] = result.entries[collection];
      if (!entry) throw new Error('There is no record');
      const json = readFileSync(join(content, 'revisions', collection, entry.id, '1.json'), 'utf8');
      return { entry, json, old: former(json) };
    };

    test('gives its page: title, fields and what has changed since', () => {
      const { entry, json, old } = read();
      expect(readSnapshot(old).fields).not.toHaveProperty([renamed[collection]?.[1] ?? '']);
      const state = readSnapshot(old, [migration]);
      expect(state.fields).toEqual(factsOf(entry.fields));
      expect(titleOfState(state)).toBe(titleOf(entry));
      expect(differences(state, readSnapshot(json), readingBy(corpus))).toEqual([]);
    });

    test('gives its record, and its citation where it has one', () => {
      const { entry, old } = read();
      const record = entryOfState(readSnapshot(old, [migration]));
      expect({ ...record.fields }).toEqual(factsOf(entry.fields));
      expect(record.passages).toEqual(entry.passages);
      if (!isDated(collection)) return;
      const cite = (of: Entry) =>
        inStyle(toCsl(of as Entry<Dated>, 'https://example.org/r/1/', { number: 1 }), 'chicago-note');
      expect(cite(record)).toBe(cite(entry));
      expect(cite(record).toLowerCase()).toContain(titleOf(entry).toLowerCase());
    });

    test('says so where the migration is missing', () => {
      expect(() => entryOfState(readSnapshot(read().old))).toThrow(
        'src/ledger/migrations.ts does not say how it reads',
      );
    });
  },
);

test('a state goes through the migrations after its version only, in their order', () => {
  const json = readFileSync(join(content, 'revisions/topics/scope/1.json'), 'utf8');
  const { schemaVersion, ...state } = JSON.parse(json) as Snapshot;
  expect(schemaVersion).toBe(1);
  const log = (word: string): Migration => ({
    topics: (fields) => ({ ...fields, label: `${String(fields['label'])} ${word}` }),
    actors: () => ({}),
  });
  const list = [log('first'), log('second')];
  const label = (version: number | undefined, known = list) =>
    readSnapshot(JSON.stringify({ ...state, schemaVersion: version }), known).fields['label'];
  expect([undefined, 1, 2, 3].map((version) => label(version))).toEqual([
    'Scope first second',
    'Scope first second',
    'Scope second',
    'Scope',
  ]);
  expect(() => label(2, [])).toThrow(
    'Revision 1 of /topics/scope/ follows version 2 of the schemas; this program knows 1',
  );
});
