import { parseArgs } from 'node:util';
import { didYouMean } from '../src/base/nearest.ts';
import { site } from '../src/base/site.ts';
import { systemFault } from '../src/base/system-fault.ts';
import { UserError } from '../src/base/user-error.ts';

/** The options that a command has, by name: those with a text, and switches. */
type Options = Record<string, { type: 'string' | 'boolean' }>;

/** What a command is given: its words, and its options. */
export interface Arguments<O extends Options = Options> {
  words: string[];
  options: { [Name in keyof O]?: O[Name]['type'] extends 'boolean' ? true : string };
}

/**
 * Reads the arguments of a command.
 * @throws {UserError} for an option that the command does not have, with the nearest that it has.
 */
export function readArguments<const O extends Options>(args: readonly string[], config: O): Arguments<O> {
  const { tokens } = parseArgs({
    args: [...args],
    options: config,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const names = Object.keys(config).map((name) => `--${name}`);
  const options: Record<string, string | true> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const type = config[token.name]?.type;
    if (type === undefined)
      throw new UserError(
        `There is no option ${token.rawName}. ${didYouMean(token.rawName, names, `Options are ${names.join(', ')}`)}`,
      );
    if (type === 'boolean' && token.value !== undefined) throw new UserError(`${token.rawName} takes no value`);
    if (type === 'string' && token.value === undefined) throw new UserError(`${token.rawName} needs a value`);
    options[token.name] = token.value ?? true;
  }
  return { words, options: options as Arguments<O>['options'] };
}

/** One of the values that an option allows. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UserError(
    `${name} cannot be "${value}". ${didYouMean(value, allowed, `Values are ${allowed.join(', ')}`)}`,
  );
}

/** Tells something to whoever calls a command. */
export const print = (text: string): void => void process.stdout.write(text);

/** What a command says of itself and what it takes. Every command has `--help` as well. */
interface Description<O extends Options> {
  help: string;
  options?: O;
  /** Whether it takes words beside its options. */
  takesWords?: true;
}

/**
 * Does what a command is for, with the arguments that it was called with, and ends the process with its code. Faults of ours
 * end in one sentence for people, never in a stack trace.
 */
export async function command<const O extends Options>(
  { help, options, takesWords }: Description<O>,
  work: (args: Arguments<O>) => number | Promise<number>,
): Promise<void> {
  try {
    const args = readArguments(process.argv.slice(2), { ...options, help: { type: 'boolean' } });
    const [word] = args.words;
    if (args.options.help) process.stdout.write(help);
    else if (word !== undefined && !takesWords) throw new UserError(`The command takes no "${word}". --help says more`);
    else process.exitCode = await work(args);
  } catch (error) {
    process.exitCode = 2;
    process.stderr.write(`${sentenceOf(error)}\n`);
    if (process.env['DEBUG'] && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  }
}

/** What went wrong, for whoever ran the command. */
function sentenceOf(error: unknown): string {
  const known = error instanceof UserError ? error.message : systemFault(error);
  if (known !== undefined) return known;
  const reason = error instanceof Error ? `${error.name}: ${error.message.split('\n')[0] ?? ''}` : String(error);
  return (
    `The command failed for a reason that lies in the program, not in the record (${reason}). ` +
    `Please report it, with what you did, at ${site.repository}/issues`
  );
}
