import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { styleText } from 'node:util';
import { nearest } from '../src/base/nearest.ts';
import { readArguments, run, UsageError } from './command.ts';
import { countTests, type Counts, type VitestReport } from './test-counts.ts';

const help = `Runs everything that must hold: format, types, lint, schemas, the record itself, and all tests.

  npm test
  npm test -- --only unit          only the tests of one kind: unit, site, browser
  npm test -- --only lint,types    only some of the steps

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

/** Steps that pass or fail as a whole. astro check comes first of those that need types: it writes those of the content. */
const steps: Record<string, () => Command> = {
  format: () => [bin('prettier'), '--check', '--log-level', 'warn', '.'],
  astro: () => [bin('astro'), 'check'],
  types: () => [bin('typescript', 'tsc'), '--noEmit'],
  lint: () => [bin('eslint'), '.'],
  schemas: () => ['scripts/schemas.ts', '--check'],
  check: () => ['scripts/check.ts'],
};

const projects = ['unit', 'site', 'browser'];

function execute([script, ...args]: Command): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [script, ...args], { stdio: 'inherit', env });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs one step under its name, and says how it went and how long it took. */
async function step(name: string, command: Command): Promise<boolean> {
  process.stdout.write(`\n${styleText('bold', name)}\n`);
  const start = performance.now();
  const passed = (await execute(command)) === 0;
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  process.stdout.write(
    `${passed ? styleText('green', `${name} passed`) : styleText('red', `${name} failed`)}, ${time}\n`,
  );
  return passed;
}

/** Runs the tests themselves and counts them. */
async function tests(chosen: readonly string[]): Promise<Counts> {
  const output = join('.cache', 'vitest.json');
  mkdirSync('.cache', { recursive: true });
  rmSync(output, { force: true });
  const named = chosen.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const passed = await step(`tests: ${chosen.join(', ')}`, [bin('vitest'), 'run', ...named, ...reporters]);
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
  const known = [...Object.keys(steps), ...projects];
  if (only === undefined) return known;
  return only.split(',').map((name) => {
    if (known.includes(name)) return name;
    const close = nearest(name, known);
    throw new UsageError(
      `There is no step "${name}". ${close ? `Did you mean ${close}?` : `Steps are ${known.join(', ')}`}`,
    );
  });
}

await run(async () => {
  const { options } = readArguments(process.argv.slice(2), { only: { type: 'string' }, help: { type: 'boolean' } });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  const chosen = chosenOf(typeof options['only'] === 'string' ? options['only'] : undefined);
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const [name, command] of Object.entries(steps)) {
    if (!chosen.includes(name)) continue;
    const passed = await step(name, command());
    total[passed ? 'passed' : 'failed'] += 1;
    if (!passed) failures.push(name);
  }
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
