import { describe, expect, test } from 'vitest';
import { cosigners, spokenPlaces, topicStrips } from '../../../src/features/actors/actor-exploration.ts';
import { relate, type Corpus } from '../../../src/corpus/corpus.ts';
import { coverageOf } from '../../../src/features/positions/coverage.ts';
import { groupsOf, overviewOf } from '../../../src/features/positions/overview.ts';
import { sequencesOf } from '../../../src/features/positions/sequence.ts';
import { positionSubjects } from '../../../src/features/positions/subject.ts';
import { sideBySide } from '../../../src/features/positions/side-by-side.ts';
import { coverageSentence, sourcesOfPositions, tallySentence } from '../../../src/features/positions/position-words.ts';
import {
  positionCount,
  proofPath,
  actorPositionsOf,
  tallyOf,
  type ActorPosition,
} from '../../../src/features/positions/actor-position.ts';
import { overviewPicture } from '../../../src/features/positions/overview-picture.ts';
import { sheetSvg } from '../../../src/drawing/sheet.ts';
import { readContent, type Change } from '../../support/content.ts';
import { parseXml } from '../../support/feeds.ts';
import { positionsContent } from '../../support/positions.ts';

function corpusWith(changes: Record<string, Change> = {}): Corpus {
  const { entries, process, problems } = readContent({ ...positionsContent, ...changes });
  expect(problems).toEqual([]);
  if (!process) throw new Error('process.yaml is faulty');
  return relate(entries, process, 'main');
}

/** A position in short: who, how, what, and the paragraph that shows it. */
const short = (actorPosition: ActorPosition) =>
  `${actorPosition.actor.id} ${actorPosition.position.stance} ${actorPosition.position.what}: ${proofPath(actorPosition).replace('/statements/', '')}`;

const corpusOf = () => {
  const corpus = corpusWith();
  const subjects = positionSubjects(corpus);
  return {
    corpus,
    subjects,
    subject: (path: string) => {
      const found = subjects.find((other) => other.path === path);
      if (!found) throw new Error(`${path} is no subject`);
      return found;
    },
  };
};

describe('positions', () => {
  test('are one for each actor, with the paragraph that shows them; counted once where actors share them', () => {
    const { corpus } = corpusOf();
    const actorPositions = actorPositionsOf(corpus);
    expect(actorPositions.map(short)).toEqual([
      'iran supports the scope of the draft: later/#p1',
      'iran opposes the wide scope: one/#p2',
      'iran asks-for more time: one/#p1',
      'iran supports the vote: shared/#p1',
      'india supports the vote: shared/#p1',
      'chile reserves the vote: shared/#p2',
      'eff opposes secret meetings: press/#p1',
      'india proposes a new title: again/#p1',
    ]);
    expect(positionCount(actorPositions)).toBe(7);
  });

  test('have a page for each topic, article, text and meeting that at least one is about', () => {
    const { subjects } = corpusOf();
    expect(subjects.map(({ path, actorPositions }) => [path, actorPositions.map(short)])).toEqual([
      ['/positions/process/', ['iran asks-for more time: one/#p1', 'eff opposes secret meetings: press/#p1']],
      [
        '/positions/scope/',
        [
          'iran supports the scope of the draft: later/#p1',
          'iran opposes the wide scope: one/#p2',
          'iran supports the vote: shared/#p1',
          'india supports the vote: shared/#p1',
          'chile reserves the vote: shared/#p2',
          'india proposes a new title: again/#p1',
        ],
      ],
      // Article 5 of the draft is Article 1 of the main text.
      [
        '/positions/articles/purpose/',
        ['iran supports the scope of the draft: later/#p1', 'iran opposes the wide scope: one/#p2'],
      ],
      ['/positions/texts/main/', ['iran supports the vote: shared/#p1', 'india supports the vote: shared/#p1']],
      [
        '/positions/sessions/first/',
        [
          'iran opposes the wide scope: one/#p2',
          'iran asks-for more time: one/#p1',
          'iran supports the vote: shared/#p1',
          'india supports the vote: shared/#p1',
          'chile reserves the vote: shared/#p2',
        ],
      ],
      [
        '/positions/sessions/second/',
        ['iran supports the scope of the draft: later/#p1', 'india proposes a new title: again/#p1'],
      ],
    ]);
  });

  test('of a draft article that is not followed stand with its text', () => {
    const change = (before: string) => before.replace(', formerly: [{text: draft, article: "5"}]', '');
    const main = positionsContent['texts/main.mdx'];
    const corpus = corpusWith({ 'texts/main.mdx': change(typeof main === 'string' ? main : '') });
    const paths = positionSubjects(corpus).map(({ path, actorPositions }) => [path, actorPositions.length]);
    expect(paths).toContainEqual(['/positions/texts/draft/', 1]);
    expect(paths).toContainEqual(['/positions/articles/purpose/', 1]);
  });
});

describe('side by side', () => {
  test('actors stand in their groups, by name, with what they are for and against', () => {
    const rows = sideBySide(corpusOf().subject('/positions/scope/').actorPositions).map(({ group, rows }) => [
      group.id,
      rows.map((row) => [
        row.actor.id,
        row.for.map(({ position }) => position.what),
        row.against.map(({ position }) => position.what),
      ]),
    ]);
    expect(rows).toEqual([
      [
        'asia-pacific-states',
        [
          ['india', ['the vote', 'a new title'], []],
          ['iran', ['the scope of the draft', 'the vote'], ['the wide scope']],
        ],
      ],
      ['latin-american-and-caribbean-states', [['chile', [], ['the vote']]]],
    ]);
  });

  test('the sentences above them count actors once, and those on both sides', () => {
    const { subject } = corpusOf();
    const scope = subject('/positions/scope/');
    expect(sourcesOfPositions(scope)).toBe('5 positions of 3 actors, from 4 of 5 statements on this topic.');
    expect(tallySentence(tallyOf(scope.actorPositions), scope.actorPositions)).toBe(
      '2 actors support, ask for or propose something; 2 actors oppose something or reserve their position; 1 of them does both.',
    );
    expect(sourcesOfPositions(subject('/positions/texts/main/'))).toBe(
      '1 position of 2 actors, from 1 of 1 statement on this text as a whole, or on an article of it that has no page of its own.',
    );
  });
});

describe('at several meetings', () => {
  test('meetings in their order, whatever the precision of the dates; who changed sides is told from who did not', () => {
    const sequences = sequencesOf(corpusOf().subject('/positions/scope/').actorPositions);
    expect(
      sequences.map(({ actor, differs, occasions }) => [
        actor.id,
        differs,
        occasions.map(({ session, actorPositions }) => [
          session?.id,
          actorPositions.map(({ position }) => position.stance),
        ]),
      ]),
    ).toEqual([
      [
        'india',
        false,
        [
          ['first', ['supports']],
          ['second', ['proposes']],
        ],
      ],
      [
        'iran',
        true,
        [
          ['first', ['opposes', 'supports']],
          ['second', ['supports']],
        ],
      ],
    ]);
  });

  test('one meeting, however many statements, is no sequence', () => {
    expect(sequencesOf(corpusOf().subject('/positions/sessions/first/').actorPositions)).toEqual([]);
  });
});

describe('the overview', () => {
  const overview = () => {
    const { corpus, subjects } = corpusOf();
    return overviewOf(
      subjects.filter(({ kind }) => kind === 'topics'),
      groupsOf(actorPositionsOf(corpus)),
    );
  };

  test('counts the actors of each group on each side, most positions first', () => {
    const { columns, rows, most } = overview();
    expect(columns.map(({ id }) => id)).toEqual([
      'asia-pacific-states',
      'latin-american-and-caribbean-states',
      'civil-society',
    ]);
    expect(
      rows.map(({ subject, positions, actors, total, cells }) => [subject.id, positions, actors, total, cells]),
    ).toEqual([
      ['scope', 5, 3, { for: 2, against: 2 }, [{ for: 2, against: 1 }, { for: 0, against: 1 }, undefined]],
      ['process', 2, 2, { for: 1, against: 1 }, [{ for: 1, against: 0 }, undefined, { for: 0, against: 1 }]],
    ]);
    expect(most).toBe(2);
  });

  test('is drawn with a bar for each number, its title and its source', () => {
    const root = parseXml(sheetSvg(overviewPicture(corpusWith()), 'Record & more, as of today')).documentElement;
    expect(root?.getElementsByTagName('title')[0]?.textContent).toMatch(/^Who stood where/);
    // Nine bars, two in the legend, the paper.
    expect(root?.getElementsByTagName('rect').length).toBe(12);
    const words = [...(root?.getElementsByTagName('text') ?? [])].map(({ textContent }) => textContent);
    expect(words).toContain('Scope');
    expect(words).toEqual(expect.arrayContaining(['Absence is not agreement.', 'Record & more, as of today']));
  });
});

describe('coverage', () => {
  test('of the record and of each meeting: what has positions, and what has none', () => {
    const { corpus } = corpusOf();
    const { meetings, silent, ...whole } = coverageOf(corpus);
    expect(whole).toEqual({ statements: 6, withPositions: 5, positions: 7, actors: 4, speakers: 4, allActors: 5 });
    expect(
      meetings.map(({ session, statements, withPositions, positions, actors }) => [
        session?.id,
        statements,
        withPositions,
        positions,
        actors,
      ]),
    ).toEqual([
      ['first', 2, 2, 4, 3],
      ['second', 3, 2, 2, 2],
      [undefined, 1, 1, 1, 1],
    ]);
    expect(silent.map(({ id }) => id)).toEqual(['third']);
    expect(coverageSentence(coverageOf(corpus), 2)).toBe(
      '7 positions of 4 actors, from 5 of 6 statements, on 2 topics.',
    );
  });
});

describe('exploring an actor', () => {
  const marks = (corpus: Corpus, actor: string) => {
    const { years, strips } = topicStrips(corpus, actor);
    return [
      years,
      strips.map((strip) => [
        strip.topic.id,
        strip.years.map((year) =>
          year.map(({ statement, actorPosition }) => `${statement.id} ${actorPosition?.position.stance ?? '-'}`),
        ),
      ]),
    ];
  };

  test('topics over time: a mark for each position of its own, a dot for a statement without', () => {
    const { corpus } = corpusOf();
    expect(marks(corpus, 'iran')).toEqual([
      ['2024'],
      [
        ['scope', [['later supports', 'one opposes', 'shared supports']]],
        ['process', [['one asks-for']]],
      ],
    ]);
    expect(marks(corpus, 'chile')).toEqual([
      ['2024'],
      [
        ['process', [['report -']]],
        ['scope', [['shared reserves']]],
      ],
    ]);
  });

  test('years in which it said nothing keep their place', () => {
    const report = positionsContent['statements/report.mdx'];
    const earlier = typeof report === 'string' ? report.replace('date: 2024-08-06', 'date: 2022-05') : '';
    expect(marks(corpusWith({ 'statements/report.mdx': earlier }), 'chile')).toEqual([
      ['2022', '2023', '2024'],
      [
        ['process', [['report -'], [], []]],
        ['scope', [[], [], ['shared reserves']]],
      ],
    ]);
  });

  test('articles under any of their numbers, from provisions and from positions of its own', () => {
    const { corpus } = corpusOf();
    expect(
      spokenPlaces(corpus, 'iran').map(({ label, path, statements }) => [label, path, statements.map(({ id }) => id)]),
    ).toEqual([['Article 1', '/articles/purpose/', ['later', 'one']]]);
    expect(spokenPlaces(corpus, 'chile')).toEqual([]);
  });

  test('letters with others, as far as they have a page', () => {
    const { corpus } = corpusOf();
    const of = (actor: string) =>
      cosigners(corpus, actor).map(({ actor: other, letters }) => [other.id, letters.map(({ id }) => id)]);
    expect(of('iran')).toEqual([['eff', ['letter']]]);
    expect(of('eff')).toEqual([['iran', ['letter']]]);
    expect(of('chile')).toEqual([]);
  });
});
