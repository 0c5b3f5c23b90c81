import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replace, writeContent, writeMinimal, type Change } from '../support/content.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runCheck } from '../support/command.ts';
import {
  addLike,
  bytesOf,
  due,
  edit,
  faults,
  ledgerOf,
  publish,
  publishedContent,
  publishAll,
  revised,
  swap,
} from '../support/ledger.ts';

const draft: Record<string, Change> = {
  'statements/later.mdx':
    '---\nid: later\ntitle: Later\ndate: 2024-03\nkind: oral\nactors: [iran]\ntopics: [scope]\nposition: Not yet.\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\nstatus: draft\n---\n\nA paragraph.\n',
};

test('the first publication: shown by a dry run, made once, then there is nothing to do', () => {
  const root = writeContent();
  expect(runCheck(root).output).toContain('Publishing is due: 9 records not published yet.');
  expect(runCheck(root, '--published').code).toBe(1);
  const before = bytesOf(root);
  const dry = publish(root, '--dry-run');
  expect([dry.code, bytesOf(root)]).toEqual([0, before]);
  expect(dry.output).toContain('  /statements/one/  revision 1, 2 numbered paragraphs\n');
  expect(dry.output).toContain('Nothing was changed: this was a dry run.\n');

  const { code, output, errors } = publish(root, '--note', 'First publication');
  expect([code, errors]).toEqual([0, '']);
  expect(output).toMatch(/^Published 9 records, in ledger\/\d{4}-\d\d-\d\d-[0-9a-f]{12}\.jsonl\.$/m);
  const after = bytesOf(root);
  expect(runCheck(root, '--published')).toMatchObject({ code: 0, output: '10 files, no problems\n' });
  expect(Object.keys(after).filter((file) => !(file in before))).toHaveLength(10);
  expect(after).toMatchObject(before);

  for (const args of [['--note', 'Again'], ['--note', 'Again', 'statements/one'], ['--dry-run'], []]) {
    const again = publish(root, ...args);
    expect(again).toEqual({ code: 0, output: 'Everything is published; there is nothing to do.\n', errors: '' });
  }
  expect(bytesOf(root)).toEqual(after);
});

test('what a publication writes can be read without us: JSON Lines with sorted keys, each line with the hash of the one before', () => {
  const root = publishedContent();
  const [file = ''] = ledgerOf(root);
  const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n');
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    event: 'publication',
    date: '2024-03-01',
    note: 'First publication',
    previous: [],
  });
  expect(JSON.parse(lines[6] ?? '')).toMatchObject({
    event: 'revision',
    address: '/statements/one/',
    revision: 1,
    anchors: [['p1'], ['p2']],
    removed: {},
  });
  for (const line of lines)
    expect(Object.keys(JSON.parse(line) as object)).toEqual(Object.keys(JSON.parse(line) as object).sort());
  expect(readdirSync(join(root, 'revisions/statements/one'))).toEqual(['1.json']);
});

describe('commands that cannot be followed change nothing', () => {
  /** A published record, and two that are not published yet and share an id. */
  const withTwins = join(temporaryFolder(afterAll), 'content');
  beforeAll(() => {
    writeMinimal(withTwins);
    publishAll(withTwins);
    addLike(withTwins, 'letters/letter', 'twin');
    addLike(withTwins, 'statements/one', 'twin');
    edit(withTwins, 'statements/twin.mdx', swap('kind:', 'aliases: [former]\nkind:'));
    expect(faults(withTwins)).toEqual([]);
  });

  test.each(
    Object.entries({
      '': 'Say what was changed, in a sentence that readers will see: --note "Date of the vote corrected"',
      '--note ""': '--note needs a text in quotation marks',
      '--note "  "': '--note needs a text in quotation marks',
      '--note': '--note needs a value',
      '--note "One\nand two"': '--note must be one line, without tabs',
      '--note "Bell \u0007"': '--note holds a control character (U+0007)',
      '--note "x \uD800"': '--note holds a character that is not text (U+D800)',
      '--noet x': 'There is no option --noet. Did you mean --note?',
      '--note x --dry-run=yes': '--dry-run takes no value',
      '--note x --date 2024-02-29':
        'The ledger ends on 2024-03-01; nothing can be published on 2024-02-29, before that',
      '--note x --date 2024-04': '--date: it needs year, month and day',
      '--note x --date 2024-04-31': '--date: "2024-04-31" does not exist; April 2024 has 30 days',
      '--note x --date 2199-12-31':
        '--date: 2199-12-31 is a day to come; nothing could be published before it any more',
      '--note x statements/oen': 'There is no record "statements/oen". Did you mean statements/one?',
      '--note x zzzzzzzzz': 'There is no record "zzzzzzzzz".',
      '--note x twin': '"twin" could be statements/twin or letters/twin',
      '--note x --reason y': '--reason goes with --withdraw only',
      '--withdraw statements/one': 'Say why, in a sentence that readers will see: --reason "..."',
      '--withdraw statements/one --note x': '--withdraw takes --reason, not --note',
      '--withdraw statements/one letters/letter --reason x':
        '"letters/letter" is one name too many: --withdraw takes one record at a time',
      '--withdraw statements/oen --reason x': 'There is no record "statements/oen". Did you mean statements/one?',
      '--withdraw statements/twin --reason x':
        '/statements/twin/ was never published; just remove it from content/statements/twin.mdx',
      '--withdraw statements/one --rename letters/letter --reason x':
        '--withdraw and --rename are two publications: make one after the other',
      '--rename statements/one': '--rename needs the new id after the former one: --rename statements/one NEW-ID',
      '--rename statements/one One':
        'The id "One" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran. Did you mean one?',
      '--rename statements/one history':
        'The id "history" is a word or year that the site uses in its own addresses; choose another.',
      '--rename statements/one one': '/statements/one/ has that id already',
      '--rename statements/one twin': '/statements/twin/ is another record; choose another id',
      '--rename topics/scope process': '/topics/process/ is the address of another record, or was; choose another id',
      '--rename statements/one former': '/statements/former/ forwards to /statements/twin/; choose another id',
      '--rename statements/twin former':
        'Take "former" out of aliases in content/statements/twin.mdx first: it will be the id again',
      '--reinstate statements/one --note x': '/statements/one/ is not withdrawn',
      '--note x --paragraphs statements/one:p2=1':
        '--paragraphs cannot read "statements/one:p2=1". Write it as statements/2024-08-08-iran:2=p3,3=new',
    }),
  )('%s', (line, words) => {
    const args = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const before = bytesOf(withTwins);
    const { code, output, errors } = publish(withTwins, ...args);
    expect([errors, code, output.includes('Published')]).toEqual([`${words}\n`, 2, false]);
    expect(bytesOf(withTwins)).toEqual(before);
  });
});

test('only the records that are named are published, by address, name of file or id', () => {
  const root = writeContent();
  for (const name of ['/statements/one/', 'letters/letter.mdx', 'eff'])
    expect(publish(root, '--note', 'Named', '--date', '2024-03-01', name).code).toBe(0);
  expect(Object.keys(bytesOf(root, 'revisions/**')).sort()).toEqual([
    'revisions/actors/eff/1.json',
    'revisions/letters/letter/1.json',
    'revisions/statements/one/1.json',
  ]);
  expect(due(root)).toHaveLength(6);
  expect(faults(root)).toEqual([]);
  publishAll(root, 'The rest', '2024-03-02');
  expect([due(root), revised(root), faults(root)]).toEqual([[], {}, []]);
});

test('drafts are not published; they are once they are none', () => {
  const root = publishedContent(draft);
  expect(bytesOf(root, 'revisions/statements/**')).not.toHaveProperty('revisions/statements/later/1.json');
  expect(publish(root, '--note', 'x', 'statements/later').errors).toContain('There is no record "statements/later"');
  edit(root, 'statements/later.mdx', swap('status: draft\n', ''));
  expect(due(root)).toEqual(['/statements/later/']);
  publishAll(root, 'A draft is finished');
  expect(bytesOf(root, 'revisions/statements/**')).toHaveProperty(['revisions/statements/later/1.json']);
});

test('a record with faults keeps everything from being published', () => {
  const root = writeContent({ 'letters/letter.mdx': replace('topics: [scope]', 'topics: [skope]') });
  const before = bytesOf(root);
  const { code, output } = publish(root, '--note', 'First');
  expect(code).toBe(1);
  expect(output).toContain('Did you mean scope?');
  expect(output).toContain('The record has faults; nothing was published.');
  expect(bytesOf(root)).toEqual(before);
});

describe('what readers are not told makes no revision', () => {
  const one = 'statements/one.mdx';
  const withSigns = { 'letters/letter.mdx': replace('A paragraph.', '*a* and **b**\n\n* c\n* d') };
  test.each<[what: string, path: string, change: (before: string) => string]>([
    ['lines of a paragraph broken elsewhere', one, swap('A paragraph.', 'A\nparagraph.')],
    ['empty lines', one, (text) => text.replace('A paragraph.\n', 'A paragraph.\n\n\n') + '\n\n'],
    ['Windows line ends', one, (text) => text.replaceAll('\n', '\r\n')],
    ['a comment', one, swap('kind: oral', '# Heard on web TV.\nkind: oral')],
    ['the order of fields', one, (text) => text.replace('kind: oral\n', '').replace('added:', 'kind: oral\nadded:')],
    ['quotation marks', one, swap('title: One', 'title: "One"')],
    ['lists in another form', one, swap('[iran]', '\n  - iran')],
    ['a former id', one, swap('kind: oral', 'kind: oral\naliases: [before]')],
    [
      'signs of emphasis and lists',
      'letters/letter.mdx',
      swap('*a* and **b**\n\n* c\n* d', '_a_ and __b__\n\n- c\n- d'),
    ],
    ['comments and layout in YAML', 'actors/iran.yaml', swap('name: Iran', '# The State\nname:   "Iran"')],
    ['another order of topics', 'topics.yaml', (text) => `${text.split('\n\n').reverse().join('\n\n')}\n`],
  ])('%s', (_, path, change) => {
    const root = publishedContent(withSigns);
    edit(root, path, change);
    expect([faults(root), due(root)]).toEqual([[], []]);
  });
});

describe('what readers are told makes one', () => {
  const one = 'statements/one.mdx';
  const withLink = { [one]: replace('Another.', 'Another. [Letter](/letters/letter/)') };
  test.each<[what: string, path: string, change: (before: string) => string, address?: string]>([
    ['a comma', one, swap('A paragraph.', 'A, paragraph.')],
    ['a capital letter', one, swap('Another.', 'another.')],
    ['emphasis', one, swap('Another.', '*Another.*')],
    ['where a link leads', one, swap('/letters/letter/)', '/letters/letter/#p1)')],
    ['a field', one, swap('position: It spoke.', 'position: It spoke up.')],
    ['a new field', one, swap('kind: oral', 'kind: oral\nnotes: A remark.')],
    ['a source', one, swap('grade: official', 'grade: secondary')],
    ['a correction', 'letters/letter.mdx', swap('added:', 'corrections: [{date: 2024-05-05, note: Mended.}]\nadded:')],
    ['an ask', 'letters/letter.mdx', swap('Stop.', 'Stop it.')],
    ['an article', 'texts/main.mdx', swap('title: Terms', 'title: Use of terms')],
    ['the name of an actor', 'actors/iran.yaml', swap('Iran', 'Islamic Republic of Iran')],
    ['the definition of a topic', 'topics.yaml', swap('What it covers.', 'What is covered.'), '/topics/scope/'],
  ])('%s', (_, path, change, address = `/${path.replace(/\.\w+$/, '')}/`) => {
    const root = publishedContent(withLink);
    const before = bytesOf(root, '{ledger,revisions}/**');
    edit(root, path, change);
    expect([faults(root), due(root)]).toEqual([[], [address]]);
    publishAll(root, 'Corrected', '2024-03-02');
    expect([faults(root), due(root), revised(root)]).toEqual([[], [], { [address]: 2 }]);
    expect(bytesOf(root, '{ledger,revisions}/**')).toMatchObject(before);
  });
});
