import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../src/records/read.ts';
import type { Entry } from '../src/records/entry.ts';
import { yamlText } from '../src/records/yaml-text.ts';
import type { Environment } from '../src/base/environment.ts';
import { UserError } from '../src/base/user-error.ts';
import { random, type Random } from './random.ts';
import type { Arguments } from './command.ts';

/** What statements are put together from. */
interface Stock {
  statements: Entry<'statements'>[];
  actors: string[];
  paragraphs: string[];
}

/** Signs that Markdown would take for more than text. */
const escape = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

/** A meeting in a round: the real one in the first, later ones as often before it as there are rounds. */
const meetingOf = (session: string, round: number): string =>
  round === 0 ? session : `${session}-${String(round + 1)}`;

/** A record as a file. */
const fileOf = (fields: object, body: string): string => `---\n${yamlText(fields)}\n---\n\n${body}\n`;

const added = '2026-11-24';

/** A real meeting, held again some years earlier. */
function meeting({ id, fields }: Entry<'sessions'>, round: number): { id: string; text: string } {
  const earlier = (date: string) => date.replace(/^\d{4}/, (year) => String(Number(year) - round));
  const { title, kind, start, end, outcome, sources } = fields;
  const held = {
    id: meetingOf(id, round),
    title: `${title} (${String(round + 1)})`,
    kind,
    start: earlier(start),
    ...(end === undefined ? {} : { end: earlier(end) }),
    outcome,
    sources: sources.slice(0, 1),
    added,
  };
  return { id: held.id, text: fileOf(held, 'The meeting was held.') };
}

/** One statement: the frame of a real one, with its date, actor and words drawn anew. */
function statement(stock: Stock, draw: Random, number: number): { id: string; text: string } {
  const { kind, session, topics, provisions, positions = [], sources } = draw.pick(stock.statements).fields;
  const actor = draw.pick(stock.actors);
  const round = Math.floor((number - 1) / stock.statements.length);
  const [year, month, day] = [2019 - round + draw.below(7), 1 + draw.below(12), 1 + draw.below(28)];
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const drawn = draw.some(topics.length > 0 ? topics : ['process'], 1, 4);
  const other = draw.pick(stock.statements).fields;
  const body = draw.some(stock.paragraphs, 2, 7).map(escape);
  const made = {
    id: `${date}-${actor.slice(0, 60)}-${String(number)}`,
    title: `${other.title} (${String(number)})`,
    date,
    kind,
    actors: [actor],
    ...(session === undefined ? {} : { session: meetingOf(session, round) }),
    // The topics of its positions are topics of a statement.
    topics: [...new Set([...drawn, ...positions.map(({ topic }) => topic)])],
    provisions,
    position: other.position,
    // What the frame was for and against, each with one of the new paragraphs.
    positions: positions.map(({ stance, what, topic, provision }) => {
      const paragraph = `p${String(1 + draw.below(body.length))}`;
      return { stance, what, topic, provision, paragraph };
    }),
    languages: ['en'],
    sources: sources.map(({ url, title, publisher, grade }) => ({ url, title, publisher, grade })),
    added,
  };
  return { id: made.id, text: fileOf(made, body.join('\n\n')) };
}

const whole = (name: string, value: string | undefined, least: number): number => {
  const number = value !== undefined && /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least) return number;
  throw new UserError(`--${name} must be a whole number from ${String(least)}. --help says more`);
};

/** What `npm run generate` takes. */
export const settings = { records: { type: 'string' }, out: { type: 'string' }, seed: { type: 'string' } } as const;

/** What the command works with. */
interface Dependencies {
  environment: Pick<Environment, 'contentDir'>;
  /** Tells something to whoever measures. */
  write(text: string): void;
}

/**
 * Does what `npm run generate` is asked to do.
 * @returns the code that the command ends with.
 * @throws {UserError} when it cannot; nothing was written then.
 */
export function generating({ options }: Arguments<typeof settings>, { environment, write }: Dependencies): number {
  const { out = '', ...numbers } = options;
  const records = whole('records', numbers.records, 1);
  const seed = whole('seed', numbers.seed ?? '1', 0);
  if (out === '') throw new UserError('--out must name a folder. --help says more');
  const target = join(out, 'content');
  // Nothing is removed that this command did not make.
  const mark = join(out, '.generated');
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(mark))
    throw new UserError(`${out} holds other files; name a new folder`);

  const { contentDir } = environment;
  const { entries } = readCorpus(contentDir);
  const stock: Stock = {
    statements: entries.statements,
    actors: entries.actors.map(({ id }) => id),
    paragraphs: entries.statements.flatMap(({ passages }) => passages.map(({ text }) => text)),
  };
  if (stock.statements.length === 0) throw new UserError(`${contentDir} holds no statements to start from`);

  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(mark, '');
  cpSync(contentDir, target, {
    recursive: true,
    filter: (path) => !/[\\/](ledger|revisions)$/.test(path),
  });
  const rounds = Math.ceil(records / stock.statements.length);
  for (let round = 1; round < rounds; round += 1)
    for (const session of entries.sessions) {
      const { id, text } = meeting(session, round);
      writeFileSync(join(target, 'sessions', `${id}.mdx`), text);
    }
  const draw = random(seed);
  for (let number = 1; number <= records; number += 1) {
    const { id, text } = statement(stock, draw, number);
    writeFileSync(join(target, 'statements', `${id}.mdx`), text);
  }
  const media = join(contentDir, '..', 'public', 'media');
  if (existsSync(media)) cpSync(media, join(out, 'public', 'media'), { recursive: true });
  const bytes = readdirSync(join(target, 'statements')).reduce(
    (sum, name) => sum + readFileSync(join(target, 'statements', name)).length,
    0,
  );
  write(`${String(records)} statements in ${target} (${(bytes / 1e6).toFixed(1)} MB), beside the real records\n`);
  return 0;
}
