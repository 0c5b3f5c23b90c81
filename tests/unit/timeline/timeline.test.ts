import { describe, expect, test } from 'vitest';
import { countWords } from '../../../src/features/timeline/event-kind.ts';
import { anchorOf, eventName, timelineEvents } from '../../../src/features/timeline/timeline-event.ts';
import { monthGroups } from '../../../src/features/timeline/timeline-months.ts';
import { phasesOf } from '../../../src/features/timeline/phase.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith } from '../../support/corpus.ts';
import { voting } from '../../support/voting.ts';

const upcoming = `upcoming:
  - id: closing
    date: 2026-12-31
    title: Signature closes
    source: {url: "https://un.org/a", title: A source, grade: official}
`;
const ahead: Record<string, Change> = { 'process.yaml': (before) => before.replace('upcoming: []\n', upcoming) };

describe('what stands on the timeline', () => {
  const found = () => timelineEvents(corpusWith({ ...voting, ...ahead }));

  test('meetings, texts, letters, statements, votes and fixed dates, oldest first, the less precise before', () => {
    expect(found().map(({ key, kind, row }) => [key, kind, row])).toEqual([
      ['letters/letter', 'letter', 'letters'],
      ['texts/main', 'text', 'texts'],
      ['sessions/first', 'substantive', 'committee'],
      ['votes/2024-02-amendments', 'vote', 'votes'],
      ['statements/one', 'statement', 'statements'],
      ['statements/same-day', 'statement', 'statements'],
      ['statements/speech', 'statement', 'statements'],
      ['votes/2024-02-02-article-1', 'vote', 'votes'],
      ['statements/last-day', 'statement', 'statements'],
      ['dates/closing', 'fixed-date', 'signature'],
    ]);
  });

  test('each leads to the place that tells of it', () => {
    const paths = new Map(found().map(({ key, path }) => [key, path]));
    expect([
      paths.get('sessions/first'),
      paths.get('votes/2024-02-02-article-1'),
      paths.get('statements/one'),
      paths.get('dates/closing'),
    ]).toEqual(['/sessions/first/', '/votes/2024-02-02-article-1/', '/statements/one/', '/timeline/#ahead']);
  });

  test('each has the actors and topics that records say: a meeting those of what was said there, a vote those who voted', () => {
    const by = new Map(found().map(({ key, actors, topics }) => [key, { actors, topics }]));
    expect(by.get('sessions/first')).toEqual({ actors: ['iran', 'chile'], topics: ['scope'] });
    expect(by.get('votes/2024-02-02-article-1')).toEqual({ actors: ['iran', 'chile', 'bloc'], topics: ['scope'] });
    expect(by.get('votes/2024-02-amendments')).toEqual({ actors: [], topics: [] });
    expect(by.get('letters/letter')).toEqual({ actors: ['eff'], topics: ['scope'] });
    expect(by.get('dates/closing')).toEqual({ actors: [], topics: [] });
  });

  test('a name tells kind, title and date; a kind that the title holds is not told twice', () => {
    const names = found().map(eventName);
    expect(names).toContain('Recorded vote: Delete Article 1, 2 February 2024');
    expect(names).toContain('Letter, 2024');
    expect(names).toContain('Fixed date: Signature closes, 31 December 2026');
  });

  test('each has a place of its own in the list: a meeting by its id, anything else by kind and id', () => {
    const anchors = found().map(anchorOf);
    expect(anchors).toEqual(expect.arrayContaining(['first', 'text-main', 'vote-2024-02-amendments', 'date-closing']));
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test('are counted in words, in the order of the rows', () => {
    expect(countWords(found())).toBe('1 meeting, 1 text, 2 recorded votes, 1 letter, 4 statements, and 1 fixed date');
  });

  test('by month: what is dated to the year alone at the end, of other years nothing', () => {
    const groups = (year: string) =>
      monthGroups(found(), year).map(({ id, label, events }) => [id, label, events.length]);
    expect(groups('2024')).toEqual([
      ['2024-01', 'January 2024', 1],
      ['2024-02', 'February 2024', 6],
      ['2024', 'In 2024, month not known', 2],
    ]);
    expect(groups('2026')).toEqual([['2026-12', 'December 2026', 1]]);
    expect(groups('2025')).toEqual([]);
  });

  test('by phase, newest first; statements and letters of a meeting stand under it, others beside the events', () => {
    const events = found();
    const phases = phasesOf(
      {
        phases: [
          { id: 'a', title: 'A', from: '2019' },
          { id: 'b', title: 'B', from: '2024-02' },
        ],
      },
      events,
    );
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(phases.map(({ id, events, between }) => [id, keys(events), keys(between)])).toEqual([
      ['b', ['votes/2024-02-02-article-1', 'votes/2024-02-amendments'], []],
      ['a', ['sessions/first', 'texts/main'], ['letters/letter']],
    ]);
  });
});
