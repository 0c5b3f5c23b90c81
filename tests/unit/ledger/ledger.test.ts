import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson, sha256 } from '../../../src/base/canonical.ts';
import { runCheck } from '../../support/command.ts';
import { fits, writeMinimal, type Told } from '../../support/content.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { bytesOf, edit, faults, ledgerOf, publish, publishAll, remove, swap } from '../../support/ledger.ts';

interface Ledger {
  root: string;
  /** Its files, oldest first. */
  first: string;
  second: string;
  third: string;
}

/** A record with a ledger of three publications: everything; a change of two records; a renaming. */
const rightly = join(temporaryFolder(afterAll), 'content');
beforeAll(() => {
  writeMinimal(rightly);
  publishAll(rightly, 'First publication', '2024-03-01');
  edit(rightly, 'statements/one.mdx', swap('Another.', 'Yet another.'));
  edit(rightly, 'letters/letter.mdx', swap('A paragraph.', 'A changed paragraph.'));
  publishAll(rightly, 'Two corrections', '2024-03-02');
  publish(rightly, '--rename', 'statements/one', 'uno', '--date', '2024-03-03');
});

/** A copy of it. */
function published(): Ledger {
  const root = join(temporaryFolder(), 'content');
  cpSync(rightly, root, { recursive: true });
  const [first = '', second = '', third = ''] = ledgerOf(root);
  return { root, first, second, third };
}

/** Does what the check advises; what git would bring back comes from the record that is right. */
function follow(root: string, problems: readonly Told[]): void {
  for (const [place, , , hint = ''] of problems) {
    for (const [, path = ''] of hint.matchAll(/git checkout -- content\/([^\s;,)]+)/g))
      if (existsSync(join(rightly, path))) cpSync(join(rightly, path), join(root, path), { recursive: true });
    const file = place.replace(/:\d+:\d+$/, '');
    const advised = /remove (it|this file|the file|the other)/i.test(hint);
    if (advised && !existsSync(join(rightly, file))) rmSync(join(root, file), { recursive: true, force: true });
  }
}

const line = (root: string, file: string, number: number): string =>
  readFileSync(join(root, file), 'utf8').split('\n')[number - 1] ?? '';

/** Changes one line of a file; gives it no line when there is none. */
const alter = (root: string, file: string, number: number, by: (before: string) => string | undefined): void => {
  edit(root, file, (text) =>
    text
      .split('\n')
      .flatMap((each, index) => (index === number - 1 ? (by(each) ?? []) : each))
      .join('\n'),
  );
};

const onLine =
  (which: 'first' | 'second' | 'third', ...change: [number: number, by: (before: string) => string | undefined]) =>
  (ledger: Ledger): void => {
    alter(ledger.root, ledger[which], ...change);
  };

const edited = 'The ledger is never edited. Bring it back: git checkout -- content/';
const broken = (line: string) =>
  `The line before (${line}) was altered, or lines between the two are lost: the chain is broken here`;
const unnamed = (name: string) =>
  `No entry of the ledger names ${name}: an entry is lost, or the file does not belong here`;

const lost = (record: string, revision: number) =>
  `revisions/${record}/${String(revision)}.json:1 ${unnamed(`revision ${String(revision)} of /${record}/`)}`;

/** Ways to tamper with a ledger, each with what the check then says; … stands for any words. */
const tampering: Record<string, [how: (ledger: Ledger) => void, ...told: string[]]> = {
  'a value altered': [
    onLine('first', 4, swap('"revision":1', '"revision":3')),
    `FIRST:5 ${broken('revision 3 of /letters/letter/')}`,
    lost('letters/letter', 1),
  ],
  'the note altered': [
    onLine('second', 2, swap('Two corrections', 'No corrections')),
    `SECOND:3 ${broken('revision 2 of /letters/letter/')}`,
  ],
  'the first line altered': [
    onLine('second', 1, swap('2024-03-02', '2024-02-28')),
    `SECOND:2 ${broken('the first of the file')}`,
  ],
  'a space put in': [
    onLine('first', 7, swap('":', '": ')),
    'FIRST:7 The line was altered: it is not in canonical form (revision 1 of /statements/one/)',
  ],
  'the order of keys altered': [
    onLine('first', 7, (text) => {
      const { address, ...others } = JSON.parse(text) as Record<string, unknown>;
      return JSON.stringify({ ...others, address });
    }),
    'FIRST:7 The line was altered: it is not in canonical form (revision 1 of /statements/one/)',
  ],
  'a field put in': [onLine('first', 7, swap('{', '{"aaa":1,')), 'FIRST:7 The line is not an entry of the ledger:…'],
  'a line cut short': [
    onLine('first', 7, (text) => text.slice(0, 80)),
    'FIRST:7 The line is not valid JSON (it was about /statements/one/)',
  ],
  'an empty line put in': [onLine('first', 7, (text) => `\n${text}`), 'FIRST:7 The line is not valid JSON'],
  'two lines exchanged': [
    ({ root, first }) => {
      const [one, other] = [line(root, first, 4), line(root, first, 5)];
      alter(root, first, 4, () => other);
      alter(root, first, 5, () => one);
    },
    'FIRST:4 The line before (revision 1 of /actors/iran/) was altered…',
    'FIRST:5 The line before (revision 1 of /red-lines/line/) was altered…',
    'FIRST:6 The line before (revision 1 of /letters/letter/) was altered…',
  ],
  'a line removed in the middle': [
    onLine('second', 2, () => undefined),
    `SECOND:2 ${broken('the first of the file')}`,
    lost('letters/letter', 2),
  ],
  'the last line removed': [
    onLine('second', 3, () => undefined),
    'SECOND:2 The name of the file does not fit what it holds …its last line (revision 2 of /letters/letter/) was altered, or lines after that are lost…',
    lost('statements/one', 2),
  ],
  'the last line altered': [
    onLine('third', 2, swap('/statements/uno/', '/statements/due/')),
    'THIRD:2 The name of the file does not fit … (renaming of /statements/one/)…',
  ],
  'the end of the last line removed': [
    ({ root, second }) => edit(root, second, (text) => text.trimEnd()),
    'SECOND:3 The name of the file does not fit…',
  ],
  'line ends altered': [
    ({ root, second }) => edit(root, second, (text) => text.replaceAll('\n', '\r\n')),
    'SECOND:1 The file was altered: its line ends are those of Windows',
  ],
  'a file emptied': [({ root, second }) => edit(root, second, ''), 'SECOND:1 The line is not valid JSON'],
  'a file removed in the middle': [
    ({ root, second }) => remove(root, second),
    'THIRD:1 It builds on a publication that is lost…',
    lost('letters/letter', 2),
    lost('statements/one', 2),
  ],
  'the first file removed': [
    ({ root, first }) => remove(root, first),
    'SECOND:1 It builds on a publication that is lost…',
    'revisions:1 The same is true of 4 more files in this folder',
    ...['actors/eff', 'actors/iran', 'letters/letter', 'red-lines/line', 'sessions/first'].map((name) => lost(name, 1)),
  ],
  'the newest file removed': [
    ({ root, third }) => remove(root, third),
    `statements/one.mdx:1 /statements/one/ was published on 2024-03-01 and would be missing`,
  ],
  'the whole ledger removed': [
    ({ root }) => rmSync(join(root, 'ledger'), { recursive: true }),
    'revisions:1 The same is true of 6 more files in this folder',
    lost('actors/eff', 1),
    lost('actors/iran', 1),
    lost('letters/letter', 1),
    lost('letters/letter', 2),
    lost('red-lines/line', 1),
  ],
  'a file renamed': [
    ({ root, second }) => renameSync(join(root, second), join(root, 'ledger/2024-03-02-other.jsonl')),
    'ledger/2024-03-02-other.jsonl:3 The name of the file does not fit what it holds…',
  ],
  'a file renamed so that it is none of the ledger': [
    ({ root, second }) => renameSync(join(root, second), join(root, `${second}.bak`)),
    'SECOND.bak:1 This is not a file of the ledger',
    'THIRD:1 It builds on a publication that is lost…',
    lost('letters/letter', 2),
    lost('statements/one', 2),
  ],
  'a file copied': [
    ({ root, second }) => copyFileSync(join(root, second), join(root, 'ledger/copy.jsonl')),
    'ledger/copy.jsonl:3 The name of the file does not fit what it holds…',
  ],
  'foreign files and folders': [
    ({ root }) => {
      writeFileSync(join(root, 'ledger/notes.txt'), 'Notes');
      mkdirSync(join(root, 'ledger/2024.jsonl'));
      writeFileSync(join(root, 'ledger/.DS_Store'), '');
      writeFileSync(join(root, 'revisions/.DS_Store'), '');
    },
    'ledger/2024.jsonl/:1 This is not a file of the ledger',
    'ledger/notes.txt:1 This is not a file of the ledger',
  ],
  'a second first publication': [
    ({ root }) => {
      const text = `${canonicalJson({ event: 'publication', date: '2024-03-09', note: 'x', previous: [] })}\n`;
      writeFileSync(join(root, `ledger/2024-03-09-${sha256(text).slice(0, 12)}.jsonl`), text);
    },
    '…:1 It claims to be the first publication, as FIRST does',
  ],
  'a revision altered': [
    ({ root }) => edit(root, 'revisions/statements/one/1.json', swap('It spoke.', 'It spoke!')),
    'revisions/statements/one/1.json:1 Revision 1 of /statements/uno/ was altered: its SHA-256 is not the published one',
  ],
  'an empty line after a revision': [
    ({ root }) => edit(root, 'revisions/statements/one/2.json', (text) => `${text}\n`),
    'revisions/statements/one/2.json:1 Revision 2 of /statements/uno/ was altered: its SHA-256 is not the published one',
  ],
  'a revision removed': [
    ({ root }) => remove(root, 'revisions/letters/letter/1.json'),
    'revisions/letters/letter/1.json:1 Revision 1 of /letters/letter/ is lost',
  ],
  'a revision too many': [
    ({ root }) => {
      copyFileSync(join(root, 'revisions/actors/eff/1.json'), join(root, 'revisions/actors/eff/2.json'));
      edit(root, 'revisions/README', 'x');
    },
    `revisions/README:1 ${unnamed('this file')}`,
    lost('actors/eff', 2),
  ],
  'ledger and revision altered together': [
    ({ root, first }) => {
      edit(root, 'revisions/statements/one/1.json', swap('It spoke.', 'It spoke!'));
      const forged = sha256(readFileSync(join(root, 'revisions/statements/one/1.json')));
      alter(root, first, 7, (text) => text.replace(/(?<="sha256":")\w+/, forged));
    },
    'FIRST:8 The line before (revision 1 of /statements/one/) was altered…',
  ],
};

describe('a ledger that was tampered with fails the check, which says what brings it back', () => {
  test.each(Object.entries(tampering))('%s', (_, [how, ...told]) => {
    const ledger = published();
    const { root } = ledger;
    const before = bytesOf(root);
    how(ledger);
    const found = faults(root);
    const brief = found.map(([place, , message]) => `${place.replace(/:1$/, '')} ${message}`);
    const { first, second, third } = ledger;
    const wanted = told.map((said) => said.replace('FIRST', first).replace('SECOND', second).replace('THIRD', third));
    expect(brief.map((said, index) => (fits(said, wanted[index]) ? wanted[index] : said))).toEqual(wanted);
    expect(new Set(found.map(([, kind]) => kind))).toEqual(new Set(['published']));
    expect(found.filter(([, , , hint]) => hint === undefined)).toEqual([]);
    // Nothing can be published on a broken ledger.
    const broken = bytesOf(root);
    expect([publish(root, '--note', 'x').code, bytesOf(root)]).toEqual([1, broken]);
    // What is mended first may show what else is wrong.
    let left = found;
    for (let round = 0; round < 3 && left.length > 0; round += 1) {
      follow(root, left);
      left = faults(root);
    }
    expect(left).toEqual([]);
    expect(bytesOf(root)).toEqual(before);
  });

  test('as a command: exit code 1, file, line and the command that repairs it', () => {
    const { root, first } = published();
    alter(root, first, 4, swap('"revision":1', '"revision":3'));
    const { code, output } = runCheck(root);
    expect(code).toBe(1);
    expect(output).toContain(`${first}:5:1  Published record\n  The line before (revision 3 of /letters/letter/)`);
    expect(output).toContain(`${edited}${first}`);
  });
});
