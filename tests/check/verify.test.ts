import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { command } from '../support/command.ts';
import { replace, writeContent } from '../support/content.ts';
import { publishAll } from '../support/ledger.ts';

/** A record that was published twice, and a copy of the site as somebody saved it: ledger, revisions, one page. */
function published() {
  const root = writeContent({ 'statements/one.mdx': replace('Another.', 'Another paragraph that can be cited.') });
  publishAll(root, 'First.');
  const file = join(root, 'statements/one.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('A paragraph.', 'A paragraph, corrected.'));
  publishAll(root, 'A correction.');
  const copy = join(root, '..', 'copy', 'site');
  cpSync(join(root, 'ledger'), join(copy, 'ledger'), { recursive: true });
  for (const path of readdirSync(join(root, 'revisions'), { recursive: true, encoding: 'utf8' })) {
    const parts = /^(.*)\/(\d+\.json)$/.exec(path);
    if (!parts) continue;
    const target = join(copy, parts[1] ?? '', 'r', parts[2] ?? '');
    mkdirSync(dirname(target), { recursive: true });
    cpSync(join(root, 'revisions', path), target);
  }
  const page = join(copy, 'statements/one/index.html');
  writeFileSync(
    page,
    '<main><p id="p1"><a class="pilcrow" href="#p1">¶1</a>A <em>paragraph</em>,\n corrected.</p><p id="p2">Another paragraph that can be cited.</p></main>',
  );
  return { root, copy, page };
}

const verify = (path: string, root: string) => command('verify.ts', [path], { CONTENT_DIR: root });
const nowhere = { CONTENT_DIR: '/nowhere/content' };

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
  expect(code).toBe(0);
  expect(verify(dirname(copy), root).code).toBe(0);
  const zip = join(dirname(copy), 'copy.zip');
  zipOf(copy, zip);
  expect(verify(zip, root).output).toContain('Everything is as it was published.');
});

test('the folder of the records is a copy as well', () => {
  const { root } = published();
  expect(command('verify.ts', [root], nowhere)).toMatchObject({ code: 0 });
});

const faults: [name: string, spoil: (copy: string, page: string) => void, told: string[]][] = [
  [
    'an altered revision',
    (copy) => {
      const file = join(copy, 'statements/one/r/1.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('A paragraph', 'No paragraph'));
    },
    ['statements/one/r/1.json', 'It was altered: its SHA-256 is'],
  ],
  [
    'a missing revision',
    (copy) => rmSync(join(copy, 'statements/one/r/1.json')),
    ['Revision 1 of /statements/one/ is missing'],
  ],
  [
    'a page that shows other words',
    (_, page) => writeFileSync(page, readFileSync(page, 'utf8').replace('Another', 'One more')),
    ['statements/one/index.html', 'The page does not show #p2 as revision 2 has it'],
  ],
  [
    'an altered line of the ledger',
    (copy) => {
      for (const name of readdirSync(join(copy, 'ledger'))) {
        const file = join(copy, 'ledger', name);
        writeFileSync(file, readFileSync(file, 'utf8').replace('/letters/letter/', '/letters/lettre/'));
      }
    },
    ['the chain is broken here'],
  ],
  [
    'a lost publication',
    (copy) => {
      // Which of the two comes first in the folder depends on their fingerprints: the first is the one without a previous.
      const first = readdirSync(join(copy, 'ledger')).find((name) =>
        readFileSync(join(copy, 'ledger', name), 'utf8').includes('"previous":[]'),
      );
      rmSync(join(copy, 'ledger', first ?? ''));
    },
    ['It builds on a publication that is lost'],
  ],
];

test.each(faults)('%s is told, with its place', (_, spoil, told) => {
  const { root, copy, page } = published();
  spoil(copy, page);
  const { code, output } = verify(copy, root);
  for (const words of told) expect(output).toContain(words);
  expect(output).toMatch(/(things are|thing is) not as published/);
  expect(code).toBe(1);
});

test('an earlier copy is told from one that differs', () => {
  const { root, copy } = published();
  const file = join(root, 'letters/letter.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('A paragraph.', 'A later paragraph.'));
  publishAll(root, 'Later.');
  expect(verify(copy, root)).toMatchObject({ code: 0 });
  expect(verify(copy, root).output).toContain('an earlier state of the one here, which has 1 more publication');
  const other = published();
  writeFileSync(
    join(other.root, 'actors/iran.yaml'),
    readFileSync(join(other.root, 'actors/iran.yaml'), 'utf8').replace(
      'name: Iran',
      'name: Iran (Islamic Republic of)',
    ),
  );
  publishAll(other.root, 'Elsewhere.');
  const differing = verify(other.root, root);
  expect(differing.code).toBe(1);
  expect(differing.output).toContain('Its ledger and the one here differ');
});

test.each([
  [[], 'Name one folder or .zip file'],
  [['a', 'b'], 'Name one folder or .zip file'],
  [['/nowhere/copy'], 'There is nothing at /nowhere/copy'],
  [['package.json'], 'is neither a folder nor a .zip file that can be read'],
  [['docs'], 'It holds no ledger'],
])('%j is refused in a sentence', (args, message) => {
  const { code, errors } = command('verify.ts', args, nowhere);
  expect([code, errors.includes(message)]).toEqual([2, true]);
});
