import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../src/records/read.ts';
import type { Entry } from '../src/records/entry.ts';
import { readEnvironment } from '../src/base/environment.ts';
import { random, type Random } from './random.ts';
import { readArguments, run, UsageError } from './command.ts';

const help = `Makes a large record out of the real one, for measuring: statements put together anew from the sentences, actors,
topics and sources of the real ones, beside the real texts, letters, red lines and actors. After every round of as many
statements as the real record has, the meetings are held again, a year earlier: no meeting has thousands of statements.

  npm run generate -- --records 10000 --out /tmp/large [--seed 1]

The same numbers give the same files. Then: CONTENT_DIR=/tmp/large/content npm run check
`;

/** What statements are put together from. */
interface Stock {
  statements: Entry<'statements'>[];
  actors: string[];
  paragraphs: string[];
}

const quote = (text: string) => JSON.stringify(text);

/** Signs that Markdown would take for more than text. */
const escape = (text: string) => text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');

/** A meeting in a round: the real one in the first, later ones as often before it as there are rounds. */
const meetingOf = (session: string, round: number): string =>
  round === 0 ? session : `${session}-${String(round + 1)}`;

/** A real meeting, held again some years earlier. */
function meeting({ id, fields }: Entry<'sessions'>, round: number): { id: string; text: string } {
  const earlier = (date: string) => date.replace(/^\d{4}/, (year) => String(Number(year) - round));
  const [source] = fields.sources;
  const lines = [
    `id: ${meetingOf(id, round)}`,
    `title: ${quote(`${fields.title} (${String(round + 1)})`)}`,
    `kind: ${fields.kind}`,
    `start: ${earlier(fields.start)}`,
    ...(fields.end === undefined ? [] : [`end: ${earlier(fields.end)}`]),
    `outcome: ${quote(fields.outcome)}`,
    `sources: [{url: ${quote(source?.url ?? '')}, title: ${quote(source?.title ?? '')}, grade: ${source?.grade ?? 'official'}}]`,
    'added: 2026-11-24',
  ];
  return { id: meetingOf(id, round), text: `---\n${lines.join('\n')}\n---\n\nThe meeting was held.\n` };
}

/** One statement: the frame of a real one, with its date, actor and words drawn anew. */
function statement(stock: Stock, draw: Random, number: number): { id: string; text: string } {
  const frame = draw.pick(stock.statements).fields;
  const actor = draw.pick(stock.actors);
  const round = Math.floor((number - 1) / stock.statements.length);
  const [year, month, day] = [2019 - round + draw.below(7), 1 + draw.below(12), 1 + draw.below(28)];
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const id = `${date}-${actor.slice(0, 60)}-${String(number)}`;
  const drawn = draw.some(frame.topics.length > 0 ? frame.topics : ['process'], 1, 4);
  // The topics of its positions are topics of a statement.
  const topics = [...new Set([...drawn, ...(frame.positions ?? []).map(({ topic }) => topic)])];
  const other = draw.pick(stock.statements).fields;
  const body = draw.some(stock.paragraphs, 2, 7).map(escape);
  const provisions = (frame.provisions ?? []).map(
    ({ text, article }) => `  - {text: ${text}${article === undefined ? '' : `, article: ${quote(article)}`}}`,
  );
  // What the frame was for and against, each with one of the new paragraphs.
  const positions = (frame.positions ?? []).flatMap(({ stance, what, topic, provision }) => [
    `  - stance: ${stance}`,
    `    what: ${quote(what)}`,
    `    topic: ${topic}`,
    ...(provision
      ? [
          `    provision: {text: ${provision.text}${provision.article === undefined ? '' : `, article: ${quote(provision.article)}`}}`,
        ]
      : []),
    `    paragraph: p${String(1 + draw.below(body.length))}`,
  ]);
  const sources = frame.sources.flatMap(({ url, title, publisher, grade }) => [
    `  - url: ${quote(url)}`,
    `    title: ${quote(title)}`,
    ...(publisher === undefined ? [] : [`    publisher: ${quote(publisher)}`]),
    `    grade: ${grade}`,
  ]);
  const fields = [
    `id: ${id}`,
    `title: ${quote(`${other.title} (${String(number)})`)}`,
    `date: ${date}`,
    `kind: ${frame.kind}`,
    `actors: [${actor}]`,
    ...(frame.session === undefined ? [] : [`session: ${meetingOf(frame.session, round)}`]),
    `topics: [${topics.join(', ')}]`,
    ...(provisions.length > 0 ? ['provisions:', ...provisions] : []),
    `position: ${quote(other.position)}`,
    ...(positions.length > 0 ? ['positions:', ...positions] : []),
    'languages: [en]',
    'sources:',
    ...sources,
    'added: 2026-11-24',
  ];
  return { id, text: `---\n${fields.join('\n')}\n---\n\n${body.join('\n\n')}\n` };
}

const whole = (name: string, value: unknown, least: number): number => {
  const number = typeof value === 'string' && /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least) return number;
  throw new UsageError(`--${name} must be a whole number from ${String(least)}. --help says more`);
};

await run(() => {
  const { options } = readArguments(process.argv.slice(2), {
    records: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  });
  if (options['help']) {
    process.stdout.write(help);
    return 0;
  }
  const records = whole('records', options['records'], 1);
  const seed = whole('seed', options['seed'] ?? '1', 0);
  const { out } = options;
  if (typeof out !== 'string' || out === '') throw new UsageError('--out must name a folder. --help says more');
  const target = join(out, 'content');
  // Nothing is removed that this command did not make.
  const mark = join(out, '.generated');
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(mark))
    throw new UsageError(`${out} holds other files; name a new folder`);

  const { contentDir } = readEnvironment();
  const { entries } = readCorpus(contentDir);
  const stock: Stock = {
    statements: entries.statements,
    actors: entries.actors.map(({ id }) => id),
    paragraphs: entries.statements.flatMap(({ passages }) => passages.map(({ text }) => text)),
  };
  if (stock.statements.length === 0) throw new UsageError(`${contentDir} holds no statements to start from`);

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
  process.stdout.write(
    `${String(records)} statements in ${target} (${(bytes / 1e6).toFixed(1)} MB), beside the real records\n`,
  );
  return 0;
});
