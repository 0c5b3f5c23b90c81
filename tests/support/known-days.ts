import { start } from './taken-through.ts';
import { writeMinimal } from './content.ts';
import { edit, publish, publishAll, swap } from './ledger.ts';

/** Days on which the record of these tests was published. */
export const days = ['2024-03-01', '2024-03-10', '2024-03-20'] as const;

const sources = 'sources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2024-03-01';

const statement = (id: string, title: string, date: string, fields: string, body: string) =>
  `---\nid: ${id}\ntitle: ${title}\ndate: ${date}\nkind: oral\nposition: It said so.\n${fields}\n${sources}\n---\n\n${body}\n`;

/** A position on a topic, in a paragraph of the statement. */
const positions = (topic: string, paragraph: string) =>
  `positions:\n  - {stance: opposes, what: the point, topic: ${topic}, paragraph: ${paragraph}}`;

/** An article that stands in the text before its entry is added. */
const article = '  - {number: "1", slug: purpose, title: Purpose}\n';

/**
 * Writes a record that was published on three days: new records of every kind, revisions, a withdrawal.
 * @param published is told after each day.
 */
export function writeKnownDays(root: string, published: () => void = () => undefined): void {
  writeMinimal(root, {
    ...start,
    'statements/two.mdx': statement(
      'two',
      'Two',
      '2024-02-02',
      'actors: [iran]\nsession: first\ntopics: [scope]',
      'It spoke of safeguards.',
    ),
  });
  edit(root, 'statements/one.mdx', swap('position: It spoke.', `position: It spoke.\n${positions('scope', 'p2')}`));
  publishAll(root, 'First publication', days[0]);
  published();

  edit(root, 'statements/one.mdx', swap('position: It spoke.', 'position: It spoke at length.'));
  edit(
    root,
    'statements/three.mdx',
    statement(
      'three',
      'Three',
      '2024-02-03',
      'actors: [iran, canada]\nsession: first\ntopics: [scope, gender]\nprovisions:\n  - {text: convention, article: "2"}\n' +
        positions('scope', 'p1') +
        positions('gender', 'p1').replace('positions:', ''),
      'It spoke of the quorum and of safeguards.',
    ),
  );
  edit(
    root,
    'statements/four.mdx',
    statement('four', 'Four', '2022-05-01', 'actors: [canada]\ntopics: [gender]', 'It spoke early.'),
  );
  edit(root, 'actors/canada.yaml', 'id: canada\nname: Canada\nkind: state\ncountry: CA\n');
  edit(
    root,
    'topics.yaml',
    (text) => `${text}\n- id: gender\n  label: Gender\n  definition: How it concerns women and men.\n`,
  );
  edit(
    root,
    'glossary.yaml',
    (text) => `${text}\n- id: quorum\n  term: Quorum\n  definition: How many must be there.\n`,
  );
  edit(
    root,
    'sessions/second.mdx',
    `---\nid: second\ntitle: Second session\nkind: substantive\nstart: 2024-02-20\nend: 2024-02-21\noutcome: A vote.\n${sources}\n---\n\nA paragraph.\n`,
  );
  edit(
    root,
    'red-lines/vote.mdx',
    `---\nid: vote\ntitle: No vote without notice\ndemand: Tell us.\ntopics: [scope]\nraised_in: [letter]\nassessments:\n  - text: main\n    status: not-met\n    why: Nothing says so.\n    source: https://un.org/a\n${sources}\n---\n\nA paragraph.\n`,
  );
  edit(
    root,
    'texts/convention.mdx',
    swap(article, `${article}  - {number: "2", slug: terms-of-it, title: Terms of it}\n`),
  );
  publishAll(root, 'More records', days[1]);
  published();

  edit(root, 'statements/one.mdx', swap('position: It spoke at length.', 'position: It spoke for an hour.'));
  edit(
    root,
    'statements/five.mdx',
    statement('five', 'Five', '2024-02-05', 'actors: [eff]\ntopics: [scope]', 'It spoke last.'),
  );
  for (const date of ['2024-05', '2023-05'])
    edit(
      root,
      `letters/late-${date}.mdx`,
      `---\nid: late-${date}\ntitle: Late ${date}\ndate: ${date}\nkind: open-letter\nconvenors: [eff]\naddressees: [All]\ntopics: [gender]\nasks: [Listen.]\n${sources}\n---\n\nA paragraph.\n`,
    );
  publish(root, '--withdraw', 'letters/second', '--reason', 'It was signed by nobody', '--date', days[2]);
  publishAll(root, 'Later', days[2]);
  published();
}
