import { describe, expect, test } from 'vitest';
import { changed, check, inLines, type Change } from '../support/content.ts';
import { voting } from '../support/voting.ts';

const file = 'sessions/first.mdx';

/** The voting corpus whose session is changed. */
const withChange = (change: string): Record<string, Change> => ({
  ...voting,
  [file]: (before) => changed(change)((voting[file] as (text: string) => string)(before)),
});

test('a meeting with votes has no problems', () => {
  expect(check(voting)).toEqual([]);
});

describe('votes', () => {
  test.each(
    Object.entries({
      'source: "https://un.org/b" → source: "https://un.org/c"':
        'This source is not among the sources of the record | Add it under sources, with its title and grade, or correct the address',
      'whole, source: "https://un.org/a" → whole, source: "https://un.org/c"':
        'This source is not among the sources of the record | Add it under sources, with its title and grade, or correct the address',
      '{actor: chile, ballot: against} → {actor: iran, ballot: against}':
        '"iran" votes here twice | Delete one of the two; where sources disagree, say so in notes',
      'in_favour: 2 → in_favour: 1':
        'This is less than the 2 that are named under ballots | Compare both with the source',
      '{actor: chile, ballot: against} → {ballot: against}':
        'Nobody is named here | Write actor: and an id, or name: and a name',
      'statement: one → statement: oen': 'There is no record "oen" in content/statements/ | Did you mean one?',
      'paragraph: p2 → paragraph: p9': '"one" has no paragraph "p9" | Its paragraphs are p1 to p2; the nearest is p2',
      '{text: main, article: "1"} → {text: main, article: "9"}': '"main" has no article "9" | Its articles are 1 to 2',
      'id: 2024-02-amendments → id: amendments': '"amendments" must start with the year of the vote | Write 2024-…',
      'question: Amend the draft → question: Amend the draft\n    plain_question: Amend it':
        'This is not a question | End it with a question mark; votes in favour answer it with yes',
      'question: Amend the draft → question: Amend the draft\n    choices: {in_favour: amend, against: amend}':
        'Both sides cannot have wanted to amend | Correct one of the two',
      'times: 2 → times: 2\n    against: 1':
        'This stands for several votes, yet there are figures or ballots of one | Write an entry of its own for the vote whose figures or ballots are known',
      'id: 2024-02-amendments → id: 2024-02-02-article-1':
        'The vote "2024-02-02-article-1" stands here twice | Delete one of the two',
    }),
  )('%s', (change, said) => {
    expect(check(withChange(change)).map(([, , ...told]) => told.join(' | '))).toEqual([said]);
  });

  test('an id that a vote of another meeting has', () => {
    const other =
      '---\nid: second\ntitle: Second\nkind: substantive\nstart: 2024-03-01\noutcome: Nothing.\nvotes:\n  - {id: 2024-02-amendments, date: 2024-03-01, question: Again, result: adopted, source: "https://un.org/a"}\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nA paragraph.\n';
    expect(inLines(check({ ...voting, 'sessions/second.mdx': other }))).toEqual([
      'sessions/second.mdx:8:10 id "2024-02-amendments" is already the id of a vote in sessions/first.mdx | Each vote has a page of its own: choose another',
    ]);
  });
});

describe('States in process.yaml', () => {
  const states = (text: string): Record<string, Change> => ({
    'process.yaml': (before) => `${before}states:\n${text}\n`,
  });
  const signed = 'record: one, paragraph: p1, source: "https://un.org/a"';

  test('in order', () => {
    expect(check(states(`  - {actor: iran, signed: {${signed}}}`))).toEqual([]);
  });

  test.each(
    Object.entries({
      [`  - {name: A, signed: {${signed}}}\n  - {name: A, ratified: {${signed}}}`]:
        '"A" stands here twice | Join the two entries',
      [`  - {actor: iran, signed: {${signed.replace('p1', 'p9')}}}`]:
        '"one" has no paragraph "p9" | Its paragraphs are p1 to p2; the nearest is p2',
      [`  - {actor: iran, signed: {${signed.replace('p1', 'notes')}}}`]: '"one" has no notes | Name the paragraph',
      [`  - {actor: iran, signed: {${signed.replace('org/a', 'org/c')}}}`]:
        'This source is not among the sources of "one" | Take the address of one of its sources, or add it to statements/one.mdx',
      '  - {actor: iran}': 'Nothing is said of the State | Write signed:, ratified: or not_signed:',
    }),
  )('%s', (text, said) => {
    expect(check(states(text)).map(([, , ...told]) => told.join(' | '))).toEqual([said]);
  });

  test('a figure names a source, or the record that tells of it', () => {
    const change: Change = (before) => before.replace(/ {2}- count: 3\n {4}source: .*/, '  - count: 3');
    expect(check({ 'process.yaml': change }).map(([, , ...told]) => told)).toEqual([
      [
        'The figure names nobody who says so',
        'Write source:, or record: where only a record of ours tells of the figure',
      ],
    ]);
  });
});
