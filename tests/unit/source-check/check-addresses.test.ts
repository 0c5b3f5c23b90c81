import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStates } from '../../../src/features/source-check/file.ts';
import { checkAddresses, lineOf, type CheckOptions } from '../../../src/features/source-check/check-addresses.ts';
import type { CheckedSource } from '../../../src/features/source-check/state.ts';
import { writeContent } from '../../support/content.ts';
import { startHost } from './test-host.ts';
import { hasty, testClock } from './checking.ts';

const byAddress = (lines: readonly CheckedSource[]) => new Map(lines.map((line) => [line.url, line]));

const options = (all: readonly string[], more: Partial<CheckOptions> = {}): CheckOptions => ({
  contentDir: writeContent(),
  all,
  urls: all,
  known: new Map(),
  keepOthers: false,
  manners: hasty,
  clock: testClock(),
  signal: new AbortController().signal,
  onLine: () => undefined,
  ...more,
});
const fileOf = ({ contentDir }: CheckOptions) => [...readStates(contentDir).lines.values()];

describe('the day on which a state was first seen', () => {
  const before: CheckedSource = { url: 'https://a.org/', state: 'dead', date: '2026-10-01', since: '2026-09-01' };

  const found = (state: CheckedSource['state'], line: CheckedSource | undefined) =>
    lineOf('https://a.org/', { state, status: 410 }, line, '2026-11-24');

  test.each<[what: string, state: CheckedSource['state'], line: CheckedSource | undefined, since: string]>([
    ['stays while the state does', 'dead', before, '2026-09-01'],
    ['is new with the state', 'ok', before, '2026-11-24'],
    ['is the first check', 'ok', { url: 'https://a.org/', state: 'unchecked' }, '2026-11-24'],
    ['is the first check of a new address', 'ok', undefined, '2026-11-24'],
  ])('%s', (_, state, line, since) => {
    expect(found(state, line)).toEqual({ url: 'https://a.org/', state, date: '2026-11-24', since, status: 410 });
  });
});

test('the file has one line for each address of the record, checked or not, and none for others', async () => {
  const { origin } = await startHost({ '/a': 200 });
  const [a, b, c] = [`${origin}/a`, `${origin}/b`, `${origin}/c`];
  const known = byAddress([
    { url: b, state: 'ok', date: '2026-10-01', since: '2026-10-01', status: 200 },
    { url: 'https://gone.org/', state: 'dead', date: '2026-10-01', since: '2026-10-01', status: 404 },
  ]);
  const run = options([a, b, c], { urls: [a], known });
  const { found } = await checkAddresses(run);
  expect([...found.keys()]).toEqual([a]);
  expect(fileOf(run)).toEqual([
    { url: a, state: 'ok', date: '2026-11-24', since: '2026-11-24', status: 200 },
    known.get(b),
    { url: c, state: 'unchecked' },
  ]);
});

test('others are kept while records cannot be read', async () => {
  const other: CheckedSource = { url: 'https://other.org/', state: 'ok', date: '2026-10-01', since: '2026-10-01' };
  const { origin } = await startHost({ '/a': 200 });
  const run = options([`${origin}/a`], { known: byAddress([other]), keepOthers: true });
  await checkAddresses(run);
  expect(fileOf(run).map(({ url }) => url)).toEqual([`${origin}/a`, other.url]);
});

test('an interrupted check keeps what it found', async () => {
  const stop = new AbortController();
  const { origin } = await startHost({ '/a': 404, '/b': () => stop.abort(), '/c': 200 });
  const run = options([`${origin}/a`, `${origin}/b`, `${origin}/c`], { signal: stop.signal });
  await checkAddresses(run);
  expect(fileOf(run).map(({ state }) => state)).toEqual(['dead', 'unchecked', 'unchecked']);
});

test('the file is written now and then', async () => {
  const urls = Array.from({ length: 25 }, (_, index) => `/${String(index)}`);
  let during: string | undefined;
  let path = '';
  const { origin } = await startHost({
    ...Object.fromEntries(urls.map((url) => [url, 200])),
    '/22': (_, response) => {
      during = readFileSync(path, 'utf8');
      response.end();
    },
  });
  const run = options(urls.map((url) => origin + url));
  path = join(run.contentDir, 'sources.jsonl');
  await checkAddresses(run);
  expect(during?.match(/"state":"ok"/g)).toHaveLength(20);
});

test('a machine without a network does not declare the record lost', async () => {
  const hosts = await Promise.all([1, 2, 3].map(() => startHost({})));
  await Promise.all(hosts.map(({ close }) => close()));
  const run = options(hosts.map(({ origin }) => `${origin}/a`));
  const { offline, lines } = await checkAddresses(run);
  expect(offline).toBe(true);
  expect(existsSync(join(run.contentDir, 'sources.jsonl'))).toBe(false);
  expect([...lines.values()].map(({ state }) => state)).toEqual(['unchecked', 'unchecked', 'unchecked']);

  const answering = await startHost({ '/a': 404 });
  const mixed = options([`${answering.origin}/a`, ...run.all]);
  expect((await checkAddresses(mixed)).offline).toBe(false);
  expect(fileOf(mixed).filter(({ state }) => state === 'unreachable')).toHaveLength(3);
});
