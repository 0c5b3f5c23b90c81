import { expect, it } from 'vitest';
import { calendarEvents, calendarFile } from '../../../src/exports/calendar.ts';
import { corpusWith, voting } from '../../support/voting.ts';

const permalink = (path: string) => `https://record.example${path}`;
const corpus = () =>
  corpusWith({
    ...voting,
    'sessions/first.mdx': (before) =>
      before
        .replace(
          'outcome: Nothing.',
          'outcome: "Agreed; nothing, and \\\\ a very long account of it that no calendar would keep in one line, à Genève."',
        )
        .replace('end: 2024-02-09', 'end: 2024-02-09\ncity: New York\nmode: hybrid'),
    'sessions/month.mdx':
      '---\nid: month\ntitle: Some day in March\nkind: milestone\nstart: 2024-03\noutcome: Nothing.\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nA paragraph.\n',
    'process.yaml': (before) =>
      before.replace(
        'upcoming: []',
        'upcoming:\n  - {id: closes, date: 2026-12-31, title: It closes, source: {url: "https://un.org/a", title: A source, grade: official}}',
      ),
  });

/** Reads iCalendar as RFC 5545 says, independently of what wrote it: unfolds lines, splits them, takes escapes back. */
function eventsIn(file: string): Record<string, string>[] {
  const lines = file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const at = line.indexOf(':');
    const [name = ''] = line.slice(0, at).split(';');
    const value = line.slice(at + 1).replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    if (line === 'BEGIN:VEVENT') events.push({});
    else if (events.length > 0 && !line.startsWith('END:')) events.at(-1)![name] = value;
  }
  return events;
}

const file = () => calendarFile(calendarEvents(corpus()), { name: 'Timeline', permalink });

it('lines end as the standard says and none is longer than 75 bytes', () => {
  expect(file().endsWith('\r\n')).toBe(true);
  expect(file().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file().split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
});

it('holds meetings and fixed dates as whole days, with the day after the last as their end', () => {
  expect(eventsIn(file()).map(({ UID, SUMMARY, DTSTART, DTEND }) => [UID, SUMMARY, DTSTART, DTEND])).toEqual([
    ['sessions-first@cybercrime-convention-record.org', 'First session', '20240129', '20240210'],
    ['dates-closes@cybercrime-convention-record.org', 'It closes', '20261231', '20270101'],
  ]);
});

it('tells place, outcome and permanent address, with the signs that mean something escaped', () => {
  const [first] = eventsIn(file());
  expect(first?.['LOCATION']).toBe('New York, in person and online');
  expect(first?.['DESCRIPTION']).toContain('Agreed; nothing, and \\ a very long account');
  expect(first?.['DESCRIPTION']).toContain('à Genève.');
  expect(first?.['URL']).toBe('https://record.example/sessions/first/');
});

it('leaves out what no source tells to the day, and says what', () => {
  expect(file()).not.toContain('Some day in March');
  expect(calendarEvents(corpus()).undated.map(({ title, path }) => [title, path])).toEqual([
    ['Some day in March', '/sessions/month/'],
  ]);
});

it('of a year holds that year alone', () => {
  expect(calendarEvents(corpus(), '2026').events.map(({ title }) => title)).toEqual(['It closes']);
  expect(calendarEvents(corpus(), '2024').undated).toHaveLength(1);
});

it('is the same bytes whenever it is written: no clock, no chance', () => {
  expect(file()).toBe(file());
  expect(eventsIn(file()).map(({ DTSTAMP }) => DTSTAMP)).toEqual(['20261124T000000Z', '20261124T000000Z']);
});
