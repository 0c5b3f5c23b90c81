import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished } from '../../../src/ledger/published.ts';
import { replace, writeContent, type Change } from '../../support/content.ts';
import {
  addLike,
  bytesOf,
  due,
  edit,
  faults,
  publish,
  publishedContent,
  publishAll,
  revised,
  swap,
  textOf,
} from '../../support/ledger.ts';

/** A corpus in which everything that can refer to a record does so, in every way of writing. */
const entangled: Record<string, Change> = {
  'actors/iran-islamic.yaml': 'id: iran-islamic\nname: Another\nkind: civil-society\n',
  'statements/one.mdx': (before) =>
    before
      .replace('actors: [iran]', 'actors: # who spoke\n  # the State\n  - "iran"\n  - iran-islamic')
      .replace('# who spoke\n', '\n')
      .replace(
        'Another.',
        [
          'See [Iran](/actors/iran/), [itself](/statements/one/#p2), [the other](/actors/iran-islamic/ "T") and [Iran][i].',
          '',
          '[i]: </actors/iran/>',
          '',
          'Also <Ref id="iran" />, <Ref id="actors/iran">him</Ref>, <Ref id="iran-islamic" />, <Ref id="one#p1" />,',
          '<Ref\n  id=\'statements/one#p2\'>here</Ref> and <Ref id="first" />.',
          '',
          '<Quote cite="/letters/letter/#p2">Words</Quote>',
          '',
          'Elsewhere: [a](https://example.org/actors/iran/), [b](https://example.org/statements/one/#p1), and the words',
          '/actors/iran/ and (/statements/one/) in the text, `/actors/iran/` in code.',
        ].join('\n'),
      ),
  'letters/letter.mdx': (before) =>
    before
      .replace(
        'convenors: [eff]',
        'convenors: [ "eff" , \'iran\', iran-islamic ]\nsignatories:\n  - {name: "😀 Iran", actor: iran} ',
      )
      .replace('https://un.org/a', 'https://un.org/actors/iran/')
      .replace('A paragraph.', '[One](/statements/one/#p1), [Two](/statements/one/).'),
  'pages/about.mdx':
    '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\n[Iran](/actors/iran/), <a href="/statements/one/#p2">one</a>, <a href={\'/statements/one/\'}>two</a>.\n',
  'process.yaml': (before) =>
    `# How it stands\n${before.replace('phases:', 'phases: # all of them').replace(' # all of them', '')}`.replace(
      'count: 72\n',
      'count: 72\n    # who signed\n',
    ),
};

/** Everything in a corpus that a renaming must not change, with the id put back. */
const back = (files: Record<string, string>, from: string, to: string) =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => !/^(ledger|revisions)\//.test(path))
      .map(([path, content]) => [path.replace(to, from), content.replaceAll(to, from)]),
  );

describe('a renaming changes every reference, and nothing else', () => {
  test.each([
    ['statements/one', 'uno-x', 3],
    ['actors/iran', 'persia-x', 4],
    ['topics/scope', 'range-x', 4],
    ['sessions/first', 'prima-x', 2],
    ['texts/main', 'haupt-x', 4],
    ['letters/letter', 'brief-x', 3],
    ['red-lines/line', 'linie-x', 1],
  ])('%s to %s', (name, to, touched) => {
    const root = publishedContent(entangled);
    expect(faults(root)).toEqual([]);
    const before = bytesOf(root);
    const [collection = '', from = ''] = name.split('/');

    const dry = publish(root, '--rename', name, to, '--dry-run');
    expect([dry.code, bytesOf(root)]).toEqual([0, before]);
    const { code, output } = publish(root, '--rename', name, to, '--date', '2024-03-02');
    expect([code, output.match(/^ {2}writes (?!ledger)/gm)?.length]).toEqual([0, touched]);

    expect([faults(root), due(root)]).toEqual([[], []]);
    const after = bytesOf(root);
    expect(after).toMatchObject(
      Object.fromEntries(Object.entries(before).filter(([path]) => /^(ledger|revisions)\//.test(path))),
    );
    expect(back(after, from, to)).toEqual(back(before, from, to));
    const history = readPublished(root).published.histories[`/${collection}/${to}/`];
    expect(history).toMatchObject({ formerly: [`/${name}/`], due: false });
    publish(root, '--note', 'New addresses', '--date', '2024-03-03');
    expect([faults(root), revised(root)]).toEqual([[], {}]);
  });

  test('as it is written: quotation marks, comments, spaces; other ids and other sites are left alone', () => {
    const root = publishedContent(entangled);
    publish(root, '--rename', 'iran', 'persia', '--date', '2024-03-02');
    expect(existsSync(join(root, 'actors/iran.yaml'))).toBe(false);
    expect(textOf(root, 'actors/persia.yaml')).toBe('id: persia\nname: Iran\nkind: state\ncountry: IR\n');
    for (const [file, ...pieces] of [
      [
        'letters/letter.mdx',
        'convenors: [ "eff" , \'persia\', iran-islamic ]\nsignatories:\n  - {name: "😀 Iran", actor: persia} \n',
        'https://un.org/actors/iran/',
      ],
      [
        'statements/one.mdx',
        '  # the State\n  - "persia"\n  - iran-islamic\n',
        '[Iran](/actors/persia/)',
        '[i]: </actors/persia/>',
        '<Ref id="persia" />, <Ref id="actors/persia">him</Ref>, <Ref id="iran-islamic" />',
        '[a](https://example.org/actors/iran/)',
        'the words\n/actors/iran/ and (/statements/one/) in the text, `/actors/iran/` in code.',
      ],
      ['pages/about.mdx', '[Iran](/actors/persia/), <a href="/statements/one/#p2">'],
    ] as const)
      for (const piece of pieces) expect(textOf(root, file)).toContain(piece);
  });
});

const shared = { 'statements/one.mdx': replace('Another.', 'See <Ref id="letter" /> and <Ref id="eff" />.') };

test.each([
  ['a <Ref> without collection gets one where the new id would mean another record', 'first', 'letters/first', 'eff'],
  ['a <Ref> to the other record keeps its meaning', 'eff', 'letters/eff', 'actors/eff'],
])('ids that two records share: %s', (_, to, letter, actor) => {
  const root = publishedContent(shared);
  publish(root, '--rename', 'letters/letter', to, '--date', '2024-03-02');
  expect(textOf(root, 'statements/one.mdx')).toContain(`See <Ref id="${letter}" /> and <Ref id="${actor}" />.`);
  expect(faults(root)).toEqual([]);
  // Where another <Ref> had to change, too, the statement says something else than was published.
  expect(due(root)).toEqual(actor === 'eff' ? [] : ['/statements/one/']);
});

const twoLetters = { 'letters/letter.mdx': replace('A paragraph.', '[One](/statements/one/#p1)') };

/** Moves a record as people do, without the command. */
function moveByHand(root: string, from: string, to: string): void {
  renameSync(join(root, `statements/${from}.mdx`), join(root, `statements/${to}.mdx`));
  edit(root, `statements/${to}.mdx`, swap(`id: ${from}`, `id: ${to}`));
}

test('a record that was never published leaves nothing behind', () => {
  const root = writeContent(twoLetters);
  const { code, output } = publish(root, '--rename', 'statements/one', 'uno');
  expect([code, output]).toEqual([
    0,
    expect.stringContaining('It was never published, so no address needs to forward.'),
  ]);
  expect([faults(root), existsSync(join(root, 'ledger')), existsSync(join(root, 'statements/one.mdx'))]).toEqual([
    [],
    false,
    false,
  ]);
});

test('a record that was moved by hand: what is left is done', () => {
  const root = publishedContent(twoLetters);
  moveByHand(root, 'one', 'uno');
  expect(faults(root).map(([, kind]) => kind)).toContain('link');
  const { code, output } = publish(root, '--rename', 'statements/one', 'uno', '--date', '2024-03-02');
  expect([code, output]).toEqual([0, expect.stringContaining('  writes letters/letter.mdx\n')]);
  expect([faults(root), due(root)]).toEqual([[], []]);
});

test('neither record is there: nothing to rename', () => {
  const root = publishedContent(twoLetters);
  renameSync(join(root, 'statements/one.mdx'), join(root, '../one.mdx'));
  const before = bytesOf(root);
  expect(publish(root, '--rename', 'statements/one', 'uno').errors).toBe(
    'There is neither content/statements/one.mdx nor content/statements/uno.mdx; bring one back first\n',
  );
  expect(bytesOf(root)).toEqual(before);
});

test('twice, and back: every former address leads to the present one', () => {
  const root = publishedContent(twoLetters);
  const steps: [from: string, to: string, date: string][] = [
    ['one', 'two', '2024-03-02'],
    ['two', 'three', '2024-03-03'],
    ['three', 'one', '2024-03-04'],
  ];
  const formerly: string[][] = [];
  for (const [from, to, date] of steps) {
    const kept = bytesOf(root, '{ledger,revisions}/**');
    edit(root, `statements/${from}.mdx`, swap('It spoke.', `It spoke. ${to}`));
    publishAll(root, `Changed before ${to}`, date);
    expect(publish(root, '--rename', `statements/${from}`, to, '--date', date).code).toBe(0);
    expect([faults(root), due(root)]).toEqual([[], []]);
    expect(bytesOf(root)).toMatchObject(kept);
    const { published } = readPublished(root);
    formerly.push(published.histories[`/statements/${to}/`]?.formerly ?? []);
    edit(root, `statements/${to}.mdx`, (before) => before.replace(/^position: .*$/m, 'position: It spoke.'));
    publishAll(root, 'Changed back', date);
  }
  expect(formerly).toEqual([
    ['/statements/one/'],
    ['/statements/one/', '/statements/two/'],
    ['/statements/two/', '/statements/three/'],
  ]);
  const { ledger } = readPublished(root);
  expect(ledger.find('/statements/two/')?.address).toBe('/statements/one/');
  expect(ledger.histories['/statements/one/']?.revisions.map(({ file }) => file)).toEqual([
    'statements/one/1.json',
    'statements/one/2.json',
    'statements/two/3.json',
    'statements/two/4.json',
    'statements/three/5.json',
    'statements/three/6.json',
    'statements/one/7.json',
  ]);
  // Addresses that were given up are not given to others.
  addLike(root, 'statements/one', 'two');
  expect(faults(root).map(([, , message]) => message)).toEqual([
    '/statements/two/ is the former address of /statements/one/; it cannot be given to another record',
  ]);
});
