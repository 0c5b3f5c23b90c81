// npm run bench:relevance: how often our search and four libraries put the right record first. Figures go to BENCHMARKS.md.
//   --site FOLDER   a built site to ask, instead of building one
//   --failures      also lists the questions that are not answered in the first place, with what came first instead;
//                   those that are held out are only counted: who reads them here would tune for them
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/base/environment.ts';
import { readDocuments } from './documents.ts';
import { loadOthers, notInstalled } from './others.ts';
import { judgeOurSearch } from '../tests/relevance/our-search.ts';
import { kinds, questions } from '../tests/relevance/questions.ts';
import { judge, score, type Verdict } from '../tests/relevance/scoring.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { serveFolder } from '../scripts/server.ts';

const { values: options } = parseArgs({
  options: { site: { type: 'string' }, failures: { type: 'boolean', default: false } },
});
const table = (head: string[], rows: (string | number)[][]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Verdicts on one search. */
interface Judged {
  name: string;
  verdicts: Verdict[];
}

async function judgeSite(folder: string): Promise<Judged> {
  const server = await serveFolder(folder, readEnvironment().base);
  const browser = await openBrowser();
  try {
    return { name: 'this search', verdicts: await judgeOurSearch(browser, server.url, questions) };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function judgeLibraries(): Promise<Judged[]> {
  const others = await loadOthers();
  if (!others) console.log(notInstalled);
  const judged: Judged[] = [];
  const documents = readDocuments();
  for (const { name, pack, open } of others?.libraries ?? []) {
    const { search } = await open(await pack(documents));
    const verdicts: Verdict[] = [];
    for (const question of questions)
      verdicts.push(judge(question, { results: await search(question.query), denials: [] }));
    judged.push({ name, verdicts });
  }
  return judged;
}

function figures(verdicts: readonly Verdict[]): string {
  const { success1, success3, mrr } = score(verdicts);
  return [success1, success3, mrr].map((value) => value.toFixed(2)).join(' / ');
}

function report(judged: readonly Judged[]) {
  const groups = [
    ['all', questions],
    ['tuning', questions.filter(({ heldOut }) => !heldOut)],
    ['held out', questions.filter(({ heldOut }) => heldOut)],
  ] as const;
  console.log('\nQuestions: success@1 / success@3 / MRR\n');
  console.log(
    table(
      ['', ...groups.map(([name, group]) => `${name} (${String(group.length)})`)],
      judged.map(({ name, verdicts }) => [
        name,
        ...groups.map(([, group]) => figures(verdicts.filter(({ question }) => group.includes(question)))),
      ]),
    ),
  );
  console.log('\nBy kind, all questions: success@1 / success@3 / MRR\n');
  const rows = kinds.map((kind) => [
    kind,
    questions.filter((question) => question.kind === kind).length,
    ...judged.map(({ verdicts }) => figures(verdicts.filter(({ question }) => question.kind === kind))),
  ]);
  console.log(table(['kind', 'questions', ...judged.map(({ name }) => name)], rows));
  const asked = judged[0]?.verdicts.filter(({ atParagraph }) => atParagraph !== undefined) ?? [];
  const opened = asked.filter(({ atParagraph }) => atParagraph).length;
  console.log(
    `\nWhere one paragraph holds the answer, the first right result opens at it in ${String(opened)} of ${String(asked.length)} cases.`,
  );
}

function failures({ verdicts }: Judged) {
  const failed = verdicts.filter(({ rank }) => rank !== 1);
  const shown = failed.filter(({ question }) => !question.heldOut);
  const rows = shown.map(({ question, rank, first }) => [
    question.kind,
    `\`${question.query}\``,
    rank ?? 'none',
    first ?? 'no result',
    question.absent.length > 0 ? `no record has ${question.absent.join(', ')}` : question.answers.join(', '),
  ]);
  console.log(
    `\nNot answered in the first place: ${String(failed.length)}, of which ${String(failed.length - shown.length)} are held out and not listed\n`,
  );
  console.log(table(['kind', 'query', 'rank', 'first result', 'wanted'], rows));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-relevance-'));
try {
  const site = options.site ?? join(folder, 'dist');
  if (options.site === undefined) {
    const build = spawnSync(process.execPath, ['scripts/build.ts', '--preview'], {
      env: { ...process.env, OUT_DIR: site },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (build.status !== 0) throw new Error('The build failed');
  }
  const ours = await judgeSite(site);
  report([ours, ...(await judgeLibraries())]);
  if (options.failures) failures(ours);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
