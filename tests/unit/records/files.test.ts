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
  told,
  writeContent,
  writeMinimal,
} from '../../support/content.ts';

const one = 'statements/one.mdx';

describe('what a file holds', () => {
  test('an empty file', () => {
    expect(inLines(check({ [one]: '' }))).toEqual([
      `${one}:1:1 file The file is empty | Write a record (npm run new shows how) or remove the file`,
    ]);
  });

  test('a file of empty lines', () => {
    expect(brief(check({ [one]: '\n \n' }))).toEqual([
      [`${one}:1:1`, 'front-matter', 'The file is empty but for spaces'],
    ]);
  });

  test('a byte order mark and line ends of Windows are accepted, and places are right', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(check({ [one]: windows })).toEqual([]);
    expect(brief(check({ [one]: (text) => windows(text.replace('kind: oral', 'kind: orall')) }))).toEqual([
      [`${one}:5:7`, 'field', '"orall" is not one of the values of "kind"'],
    ]);
  });

  test('bytes that are no UTF-8 are found at their place', () => {
    const bytes = Buffer.concat([Buffer.from('---\nid: one\ntitle: é'), Buffer.of(0xe9, 0x20), Buffer.from('\n---\n')]);
    expect(inLines(check({ [one]: bytes }))).toEqual([
      `${one}:3:9 encoding The file is not valid UTF-8 | Save the file with the encoding UTF-8 (in most editors: Save with Encoding)`,
    ]);
  });

  test('UTF-16, with a byte order mark and without', () => {
    const text = '---\nid: one\n---\n';
    expect(brief(check({ [one]: Buffer.from(`\uFEFF${text}`, 'utf16le') }))).toEqual([
      [`${one}:1:1`, 'encoding', 'The file is not valid UTF-8'],
    ]);
    expect(brief(check({ [one]: Buffer.from(text, 'utf16le') }))).toEqual([
      [`${one}:1:2`, 'encoding', 'The file holds NUL characters: it is not text'],
    ]);
  });

  test('NUL bytes', () => {
    expect(brief(check({ [one]: replace('title: One', 'title: O\0ne') }))).toEqual([
      [`${one}:3:9`, 'encoding', 'The file holds NUL characters: it is not text'],
    ]);
  });

  test('control characters and marks of direction do not hide other problems', () => {
    const change = (text: string) =>
      text
        .replace('title: One', 'title: O\u202Ene')
        .replace('kind: oral', 'kind: orall')
        .replace('Another.', 'Anot\u0007her.');
    expect(inLines(check({ [one]: change }))).toEqual([
      `${one}:3:9 encoding The line holds a bidirectional control character, which can make a text read otherwise than it is written (U+202E) | Delete the character; it is invisible, so retype the words around it`,
      `${one}:5:7 field "orall" is not one of the values of "kind" | Did you mean oral?`,
      `${one}:21:5 encoding The line holds a control character (U+0007) | Delete the character; it is invisible, so retype the words around it`,
    ]);
  });

  test('a body of 5 MB', () => {
    expect(brief(check({ [one]: (text) => text + 'word '.repeat(1e6) }))).toEqual([
      [`${one}:1:1`, 'file', 'The file is 5.0 MB long; it may hold 100 KB'],
    ]);
  });

  test('a conflict that git left', () => {
    const conflict = '<<<<<<< HEAD\nOne view.\n=======\nAnother.\n>>>>>>> branch';
    expect(inLines(check({ [one]: replace('A paragraph.', conflict) }))).toEqual([
      `${one}:19:1 file The file holds a conflict that git could not merge | Keep the right version and delete the lines that start with <<<<<<<, ======= and >>>>>>>`,
    ]);
  });
});

describe('front matter', () => {
  test('missing', () => {
    expect(brief(check({ [one]: 'Only text.\n' }))).toEqual([
      [`${one}:1:1`, 'front-matter', 'The file has no front matter'],
    ]);
  });

  test('not closed', () => {
    expect(inLines(check({ [one]: replace('---\n\nA paragraph.', '\nA paragraph.') }))).toEqual([
      `${one}:1:1 front-matter The front matter is not closed | Put a line --- after the last field, before the text`,
    ]);
  });

  test('after an empty line', () => {
    expect(brief(check({ [one]: (text) => `\n${text}` }))).toEqual([
      [`${one}:1:1`, 'front-matter', 'The line --- that opens the front matter must be the very first of the file'],
    ]);
  });

  test('empty', () => {
    expect(brief(check({ [one]: '---\n---\n\nA paragraph.\n' }))).toEqual([
      [`${one}:2:1`, 'yaml', 'Fields are expected here, each as name: value'],
    ]);
  });
});

describe('what lies in the folder', () => {
  test('no such folder', () => {
    expect(inLines(told(readCorpus('/nowhere/content')))).toEqual([
      '.:1:1 file There is no folder /nowhere/content | Set CONTENT_DIR to the folder that holds the records',
    ]);
  });

  test('folders, other endings and misspelt names', () => {
    expect(
      inLines(
        check({
          'statements/two.mdx/x.mdx': 'x',
          'statements/later/x.mdx': 'x',
          'statements/three.md': 'x',
          'statments/four.mdx': 'x',
        }),
      ),
    ).toEqual([
      'statements/later:1:1 file This is a folder; records are not sorted into folders | Move its files to statements/',
      'statements/three.md:1:1 file The name does not end in .mdx | Files here are named ID.mdx, such as three.mdx',
      'statements/two.mdx:1:1 file This is a folder with the name of a file | Move the file out of the folder and remove the folder',
      'statments:1:1 file This is not part of the record | Did you mean statements?',
    ]);
  });

  test('hidden files are passed over', () => {
    expect(check({ 'statements/.DS_Store': 'x', '.gitkeep': '' })).toEqual([]);
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

  test('a folder that is a link or a file is reported once, not with every record that refers into it', () => {
    const root = writeContent();
    renameSync(join(root, 'actors'), join(root, '..', 'actors'));
    symlinkSync('../actors', join(root, 'actors'));
    expect(brief(told(readCorpus(root)))).toEqual([
      ['actors:1:1', 'file', 'This is a symbolic link to a place outside the content folder'],
    ]);
    const other = writeContent({ 'actors/iran.yaml': null, 'actors/eff.yaml': null, actors: 'x' });
    expect(brief(told(readCorpus(other)))).toEqual([['actors:1:1', 'file', 'This is a file; it must be a folder']]);
  });

  test('two files whose names differ in capital letters', () => {
    const second = 'id: Iran\nname: Other\nkind: state\n';
    expect(inLines(check({ 'actors/Iran.yaml': second }))).toEqual([
      'actors/Iran.yaml:1:5 field "Iran" must be lower-case letters, digits and single hyphens, such as 2024-08-08-iran | Did you mean iran?',
      'actors/iran.yaml:1:1 id The name of the file differs from actors/Iran.yaml only in capital letters | Many computers cannot keep both: rename one',
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

test('problems of editorial pages: front matter and encoding', () => {
  const page = '---\ntitle: About\ndescripton: What this is.\n---\n\nimport { x } from "y"\n';
  expect(inLines(check({ 'pages/about.mdx': page }))).toEqual([
    'pages/about.mdx:3:1 unknown-field "descripton" is not a field | Did you mean description?',
  ]);
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
