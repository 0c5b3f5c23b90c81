import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { checking, settings } from '../../scripts/checking.ts';
import { readArguments } from '../../scripts/command.ts';
import { UserError } from '../../src/base/user-error.ts';

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

/** What a command does, without a program of its own: `work` is what it calls, and writes as it does. */
export function outcomeOf(work: (write: (text: string) => void) => number): Outcome {
  let output = '';
  try {
    const code = work((text) => (output += text));
    return { code, output, errors: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 2, output, errors: `${error.message}\n` };
  }
}

/** Does what `npm run check` does with these words. */
export const runCheck = (contentDir: string, ...words: string[]): Outcome =>
  outcomeOf((write) => checking(readArguments(words, settings), { environment: { contentDir, base: '/' }, write }));
