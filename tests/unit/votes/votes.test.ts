import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { byGroup, voters } from '../../../src/features/votes/ballots.ts';
import { biographyOf } from '../../../src/features/articles/biography.ts';
import {
  allVotes,
  subjectOf,
  unsaid,
  votesByMeeting,
  votesOnStatement,
  withoutVotes,
} from '../../../src/features/votes/votes.ts';
import { votesSentence } from '../../../src/features/votes/votes-sentence.ts';
import { sidesOf } from '../../../src/features/votes/named-voters.ts';
import { voteCitation } from '../../../src/features/votes/vote-citation.ts';
import { ballotWords, resultSentence } from '../../../src/features/votes/vote-words.ts';
import { effectOf, type Vote } from '../../../src/schemas/vote.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { ballotTable, voteTable } from '../../../src/features/votes/vote-tables.ts';
import { tableCsv } from '../../../src/tables/table.ts';
import { placeAddresses } from '../../../src/publishing/addresses.ts';
import { longestBar, voteBar } from '../../../src/features/votes/vote-bar.ts';
import { corpusWith } from '../../support/corpus.ts';
import { voting, votingToDelete } from '../../support/voting.ts';

const address = (path: string) => `https://example.org${path}`;
const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });
const corpus = corpusWith(voting);
const all = allVotes(corpus);
/** The voting corpus whose session is changed. */
const changedTo = (change: (before: string) => string): Corpus =>
  corpusWith({
    ...voting,
    'sessions/first.mdx': (before) => change((voting['sessions/first.mdx'] as (text: string) => string)(before)),
  });
const ids = (list: readonly { vote: { id: string } }[]) => list.map(({ vote }) => vote.id);

describe('votes of meetings', () => {
  test('come in the order of their dates; one of some day of a month after those whose day is known', () => {
    expect(ids(all)).toEqual(['2024-02-02-article-1', '2024-02-amendments']);
    const [meeting] = votesByMeeting(corpus);
    expect(meeting && ids(meeting.votes)).toEqual(ids(all));
  });

  test('a vote has its figures, its source, the paragraph that is named, and the explanations of that day', () => {
    const [deletion] = all;
    expect(deletion?.counts.map(({ ballot, count }) => `${ballot} ${String(count)}`)).toEqual([
      'in-favour 2',
      'against 10',
      'abstaining 3',
    ]);
    expect(deletion?.source?.title).toBe('A source');
    expect(deletion?.statements.map(({ path }) => path)).toEqual(['/statements/one/#p2', '/statements/same-day/#p1']);
    expect(deletion && subjectOf(deletion.vote)).toBe('Article 1');
  });

  test('other explanations stand with the meeting; speeches do not', () => {
    expect(votesByMeeting(corpus)[0]?.explanations.map(({ path }) => path)).toEqual(['/statements/last-day/#p1']);
  });

  test('an explanation belongs to no single vote when two were held on its day', () => {
    const twice = changedTo((text) =>
      text.replace('date: 2024-02\n    question: A', 'date: 2024-02-02\n    question: A'),
    );
    expect(allVotes(twice).map(({ statements }) => statements.length)).toEqual([1, 0]);
    expect(votesByMeeting(twice)[0]?.explanations.map(({ statement }) => statement.id)).toEqual([
      'same-day',
      'last-day',
    ]);
  });

  test('are found from the article and the statement that they concern', () => {
    const onArticles = corpus.articles.map((thread) => [thread.slug, ids(biographyOf(corpus, thread).votes)]);
    expect(Object.fromEntries(onArticles)).toMatchObject({ purpose: ['2024-02-02-article-1'], terms: [] });
    expect(ids(votesOnStatement(corpus, 'one'))).toEqual(['2024-02-02-article-1']);
    expect(votesOnStatement(corpus, 'speech')).toEqual([]);
  });

  test('are promised places', () => {
    expect(placeAddresses(corpus)).toEqual(expect.arrayContaining(ids(all).map((id) => `/votes/#${id}`)));
  });

  test('a decision without a vote is told with its source, and is no vote', () => {
    expect(withoutVotes(corpus).map(({ decision, source }) => [decision.decision, source?.title])).toEqual([
      ['The text as a whole', 'A source'],
    ]);
    expect(all).toHaveLength(2);
  });
});

test('who voted how stands under regional groups; groups of States and unknown ones last; names and sources as each is told', () => {
  const told = byGroup(voters(corpus)).map(({ group, voters: members }) => [
    group,
    ...members.flatMap(({ name, ballots }) =>
      ballots.map(({ ballot, from }) => `${name} ${ballot} ${from?.url ?? ''}`),
    ),
  ]);
  expect(told).toEqual([
    ['Asia-Pacific States', 'Iran in-favour https://un.org/a'],
    ['Latin American and Caribbean States', 'Chile against https://un.org/a'],
    ['Groups of States', 'Members of the bloc against https://un.org/b'],
    ['Regional group not recorded', 'Elbonia in-favour https://un.org/a'],
  ]);
});

describe('what came of a vote, in words', () => {
  const vote: Vote = {
    id: '2024-a',
    date: '2024',
    question: 'Delete Article 6',
    result: 'retained',
    source: 'https://un.org/a',
  };
  const plain = { plain_question: 'Should Article 6 be deleted?', choices: { in_favour: 'delete', against: 'keep' } };

  test.each<[Partial<Vote>, string]>([
    [{ ...plain, in_favour: 23, against: 102, abstaining: 26 }, 'No: 102 voted to keep, 23 to delete, 26 abstained.'],
    [
      { ...plain, result: 'deleted', in_favour: 90, against: 20, abstaining: 0 },
      'Yes: 90 voted to delete, 20 to keep, 0 abstained.',
    ],
    [{ in_favour: 23, against: 102, abstaining: 26 }, 'Provision kept: 102 voted against, 23 in favour, 26 abstained.'],
    [{ ...plain, against: 91, in_favour: 51 }, 'No: 91 voted to keep, 51 to delete. Not known: how many abstained.'],
    [
      { result: 'adopted', in_favour: 79 },
      'Adopted: 79 voted in favour. Not known: how many voted against and how many abstained.',
    ],
    [{ abstaining: 3 }, 'Provision kept: 3 abstained. Not known: how many voted in favour and how many voted against.'],
    [plain, 'No. The figures are not known.'],
    [{ ...plain, times: 6 }, 'No in 6 votes. The figures are not known.'],
  ])('%j', (fields, sentence) => {
    expect(resultSentence({ ...vote, ...fields })).toBe(sentence);
  });

  test('ballots are told in words of what the vote does, and say what is to become of a provision only where it does', () => {
    const ways = ['in-favour', 'against', 'abstaining', 'not-voting'] as const;
    const deletion = { ...vote, ...plain };
    const adoption = { ...vote, choices: { in_favour: 'adopt the text', against: 'keep' } };
    const told = (of: Vote) => ways.map((way) => `${ballotWords(of, way)}: ${effectOf(of, way) ?? 'nothing'}`);
    expect(told(deletion)).toEqual([
      'Voted to delete: delete',
      'Voted to keep: keep',
      'Abstained: nothing',
      'Did not vote: nothing',
    ]);
    expect(told(adoption).slice(0, 2)).toEqual(['Voted to adopt the text: nothing', 'Voted to keep: keep']);
    expect(told(vote).slice(0, 2)).toEqual(['Voted in favour: nothing', 'Voted against: nothing']);
  });
});

describe('the page of a vote', () => {
  const [deletion, amendments] = all;

  test('says how many of how many are named, and of which side nobody is', () => {
    expect(deletion && sidesOf(corpus, deletion).map(({ words, named }) => `${words}: ${named}`)).toEqual([
      'Voted in favour: 2 of 2 named',
      'Voted against: 1 of 10 named, and members of 1 group',
      'Abstained: 0 of 3 named',
    ]);
  });

  test('is cited with the revision of the meeting, as a vote has none of its own', () => {
    expect(deletion && voteCitation(deletion, corpus, 'https://example.org/votes/a/')).toMatch(
      /^.+, “Delete Article 1” \(vote of 2 February 2024\), in “First session”, rev\. 1 \(not published yet\), https:\/\/example\.org\/votes\/a\/\.$/,
    );
    expect(amendments && voteCitation(amendments, corpus, '')).toContain('(2 votes of February 2024)');
  });
});

test('a sentence counts figures, votes without figures, and those who are named; a whole roll-call; no vote', () => {
  expect(votesSentence(corpus)).toBe(
    'The figures of 1 recorded vote are documented here; for up to 2 more votes the sources say only that they were held and how they ended. Sources say how 4 States and groups of States voted; none gives a whole roll-call.',
  );
  const whole = changedTo((text) => text.replace('against: 10', 'against: 2').replace('    abstaining: 3\n', ''));
  expect(votesSentence(whole)).toContain('of 1 vote the whole roll-call is here.');
  expect(unsaid(allVotes(whole)[0]?.counts ?? [])).toEqual(['abstaining']);
  expect(votesSentence(corpusWith({}))).toBe('No recorded vote is documented here yet.');
});

describe('files', () => {
  test('votes.csv has a row for each entry', () => {
    const rows = read(tableCsv(voteTable(corpus, address)));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      id: '2024-02-02-article-1',
      url: 'https://example.org/votes/2024-02-02-article-1/',
      votes: '1',
      asked_by: 'Iran',
      provisions: 'main 1',
      in_favour: '2',
      against: '10',
      abstaining: '3',
      result: 'retained',
      named: '4',
      source_grade: 'official',
    });
    expect(rows[1]).toMatchObject({ date: '2024-02-XX', votes: '2', in_favour: '', against: '', abstaining: '' });
  });

  test('ballots.csv says what who voted wants to become of the provisions, where the vote says so', () => {
    const effects = (of: Corpus) =>
      read(tableCsv(ballotTable(of, address))).map(({ name, in_words, effect }) => [name, in_words, effect]);
    expect(effects(corpus)[0]).toEqual(['Iran', 'Voted in favour', '']);
    expect(effects(corpusWith(votingToDelete)).slice(0, 2)).toEqual([
      ['Iran', 'Voted to delete', 'delete'],
      ['Chile', 'Voted to keep', 'keep'],
    ]);
  });

  test('ballots.csv has a row for each named position', () => {
    const rows = read(tableCsv(ballotTable(corpus, address)));
    expect(
      rows.map(({ name, actor, ballot, un_group, source_url }) => [name, actor, ballot, un_group, source_url]),
    ).toEqual([
      ['Iran', 'iran', 'in-favour', 'Asia-Pacific States', 'https://un.org/a'],
      ['Chile', 'chile', 'against', 'Latin American and Caribbean States', 'https://un.org/a'],
      ['Elbonia', '', 'in-favour', '', 'https://un.org/a'],
      ['Members of the bloc', 'bloc', 'against', '', 'https://un.org/b'],
    ]);
  });
});

test('bars share the scale of the longest vote', () => {
  const votes = all.map(({ counts }) => counts);
  expect(longestBar(votes)).toBe(15);
  // 2 of 15 votes on 300 units, full; 10 of them hatched within a frame; 3 of them a frame alone.
  const bar = voteBar(votes[0] ?? [], 15, 300, 12);
  expect(bar).toContain('<rect x="0" width="40" height="12" fill="currentColor"/>');
  expect(bar.match(/fill="none"/g)).toHaveLength(3);
  expect(voteBar(votes[0] ?? [], 30, 300, 12)).toContain('width="20" height="12" fill="currentColor"');
});
