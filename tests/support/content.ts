import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem, ProblemKind } from '../../src/records/problem.ts';
import { literal } from '../../src/base/literal.ts';
import { readCorpus, type ReadOptions, type ReadResult } from '../../src/records/read.ts';
import { inFolder, temporaryFolder, writeFiles } from './folder.ts';

const source = (indent = '') =>
  [`${indent}- url: https://un.org/a`, `${indent}  title: A source`, `${indent}  grade: official`].join('\n');

const record = (fields: string, body = 'A paragraph.') =>
  `---\n${fields}\nsources:\n${source('  ')}\nadded: 2026-11-24\n---\n\n${body}\n`;

/** A whole corpus with one record of each kind: the least that has no problems. */
export const minimal: Record<string, string> = {
  'sessions/first.mdx': record(
    'id: first\ntitle: First session\nkind: substantive\nstart: 2024-01-29\nend: 2024-02-09\noutcome: Nothing.',
  ),
  'statements/one.mdx': record(
    'id: one\ntitle: One\ndate: 2024-02-01\nkind: oral\nactors: [iran]\nsession: first\ntopics: [scope]\nprovisions:\n  - {text: main, article: "1"}\nposition: It spoke.',
    'A paragraph.\n\nAnother.',
  ),
  'letters/letter.mdx': record(
    'id: letter\ntitle: Letter\ndate: 2024\nkind: open-letter\nconvenors: [eff]\naddressees: [All]\ntopics: [scope]\nasks: [Stop.]',
  ),
  'red-lines/line.mdx': record(
    'id: line\ntitle: Line\ndemand: Stop.\ntopics: [scope]\nraised_in: [letter]\nassessments:\n  - text: main\n    status: met\n    why: Article 1 says so.\n    source: https://un.org/a',
  ),
  'texts/main.mdx': record(
    'id: main\ntitle: Main text\nshort: Main\ndate: 2024\nkind: convention\narticles:\n  - {number: "1", slug: purpose, title: Purpose}\n  - {number: "2", slug: terms, title: Terms}',
  ),
  'actors/iran.yaml': 'id: iran\nname: Iran\nkind: state\ncountry: IR\n',
  'actors/eff.yaml': 'id: eff\nname: EFF\nkind: civil-society\n',
  'topics.yaml':
    '- id: scope\n  label: Scope\n  definition: What it covers.\n\n- id: process\n  label: Process\n  definition: How it goes.\n',
  'glossary.yaml': '- id: ahc\n  term: AHC\n  definition: The committee.\n',
  'process.yaml': [
    'phases:\n  - {id: start, title: Start, from: 2019}',
    `signatures:\n  - count: 72\n    source: {url: "https://un.org/a", title: A source, grade: official}`,
    `ratifications:\n  - count: 3\n    source: {url: "https://un.org/a", title: A source, grade: official}`,
    'ratifications_needed: {count: 40, text: main, article: "1"}',
    'upcoming: []\n',
  ].join('\n'),
};

/** What a test does to a corpus: a text or bytes for a file, `null` for none, or a change of what is there. */
export type Change = string | Uint8Array | null | ((before: string) => string);

/** Writes the minimal corpus with changes into a folder. */
export function writeMinimal(root: string, changes: Record<string, Change> = {}): void {
  const files = new Map<string, Change>([...Object.entries(minimal), ...Object.entries(changes)]);
  for (const [path, change] of files) {
    const bytes = typeof change === 'function' ? change(minimal[path] ?? '') : change;
    if (bytes !== null) writeFiles(root, { [path]: bytes });
  }
}

/** Writes a corpus into a folder that is removed after the test; gives the path of its content. */
export function writeContent(changes: Record<string, Change> = {}): string {
  const root = join(temporaryFolder(), 'content');
  writeMinimal(root, changes);
  return root;
}

/** Reads a corpus with the changes made. */
export const readContent = (changes: Record<string, Change> = {}, options: ReadOptions = {}): ReadResult =>
  inFolder((folder) => {
    const root = join(folder, 'content');
    writeMinimal(root, changes);
    return readCorpus(root, options);
  });

/** A problem as tests compare it: file:line:column, kind, message, hint. */
export type Told = [place: string, kind: string, message: string, hint?: string];

/** Problems as tests compare them. */
const inShort = (problems: readonly Problem[]): Told[] =>
  problems.map(({ file, line, column, kind, message, hint }) => {
    const head: [string, string, string] = [`${file}:${String(line)}:${String(column)}`, kind, message];
    return hint === undefined ? head : [...head, hint];
  });

/** What the check says of a corpus. */
export const told = (result: ReadResult): Told[] => inShort(result.problems);

/** What the check warns of in a corpus with changes that has no problems. */
export function warned(changes: Record<string, Change>): Told[] {
  const result = readContent(changes);
  expect(told(result)).toEqual([]);
  return inShort(result.warnings);
}

/** What the check says of a corpus with changes. */
export const check = (changes: Record<string, Change>, options?: ReadOptions): Told[] =>
  told(readContent(changes, options));

/** Changes a file by replacing a piece of text that must be in it. */
export const replace =
  (piece: string, by: string) =>
  (before: string): string => {
    if (!before.includes(piece)) throw new Error(`The file does not hold ${piece}`);
    return before.replace(piece, () => by);
  };

/** The same, written as `what stands there → what is to stand there`. */
export function changed(change: string): (before: string) => string {
  const [piece = '', by = ''] = change.split(' → ');
  return replace(piece, by);
}

/** Whether a sentence is the one that is wanted, where … stands for any words. */
export const fits = (said: string, wanted = ''): boolean =>
  new RegExp(`^${wanted.split('…').map(literal).join('.*')}$`, 's').test(said);

/** What is told, as tables of tests write it: `field 3:8 message | hint`. @param above lines that do not count. */
export const inLine = ([place, kind, ...words]: Told, above = 0): string => {
  const [, line = 0, column = 0] = place.split(':').map(Number);
  return `${kind} ${String(line - above)}:${String(column)} ${words.join(' | ')}`;
};

/** The same of several files, with the file and kind of each: `topics.yaml:9:7 id message | hint`. */
export const inLines = (problems: readonly Told[]): string[] =>
  problems.map(([place, kind, ...words]) => `${place} ${kind} ${words.join(' | ')}`);

/** Tests what the check says, and that it says no more, where one file is changed: `change: 3:8 message | hint`. */
export const refused = (file: string, kind: ProblemKind, cases: Record<string, string>): void =>
  test.each(Object.entries(cases))('%s', (change, said) => {
    const problems = check({ [file]: changed(change) });
    expect(problems.map((problem) => inLine(problem))).toEqual([`${kind} ${said}`]);
    expect(problems[0]?.[0].startsWith(`${file}:`)).toBe(true);
  });

/** Tests what the check says of a corpus with changes, and that it says no more: `what: the changes, then each problem`. */
export const tells = (cases: Record<string, [changes: Record<string, Change>, ...said: string[]]>): void =>
  test.each(Object.entries(cases))('%s', (_, [changes, ...said]) => {
    expect(inLines(check(changes))).toEqual(said);
  });

/** The statement of the minimal corpus with another body. The body starts in line 17. */
export const withBody = (body: string): Record<string, Change> => ({
  'statements/one.mdx': (before) => before.slice(0, before.indexOf('A paragraph.')) + body,
});

/** The same without what would be right. */
export const brief = (problems: readonly Told[]): [place: string, kind: string, message: string][] =>
  problems.map(([place, kind, message]) => [place, kind, message]);

/** What the check says of a body: `body 1:3 message | hint`; lines are those of the body. */
export const ofText = (text: string): string[] => check(withBody(text)).map((problem) => inLine(problem, 18));

/** Tests what the check says, and that it says no more, of texts: `text: 1:3 message | hint`. */
export const refusedInText = (kind: ProblemKind, cases: Record<string, string>): void =>
  test.each(Object.entries(cases))('%j', (text, said) => {
    expect(ofText(text)).toEqual([`${kind} ${said}`]);
  });
