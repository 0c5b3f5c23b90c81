import { describe, expect, test } from 'vitest';
import { spokenPlaces } from '../../../src/features/actors/spoken-places.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { coverageOf } from '../../../src/features/positions/coverage.ts';
import { groupsOf, overviewOf } from '../../../src/features/positions/overview.ts';
import { positionSubjects } from '../../../src/features/positions/subject.ts';
import { linesByActor, linesBySide, linesByWords, sideBySide } from '../../../src/features/positions/side-by-side.ts';
import type { PositionLine } from '../../../src/features/positions/position-line.ts';
import { coverageSentence, sourcesOfPositions } from '../../../src/features/positions/position-words.ts';
import {
  positionCount,
  proofPath,
  actorPositionsOf,
  type ActorPosition,
} from '../../../src/features/positions/actor-position.ts';
import type { Change } from '../../support/content.ts';
import { corpusWith as corpusOfChanges } from '../../support/corpus.ts';
import { positionsContent, voteToDelete } from '../../support/positions.ts';

const corpusWith = (changes: Record<string, Change> = {}): Corpus =>
  corpusOfChanges({ ...positionsContent, ...changes });

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
    const rows = sideBySide(corpusOf().subject('/positions/scope/').lines, 'point').map(({ group, rows }) => [
      group.id,
      rows.map((row) => [row.name, ...row.sides.map(({ lines }) => lines.map(({ words }) => words))]),
    ]);
    expect(rows).toEqual([
      [
        'asia-pacific-states',
        [
          ['India', ['the vote', 'a new title'], []],
          ['Iran', ['the scope of the draft', 'the vote'], ['the wide scope']],
        ],
      ],
      ['latin-american-and-caribbean-states', [['Chile', [], ['the vote']]]],
    ]);
  });

  test('the sentence above them says of how many statements they are', () => {
    const { subject } = corpusOf();
    expect(sourcesOfPositions(subject('/positions/scope/'))).toBe(
      '5 positions of 3 actors, from 4 of 5 statements on this topic.',
    );
    expect(sourcesOfPositions(subject('/positions/texts/main/'))).toBe(
      '1 position of 2 actors, from 1 of 1 statement on this text as a whole, or on an article of it that has no page of its own.',
    );
  });
});

describe('what is to become of a provision', () => {
  const corpus = () => corpusWith(voteToDelete);
  const purpose = () => positionSubjects(corpus()).find(({ path }) => path === '/positions/articles/purpose/');
  /** Who stands in each column, each line in short. */
  const columns = (lines: readonly PositionLine[]) =>
    linesBySide(lines, 'provision').map(({ label, lines: own }) => [
      label,
      linesByActor(own).map(({ name, lines: said }) => [
        name,
        ...said.map(({ head, words, path }) => `${head} ${words}: ${path}`),
      ]),
    ]);
  const vote = 'Should Article 5 be deleted?: /votes/2024-02-03-article-5/';

  test('sorts who said and who voted into columns, each actor once in each, with both links', () => {
    expect(columns(purpose()?.lines ?? [])).toEqual([
      [
        'Keep or strengthen',
        [
          ['EFF', `Voted to keep (Members of the EFF): ${vote}`],
          ['Iran', 'Keep: supports the scope of the draft: /statements/later/#p1'],
        ],
      ],
      ['Change or add', []],
      [
        'Delete or narrow',
        [
          ['Elbonia', `Voted to delete: ${vote}`],
          ['India', `Voted to delete: ${vote}`],
          ['Iran', 'Delete: opposes the wide scope: /statements/one/#p2', `Voted to delete: ${vote}`],
        ],
      ],
      ['Not stated', [['Chile', `Abstained: ${vote}`]]],
    ]);
  });

  test('names together those who said the same in the same place, and nothing more', () => {
    const [, , deletion] = linesBySide(purpose()?.lines ?? [], 'provision');
    expect(
      linesByWords(deletion?.lines ?? []).map(({ actors, lines }) => [
        actors.map(({ actor, name }) => actor?.fields.name ?? name),
        lines.map(({ head }) => head),
      ]),
    ).toEqual([
      [['Elbonia', 'India'], ['Voted to delete:']],
      [['Iran'], ['Delete:', 'Voted to delete:']],
    ]);
  });

  test('never shows who wants a deletion as a supporter of the provision', () => {
    const supports = (before: string) =>
      before.replace(
        'stance: opposes, what: the wide scope',
        'stance: supports, what: the request to delete Article 5',
      );
    const one = positionsContent['statements/one.mdx'];
    const corpus = corpusWith({ ...voteToDelete, 'statements/one.mdx': supports(typeof one === 'string' ? one : '') });
    const subject = positionSubjects(corpus).find(({ path }) => path === '/positions/articles/purpose/');
    const [row] = sideBySide(subject?.lines ?? [], 'provision').flatMap(({ rows }) =>
      rows.filter(({ name }) => name === 'Iran'),
    );
    const cells = Object.fromEntries(
      (row?.sides ?? []).map(({ label, lines }) => [label, lines.map(({ words }) => words)]),
    );
    expect(cells['Delete or narrow']).toContain('supports the request to delete Article 5');
    expect(cells['Keep or strengthen']).toEqual(['supports the scope of the draft']);
  });

  test('on the page of an actor: by article, with what it said and how it voted', () => {
    const places = (actor: string) =>
      spokenPlaces(corpus(), actor).map(({ path, lines, statements }) => [
        path,
        lines.map(({ side, head }) => `${side}: ${head}`),
        statements.map(({ id }) => id),
      ]);
    expect(places('india')).toContainEqual(['/articles/purpose/', ['delete: Voted to delete:'], []]);
    expect(places('iran')).toContainEqual([
      '/articles/purpose/',
      ['keep: Keep:', 'delete: Delete:', 'delete: Voted to delete:'],
      [],
    ]);
  });

  test('an article on which States only voted has a page as well; one group holds those without a record', () => {
    const gone = Object.fromEntries(
      ['one', 'later'].map((id) => [
        `statements/${id}.mdx`,
        ((text) => (typeof text === 'string' ? text.replace(/positions:\n(?: {2}- .*\n)+/, '') : null))(
          positionsContent[`statements/${id}.mdx`],
        ),
      ]),
    );
    const subject = positionSubjects(corpusWith({ ...voteToDelete, ...gone })).find(({ id }) => id === 'purpose');
    expect(subject && sourcesOfPositions(subject)).toBe('Sources say how 5 States and groups of States voted on it.');
    expect(sideBySide(subject?.lines ?? [], 'provision').map(({ group, rows }) => [group.id, rows.length])).toEqual([
      ['asia-pacific-states', 2],
      ['latin-american-and-caribbean-states', 1],
      ['states-without-a-page', 1],
      ['civil-society', 1],
    ]);
  });

  test('a vote whose sides say nothing of the provision, or that is on none, puts nobody into a column', () => {
    const voting = (piece: string, by: string) => {
      const before = voteToDelete['sessions/first.mdx'];
      return corpusWith({
        'sessions/first.mdx': (text) => (typeof before === 'function' ? before(text) : text).replace(piece, by),
      });
    };
    const paths = (corpus: Corpus) =>
      positionSubjects(corpus).flatMap(({ lines }) => lines.filter(({ path }) => path.startsWith('/votes/')));
    expect(paths(voting('{in_favour: delete, against: keep}', '{in_favour: adopt it, against: wait}'))).toEqual([]);
    expect(paths(voting('    choices: {in_favour: delete, against: keep}\n', ''))).toEqual([]);
    expect(paths(voting('    provisions: [{text: draft, article: "5"}]\n', ''))).toEqual([]);
    expect(paths(voting('{actor: india, ballot: in-favour}', '{actor: india, ballot: not-voting}')).length).toBe(4);
  });
});

describe('the overview', () => {
  test('counts the actors of each group, whichever side they are on, most positions first', () => {
    const topics = corpusOf().subjects.filter(({ kind }) => kind === 'topics');
    const { columns, rows } = overviewOf(topics, groupsOf(topics.flatMap(({ lines }) => lines)));
    expect(columns.map(({ id }) => id)).toEqual([
      'asia-pacific-states',
      'latin-american-and-caribbean-states',
      'civil-society',
    ]);
    expect(rows.map(({ subject, positions, actors, cells }) => [subject.id, positions, actors, cells])).toEqual([
      ['scope', 5, 3, [2, 1, 0]],
      ['process', 2, 2, [1, 0, 1]],
    ]);
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
  test('articles under any of their numbers and texts as a whole, with its positions; without one, the statements', () => {
    const places = (corpus: Corpus, actor: string) =>
      spokenPlaces(corpus, actor).map(({ label, path, lines, statements }) => [
        label,
        path,
        lines.map((line) => line.path),
        statements.map(({ id }) => id),
      ]);
    const { corpus } = corpusOf();
    expect(places(corpus, 'iran')).toEqual([
      ['Article 1', '/articles/purpose/', ['/statements/later/#p1', '/statements/one/#p2'], []],
      ['Main', '/texts/main/', ['/statements/shared/#p1'], []],
    ]);
    expect(places(corpus, 'chile')).toEqual([]);
    const named = {
      'statements/report.mdx': (positionsContent['statements/report.mdx'] as string).replace(
        'topics:',
        'provisions: [{text: main, article: "2"}]\ntopics:',
      ),
    };
    expect(places(corpusWith(named), 'chile')).toEqual([['Article 2', '/articles/terms/', [], ['report']]]);
  });
});
