import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readChain } from '../../src/ledger/chain.ts';
import { openCopy } from '../../src/publishing/copy.ts';
import { verifyCopy } from '../../src/publishing/verify-copy.ts';
import { command } from '../support/command.ts';
import { replace, writeMinimal } from '../support/content.ts';
import { temporaryFolder } from '../support/folder.ts';
import { edit, publishAll, swap } from '../support/ledger.ts';

/** A record that was published twice, and a copy of the site as somebody saved it: ledger, revisions, one page. */
function publishTwice(folder: string): void {
  const root = join(folder, 'content');
  writeMinimal(root, { 'statements/one.mdx': replace('Another.', 'Another paragraph that can be cited.') });
  publishAll(root, 'First.');
  edit(root, 'statements/one.mdx', swap('A paragraph.', 'A paragraph, corrected.'));
  publishAll(root, 'A correction.');
  const copy = join(folder, 'copy/site');
  cpSync(join(root, 'ledger'), join(copy, 'ledger'), { recursive: true });
  for (const path of readdirSync(join(root, 'revisions'), { recursive: true, encoding: 'utf8' })) {
    const parts = /^(.*)\/(\d+\.json)$/.exec(path);
    if (!parts) continue;
    const target = join(copy, parts[1] ?? '', 'r', parts[2] ?? '');
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, 'revisions', path), target);
  }
  writeFileSync(
    join(copy, 'statements/one/index.html'),
    '<main><p id="p1"><a class="pilcrow" href="#p1">¶1</a>A <em>paragraph</em>,\n corrected.</p><p id="p2">Another paragraph that can be cited.</p></main>',
  );
}

const made = temporaryFolder(afterAll);
publishTwice(made);

/** A record and its copy that a test may spoil. */
function published() {
  const folder = temporaryFolder();
  cpSync(made, folder, { recursive: true });
  return { root: join(folder, 'content'), copy: join(folder, 'copy/site') };
}

/** What the verification finds. */
const report = (path: string, root: string) => verifyCopy(openCopy(path), readChain(root));
/** The same, as the command tells it. */
const verify = (path: string, root: string) => command('verify.ts', [path], { CONTENT_DIR: root });

const zipOf = (folder: string, into: string) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  writeFileSync(
    into,
    zipSync(
      Object.fromEntries(
        files.map((file) => [`saved/${file.slice(folder.length + 1)}`, new Uint8Array(readFileSync(file))]),
      ),
    ),
  );
};

test('a whole copy is verified: chain, bytes, words of its pages; as a folder, within one, and as .zip', () => {
  const { root, copy } = published();
  const { code, output } = verify(copy, root);
  expect(output).toContain('2 publications, 9 records, 10 revisions');
  expect(output).toContain('1 page compared word by word');
  expect(output).toContain('Its ledger is the same as the one here.');
  expect(output).toMatch(/Fingerprint of the whole: [0-9a-f]{64}/);
  expect(output).toContain('Everything is as it was published.');
  expect(code).toBe(0);
  const zip = join(dirname(copy), 'copy.zip');
  zipOf(copy, zip);
  const whole = report(copy, root);
  expect(whole).toMatchObject({ faults: [], publications: 2, pages: 1 });
  expect([report(dirname(copy), root), report(zip, root)]).toEqual([whole, whole]);
});

test('the folder of the records is a copy as well', () => {
  const { root } = published();
  expect(report(root, '/nowhere/content')).toMatchObject({ faults: [], publications: 2, records: 9, revisions: 10 });
});

/** Which of two publications comes first in the folder depends on their fingerprints: the older is the one without a previous. */
const firstOf = (copy: string): string =>
  readdirSync(join(copy, 'ledger')).find((name) =>
    readFileSync(join(copy, 'ledger', name), 'utf8').includes('"previous":[]'),
  ) ?? '';

const faults: Record<string, [spoil: (copy: string) => void, file: string | RegExp, message: string]> = {
  'an altered revision': [
    (copy) => edit(copy, 'statements/one/r/1.json', swap('A paragraph', 'No paragraph')),
    'statements/one/r/1.json',
    'It was altered: its SHA-256 is',
  ],
  'a page that shows other words': [
    (copy) => edit(copy, 'statements/one/index.html', swap('Another', 'One more')),
    'statements/one/index.html',
    'The page does not show #p2 as revision 2 has it',
  ],
  'an altered line of the ledger': [
    (copy) => edit(copy, `ledger/${firstOf(copy)}`, swap('/letters/letter/', '/letters/lettre/')),
    /^ledger\/.*\.jsonl:\d+$/,
    'the chain is broken here',
  ],
  'a lost publication': [
    (copy) => rmSync(join(copy, 'ledger', firstOf(copy))),
    /^ledger\/.*\.jsonl:1$/,
    'It builds on a publication that is lost',
  ],
};

test.each(Object.entries(faults))('%s is told, with its place', (_, [spoil, file, message]) => {
  const { root, copy } = published();
  spoil(copy);
  expect(report(copy, root).faults).toContainEqual({
    file: expect.stringMatching(file),
    message: expect.stringContaining(message),
  });
});

test('the command tells what is not as published, and ends with code 1', () => {
  const { root, copy } = published();
  rmSync(join(copy, 'statements/one/r/1.json'));
  const { code, output } = verify(copy, root);
  expect(output).toContain('statements/one/r/1.json  Revision 1 of /statements/one/ is missing\n');
  expect(output).toContain('1 thing is not as published.');
  expect(code).toBe(1);
});

test('an earlier copy is told from one that differs', () => {
  const { root, copy } = published();
  edit(root, 'letters/letter.mdx', swap('A paragraph.', 'A later paragraph.'));
  publishAll(root, 'Later.');
  expect(report(copy, root)).toMatchObject({
    faults: [],
    relation: 'Its ledger is an earlier state of the one here, which has 1 more publication.',
  });
  const other = published();
  edit(other.root, 'actors/iran.yaml', swap('name: Iran', 'name: Iran (Islamic Republic of)'));
  publishAll(other.root, 'Elsewhere.');
  const { faults: told } = report(other.root, root);
  expect(told).toEqual([{ file: 'ledger', message: expect.stringMatching(/^Its ledger and the one here differ: /) }]);
});

test.each([[[]], [['a', 'b']]])('%j is refused in a sentence', (args) => {
  const { code, errors } = command('verify.ts', args);
  expect([code, errors]).toEqual([2, 'Name one folder or .zip file. --help says more\n']);
});

test.each([
  ['/nowhere/copy', 'There is nothing at /nowhere/copy'],
  ['package.json', 'is neither a folder nor a .zip file that can be read'],
  ['docs', 'It holds no ledger'],
])('%s is refused in a sentence', (path, message) => {
  expect(() => openCopy(path)).toThrow(message);
});
