import { describe, expect, it } from 'vitest';
import { occurrencesOf, nameOf } from '../../../src/corpus/occurrence.ts';
import { publicationDays } from '../../../src/corpus/publication-day.ts';
import { standingOf } from '../../../src/corpus/standing.ts';
import { monthGroups } from '../../../src/corpus/timeline-months.ts';
import { layOut } from '../../../src/drawings/band.ts';
import { binsOf, yearOnly } from '../../../src/drawings/bins.ts';
import { dayEnd, dayStart, monthsOf, timeScale, wholeYear } from '../../../src/drawings/time-scale.ts';
import { timelineData, wholePeriod, widePlan } from '../../../src/drawings/timeline.ts';
import { corpusWith, voting } from '../../support/voting.ts';

const corpus = () =>
  corpusWith({
    ...voting,
    'process.yaml': (before) =>
      before.replace(
        'upcoming: []',
        'upcoming:\n  - {id: closes, date: 2027-12-31, title: It closes, source: {url: "https://un.org/a", title: A source, grade: official}}',
      ),
  });
const occurrences = () => occurrencesOf(corpus());
const byKey = () => new Map(occurrences().map((one) => [one.key, one]));

describe('what stands on the timeline', () => {
  it('is every meeting, text, vote, letter, statement and fixed date, oldest first, the less precise first', () => {
    expect(occurrences().map(({ key }) => key)).toEqual([
      'letters/letter',
      'texts/main',
      'sessions/first',
      'votes/2024-02-amendments',
      'statements/one',
      'statements/same-day',
      'statements/speech',
      'votes/2024-02-02-article-1',
      'statements/last-day',
      'dates/closes',
    ]);
  });

  it('leads to the place that proves it', () => {
    expect(byKey().get('votes/2024-02-02-article-1')?.path).toBe('/votes/#2024-02-02-article-1');
    expect(byKey().get('statements/one')?.path).toBe('/statements/one/');
    expect(byKey().get('dates/closes')?.path).toBe('/timeline/#ahead');
  });

  it('has the actors and topics that records give it: of a meeting, those of what was said there; of a vote, who asked and who is named', () => {
    expect(byKey().get('sessions/first')).toMatchObject({ actors: ['iran', 'chile'], topics: ['scope'] });
    expect(byKey().get('votes/2024-02-02-article-1')).toMatchObject({
      actors: ['iran', 'chile', 'bloc'],
      topics: ['scope'],
    });
    expect(byKey().get('votes/2024-02-amendments')).toMatchObject({ actors: [], topics: [] });
  });

  it('has a name with kind, title and date, each said once', () => {
    expect(nameOf(byKey().get('votes/2024-02-02-article-1')!)).toBe('Recorded vote: Delete Article 1, 2 February 2024');
    expect(nameOf(byKey().get('sessions/first')!)).toContain('First session, 29 January to 9 February 2024');
  });
});

describe('months', () => {
  const year = wholeYear('2024');

  it('gather what is dated to the day or the month; what is dated to the year alone falls into none', () => {
    expect(binsOf(occurrences(), year).map(({ month, occurrences: own }) => [month, own.length])).toEqual([
      ['2024-01', 1],
      ['2024-02', 6],
    ]);
    expect(yearOnly(occurrences(), year).map(({ key }) => key)).toEqual(['letters/letter', 'texts/main']);
  });

  it('are the sections of a year, what is dated to the year alone last', () => {
    expect(monthGroups(occurrences(), '2024').map(({ id, occurrences: own }) => [id, own.length])).toEqual([
      ['2024-01', 1],
      ['2024-02', 6],
      ['2024', 2],
    ]);
    expect(monthGroups(occurrences(), '2023')).toEqual([]);
  });

  it('of a period are complete, over the turn of a year', () => {
    expect(monthsOf({ from: '2023-11-05', to: '2024-02-01' })).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
  });
});

describe('the band', () => {
  const drawn = () => {
    const data = timelineData(corpus());
    const period = wholePeriod(data);
    const band = layOut(data.occurrences, widePlan(data, period));
    const marks = band.rows.flatMap(({ label, marks: own }) => own.map((mark) => ({ ...mark, row: label })));
    return { data, period, band, marks };
  };

  it('covers every year from the first phase to the last date', () => {
    const { period, band } = drawn();
    expect(period).toEqual({ from: '2019-01-01', to: '2027-12-31' });
    expect(band.ticks.map(({ date }) => date)).toEqual('2019 2020 2021 2022 2023 2024 2025 2026 2027'.split(' '));
  });

  it('has a mark for everything but letters and statements, which are bars', () => {
    const { band, marks } = drawn();
    expect(marks.map(({ row, occurrence }) => `${row}: ${occurrence.key}`)).toEqual([
      'Committee: sessions/first',
      'Signature and after: dates/closes',
      'Texts: texts/main',
      'Recorded votes: votes/2024-02-02-article-1',
      'Recorded votes: votes/2024-02-amendments',
    ]);
    expect(
      band.rows.flatMap(({ label, bars }) => bars.map(({ bin }) => [label, bin.month, bin.occurrences.length])),
    ).toEqual([['Statements', '2024-02', 4]]);
  });

  it('puts marks where their time is, and tells what is not exact', () => {
    const { period, band, marks } = drawn();
    const at = timeScale(period, band.left, band.width - 1);
    const vote = marks.find(({ occurrence }) => occurrence.key === 'votes/2024-02-02-article-1');
    expect(vote?.exact).toBe(true);
    expect(vote?.x).toBeGreaterThanOrEqual(at(dayStart('2024-02-02')) - 1);
    expect(vote?.x).toBeLessThanOrEqual(at(dayEnd('2024-02-02')) + 1);
    const text = marks.find(({ occurrence }) => occurrence.key === 'texts/main');
    expect(text?.exact).toBe(false);
    expect([text?.left, text?.right].map((x) => Math.round(x ?? 0))).toEqual([
      Math.round(at(dayStart('2024-01-01'))),
      Math.round(at(dayEnd('2024-12-31'))),
    ]);
  });

  it('lets no two marks of a row touch', () => {
    const { marks } = drawn();
    for (const { row, x, y, occurrence } of marks)
      for (const other of marks)
        if (other.row === row && other.occurrence !== occurrence)
          expect(
            Math.abs(other.x - x) >= 12 || Math.abs(other.y - y) >= 12,
            `${occurrence.key}, ${other.occurrence.key}`,
          ).toBe(true);
  });

  it('of a year shows that year alone', () => {
    const { data } = drawn();
    const own = layOut(data.occurrences, widePlan(data, wholeYear('2027')));
    expect(own.rows.flatMap(({ marks: list }) => list.map(({ occurrence }) => occurrence.key))).toEqual([
      'dates/closes',
    ]);
    expect(own.ticks).toHaveLength(12);
  });
});

it('where the process stands: the latest event, the next date, the figures', () => {
  const { last, next, signatures, ratifications } = standingOf(corpus());
  expect(last).toMatchObject({ title: 'First session', path: '/sessions/first/' });
  expect(next).toMatchObject({ title: 'It closes', start: '2027-12-31' });
  expect([signatures[0]?.count, ratifications[0]?.count]).toEqual([72, 3]);
});

it('the second clock: what was published here by day, the newest first, what was done alike together', () => {
  const event = (date: string, address: string, revision: number, note = 'First') =>
    ({ kind: 'revision', date, address, revision, note }) as const;
  const days = publicationDays({
    events: [
      event('2026-11-24', '/statements/one/', 1),
      event('2026-11-24', '/statements/two/', 1),
      event('2026-11-24', '/letters/letter/', 1),
      event('2026-11-26', '/statements/one/', 2, 'A date was wrong'),
      { kind: 'withdrawal', date: '2026-11-26', address: '/statements/two/', note: 'It was a copy' },
    ],
  });
  expect(
    days.map(({ date, count, groups }) => [
      date,
      count,
      groups.map(({ kind, collection, events }) => `${kind} ${collection} ${String(events.length)}`),
    ]),
  ).toEqual([
    ['2026-11-26', 2, ['revision statements 1', 'withdrawal statements 1']],
    ['2026-11-24', 3, ['first statements 2', 'first letters 1']],
  ]);
});
