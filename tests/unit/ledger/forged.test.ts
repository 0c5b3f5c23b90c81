import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256 } from '../../../src/base/canonical.ts';
import { readChain } from '../../../src/ledger/chain.ts';
import type { Unchained } from '../../../src/ledger/ledger.ts';
import { chainedFile } from '../../../src/publishing/publication.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import { told } from '../../support/content.ts';
import { faults, ledgerOf, publish, publishedContent } from '../../support/ledger.ts';

/** Adds a publication that is chained as it should be, whatever it says. */
function forge(root: string, lines: readonly object[], { date = '2024-03-02', note = 'x' } = {}): void {
  const { ends } = readChain(root);
  const { path, content } = chainedFile({ date, note, ends }, lines as Unchained[]);
  writeFileSync(join(root, path), content);
}

/** The second revision of a record, forged with its line: both say the same unless something else is given. */
function forgeState(root: string, state: Record<string, unknown>, line: Record<string, unknown> = {}): void {
  const whole = {
    schemaVersion: 1,
    address: '/statements/one/',
    collection: 'statements',
    id: 'one',
    revision: 2,
    published: '2024-03-02',
    fields,
    body: 'A paragraph.\n\nAnother.',
    passages: [
      { anchors: ['p1'], text: 'A paragraph.' },
      { anchors: ['p2'], text: 'Another.' },
    ],
    removed: [],
    ...state,
  };
  const json = typeof state['json'] === 'string' ? state['json'] : canonicalJson(whole);
  const file = join(root, 'revisions/statements/one/2.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, json);
  forge(root, [{ ...revision, sha256: sha256(json), ...line }]);
}

const fields = {
  id: 'one',
  title: 'One',
  date: '2024-02-01',
  kind: 'oral',
  actors: ['iran'],
  session: 'first',
  topics: ['scope'],
  provisions: [{ text: 'main', article: '1' }],
  position: 'It spoke.',
  sources: [{ url: 'https://un.org/a', title: 'A source', grade: 'official' }],
  added: '2026-11-24',
};

const dated = { date: '2024-03-02', note: 'x' };
const revision = {
  event: 'revision',
  address: '/statements/one/',
  revision: 2,
  ...dated,
  sha256: '0'.repeat(64),
  anchors: [['p1'], ['p2']],
  removed: {},
};
const renaming = { event: 'renaming', address: '/statements/one/', to: '/statements/uno/', ...dated };
const many = Array.from({ length: 20_000 }, (_, index) => `p${String(index + 1)}`);

/** Every problem has a place and a remedy, and nothing can be published on such a ledger. */
function expectRefused(root: string, message: RegExp | string): void {
  const found = faults(root).filter(([, kind]) => kind === 'published');
  expect(found.map(([, , said]) => said).join('\n')).toMatch(message);
  expect(found.filter(([place, , , hint]) => !/^(ledger|revisions)\/\S+:\d+:1$/.test(place) || !hint)).toEqual([]);
  expect(publish(root, '--note', 'x').code).toBe(1);
}

test('what the cases below are made of is in order', () => {
  const root = publishedContent();
  forgeState(root, {});
  expect(faults(root)).toEqual([]);
  forge(root, [{ ...renaming, date: '2024-03-03' }], { date: '2024-03-03' });
  forge(root, [{ ...renaming, address: '/statements/uno/', to: '/statements/one/', date: '2024-03-04' }], {
    date: '2024-03-04',
  });
  expect(faults(root)).toEqual([]);
});

describe('a line that was forged is refused', () => {
  const anchors = (...names: string[]) => ({ ...revision, anchors: names.map((name) => [name]) });
  const promised = (address: string) => ({ event: 'addresses', addresses: [address] });
  const retired = { '/timeline/': '/../x' };
  test.each<[string, object, RegExp]>([
    ['a control character', { ...revision, note: 'Bell \u0007' }, /note holds a control character/],
    ['a note of a megabyte', { ...revision, note: 'x'.repeat(1e6) }, /note must be at most 1000 characters/],
    ['a note of two lines', { ...revision, note: 'x\ny' }, /note must be a single line/],
    ['an anchor beyond all', anchors('p1', 'p2', 'p9999999999999999999'), /anchor of a paragraph/],
    ['anchors by the ten thousand', anchors(...many), /anchor of a paragraph/],
    ['an anchor that passes others over', anchors('p1', 'p2', 'p9'), /there is no p3/],
    ['an anchor twice', anchors('p1', 'p2', 'p1'), /p1 leads to two places/],
    ['an anchor lost', anchors('p1'), /p2 leads nowhere/],
    ['an anchor removed before it was given', { ...revision, removed: { p3: 1 } }, /p3 counts as removed/],
    ['a revision passed over', { ...revision, revision: 3 }, /Revision 3 of \/statements\/one\/ follows revision 1/],
    ['another day', { ...revision, date: '2024-03-01' }, /holds a line of another day/],
    ['a date that is no day', { ...revision, date: '2024-03' }, /must be a day/],
    ['an unknown kind of record', { ...revision, address: '/secrets/one/' }, /must be the address of a record/],
    ['an id that is none', { ...revision, address: '/statements/con/' }, /must be the address of a record/],
    ['a way out of the site', promised('/../../etc/passwd'), /address of this site/],
    ['another host', promised('//evil.example/'), /address of this site/],
    ['an address with a query', promised('/a/?b'), /address of this site/],
    ['an endless address', promised(`/${'a'.repeat(400)}/`), /at most 300/],
    ['a retirement out of the site', { event: 'retirement', retired, ...dated }, /address of this site/],
    ['a short number beyond all', { event: 'numbers', numbers: { '/statements/one/': 1e15 } }, /Too big|999999/],
    ['a renaming to itself', { ...renaming, to: '/statements/one/' }, /renamed to itself/],
    ['a renaming to another kind', { ...renaming, to: '/letters/one/' }, /record of another kind/],
    ['a field of another type', { ...revision, note: { toString: 'x' } }, /not an entry of the ledger: note/],
    [
      'a field that means something to programs',
      JSON.parse('{"event":"addresses","addresses":["/a/"],"__proto__":{"x":1}}') as object,
      /not an entry of the ledger/,
    ],
  ])('%s', (_, line, message) => {
    const root = publishedContent();
    forge(root, [line]);
    expectRefused(root, message);
  });

  test('a renaming in a circle', () => {
    const root = publishedContent();
    forge(root, [renaming, { ...renaming, address: '/statements/uno/', to: '/statements/due/' }, renaming]);
    expectRefused(root, '/statements/one/ was renamed to /statements/due/ before this renaming');
  });

  test('a publication before the first', () => {
    const root = publishedContent();
    forge(root, [{ ...renaming, date: '2023-01-01' }], { date: '2023-01-01' });
    expectRefused(root, 'The publication is dated 2023-01-01, before one that it builds on, of 2024-03-01');
  });

  test('a publication of a day that is yet to come', () => {
    const root = publishedContent();
    forge(root, [{ ...renaming, date: '2199-01-01' }], { date: '2199-01-01' });
    expect(told(readPublished(root, { latest: '2026-11-30' })).map(([, , said]) => said)).toContain(
      'The publication is dated 2199-01-01, which is yet to come',
    );
  });

  test('a file without an end', () => {
    const root = publishedContent();
    writeFileSync(join(root, 'ledger/2024-03-02-000000000000.jsonl'), Buffer.alloc(2.1e7, 'x'));
    expectRefused(root, 'larger than 20 MB');
  });
});

describe('a state that was forged with its line is refused', () => {
  const link = (url: string) => ({ body: `A [link](${url}).` });
  const field = (changed: object) => ({ fields: { ...fields, ...changed } });
  const passages = (...texts: string[]) => ({
    passages: texts.map((text, at) => ({ anchors: [`p${String(at + 1)}`], text })),
  });
  const nested = JSON.parse('['.repeat(900) + ']'.repeat(900)) as unknown;
  const scriptSource = { ...fields.sources[0], url: 'javascript:alert(1)' };
  const removed = [{ anchor: 'p7', revision: 1, text: 'A' }];
  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'a link that is code',
      link('javascript:alert(1)'),
      /Line 1 of its text: "javascript:alert\(1\)" is an unsafe link/,
    ],
    ['the same in disguise', link('java&#115;cript:alert(1)'), /unsafe link/],
    ['a bare link that names an account', { body: 'See https://un.org@evil.example/x' }, /is not a web address/],
    ['an image from elsewhere', { body: '![A](https://evil.example/a.png)' }, /image from elsewhere/],
    [
      'a component that is none',
      { body: 'A.\n\n<Script src="x" />' },
      /Line 3 of its text: There is no component <Scri/,
    ],
    ['HTML', { body: '<img src=x onerror=alert(1)>' }, /HTML/],
    ['an expression', { body: 'A {process.exit()} B' }, /is code/],
    ['an import', { body: 'import "node:fs"' }, /is code/],
    ['a hidden entity', { body: 'A &#x202E; B' }, /bidirectional control/],
    ['a control character', { body: 'A \u0007' }, /a control character/],
    ['lists without an end', { body: '- '.repeat(5000) }, /nested deeper/],
    [
      'a source that is code',
      field({ sources: [scriptSource] }),
      /fields\.sources\[0\]\.url: .*must be a whole web address/,
    ],
    ['a title of another type', field({ title: ['One'] }), /fields\.title: .*must be text/],
    ['a list of another type', field({ actors: { length: 1 } }), /fields\.actors/],
    ['fields nested without an end', field({ notes: nested }), /fields\.notes/],
    ['fields that are none', { fields: [] }, /fields/],
    ['an unknown field', field({ onload: 'x' }), /"onload" is not a field/],
    ['another id in the fields', field({ id: 'two' }), /another id in its fields/],
    ['an unknown kind of record', { collection: 'secrets' }, /collection/],
    ['schemas of tomorrow', { schemaVersion: 99 }, /this program knows/],
    ['another record', { address: '/statements/two/', id: 'two' }, /holds another record/],
    ['another revision', { revision: 7 }, /holds another revision/],
    ['another day', { published: '2024-03-01' }, /on another day/],
    ['an anchor less than the ledger gives it', passages('A'), /has other anchors/],
    ['a removed anchor that the ledger does not know', { removed }, /other removed anchors/],
    ['a passage with a control character', passages('A\u0007', 'B'), /control character/],
    ['no JSON', { json: '{' }, /not valid JSON/],
    ['spaces between', { json: '{ }' }, /address/],
  ])('%s', (_, state, message) => {
    const root = publishedContent();
    forgeState(root, state);
    expectRefused(root, message);
  });

  test('JSON nested too deep to be read', () => {
    const root = publishedContent();
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    forgeState(root, { json: `{"fields":{"a":${deep}}}` });
    expectRefused(root, /./);
  });

  test('a state of more than a megabyte is not read', () => {
    const root = publishedContent();
    forgeState(root, { body: 'a '.repeat(600_000) });
    expectRefused(root, 'was altered');
  });

  test('the check and the build tell it, without a word about the program', () => {
    const root = publishedContent();
    forgeState(root, link('javascript:alert(1)'));
    const [problem] = faults(root);
    const [, ledger = ''] = ledgerOf(root);
    expect(problem).toEqual([
      'revisions/statements/one/2.json:1:1',
      'published',
      'Line 1 of its text: "javascript:alert(1)" is an unsafe link: javascript: is not allowed',
      `npm run publish writes no such state. Remove content/${ledger} (line 2 names it) with its revisions, or bring both back from git, and publish again`,
    ]);
    for (const file of [ledger, 'revisions/statements/one/2.json']) rmSync(join(root, file));
    expect(faults(root)).toEqual([]);
  });
});
