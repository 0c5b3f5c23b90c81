import type { Choice } from '../src/ledger/paragraph.ts';
import { longestNote } from '../src/ledger/ledger.ts';
import { didYouMean } from '../src/base/nearest.ts';
import { dayAfter, today } from '../src/base/today.ts';
import { edtfFault } from '../src/schemas/edtf.ts';
import { forbiddenCharacter } from '../src/schemas/characters.ts';
import { UserError } from '../src/base/user-error.ts';
import type { Arguments } from './command.ts';

/** Options of the command. */
export const settings = {
  note: { type: 'string' },
  date: { type: 'string' },
  'dry-run': { type: 'boolean' },
  withdraw: { type: 'string' },
  reason: { type: 'string' },
  rename: { type: 'string' },
  reinstate: { type: 'string' },
  retire: { type: 'string' },
  paragraphs: { type: 'string' },
} as const;

/** The record that somebody names: `statements/2024-08-08-iran`, its address, or its id where only one has it. */
export function addressOf(name: string, known: readonly string[]): string {
  const plain = name.replace(/^\/|\/$/g, '').replace(/\.(mdx|yaml)$/, '');
  const exact = known.filter((address) => address === `/${plain}/` || address.endsWith(`/${plain}/`));
  if (exact.length === 1 && exact[0] !== undefined) return exact[0];
  if (exact.length > 1)
    throw new UserError(`"${name}" could be ${exact.map((path) => path.slice(1, -1)).join(' or ')}`);
  const names = known.map((address) => address.slice(1, -1));
  throw new UserError(`There is no record "${name}". ${didYouMean(plain, names, '')}`.trimEnd());
}

/** Decisions of the editor about paragraphs: `statements/x:2=p3,3=new statements/y:1=p4`. */
export function readChoices(value: string, known: readonly string[]): Map<string, Choice[]> {
  const choices = new Map<string, Choice[]>();
  for (const part of value.trim().split(/\s+/)) {
    const [, name = '', list = ''] = /^([^:]+):(\d+=(?:p\d+|new)(?:,\d+=(?:p\d+|new))*)$/.exec(part) ?? [];
    if (name === '')
      throw new UserError(`--paragraphs cannot read "${part}". Write it as statements/2024-08-08-iran:2=p3,3=new`);
    const parsed = list.split(',').map((pair): Choice => {
      const [position = '', anchor = ''] = pair.split('=');
      return { position: Number(position), anchor };
    });
    choices.set(addressOf(name, known), parsed);
  }
  return choices;
}

/** The text that an option was given: one line, not empty; `undefined` when it was left out. */
export const text = (
  { options }: Arguments<typeof settings>,
  name: Exclude<keyof typeof settings, 'dry-run'>,
): string | undefined => {
  const value = options[name];
  if (value === undefined) return undefined;
  if (value.trim() === '') throw new UserError(`--${name} needs a text in quotation marks`);
  if (/[\n\r\t]/.test(value)) throw new UserError(`--${name} must be one line, without tabs`);
  // It stands in the ledger for ever, and in feeds, which could not be read any more.
  const bad = forbiddenCharacter(value);
  if (bad) throw new UserError(`--${name} holds ${bad.name}`);
  if (value.length > longestNote)
    throw new UserError(
      `--${name} is ${String(value.length)} characters long; at most ${String(longestNote)} are kept`,
    );
  return value.trim();
};

/** What the command is asked to do, each with the options that say how. */
const tasks = {
  publish: ['note', 'paragraphs'],
  withdraw: ['reason'],
  rename: ['note'],
  reinstate: ['note', 'paragraphs'],
  retire: ['note'],
} as const satisfies Record<string, readonly string[]>;

/** What the command is asked to do. */
export type Task = keyof typeof tasks;

/** Says what the command is asked to do, and refuses words and options that would mean nothing there. */
export function readTask({ words, options }: Arguments<typeof settings>): Task {
  const [task = 'publish', other] = (['withdraw', 'rename', 'reinstate', 'retire'] as const).filter(
    (name) => name in options,
  );
  if (other !== undefined)
    throw new UserError(`--${task} and --${other} are two publications: make one after the other`);
  const taken: readonly string[] = tasks[task];
  const stray = ['note', 'reason', 'paragraphs'].find((name) => name in options && !taken.includes(name));
  if (stray !== undefined) {
    const own = taken.map((name) => `--${name}`).join(' and ');
    throw new UserError(
      task === 'publish' ? `--${stray} goes with --withdraw only` : `--${task} takes ${own}, not --${stray}`,
    );
  }
  const surplus = task === 'publish' ? undefined : words[task === 'rename' ? 1 : 0];
  if (surplus !== undefined)
    throw new UserError(
      `"${surplus}" is one name too many: --${task} takes one ${task === 'retire' ? 'file' : 'record at a time'}`,
    );
  return task;
}

/** The day of publication: no earlier than the newest one in the ledger, and no day to come. */
export function dayOf(given: string | undefined, newest: string | undefined): string {
  const now = today();
  const date = given ?? now;
  const fault = edtfFault(date) ?? (date.length === 10 ? undefined : 'it needs year, month and day');
  if (fault !== undefined) throw new UserError(`--date: ${fault}`);
  // A slip such as 2206 would keep everything from being published until then. Where the day begins earlier, it may be tomorrow here.
  if (date > dayAfter(now))
    throw new UserError(`--date: ${date} is a day to come; nothing could be published before it any more`);
  if (newest !== undefined && date < newest)
    throw new UserError(`The ledger ends on ${newest}; nothing can be published on ${date}, before that`);
  return date;
}
