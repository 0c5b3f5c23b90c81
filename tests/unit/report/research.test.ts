import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../../../src/base/site.ts';
import { researchGaps } from '../../../src/features/report/research.ts';
import { surveyOf } from '../../../src/features/source-check/corpus-survey.ts';
import { readArguments } from '../../../scripts/command.ts';
import { reporting, settings } from '../../../scripts/reporting.ts';
import { outcomeOf } from '../../support/command.ts';
import { minimal, replace, writeContent, type Change } from '../../support/content.ts';
import { corpusAt } from '../../support/corpus.ts';

/** Places of the gaps of a record, by their titles. */
function gaps(changes: Record<string, Change>): Record<string, string[]> {
  const root = writeContent(changes);
  const corpus = corpusAt(root, site.mainText);
  return Object.fromEntries(researchGaps(corpus, surveyOf(corpus, root)).map(({ title, items }) => [title, items]));
}

/** The record with a copy of its only source. */
const archived = Object.fromEntries(
  Object.entries(minimal).map(([path, text]) => [
    path,
    text
      .replaceAll('    grade: official', '    grade: official\n    archived: "https://web.archive.org/a"')
      .replaceAll('grade: official}', 'grade: official, archived: "https://web.archive.org/a"}'),
  ]),
);
const dead = '{"url":"https://un.org/a","state":"dead","date":"2026-11-01","since":"2026-10-01"}\n';
const one = 'statements/one.mdx';

const grade = (changed: string) => ({ [one]: replace('grade: official', changed) });
const second = { [one]: replace('sources:', 'sources:\n  - {url: "https://un.org/b", title: B, grade: secondary}') };
const listed = { 'letters/letter.mdx': replace('asks:', 'signatory_count: 1\nsignatories: [{name: A}]\nasks:') };
const unchecked = { 'texts/main.mdx': replace('title: Terms}', 'title: Terms, checked: false}') };
const lost = { 'sources.jsonl': dead };
const paragraphs = /^One \(`content\/statements\/one\.mdx`\): .*p1.*p2$/;
const meeting = /^First session \(`content\/sessions\/first\.mdx`\), 29 January 2024$/;

test.each<[title: string, item: RegExp, changes: Record<string, Change>, without: Record<string, Change>]>([
  ['Meetings without statements', meeting, { [one]: replace('session: first\n', '') }, {}],
  ['States that are recorded and never speak', /^Iran /, { [one]: replace('[iran]', '[eff]') }, {}],
  ['Records based only on machine-made reports', /^One \(/, grade('grade: automated-report'), {}],
  ['Paragraphs that do not say which source they rest on', paragraphs, second, {}],
  ['Sources that are gone and have no copy', /^<https:\/\/un\.org\/a> \(dead; `/, lost, {}],
  ['Sources that are gone and have no copy', /./, lost, { ...archived, ...lost }],
  ['Sources without a copy in a web archive', /^<https:\/\/un\.org\/a> \(not checked; `/, {}, archived],
  ['Letters whose signatories are known in part', /^Letter .*: number unknown, none listed$/, {}, listed],
  ['Articles not compared with the official document', /^Main text .*: 2$/, unchecked, {}],
])('%s', (title, item, changes, without) => {
  expect(gaps(changes)[title]).toEqual([expect.stringMatching(item)]);
  expect(gaps(without)[title]).toEqual([]);
});

/** Does what `npm run report` does with these words. */
const report = (contentDir: string, ...words: string[]) =>
  outcomeOf((write) => reporting(readArguments(words, settings), { environment: { contentDir, base: '/' }, write }));

test('as a command: Markdown on the terminal or in a file; none of a record with problems', () => {
  const root = writeContent();
  const { code, output } = report(root);
  expect(code).toBe(0);
  expect(output).toMatch(/^# .*: what to research next\n\nAs of /);
  expect(output).toContain('## Sources without a copy in a web archive (1)\n\nSave the page');
  expect(output).toContain('Nothing is open here: meetings without statements; ');
  const file = join(root, '..', 'report.md');
  expect(report(root, '--out', file)).toEqual({ code: 0, output: `Written to ${file}.\n`, errors: '' });
  expect(readFileSync(file, 'utf8')).toBe(output);
  const faulty = report(writeContent({ 'actors/eff.yaml': 'x' }));
  expect([faulty.code, faulty.output]).toEqual([2, '']);
});
