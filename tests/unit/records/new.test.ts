import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { askForRecord, type Prompts } from '../../../scripts/new-questions.ts';
import { collectionOf, startNamed, startRecord } from '../../../scripts/new-record.ts';
import { recordFile } from '../../../src/records/home.ts';
import { collect, readCorpus } from '../../../src/records/read.ts';
import { schemas } from '../../../src/schemas/index.ts';
import { brief, minimal, replace, told, writeContent } from '../../support/content.ts';
import { command } from '../../support/command.ts';

const placeIn = (contentDir: string) => ({
  contentDir,
  siteUrl: new URL('https://example.org/x/'),
  today: '2026-11-24',
});
const start = (root: string, kind: string, id: string) => startNamed(kind, id, placeIn(root)).join('\n');

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

/** A new record of each kind, and what people fill in. */
const kinds: Record<string, [id: string, values: Record<string, string>]> = {
  statement: [
    '2024-08-08-iran-vote',
    { title: 'A', kind: 'oral', topics: '[scope]', position: 'A.', session: 'first' },
  ],
  session: ['second', { title: 'A', kind: 'milestone', start: '2024', outcome: 'A.', country: 'AT' }],
  letter: [
    '2024-02-letter',
    { title: 'A', kind: 'manifesto', convenors: '[eff]', addressees: '[All]', topics: '[scope]', asks: '[Stop.]' },
  ],
  'red-line': [
    'other',
    {
      ...{ title: 'A', demand: 'A.', topics: '[scope]', raised_in: '[one]' },
      ...{ text: 'main', status: 'met', why: 'A.', source: 'https://un.org/a' },
    },
  ],
  text: ['other', { title: 'A', short: 'A', date: '2024', kind: 'other', symbol: 'A/AC.291/22' }],
  actor: ['apc', { name: 'APC', kind: 'civil-society', country: 'ZA' }],
  topic: ['victims', { label: 'Victims', definition: 'A.' }],
  term: ['cnd', { term: 'CND', definition: 'A.' }],
};

test.each(Object.entries(kinds))(
  'a new %s says what is missing, is not written over another, and is in order once it is filled in',
  (kind, [id, values]) => {
    const collection = collectionOf(kind);
    const file = recordFile(collection, id);
    const sourced = file.endsWith('.mdx');
    const root = writeContent();
    const path = join(root, file);
    expect(start(root, kind, id)).toContain(path);

    const problems = brief(told(readCorpus(root)));
    expect(problems.length).toBeGreaterThan(1);
    for (const [place, , message] of problems) {
      expect(place.startsWith(`${file}:`)).toBe(true);
      expect(message).toMatch(/^(The field "[\w.[\]]+" has no value|The record has no text)$/);
    }

    const before = readFileSync(path, 'utf8');
    expect(() => start(root, kind, id)).toThrow(/already; it was left as it is$/);
    expect(readFileSync(path, 'utf8')).toBe(before);

    if (sourced) {
      // The title of the source is the second empty one.
      writeFileSync(path, before.replace(/^ {4}title:$/m, '    title: A source'));
      fill(path, source);
    }
    fill(path, values, sourced ? 'The account.\n' : '');
    const result = readCorpus(root);
    expect(told(result)).toEqual([]);
    expect(result.entries[collection].some((entry) => entry.id === id)).toBe(true);
  },
);

describe('what the id says', () => {
  test.each([
    ['2024-08-08-iran', 'date: 2024-08-08\n', 'actors: [iran]\n'],
    ['2024-08-iran-watch-scope', 'date: 2024-08\n', 'actors: [iran-watch]\n'],
    ['2024-iran', 'date: "2024"\n', 'actors: [iran]\n'],
    ['2024-08-09-somebody', 'date: 2024-08-09\n', 'actors:\n'],
    ['opening', 'date:\n', 'actors:\n'],
  ])('date and actor of a statement: %s', (id, date, actors) => {
    const root = writeContent({ 'actors/iran-watch.yaml': 'id: iran-watch\nname: A\nkind: academia\n' });
    start(root, 'statement', id);
    const text = readFileSync(join(root, 'statements', `${id}.mdx`), 'utf8');
    for (const line of [date, actors]) expect(text).toContain(`\n${line}`);
  });

  test.each(
    Object.entries({
      'statement 2024-02-30-iran':
        'The id "2024-02-30-iran" starts with a date, but "2024-02-30" does not exist; February 2024 has 29 days',
      'statement Iran Vote':
        'The id "Iran Vote" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran. Did you mean iran-vote?',
      'actor feed': 'The id "feed" is a word or year that the site uses in its own addresses; choose another.',
      'actor ../../etc':
        'The id "../../etc" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran. Did you mean etc?',
      'statment a': 'There is no kind of record "statment". Did you mean statement?',
    }),
  )('%s', (line, message) => {
    const [kind = '', id = ''] = line.split(/ (.*)/);
    expect(() => start(writeContent(), kind, id)).toThrow(message);
  });

  test('without an id, and with nobody to ask', () => {
    expect(command('new.ts', ['statement'])).toEqual({
      code: 2,
      output: '',
      errors: 'Name a kind and an id: npm run new -- statement 2024-08-08-iran. --help says more\n',
    });
  });
});

/** Answers questions one after the other; gives what was said of answers that will not do, and what was asked last. */
function answering(...answers: string[]) {
  const said: string[] = [];
  const next = (question: string): string => {
    const given = answers.shift();
    if (given === undefined) throw new Error(`Nobody answers "${question}"`);
    return given;
  };
  const chosen = (given: string, options: Choosing['options']): string => {
    if (!options.some(({ value }) => value === given)) throw new Error(`${given} is not offered`);
    return given;
  };
  const prompts = {
    text: ({ message, validate }: Asking): Promise<string> => {
      for (;;) {
        const given = next(message);
        const fault = validate(given);
        if (fault === undefined) return Promise.resolve(given);
        said.push(fault);
      }
    },
    autocomplete: ({ message, options }: Choosing) => Promise.resolve(chosen(next(message), options)),
    autocompleteMultiselect: ({ message, options }: Choosing) =>
      Promise.resolve(
        next(message)
          .split(' ')
          .filter(Boolean)
          .map((given) => chosen(given, options)),
      ),
    confirm: ({ message }: { message: string }) => {
      said.push(...message.split('\n'));
      return Promise.resolve(next(message) === 'yes');
    },
  };
  return { ask: prompts as unknown as Prompts, said, left: answers };
}
interface Asking {
  message: string;
  validate(given: string): string | undefined;
}
interface Choosing {
  message: string;
  options: { value: string; label?: string; hint?: string }[];
  filter(typed: string, choice: Choosing['options'][number]): boolean;
}

const asked = async (root: string, ...answers: string[]) => {
  const { ask, said, left } = answering(...answers);
  const planned = await askForRecord(ask, { candidates: collect(root).candidates, contentDir: root });
  expect(left).toEqual([]);
  return { planned, said };
};

describe('asked for a new record', () => {
  test('a statement: what is wrong is asked again with what would be right', async () => {
    const { planned, said } = await asked(
      writeContent(),
      ...['statement', '', '2024-2-9', '2024-02-09', 'iran', 'oral', 'first', 'scope process', '', ''],
    );
    expect(planned).toEqual({
      collection: 'statements',
      id: '2024-02-09-iran',
      fields: { date: '2024-02-09', actors: ['iran'], kind: 'oral', session: 'first', topics: ['scope', 'process'] },
    });
    expect(said).toEqual([
      'The id is made of it, so it is needed',
      '"2024-2-9" is not a date; dates are written 2024, 2024-02 or 2024-02-09. Write 2024-02-09',
    ]);
  });

  test('records are offered by their names, those of the date first; lists narrow as one types, slips included', async () => {
    const later = replace(
      'id: first',
      'id: a-later-one',
    )(minimal['sessions/first.mdx'] ?? '')
      .replace('2024-01-29', '2024-03-01')
      .replace('2024-02-09', '2024-03-08');
    const { candidates } = collect(writeContent({ 'sessions/a-later-one.mdx': later }));
    const { ask } = answering('2024-02-09', 'iran', 'oral', '', '', '', '');
    const questions: Choosing[] = [];
    const autocomplete = (question: Choosing) => {
      questions.push(question);
      return ask.autocomplete(question);
    };
    await askForRecord({ ...ask, autocomplete } as Prompts, { candidates, contentDir: '', collection: 'statements' });
    const [kind, session] = questions;
    const offered = (typed: string) =>
      kind?.options.flatMap((choice) => (kind.filter(typed, choice) ? choice.value : []));
    expect([offered('orl'), offered('expla'), offered('xyz')]).toEqual([['oral'], ['explanation-of-vote'], []]);
    const { message, options } = session ?? {};
    expect(message).toMatch(/On that date: first$/);
    expect(options).toEqual([
      { value: '', label: 'Leave it to the file' },
      { value: 'first', label: 'First session', hint: 'first' },
      { value: 'a-later-one', label: 'First session', hint: 'a-later-one' },
    ]);
  });

  test('an id that is taken is made longer, and none is taken twice', async () => {
    const root = writeContent();
    start(root, 'statement', '2024-03-01-iran');
    const answers = ['statement', '2024-03-01', 'iran', '', '', 'scope', ''];
    const { planned, said } = await asked(root, ...answers, '2024-03-01-iran', '', 'yes');
    expect(planned?.id).toBe('2024-03-01-iran-scope');
    expect(said).toContain('"2024-03-01-iran" is that of another record');
  });

  test('what may be on record already is named, and is not written without a yes', async () => {
    const root = writeContent();
    const statement = ['statement', '2024-02-01', 'iran', '', '', '', '', ''];
    const { planned, said } = await asked(root, ...statement, 'no');
    expect(planned).toBeUndefined();
    expect(said).toContain(`  ${root}/statements/one.mdx  One`);
    // Of the same name, of another day, of another actor.
    expect((await asked(root, 'actor', 'E.F.F', '', '', 'e-f-f')).said.join('\n')).not.toContain('on record');
    expect((await asked(root, 'actor', 'The EFF', '', '', '', 'no')).planned).toBeUndefined();
    expect((await asked(root, 'statement', '2024-02-02', 'iran', '', '', '', '', '')).planned).toBeDefined();
    expect((await asked(root, 'statement', '2024-02-01', 'eff', '', '', '', '', '')).planned).toBeDefined();
  });

  test.each(Object.keys(kinds))('a %s is written as it was told, with the address it will have', async (kind) => {
    const root = writeContent();
    const answers: Record<string, string> = { date: '2024-05', actors: 'eff', title: 'A new one', short: 'New' };
    for (const field of ['name', 'label', 'term']) answers[field] = 'New';
    const field = (question: string) => question.replace(/[: ].*/, '');
    // What can be chosen is left to the file.
    const { ask } = answering(...Array<string>(9).fill(''));
    const planned = await askForRecord(
      { ...ask, text: ({ message }) => Promise.resolve(answers[field(message)] ?? '') },
      { candidates: [], contentDir: root, collection: collectionOf(kind) },
    );
    if (!planned) throw new Error('Nothing is to be written');
    const lines = startRecord(planned, placeIn(root));
    const { collection, id } = planned;
    const path = kind === 'term' ? `glossary/#${id}` : `${collection}/${id}/`;
    expect(lines.at(-1)).toBe(`Once it is published, its address is https://example.org/x/${path}`);
    const problems = brief(told(readCorpus(root))).map(([, , message]) => message);
    expect(problems.filter((message) => !/has no value|has no text/.test(message))).toEqual([]);
  });
});

test('a likely twin is told of without questions as well, and the address', () => {
  const root = writeContent();
  const { output } = command('new.ts', ['statement', '2024-02-01-iran-vote'], {
    CONTENT_DIR: root,
    SITE_URL: 'https://example.org/record/',
  });
  expect(output).toContain(`This may be on record already:\n  ${root}/statements/one.mdx  One\n`);
  expect(output).toMatch(/its address is https:\/\/example\.org\/record\/statements\/2024-02-01-iran-vote\/\n$/);
});

test('the sample of the README has the id of its own step, and fields as they must be', () => {
  const readme = readFileSync('README.md', 'utf8');
  const id = /npm run new -- statement (\S+)/.exec(readme)?.[1];
  const sample = /```mdx\n([\s\S]*?)\n {3}```/.exec(readme)?.[1]?.replace(/^ {3}/gm, '') ?? '';
  const fields = parse(sample.split('---\n')[1] ?? '') as unknown;
  const { data, error } = schemas.statements.safeParse(fields);
  expect(error?.issues ?? []).toEqual([]);
  expect(data?.id).toBe(id);
  expect(readme.match(/content\/statements\/\S+\.mdx/g)?.every((path) => path.includes(`/${id ?? ''}.mdx`))).toBe(true);
});
