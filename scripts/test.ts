import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { styleText } from 'node:util';
import { didYouMean } from '../src/base/nearest.ts';
import { UserError } from '../src/base/user-error.ts';
import { command } from './command.ts';
import { countTests, type Counts, type VitestReport } from './test-counts.ts';

const help = `Runs everything that must hold: format, types, lint, schemas, the record itself, and all tests.

  npm test
  npm test -- --only unit          only the tests of one kind: unit, site, browser
  npm test -- --only lint,astro    only some of the steps
  npm run test:deep                the same, and every page, moment and question where otherwise a sample stands for them

The last line says how many passed and failed. A step that fails does not keep the next from running.
`;

/** A command and its arguments, run by this Node. */
type Command = [script: string, ...args: string[]];

/** The script behind a command of a package, without the shell that npm would put between. */
function bin(name: string, command = name): string {
  const folder = join('node_modules', name);
  const { bin: found } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof found === 'string' ? found : found[command];
  if (path === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, path);
}

/**
 * Steps that pass or fail as a whole, in a lane for each of two processors. Lint needs the types of the content, which are
 * written first; astro check writes them too, so it comes late. It looks at the types of every .ts and .astro file, those of
 * tests and scripts too.
 */
const lanes: Record<string, () => Command>[] = [
  {
    'content-types': () => [bin('astro'), 'sync'],
    lint: () => [bin('eslint'), '.'],
  },
  {
    check: () => ['scripts/check.ts'],
    schemas: () => ['scripts/schemas.ts', '--check'],
    format: () => [bin('prettier'), '--check', '--log-level', 'warn', '.'],
    astro: () => [bin('astro'), 'check'],
  },
];

const projects = ['unit', 'site', 'browser'];

/** Runs a command; what it prints is shown at once, or kept and given back with its exit code. */
function execute([script, ...args]: Command, output: 'shown' | 'kept'): Promise<{ code: number; kept: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [script, ...args], {
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env,
    });
    let kept = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (kept += part));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, kept }));
  });
}

/** Runs one step under its name, and says how it went and how long it took. */
async function step(name: string, command: Command, output: 'shown' | 'kept' = 'kept'): Promise<boolean> {
  if (output === 'shown') process.stdout.write(`\n${styleText('bold', name)}\n`);
  const start = performance.now();
  const { code, kept } = await execute(command, output);
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (kept) process.stdout.write(`\n${styleText('bold', name)}\n${kept}`);
  process.stdout.write(
    `${code === 0 ? styleText('green', `${name} passed`) : styleText('red', `${name} failed`)}, ${time}\n`,
  );
  return code === 0;
}

/** Runs the tests themselves and counts them. */
async function tests(chosen: readonly string[]): Promise<Counts> {
  const output = join('.cache', 'vitest.json');
  mkdirSync('.cache', { recursive: true });
  rmSync(output, { force: true });
  const named = chosen.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const passed = await step(`tests: ${chosen.join(', ')}`, [bin('vitest'), 'run', ...named, ...reporters], 'shown');
  let report: VitestReport | undefined;
  try {
    report = JSON.parse(readFileSync(output, 'utf8')) as VitestReport;
  } catch {
    process.stdout.write('The tests ended without a report\n');
  }
  return countTests(report, passed);
}

/** Which steps were asked for. */
function chosenOf(only: string | undefined): string[] {
  const known = [...lanes.flatMap((lane) => Object.keys(lane)), ...projects];
  if (only === undefined) return known;
  return only.split(',').map((name) => {
    if (known.includes(name)) return name;
    throw new UserError(`There is no step "${name}". ${didYouMean(name, known, `Steps are ${known.join(', ')}`)}`);
  });
}

await command({ help, options: { only: { type: 'string' }, deep: { type: 'boolean' } } }, async ({ options }) => {
  if (options.deep) process.env['TEST_DEEP'] = 'yes';
  const chosen = chosenOf(options.only);
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, command] of Object.entries(lane)) {
        if (!chosen.includes(name)) continue;
        const passed = await step(name, command());
        total[passed ? 'passed' : 'failed'] += 1;
        if (!passed) failures.push(name);
      }
    }),
  );
  const kinds = projects.filter((project) => chosen.includes(project));
  if (kinds.length > 0) {
    const counts = await tests(kinds);
    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += counts[key];
    if (counts.failed > 0) failures.push('tests');
  }
  if (failures.length > 0) process.stdout.write(`\n${styleText('red', `Failed: ${failures.join(', ')}`)}\n`);
  const skipped = total.skipped > 0 ? `, ${String(total.skipped)} skipped` : '';
  process.stdout.write(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}\n`);
  return total.failed > 0 ? 1 : 0;
});
