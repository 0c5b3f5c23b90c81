import { minimal, type Change } from './content.ts';

const record = (fields: string[], body = 'A paragraph.\n\nAnother.') =>
  `---\n${fields.join('\n')}\nsources:\n  - {url: "https://un.org/a", title: A source, grade: official}\n  - {url: "https://un.org/b", title: A report, grade: secondary}\nadded: 2026-11-24\n---\n\n${body}\n`;

const draft = (id: string, short: string, date: string, ...articles: string[]) =>
  record([
    `id: ${id}\ntitle: ${short}\nshort: ${short}\ndate: ${date}\nkind: negotiating-text`,
    ...(articles.length > 0 ? [`articles: [${articles.join(', ')}]`] : []),
  ]);

const meeting = (id: string, title: string, kind: string, start: string) =>
  record([`id: ${id}\ntitle: ${title}\nkind: ${kind}\nstart: ${start}\noutcome: Nothing.`]);

/** A statement on an article: `early`, which spoke early. */
const statement = (id: string, date: string, actor: string, provision: string) =>
  record([
    `id: ${id}\ntitle: ${id.replace(/^./, (letter) => letter.toUpperCase())}\ndate: ${date}\nkind: oral\nactors: [${actor}]`,
    `topics: [scope]\nprovisions: [${provision}]\nposition: It spoke ${id}.`,
  ]);

interface Line {
  title: string;
  topics: string;
  raised: string;
  provisions?: string;
  verdicts: readonly (readonly [text: string, status: string, by: string, why: string, source: 'a' | 'b'])[];
}

const redLine = (id: string, { title, topics, raised, provisions, verdicts }: Line) =>
  record([
    `id: ${id}\ntitle: ${title}\ndemand: Change it.\ntopics: [${topics}]\nraised_in: [${raised}]`,
    ...(provisions === undefined ? [] : [`provisions: [${provisions}]`]),
    'assessments:',
    ...verdicts.flatMap(([text, status, by, why, source]) => [
      `  - text: ${text}`,
      `    status: ${status}`,
      ...(by === '' ? [] : [`    by: [${by}]`]),
      `    why: ${why}`,
      `    source: https://un.org/${source}`,
    ]),
  ]);

const changes: Record<string, Change> = {
  'topics.yaml':
    '- id: scope\n  label: Scope\n  definition: What it covers.\n\n- id: process\n  label: Process\n  definition: How it goes.\n',
  'actors/hrw.yaml': 'id: hrw\nname: Human Rights Watch\nkind: civil-society\nalso_known_as: [HRW]\n',
  'texts/first-draft.mdx': draft('first-draft', 'First draft', '2023-01-10', '{number: "1", title: Aims}'),
  'texts/second-draft.mdx': draft('second-draft', 'Second draft', '2023-05'),
  'texts/third-draft.mdx': draft('third-draft', 'Third draft', '2023-09-01', '{number: "2", title: Purpose}'),
  'texts/main.mdx': (before) =>
    before
      .replace('date: 2024', 'date: 2024-06-01')
      .replace(
        '{number: "1", slug: purpose, title: Purpose}',
        '{number: "1", slug: purpose, title: Purpose, formerly: [{text: third-draft, article: "2"}, {text: first-draft, article: "1"}]}',
      ),
  'sessions/first.mdx': (before) =>
    before.replace(
      'outcome:',
      `texts: [third-draft]
votes:
  - id: 2024-02-08-deletion
    date: 2024-02-08
    question: Shall Article 2 be deleted?
    provisions: [{text: third-draft, article: "2"}]
    in_favour: 2
    against: 10
    abstaining: 3
    result: retained
    source: https://un.org/a
  - id: 2024-02-09-adoption
    date: 2024-02-09
    question: Shall the text be adopted?
    provisions: [{text: third-draft}]
    result: adopted
    source: https://un.org/a
outcome:`,
    ),
  'sessions/between.mdx': meeting('between', 'Consultation', 'intersessional', '2023-03-01'),
  'sessions/unclear.mdx': meeting('unclear', 'Meeting of May', 'informal', '2023-05-20'),
  'statements/one.mdx': (before) =>
    before
      .replace('{text: main, article: "1"}', '{text: third-draft, article: "2"}\n  - {text: main, article: "1"}')
      .replace(
        'position: It spoke.',
        'position: It spoke.\npositions:\n  - {stance: opposes, what: the second article, topic: scope, provision: {text: third-draft, article: "2"}, paragraph: p2}\n  - {stance: supports, what: the first, topic: scope, provision: {text: main, article: "2"}, paragraph: p1}',
      ),
  'statements/early.mdx': statement('early', '2023-02-01', 'hrw', '{text: first-draft, article: "1"}'),
  'statements/late.mdx': statement('late', '2024-03-01', 'eff', '{text: third-draft, article: "2"}'),
  'letters/letter.mdx': (before) =>
    before
      .replace('topics:', 'provisions: [{text: third-draft, article: "2"}]\ntopics:')
      .replace('date: 2024', 'date: 2023-10'),
  'red-lines/line.mdx': redLine('line', {
    title: 'Beta',
    topics: 'scope',
    raised: 'letter, early',
    provisions: '{text: third-draft, article: "2"}, {text: main, article: "1"}',
    verdicts: [
      ['first-draft', 'not-met', 'eff', 'Nothing was there.', 'a'],
      ['third-draft', 'worse', 'eff, hrw', 'It is worse.', 'b'],
      ['convention', 'partly-met', '', 'It is better.', 'a'],
    ],
  }),
  'red-lines/alpha.mdx': redLine('alpha', {
    title: 'Alpha',
    topics: 'scope, process',
    raised: 'one',
    verdicts: [
      ['first-draft', 'partly-met', 'hrw', 'Article 1 is a start.', 'a'],
      ['convention', 'not-met', 'eff', 'ARTICLE 1 is a name.', 'a'],
    ],
  }),
  'red-lines/gamma.mdx': redLine('gamma', {
    title: 'Gamma',
    topics: 'process',
    raised: 'late',
    verdicts: [['third-draft', 'not-met', '', 'Silence.', 'b']],
  }),
  'red-lines/delta.mdx': redLine('delta', {
    title: 'Delta',
    topics: 'scope',
    raised: '',
    verdicts: [['convention', 'met', 'hrw', 'All of it.', 'a']],
  }),
};

const textOf = (path: string, change: Change | undefined): Change => {
  const text = typeof change === 'function' ? change(minimal[path] ?? '') : (change ?? minimal[path] ?? null);
  return typeof text === 'string' ? text.replace(/\b(text|id): main\b/g, '$1: convention') : text;
};

/**
 * Changes to the minimal corpus: an article that is number 1 in the first draft, unknown in the second, 2 in the third
 * and 1 in the adopted text, which has the id that the site expects; four red lines; a vote; a statement with positions.
 */
export const twoDrafts: Record<string, Change> = {
  ...Object.fromEntries(
    [...new Set([...Object.keys(minimal), ...Object.keys(changes)])].map((path) => [
      path.replace('texts/main', 'texts/convention'),
      textOf(path, changes[path]),
    ]),
  ),
  'texts/main.mdx': null,
};
