import type { Change } from './content.ts';

const statement = (id: string, date: string, kind: string, actor: string, body: string) =>
  `---\nid: ${id}\ntitle: ${id}\ndate: ${date}\nkind: ${kind}\nactors: [${actor}]\nsession: first\ntopics: [scope]\nposition: It spoke.\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\n${body}\n`;

/** Two votes and a decision without one: a deletion with figures and named positions, two votes that nobody tells apart. */
const votesField = `votes:
  - id: 2024-02-02-article-1
    date: 2024-02-02
    question: Delete Article 1
    asked_by: [iran]
    provisions:
      - {text: main, article: "1"}
    in_favour: 2
    against: 10
    abstaining: 3
    result: retained
    ballots:
      - {actor: iran, ballot: in-favour}
      - {actor: chile, ballot: against}
      - {name: Elbonia, ballot: in-favour, note: By its own account.}
      - {actor: bloc, name: Members of the bloc, ballot: against, source: "https://un.org/b"}
    records:
      - {statement: one, paragraph: p2}
    source: https://un.org/a
  - id: 2024-02-amendments
    date: 2024-02
    question: Amend the draft
    times: 2
    result: adopted
    source: https://un.org/a
without_vote:
  - {date: 2024-02-09, decision: The text as a whole, source: "https://un.org/a"}
`;

/** The session of the minimal corpus with votes, and the actors and statements that they name. */
export const voting: Record<string, Change> = {
  'sessions/first.mdx': (before) =>
    before
      .replace('outcome: Nothing.\n', `outcome: Nothing.\n${votesField}`)
      .replace('added:', '  - {url: "https://un.org/b", title: B, grade: secondary}\nadded:'),
  'actors/chile.yaml':
    'id: chile\nname: Chile\nkind: state\ncountry: CL\nun_group: Latin American and Caribbean States\n',
  'actors/iran.yaml': 'id: iran\nname: Iran\nkind: state\ncountry: IR\nun_group: Asia-Pacific States\n',
  'actors/bloc.yaml': 'id: bloc\nname: The bloc\nkind: regional-group\n',
  'statements/same-day.mdx': statement('same-day', '2024-02-02', 'explanation-of-vote', 'chile', 'It explained.'),
  'statements/last-day.mdx': statement('last-day', '2024-02-09', 'explanation-of-vote', 'chile', 'It concluded.'),
  'statements/speech.mdx': statement('speech', '2024-02-02', 'oral', 'chile', 'It spoke of something else.'),
};

/** The same where the vote on the deletion says in plain words what was asked, and what each side wanted done. */
export const votingToDelete: Record<string, Change> = {
  ...voting,
  'sessions/first.mdx': (before) => {
    const change = voting['sessions/first.mdx'];
    const text = typeof change === 'function' ? change(before) : before;
    const plain = 'plain_question: Should Article 1 be deleted?\n    choices: {in_favour: delete, against: keep}';
    return text.replace('question: Delete Article 1\n', `question: Delete Article 1\n    ${plain}\n`);
  },
};
