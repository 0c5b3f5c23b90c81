import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import {
  brief,
  check,
  inLines,
  readContent,
  replace,
  tells,
  told,
  writeContent,
  writeMinimal,
  type Change,
} from '../../support/content.ts';

const one = 'statements/one.mdx';

const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
const retype = 'Delete the character; it is invisible, so retype the words around it';
const utf8 =
  'The file is not valid UTF-8 | Save the file with the encoding UTF-8 (in most editors: Save with Encoding)';
const nul = 'encoding The file holds NUL characters: it is not text | Save it as plain text with the encoding UTF-8';
const front = 'A record starts with a line ---, then its fields, then another line ---, then the text';
const conflict = '<<<<<<< HEAD\nOne view.\n=======\nAnother.\n>>>>>>> branch';

/** The same of one statement: `what: the file, then each problem as line:column kind message | hint`. */
const tellsOfOne = (cases: Record<string, [change: Change, ...said: string[]]>): void =>
  tells(
    Object.fromEntries(
      Object.entries(cases).map(([what, [change, ...said]]) => [
        what,
        [{ [one]: change }, ...said.map((words) => `${one}:${words}`)],
      ]),
    ),
  );

describe('what a file holds', () => {
  tellsOfOne({
    'an empty file': ['', '1:1 file The file is empty | Write a record (npm run new shows how) or remove the file'],
    'a file of empty lines': ['\n \n', `1:1 front-matter The file is empty but for spaces | ${front}`],
    'a byte order mark and line ends of Windows are accepted': [windows],
    'and places are right': [
      (text) => windows(text.replace('kind: oral', 'kind: orall')),
      '5:7 field "orall" is not one of the values of "kind" | Did you mean oral?',
    ],
    'bytes that are no UTF-8, at their place': [
      Buffer.concat([Buffer.from('---\nid: one\ntitle: é'), Buffer.of(0xe9, 0x20), Buffer.from('\n---\n')]),
      `3:9 encoding ${utf8}`,
    ],
    'UTF-16 with a byte order mark': [Buffer.from('\uFEFF---\nid: one\n---\n', 'utf16le'), `1:1 encoding ${utf8}`],
    'UTF-16 without': [Buffer.from('---\nid: one\n---\n', 'utf16le'), `1:2 ${nul}`],
    'NUL bytes': [replace('title: One', 'title: O\0ne'), `3:9 ${nul}`],
    'control characters and marks of direction, which do not hide other problems': [
      (text) =>
        text
          .replace('title: One', 'title: O\u202Ene')
          .replace('kind: oral', 'kind: orall')
          .replace('Another.', 'Anot\u0007her.'),
      `3:9 encoding The line holds a bidirectional control character, which can make a text read otherwise than it is written (U+202E) | ${retype}`,
      '5:7 field "orall" is not one of the values of "kind" | Did you mean oral?',
      `21:5 encoding The line holds a control character (U+0007) | ${retype}`,
    ],
    'a body of 5 MB': [
      (text) => text + 'word '.repeat(1e6),
      '1:1 file The file is 5.0 MB long; it may hold 100 KB | Shorten it: a record is an account in our own words, not a copy of the source',
    ],
    'a conflict that git left': [
      replace('A paragraph.', conflict),
      '19:1 file The file holds a conflict that git could not merge | Keep the right version and delete the lines that start with <<<<<<<, ======= and >>>>>>>',
    ],
  });
});

describe('front matter', () => {
  tellsOfOne({
    missing: ['Only text.\n', `1:1 front-matter The file has no front matter | ${front}`],
    'not closed': [
      replace('---\n\nA paragraph.', '\nA paragraph.'),
      '1:1 front-matter The front matter is not closed | Put a line --- after the last field, before the text',
    ],
    'after an empty line': [
      (text) => `\n${text}`,
      '1:1 front-matter The line --- that opens the front matter must be the very first of the file | Delete what stands before it, spaces included',
    ],
    empty: [
      '---\n---\n\nA paragraph.\n',
      '2:1 yaml Fields are expected here, each as name: value | Compare it with another record of the same kind',
    ],
  });
});

describe('what lies in the folder', () => {
  test('no such folder', () => {
    expect(inLines(told(readCorpus('/nowhere/content')))).toEqual([
      '.:1:1 file There is no folder /nowhere/content | Set CONTENT_DIR to the folder that holds the records',
    ]);
  });

  tells({
    'folders, other endings and misspelt names': [
      {
        'statements/two.mdx/x.mdx': 'x',
        'statements/later/x.mdx': 'x',
        'statements/three.md': 'x',
        'statments/four.mdx': 'x',
      },
      'statements/later:1:1 file This is a folder; records are not sorted into folders | Move its files to statements/',
      'statements/three.md:1:1 file The name does not end in .mdx | Files here are named ID.mdx, such as three.mdx',
      'statements/two.mdx:1:1 file This is a folder with the name of a file | Move the file out of the folder and remove the folder',
      'statments:1:1 file This is not part of the record | Did you mean statements?',
    ],
    'hidden files are passed over': [{ 'statements/.DS_Store': 'x', '.gitkeep': '' }],
    'a file in the place of a folder, once, not with every record that refers into it': [
      { 'actors/iran.yaml': null, 'actors/eff.yaml': null, actors: 'x' },
      'actors:1:1 file This is a file; it must be a folder | Rename it, and put records into actors/',
    ],
    'two files whose names differ in capital letters': [
      { 'actors/Iran.yaml': 'id: Iran\nname: Other\nkind: state\n' },
      'actors/Iran.yaml:1:5 field "Iran" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran | Did you mean iran?',
      'actors/iran.yaml:1:1 id The name of the file differs from actors/Iran.yaml only in capital letters | Many computers cannot keep both: rename one',
    ],
    'an editorial page': [
      { 'pages/about.mdx': '---\ntitle: About\ndescripton: What this is.\n---\n\nimport { x } from "y"\n' },
      'pages/about.mdx:3:1 unknown-field "descripton" is not a field | Did you mean description?',
    ],
  });

  test('symbolic links, wherever they lead', () => {
    const root = writeContent();
    writeFileSync(join(root, '..', 'secret.mdx'), 'x');
    symlinkSync('../../secret.mdx', join(root, 'statements', 'out.mdx'));
    symlinkSync('one.mdx', join(root, 'statements', 'in.mdx'));
    symlinkSync('nowhere.mdx', join(root, 'statements', 'dead.mdx'));
    symlinkSync('loop.mdx', join(root, 'statements', 'loop.mdx'));
    expect(inLines(told(readCorpus(root)))).toEqual([
      'statements/dead.mdx:1:1 file This is a symbolic link that leads nowhere | Put the file itself here',
      'statements/in.mdx:1:1 file This is a symbolic link | Put the file itself here; a former id belongs under aliases',
      'statements/loop.mdx:1:1 file This is a symbolic link that leads nowhere | Put the file itself here',
      'statements/out.mdx:1:1 file This is a symbolic link to a place outside the content folder | Put the file itself here',
    ]);
  });

  test('a folder that is a link', () => {
    const root = writeContent();
    renameSync(join(root, 'actors'), join(root, '..', 'actors'));
    symlinkSync('../actors', join(root, 'actors'));
    expect(brief(told(readCorpus(root)))).toEqual([
      ['actors:1:1', 'file', 'This is a symbolic link to a place outside the content folder'],
    ]);
  });
});

describe('files that the site cannot do without', () => {
  test.each(['topics.yaml', 'glossary.yaml', 'process.yaml'])('%s is missing', (file) => {
    expect(inLines(check({ [file]: null }))).toEqual([
      `${file}:1:1 file The file is missing | The site cannot do without it: restore it, or start it anew`,
    ]);
  });

  test('a collection without records is no problem', () => {
    const root = writeContent({ 'letters/letter.mdx': null, 'red-lines/line.mdx': null });
    mkdirSync(join(root, 'letters'), { recursive: true });
    expect(told(readCorpus(root))).toEqual([]);
  });
});

test('a fault in one record leaves the others in order', () => {
  const { entries, problems } = readContent({ 'topics.yaml': replace('label: Process', 'lable: Process') });
  expect(problems.length).toBe(1);
  expect(entries.topics.map(({ id }) => id)).toEqual(['scope']);
  expect(entries.statements.length).toBe(1);
});

test('a file that did not change is not parsed again, and what was found of it is told once at each reading', () => {
  const root = writeContent({
    [one]: (text) => text.replace('topics: [scope]', 'topics: [scpoe]').replace('position: It spoke.', 'positon: It.'),
    'glossary.yaml': replace('definition: The committee.', 'definiton: The committee.'),
    'process.yaml': replace('text: main', 'text: mian'),
  });
  const [before, again] = [readCorpus(root), readCorpus(root)];
  expect(told(before).length).toBe(4);
  expect(told(again)).toEqual(told(before));
  expect(again.entries.letters[0]?.fields).toBe(before.entries.letters[0]?.fields);
  writeMinimal(root);
  expect(told(readCorpus(root))).toEqual([]);
});
