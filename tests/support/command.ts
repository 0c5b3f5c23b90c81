import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * What a person's shell would set; the test runner's own variables would make it a run for tests. Commands are started by the
 * hundred: what Node.js compiled once is kept for the next.
 */
export const shell = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_COMPILE_CACHE: resolve('.cache/compiled'),
};

/** What a command printed, and the code it ended with. */
export interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs a script of ours as npm would. */
export function command(script: string, args: readonly string[] = [], variables: Record<string, string> = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env: { ...shell, ...variables },
  });
  return { code: status, output: stdout, errors: stderr };
}
