import { replace, type Change } from './content.ts';

const record = (fields: string, body: string) =>
  `---\n${fields}\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\n${body}\n`;

/** A statement with positions, as YAML lists them; two paragraphs. */
const statement = (id: string, fields: string, positions: readonly string[]) =>
  record(
    `id: ${id}\ntitle: ${id}\nkind: oral\nposition: It spoke.\n${fields}${positions.length > 0 ? `\npositions:\n${positions.map((one) => `  - {${one}}`).join('\n')}` : ''}`,
    'First.\n\nSecond.',
  );

/**
 * Positions in small: two States of one regional group, one of another, an organization; two meetings, a draft
 * whose Article 5 became Article 1. One statement takes no position, one actor makes no statement.
 */
export const positionsContent: Record<string, Change> = {
  'actors/iran.yaml': 'id: iran\nname: Iran\nkind: state\nun_group: Asia-Pacific States\n',
  'actors/india.yaml': 'id: india\nname: India\nkind: state\nun_group: Asia-Pacific States\n',
  'actors/chile.yaml': 'id: chile\nname: Chile\nkind: state\nun_group: Latin American and Caribbean States\n',
  'actors/silent.yaml': 'id: silent\nname: Silent\nkind: industry\n',
  'sessions/second.mdx': record(
    'id: second\ntitle: Second session\nkind: substantive\nstart: 2024-07-29\nend: 2024-08-09\noutcome: Nothing.',
    'They met.',
  ),
  'sessions/third.mdx': record(
    'id: third\ntitle: Third session\nkind: substantive\nstart: 2025-01-10\noutcome: Nothing.',
    'They met.',
  ),
  'texts/draft.mdx': record(
    'id: draft\ntitle: Draft text\nshort: Draft\ndate: 2023\nkind: negotiating-text',
    'A draft.',
  ),
  'texts/main.mdx': record(
    'id: main\ntitle: Main text\nshort: Main\ndate: 2024\nkind: convention\narticles:\n  - {number: "1", slug: purpose, title: Purpose, formerly: [{text: draft, article: "5"}]}\n  - {number: "2", slug: terms, title: Terms}',
    'The text.',
  ),
  'statements/one.mdx': statement(
    'one',
    'date: 2024-02-01\nactors: [iran]\nsession: first\ntopics: [scope, process]\nprovisions:\n  - {text: draft, article: "5"}',
    [
      'stance: opposes, what: the wide scope, topic: scope, provision: {text: draft, article: "5"}, effect: delete, paragraph: p2',
      'stance: asks-for, what: more time, topic: process, paragraph: p1',
    ],
  ),
  'statements/shared.mdx': statement(
    'shared',
    'date: 2024-02-02\nactors: [iran, india, chile]\nsession: first\ntopics: [scope]',
    [
      'stance: supports, what: the vote, topic: scope, provision: {text: main}, paragraph: p1, actors: [iran, india]',
      'stance: reserves, what: the vote, topic: scope, paragraph: p2, actors: [chile]',
    ],
  ),
  'statements/later.mdx': statement('later', 'date: "2024"\nactors: [iran]\nsession: second\ntopics: [scope]', [
    'stance: supports, what: the scope of the draft, topic: scope, provision: {text: main, article: "1"}, effect: keep, paragraph: p1',
  ]),
  'statements/again.mdx': statement('again', 'date: 2024-08-05\nactors: [india]\nsession: second\ntopics: [scope]', [
    'stance: proposes, what: a new title, topic: scope, paragraph: p1',
  ]),
  'statements/press.mdx': statement('press', 'date: 2024-03\nactors: [eff]\ntopics: [scope, process]', [
    'stance: opposes, what: secret meetings, topic: process, paragraph: p1',
  ]),
  'statements/report.mdx': statement(
    'report',
    'date: 2024-08-06\nactors: [chile]\nsession: second\ntopics: [process]',
    [],
  ),
  'letters/letter.mdx': record(
    'id: letter\ntitle: Letter\ndate: 2024\nkind: open-letter\nconvenors: [eff]\nsignatories: [{name: Iran, actor: iran}, {name: Nobody}]\naddressees: [All]\ntopics: [scope]\nasks: [Stop.]',
    'Dear all.',
  ),
};

/** The first session with a vote on the deletion of Article 5 of the draft: its two sides, an abstention, somebody without a record, a group. */
export const voteToDelete: Record<string, Change> = {
  'sessions/first.mdx': replace(
    'outcome: Nothing.',
    `outcome: Nothing.
votes:
  - id: 2024-02-03-article-5
    date: 2024-02-03
    question: Delete Article 5
    plain_question: Should Article 5 be deleted?
    choices: {in_favour: delete, against: keep}
    provisions: [{text: draft, article: "5"}]
    result: retained
    ballots:
      - {actor: india, ballot: in-favour}
      - {actor: iran, ballot: in-favour}
      - {actor: chile, ballot: abstaining}
      - {actor: eff, name: Members of the EFF, ballot: against}
      - {name: Elbonia, ballot: in-favour}
    source: https://un.org/a`,
  ),
};
