import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../src/base/nearest.ts';
import { SettingError } from '../src/base/environment.ts';
import { systemFault } from '../src/base/system-fault.ts';
import { site } from '../src/base/site.ts';

/** A command that was called wrongly; its message is for people. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What a command is given: its words, and its options. */
export interface Arguments {
  words: string[];
  options: Record<string, string | boolean | undefined>;
}

/**
 * Reads the arguments of a command.
 * @throws {UsageError} for an option that the command does not have, with the nearest that it has.
 */
export function readArguments(args: readonly string[], config: ParseArgsOptionsConfig): Arguments {
  const known = Object.keys(config);
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Arguments['options'] = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const option = config[token.name];
    if (!option) {
      const close = nearest(token.name, known);
      const hint =
        close === undefined ? `Options are ${known.map((name) => `--${name}`).join(', ')}` : `Did you mean --${close}?`;
      throw new UsageError(`There is no option ${token.rawName}. ${hint}`);
    }
    if (option.type === 'boolean') {
      if (token.value !== undefined) throw new UsageError(`${token.rawName} takes no value`);
      options[token.name] = true;
    } else {
      if (token.value === undefined) throw new UsageError(`${token.rawName} needs a value`);
      options[token.name] = token.value;
    }
  }
  return { words, options };
}

/** One of the values that an option allows. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  const close = nearest(value, allowed);
  const hint = close === undefined ? `Values are ${allowed.join(', ')}` : `Did you mean ${close}?`;
  throw new UsageError(`${name} cannot be "${value}". ${hint}`);
}

/** Runs a command and ends the process with its code. Faults of ours end in one sentence for people, never in a stack trace. */
export async function run(command: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    process.exitCode = 2;
    if (error instanceof UsageError || error instanceof SettingError) {
      process.stderr.write(`${error.message}\n`);
      return;
    }
    const fault = systemFault(error);
    if (fault !== undefined) {
      process.stderr.write(`${fault}\n`);
      return;
    }
    const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
    process.stderr.write(
      `The command failed for a reason that lies in the program, not in the record (${reason}). ` +
        `Please report it, with what you did, at ${site.repository}/issues\n`,
    );
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  }
}
