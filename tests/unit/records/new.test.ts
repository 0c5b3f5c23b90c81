import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { brief, told, writeContent } from '../../support/content.ts';
import { command } from '../../support/command.ts';

const start = (root: string, ...args: string[]) => command('new.ts', args, { CONTENT_DIR: root });

/** Fills in fields, those of a # included. */
function fill(path: string, values: Record<string, string>, body = '') {
  let text = readFileSync(path, 'utf8');
  for (const [name, value] of Object.entries(values)) {
    const field = new RegExp(`^(\\s*(?:- )?)#?((?:- )?${name}:)$`, 'm');
    if (!field.test(text)) throw new Error(`${path} has no empty field ${name}`);
    text = text.replace(field, `$1$2 ${value}`);
  }
  writeFileSync(path, text + body);
}

const source = { url: 'https://un.org/a', grade: 'official' };

/** What people fill in, for each kind. */
const kinds: [kind: string, id: string, file: string, values: Record<string, string>][] = [
  [
    'statement',
    '2024-08-08-iran-vote',
    'statements/2024-08-08-iran-vote.mdx',
    { title: 'A', kind: 'oral', topics: '[scope]', position: 'A.', session: 'first' },
  ],
  [
    'session',
    'second',
    'sessions/second.mdx',
    { title: 'A', kind: 'milestone', start: '2024', outcome: 'A.', country: 'AT' },
  ],
  [
    'letter',
    '2024-02-letter',
    'letters/2024-02-letter.mdx',
    { title: 'A', kind: 'manifesto', convenors: '[eff]', addressees: '[All]', topics: '[scope]', asks: '[Stop.]' },
  ],
  [
    'red-line',
    'other',
    'red-lines/other.mdx',
    {
      title: 'A',
      demand: 'A.',
      topics: '[scope]',
      raised_in: '[one]',
      text: 'main',
      status: 'met',
      why: 'A.',
      source: 'https://un.org/a',
    },
  ],
  ['text', 'other', 'texts/other.mdx', { title: 'A', short: 'A', date: '2024', kind: 'other', symbol: 'A/AC.291/22' }],
  ['actor', 'apc', 'actors/apc.yaml', { name: 'APC', kind: 'civil-society', country: 'ZA' }],
  ['topic', 'victims', 'topics.yaml', { label: 'Victims', definition: 'A.' }],
  ['term', 'cnd', 'glossary.yaml', { term: 'CND', definition: 'A.' }],
];

describe.each(kinds)('a new %s', (kind, id, file, values) => {
  const [collection = ''] = file.split(/[/.]/);
  const body = file.endsWith('.mdx') ? 'The account.\n' : '';
  const sourced = file.endsWith('.mdx');

  test('is in order once it is filled in', () => {
    const root = writeContent();
    const { code, output } = start(root, kind, id);
    expect(code).toBe(0);
    expect(output).toContain(`${root}/${file}`);
    const path = join(root, file);
    if (sourced) {
      // The title of the source is the second empty one.
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, text.replace(/^ {4}title:$/m, '    title: A source'));
      fill(path, source);
    }
    fill(path, values, body);
    const { problems, entries } = readCorpus(root);
    expect(told({ problems } as ReturnType<typeof readCorpus>)).toEqual([]);
    expect(entries[collection as keyof typeof entries].some((entry) => entry.id === id)).toBe(true);
  });

  test('says what is missing until then', () => {
    const root = writeContent();
    start(root, kind, id);
    const problems = brief(told(readCorpus(root)));
    expect(problems.length).toBeGreaterThan(1);
    for (const [place, , message] of problems) {
      expect(place.startsWith(`${file}:`)).toBe(true);
      expect(message).toMatch(/^(The field "[\w.[\]]+" has no value|The record has no text)$/);
    }
  });

  test('is not written over another', () => {
    const root = writeContent();
    start(root, kind, id);
    const before = readFileSync(join(root, file), 'utf8');
    const { code, errors } = start(root, kind, id);
    expect(code).toBe(2);
    expect(errors).toMatch(/already; it was left as it is\n$/);
    expect(readFileSync(join(root, file), 'utf8')).toBe(before);
  });
});

describe('what the id says', () => {
  test('date and actor of a statement', () => {
    const root = writeContent({ 'actors/iran-watch.yaml': 'id: iran-watch\nname: A\nkind: academia\n' });
    const written = (id: string) => {
      start(root, 'statement', id);
      const text = readFileSync(join(root, 'statements', `${id}.mdx`), 'utf8');
      return [/^date:(.*)$/m.exec(text)?.[1], /^actors:(.*)$/m.exec(text)?.[1]];
    };
    expect(written('2024-08-08-iran')).toEqual([' 2024-08-08', ' [iran]']);
    expect(written('2024-08-iran-watch-scope')).toEqual([' 2024-08', ' [iran-watch]']);
    expect(written('2024-iran')).toEqual([' 2024', ' [iran]']);
    expect(written('2024-08-09-somebody')).toEqual([' 2024-08-09', '']);
    expect(written('opening')).toEqual(['', '']);
  });

  test.each([
    [
      ['statement', '2024-02-30-iran'],
      'The id "2024-02-30-iran" starts with a date, but "2024-02-30" does not exist; February 2024 has 29 days\n',
    ],
    [
      ['statement', 'Iran Vote'],
      'The id "Iran Vote" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran. Did you mean iran-vote?\n',
    ],
    [['actor', 'feed'], 'The id "feed" is a word or year that the site uses in its own addresses; choose another.\n'],
    [
      ['actor', '../../etc'],
      'The id "../../etc" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran. Did you mean etc?\n',
    ],
    [['statment', 'a'], '"statment" is no kind of record. Did you mean statement?\n'],
    [['statement'], 'Name a kind and an id: npm run new -- statement 2024-08-08-iran. --help says more\n'],
  ])('%j', (args, errors) => {
    expect(start(writeContent(), ...args)).toEqual({ code: 2, output: '', errors });
  });
});
