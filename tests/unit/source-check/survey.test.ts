import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/records/entry.ts';
import { archivedCopy, citedAddresses } from '../../../src/features/source-check/cited.ts';
import { checkReport, offlineReport } from '../../../src/features/source-check/report.ts';
import type { CheckedSource } from '../../../src/features/source-check/state.ts';
import { survey } from '../../../src/features/source-check/survey.ts';
import { readContent, replace, type Change } from '../../support/content.ts';

const changes: Record<string, Change> = {
  'statements/one.mdx': replace(
    'sources:\n',
    'sources:\n  - url: https://www.b.org/1\n    title: B\n    grade: secondary\n    archived: https://web.archive.org/web/1/b\n',
  ),
  'letters/letter.mdx': replace(
    'sources:\n',
    'sources:\n  - {url: "https://www.b.org/1", title: B too, grade: primary}\n',
  ),
  'texts/main.mdx': replace('kind: convention\n', 'kind: convention\nurl: https://c.org/text\n'),
  'sessions/first.mdx': replace(
    'outcome: Nothing.\n',
    'outcome: Nothing.\ndocuments:\n  - {symbol: A/1, title: A document, url: "https://c.org/document"}\n',
  ),
  'actors/eff.yaml': (before) => `${before}url: https://d.org/\n`,
};
const read = () => {
  const { entries, process, problems } = readContent(changes);
  expect(problems).toEqual([]);
  return citedAddresses(Object.values(entries).flat() as Entry[], process);
};
const line = (url: string, state: CheckedSource['state'], more: Partial<CheckedSource> = {}): CheckedSource => ({
  url,
  state,
  date: '2026-11-24',
  since: '2026-11-24',
  ...more,
});
const byAddress = (...lines: CheckedSource[]) => new Map(lines.map((entry) => [entry.url, entry]));

describe('addresses of the record', () => {
  test('are those of sources, texts, documents, actors and the state of the process', () => {
    const everywhere =
      'sessions/first.mdx statements/one.mdx letters/letter.mdx red-lines/line.mdx texts/main.mdx process.yaml process.yaml';
    const found = read().map(({ url, citations }) => `${url} ${citations.map(({ file }) => file).join(' ')}`);
    expect(found).toEqual([
      'https://c.org/document sessions/first.mdx',
      'https://c.org/text texts/main.mdx',
      'https://d.org/ actors/eff.yaml',
      `https://un.org/a ${everywhere}`,
      'https://www.b.org/1 statements/one.mdx letters/letter.mdx',
    ]);
  });

  test('have a copy where one record names it, or where they lie in an archive', () => {
    const addresses = new Map(read().map((address) => [address.url, address]));
    expect(archivedCopy(addresses.get('https://www.b.org/1')!)).toBe('https://web.archive.org/web/1/b');
    expect(archivedCopy(addresses.get('https://un.org/a')!)).toBe(undefined);
    const archive = 'https://web.archive.org/web/2024/https://un.org/a';
    expect(archivedCopy({ url: archive, citations: [] })).toBe(archive);
    expect(archivedCopy({ url: 'https://notarchive.org/', citations: [] })).toBe(undefined);
  });
});

test('the survey counts by state and grade', () => {
  const result = survey(
    read(),
    byAddress(
      line('https://un.org/a', 'dead', { status: 404 }),
      line('https://d.org/', 'unreachable', { date: '2026-11-25', since: '2026-11-25' }),
      line('https://c.org/text', 'ok'),
    ),
  );
  expect([result.addresses, result.sources, result.archived, result.lastChecked]).toEqual([5, 2, 1, '2026-11-25']);
  expect(result.states.flatMap(({ state, count }) => (count > 0 ? `${state} ${String(count)}` : []))).toEqual([
    'ok 1',
    'dead 1',
    'unreachable 1',
    'unchecked 2',
  ]);
  // An address with several grades counts with the best.
  expect(result.grades.map(({ grade, sources, archived, lost }) => [grade, sources, archived, lost].join(' '))).toEqual(
    ['official 1 0 1', 'primary 1 1 0', 'secondary 0 0 0', 'automated-report 0 0 0'],
  );
  expect(result.lost.map(({ url }) => url)).toEqual(['https://d.org/', 'https://un.org/a']);
  expect(result.unarchived.map(({ url }) => url)).toEqual(['https://un.org/a']);
});

describe('the report', () => {
  test('names what is newly dead, the files that cite it, and what to do', () => {
    const before = byAddress(line('https://www.b.org/1', 'dead'), line('https://d.org/', 'unreachable'));
    const found = byAddress(
      line('https://un.org/a', 'dead', { status: 404 }),
      line('https://www.b.org/1', 'dead', { status: 404 }),
      line('https://c.org/text', 'unreachable', { reason: 'no answer in time' }),
      line('https://c.org/document', 'moved', { location: 'https://c.org/new' }),
      line('https://d.org/', 'ok'),
    );
    expect(checkReport(survey(read(), found), before, found, 'content'))
      .toBe(`5 addresses checked. All addresses of the record:
  Answers                1
  Moved                  1
  Dead                   2
  Unreachable            1
  Addresses              5

Newly dead
  https://un.org/a
    Dead: 404 (since 2026-11-24)
    no archived copy
    content/sessions/first.mdx, content/statements/one.mdx, content/letters/letter.mdx, content/red-lines/line.mdx, content/texts/main.mdx, content/process.yaml

Newly unreachable (may come back)
  https://c.org/text
    Unreachable: no answer in time (since 2026-11-24)
    no archived copy
    content/texts/main.mdx

Back again
  https://d.org/

What to do next
  1 lost source without an archived copy: look for one at https://web.archive.org/ and add it as archived: to the source. Leave url: as it is.
  1 address has moved (location: in sources.jsonl): open the new one, and put it in the place of the old where it shows the same document.
  1 source has no archived copy: save the page at https://web.archive.org/save and add its address as archived:.
`);
  });

  test('says what is in the file, of the addresses asked for', () => {
    const known = byAddress(line('https://un.org/a', 'dead', { status: 410 }), line('https://d.org/', 'unreachable'));
    const result = survey(read(), known);
    const all = offlineReport(result, new Set(read().map(({ url }) => url)), 'content');
    expect(all).toContain('The addresses of the record, last checked on 2026-11-24:');
    expect(all).toContain('\nDead or unreachable\n  https://d.org/\n');
    expect(all).toContain('\nWithout an archived copy (1 of 2 sources)\n  un.org\n    https://un.org/a  content/');
    const some = offlineReport(result, new Set(['https://un.org/a']), 'content');
    expect(some).toContain('Dead: 410');
    expect(some).not.toContain('https://d.org/');
  });
});
