import { spawnSync } from 'node:child_process';

/** What a command printed, and the code it ended with. */
export interface Outcome {
  code: number | null;
  output: string;
  errors: string;
}

/** Runs a script of ours as npm would. */
export function command(script: string, args: readonly string[] = [], variables: Record<string, string> = {}): Outcome {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...variables };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}`, ...args], {
    encoding: 'utf8',
    env,
  });
  return { code: status, output: stdout, errors: stderr };
}
