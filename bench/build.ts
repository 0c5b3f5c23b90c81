// npm run bench:build: how long a build takes, step by step, and how much memory, beside Hugo and Pagefind on the same texts
// (apt-get install hugo). On Linux. Figures go to BENCHMARKS.md.
//   --sizes 0,1000,10000   generated statements beside the real record; 0 is the real record alone
//   --runs 3               clean builds of each size; the median is told
//   --changed              each size once more with nothing changed, one statement edited, one actor renamed
//   --halves               instead: whether the search of two halves, built apart and joined in the browser, answers as one
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readEnvironment } from '../src/base/environment.ts';
import { compareHalves } from './build/halves.ts';
import { buildWithHugo } from './build/hugo.ts';
import { measured, type Run } from './build/process.ts';
import { median } from './median.ts';

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '0,1000,10000' },
    runs: { type: 'string', default: '3' },
    changed: { type: 'boolean', default: false },
    halves: { type: 'boolean', default: false },
  },
});
if (options.halves) {
  const { words, different } = await compareHalves();
  console.log(
    `${String(words)} words asked; other records from the two halves than from the whole: ${different.join(', ') || 'none'}`,
  );
  process.exit(different.length === 0 ? 0 : 1);
}
const runs = Number(options.runs);

/** What one build took. */
interface Figures extends Pick<Run, 'seconds' | 'processor' | 'megabytes'> {
  records: number;
  pages: number;
  /** Seconds of each step, as the build tells them. */
  steps: string;
}

const script = (name: string, args: readonly string[], settings: Record<string, string>) =>
  measured(process.execPath, ['--max-old-space-size=8192', `scripts/${name}.ts`, ...args], settings);

async function build(contentDir: string, outDir: string): Promise<Figures> {
  const { output, ...run } = await script('build', ['--preview'], { CONTENT_DIR: contentDir, OUT_DIR: outDir });
  const [, pages, records, steps = ''] = /: (\d+) pages from (\d+) records, .* s \((.*?)\);/.exec(output) ?? [];
  return { ...run, pages: Number(pages), records: Number(records), steps };
}

/** The content of a size, all of it published: the real record, or generated statements beside it. */
async function contentOf(size: number, folder: string): Promise<string> {
  const content = join(folder, 'content');
  if (size === 0) {
    cpSync(readEnvironment().contentDir, content, { recursive: true });
    return content;
  }
  await script('generate', ['--records', String(size), '--out', folder], {});
  await script('publish', ['--note', 'A measured record', '--date', '2026-11-29'], { CONTENT_DIR: content });
  return content;
}

/** Changes the first file of a kind. */
function edit(contentDir: string, files: string, by: (before: string) => string) {
  const [file = ''] = globSync(files, { cwd: contentDir }).sort();
  const path = join(contentDir, file);
  writeFileSync(path, by(readFileSync(path, 'utf8')));
}

/** What editors do between two builds. */
const changes: Record<string, (contentDir: string) => void> = {
  'nothing changed': () => undefined,
  'one statement edited': (content) => {
    edit(content, 'statements/*.mdx', (before) => `${before.trimEnd()}\n\nIt was edited.\n`);
  },
  'one actor renamed': (content) => {
    edit(content, 'actors/*.yaml', (before) => before.replace(/^name: .*$/m, 'name: Another Name'));
  },
};

const line = (...cells: (string | number)[]) => {
  console.log(`| ${cells.join(' | ')} |`);
};
const row = (
  what: string,
  { seconds, processor, megabytes }: Omit<Figures, 'steps' | 'records' | 'pages'>,
  ...rest: (string | number)[]
) => {
  line(what, seconds.toFixed(1), processor.toFixed(1), megabytes.toFixed(0), ...rest);
};
line('build', 'seconds', 'processor seconds', 'peak MB, all processes', 'pages', 'files', 'MB', 'steps');
line(...Array.from({ length: 8 }, () => '---'));
const processorTimes: { records: number; processor: number }[] = [];

for (const size of options.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const content = await contentOf(size, join(folder, 'record'));
    const out = join(folder, 'dist');
    const clean: Figures[] = [];
    for (let run = 0; run < runs; run += 1) clean.push(await build(content, out));
    const [first] = clean;
    if (!first) throw new Error('--runs is at least 1');
    const figures = {
      seconds: median(clean.map(({ seconds }) => seconds)),
      processor: median(clean.map(({ processor }) => processor)),
      megabytes: median(clean.map(({ megabytes }) => megabytes)),
    };
    const files = globSync('**/*', { cwd: out })
      .map((file) => statSync(join(out, file)))
      .filter((file) => file.isFile());
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    row(
      `${String(first.records)} records, clean`,
      figures,
      first.pages,
      files.length,
      (bytes / 1e6).toFixed(0),
      first.steps,
    );
    processorTimes.push({ records: first.records, processor: figures.processor });
    for (const [what, change] of Object.entries(options.changed ? changes : {})) {
      change(content);
      const again = await build(content, out);
      row(what, again, again.pages, '', '', again.steps);
    }
    const hugo = await buildWithHugo(content, join(folder, 'hugo'));
    row(
      'Hugo and Pagefind, same texts',
      hugo,
      '',
      '',
      '',
      `ours takes ${(figures.seconds / hugo.seconds).toFixed(1)} times as long`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const [smaller, larger] = processorTimes.slice(-2);
if (smaller && larger)
  console.log(
    `\nFrom ${String(smaller.records)} to ${String(larger.records)} records processor time grows with the power ${(Math.log(larger.processor / smaller.processor) / Math.log(larger.records / smaller.records)).toFixed(2)} of their number.`,
  );
