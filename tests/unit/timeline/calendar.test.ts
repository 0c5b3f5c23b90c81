import { describe, expect, test } from 'vitest';
import { calendarEvents, calendarFile } from '../../../src/features/timeline/calendar.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { site } from '../../../src/base/site.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';

const session = (id: string, fields: string, outcome: string) =>
  `---\nid: ${id}\ntitle: ${id}\n${fields}\noutcome: "${outcome}"\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nThey met.\n`;
const long =
  'Délégations, États et « organisations » ; elles ont négocié jusqu’à minuit, et l’ont dit: “日本語も話された、そして合意には達しなかった”.';

const changes: Record<string, Change> = {
  'sessions/second.mdx': session(
    'second',
    'kind: substantive\nstart: 2024-12-30\nend: 2025-01-01\ncity: New York\nmode: hybrid',
    long,
  ),
  'sessions/day.mdx': session('day', 'kind: informal\nstart: 2024-02-29', 'One; two, three.'),
  'sessions/month.mdx': session('month', 'kind: informal\nstart: 2024-03', 'Some time.'),
  'sessions/year.mdx': session('year', 'kind: informal\nstart: "2023"', 'Some time.'),
  'process.yaml': (before) =>
    before.replace(
      'upcoming: []\n',
      [
        'upcoming:',
        '  - id: closing',
        '    date: 2026-12-31',
        '    title: Signature closes',
        '    note: At midnight.',
        '    source: {url: "https://un.org/a", title: A source, grade: official}',
        '  - id: conference',
        '    date: 2027-06',
        '    title: Conference',
        '    source: {url: "https://un.org/a", title: A source, grade: official}\n',
      ].join('\n'),
    ),
};

const permalink = (path: string) => `https://example.org${path}`;
const write = (more: Record<string, Change> = {}) =>
  calendarFile(calendarEvents(corpusWith({ ...changes, ...more })), { name: 'The record', permalink });

/** Reads iCalendar by RFC 5545: unfolds lines, splits names from parameters and values, takes escapes out of text. */
function parse(text: string): Record<string, string>[] {
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const line of text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') events.push((open = {}));
    else if (line === 'END:VEVENT') open = undefined;
    else if (open) open[name] = value.replaceAll(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter));
  }
  return events;
}
const ids = (text: string) => parse(text).map(({ UID }) => UID?.replace(`@${new URL(site.url).hostname}`, ''));

describe('the calendar', () => {
  test('ends each line with CRLF, and folds at 75 octets without cutting a letter in two', () => {
    const text = write();
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...lines)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(text).toBe(Buffer.from(text, 'utf8').toString('utf8'));
  });

  test('holds meetings and fixed dates told to the day, oldest first; what is not is named apart', () => {
    expect(ids(write())).toEqual(['sessions-first', 'sessions-day', 'sessions-second', 'dates-closing']);
    expect(calendarEvents(corpusWith(changes)).undated.map(({ title, start }) => [title, start])).toEqual([
      ['year', '2023'],
      ['month', '2024-03'],
      ['Conference', '2027-06'],
    ]);
  });

  test('events are whole days, their end the day after the last', () => {
    const days = parse(write()).map((event) => [event['DTSTART;VALUE=DATE'], event['DTEND;VALUE=DATE']]);
    expect(days).toEqual([
      ['20240129', '20240210'],
      ['20240229', '20240301'],
      ['20241230', '20250102'],
      ['20261231', '20270101'],
    ]);
  });

  test('subscribers stay free on these days', () => {
    expect(parse(write()).map(({ TRANSP }) => TRANSP)).toEqual(Array(4).fill('TRANSPARENT'));
  });

  test('a renamed meeting keeps the id by which calendars know it', () => {
    const corpus = corpusWith(changes);
    const address = '/sessions/day/';
    const renamed: Corpus = {
      ...corpus,
      history: (entry) => ({
        ...corpus.history(entry),
        ...(entry.id === 'day' && { address, formerly: ['/sessions/leap/'] }),
      }),
    };
    const text = calendarFile(calendarEvents(renamed), { name: 'The record', permalink });
    expect(ids(text)).toEqual(['sessions-first', 'sessions-leap', 'sessions-second', 'dates-closing']);
    expect(parse(text)[1]?.['URL;VALUE=URI']).toBe('https://example.org/sessions/day/');
  });

  test('words come out as they went in, with the address', () => {
    const events = parse(write());
    expect(events[1]?.['DESCRIPTION']).toBe('Informal meeting. One; two, three.\nhttps://example.org/sessions/day/');
    expect(events[2]?.['DESCRIPTION']).toBe(`Session of the Committee. ${long}\nhttps://example.org/sessions/second/`);
    expect(events[2]?.['LOCATION']).toBe('New York, in person and online');
    expect(events[3]?.['DESCRIPTION']).toBe(
      'At midnight. Source: A source, https://un.org/a\nhttps://example.org/timeline/#ahead',
    );
    expect(write()).toContain(String.raw`One\; two\, three.\nhttps`);
  });

  test('is the same bytes for the same record, and keeps its ids when a title or a date changes', () => {
    expect(write()).toBe(write());
    const moved = write({
      'sessions/day.mdx': session('day', 'kind: informal\nstart: 2024-03-01', 'Moved.').replace(
        'title: day',
        'title: Other',
      ),
    });
    expect(ids(moved)).toEqual(ids(write()));
    expect(parse(moved)[1]?.['SUMMARY']).toBe('Other');
  });

  test('each event has an id of its own and the time stamp of its publication, no clock of the machine', () => {
    const events = parse(write());
    expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
    expect(events.slice(0, 3).map(({ DTSTAMP }) => DTSTAMP)).toEqual(Array(3).fill('20261124T000000Z'));
  });
});
