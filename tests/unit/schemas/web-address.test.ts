import { describe, expect, test } from 'vitest';
import { dayAfter, today } from '../../../src/base/today.ts';
import { brief, check, replace, withBody } from '../../support/content.ts';

const one = 'statements/one.mdx';

describe('addresses that lead to nobody on the web, or to somebody else than they say, are refused', () => {
  test.each([
    ['https://@un.org/a', 'must not hold a user name before the @'],
    ['https://:secret@un.org/a', 'must not hold a user name before the @'],
    ['https://un.org@evil.example/a', 'must not hold a user name before the @'],
    ['https://un.org\\.evil.example/a', 'must not hold a \\'],
    ['http://127.0.0.1/a', 'must name its host by name, not by number'],
    ['http://127.1/a', 'must name its host by name, not by number'],
    ['http://0x7f.1/a', 'must name its host by name, not by number'],
    ['http://2130706433./a', 'must name its host by name, not by number'],
    ['http://169.254.169.254/latest/meta-data', 'must name its host by name, not by number'],
    ['http://[::ffff:10.0.0.1]/a', 'must name its host by name, not by number'],
    ['http://localhost./a', 'must name a host of the web, not one of a private network'],
    ['http://a.localhost/a', 'must name a host of the web, not one of a private network'],
    ['http://printer.local/a', 'must name a host of the web, not one of a private network'],
    ['http://metadata.google.internal/a', 'must name a host of the web, not one of a private network'],
    ['http://1.0.168.192.in-addr.arpa/a', 'must name a host of the web, not one of a private network'],
  ])('%s', (url, message) => {
    const problems = brief(check({ [one]: replace('https://un.org/a', url.replaceAll('\\', '\\\\')) }));
    expect(problems[0]?.[2]).toBe(url.includes('\\') ? problems[0]?.[2] : `"${url}" ${message}`);
    expect(problems[0]?.[0]).toBe(`${one}:13:10`);
    // A link of the text is held to the same.
    expect(brief(check(withBody(`[a](<${url.replaceAll('\\', '\\\\')}>)`)))).toHaveLength(1);
  });

  test('hosts of the web are none of them', () => {
    for (const url of [
      'https://un.org:8443/a',
      'https://x.org/@name/a',
      'https://münchen.example/',
      'https://local.example.org/',
    ])
      expect(check({ [one]: replace('https://un.org/a', url) })).toEqual([]);
  });
});

describe('days that are yet to come', () => {
  const latest = '2026-11-25';
  test.each([
    ['the day of a statement', { [one]: replace('date: 2024-02-01', 'date: 2026-11-26') }, `${one}:4:7`, '2026-11-26'],
    ['a year', { [one]: replace('date: 2024-02-01', 'date: 2027') }, `${one}:4:7`, '2027'],
    ['the day of addition', { [one]: replace('2026-11-24', '2199-01-01') }, `${one}:16:8`, '2199-01-01'],
    [
      'a source',
      { [one]: replace('grade: official', 'grade: official\n    accessed: 2026-12') },
      `${one}:16:15`,
      '2026-12',
    ],
    [
      'a meeting',
      { 'sessions/first.mdx': replace('start: 2024-01-29\nend: 2024-02-09', 'start: 2027-01-01') },
      'sessions/first.mdx:5:8',
      '2027-01-01',
    ],
    [
      'a figure of the process',
      { 'process.yaml': replace('count: 72', 'count: 72\n    as_of: 2027') },
      'process.yaml:5:12',
      '2027',
    ],
  ])('%s', (_, changes, place, date) => {
    expect(brief(check(changes, { latest }))).toContainEqual([place, 'field', `"${date}" is yet to come`]);
    expect(brief(check(changes)).filter(([, , message]) => message.includes('yet to come'))).toEqual([]);
  });

  test('the day itself, the present year, the end of a meeting and dates ahead are none', () => {
    const changes = {
      [one]: replace('added: 2026-11-24', 'added: 2026-11-25'),
      'sessions/first.mdx': replace('end: 2024-02-09', 'end: 2026-12-09'),
      'process.yaml': replace(
        'upcoming: []',
        'upcoming:\n  - {id: a, date: 2027-01-01, title: A, source: {url: "https://un.org/a", title: A, grade: official}}',
      ),
    };
    expect(check(changes, { latest })).toEqual([]);
  });

  test('the day is that of the computer, or the one that is set', () => {
    const now = () => Date.parse('2026-02-28T23:59:00Z');
    expect(today({}, now)).toBe('2026-02-28');
    expect(today({ TODAY: '2030-01-01' }, now)).toBe('2030-01-01');
    expect(dayAfter('2026-02-28')).toBe('2026-03-01');
  });
});

test.each([
  ['statements', '/statements/ is an address that the site itself uses'],
  ['timeline', '/timeline/ is an address that the site itself uses'],
  ['ledger', '/ledger/ is an address that the site itself uses'],
  ['index', 'The name "index" is a word or year that the site uses in its own addresses; choose another'],
  ['2024', 'The name "2024" is a word or year that the site uses in its own addresses; choose another'],
  ['About Us', 'The name "About Us" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran'],
])('an editorial page cannot be named %s', (name, message) => {
  const page = '---\ntitle: A\ndescription: A page.\n---\n\nText.\n';
  expect(brief(check({ 'pages/about.mdx': page, [`pages/${name}.mdx`]: page }))).toEqual([
    [`pages/${name}.mdx:1:1`, 'id', message],
  ]);
});
