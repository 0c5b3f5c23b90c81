import { createInterface } from 'node:readline/promises';
import { UserError } from '../src/base/user-error.ts';

/** How a command talks to a person: a terminal, or what a test puts in its place. */
export interface Talk {
  /** Asks for a line; the Tab key completes one of the words. */
  ask(question: string, words?: readonly string[]): Promise<string>;
  say(line: string): void;
}

/** What the Tab key offers: of `iran, jap` the words that start with `jap`. */
export function completions(words: readonly string[], line: string): [string[], string] {
  const last = /[^,]*$/.exec(line)?.[0].trimStart() ?? '';
  return [words.filter((word) => word.startsWith(last.toLowerCase())), last];
}

/** Talks on the terminal. Ctrl+C and Ctrl+D end the talk, and the command with it. */
export async function talkOnTerminal<T>(talk: (talk: Talk) => Promise<T>): Promise<T> {
  let offered: readonly string[] = [];
  const left = new AbortController();
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => completions(offered, line),
  });
  terminal.once('close', () => {
    left.abort();
  });
  try {
    return await talk({
      ask(question, words = []) {
        offered = words;
        return terminal.question(question, { signal: left.signal });
      },
      say: (line) => process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    if (left.signal.aborted) throw new UserError('\nNothing was written', { cause: error });
    throw error;
  } finally {
    terminal.close();
  }
}
