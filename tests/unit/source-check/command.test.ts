import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readStates } from '../../../src/features/source-check/file.ts';
import { select } from '../../../src/features/source-check/select.ts';
import { readArguments } from '../../../scripts/command.ts';
import { linking, settings } from '../../../scripts/linking.ts';
import { shell } from '../../support/command.ts';
import { minimal, replace, writeContent, type Change } from '../../support/content.ts';
import { hasty, testClock } from './checking.ts';
import { startHost } from './test-host.ts';

/** The command, without a program of its own. */
async function links(root: string, ...args: string[]) {
  const [given, told]: [string[], string[]] = [[], []];
  const code = await linking(readArguments(args, settings), {
    environment: { contentDir: root, base: '/' },
    write: (text) => void given.push(text),
    tell: (text) => void told.push(text),
    manners: hasty,
    clock: testClock(),
  });
  return { code, output: given.join(''), errors: told.join('') };
}

const state = (url: string, rest: string) => `{"url":"${url}",${rest}}\n`;
const dead = state('https://un.org/a', '"state":"dead","date":"2026-11-01","since":"2026-10-01","status":404');
const website: Record<string, Change> = { 'actors/eff.yaml': (before) => `${before}url: https://www.eff.org/\n` };

describe('npm run links -- --offline', () => {
  test('nothing checked yet', async () => {
    const root = writeContent();
    const { code, output, errors } = await links(root, '--offline');
    expect([code, errors]).toEqual([0, '']);
    expect(output).toMatch(/^The addresses of the record have not been checked yet\.\n {2}Not checked +1\n/);
    expect(output).toContain('Without an archived copy (1 of 1 source)\n  un.org\n    https://un.org/a  ');
    expect(existsSync(join(root, 'sources.jsonl'))).toBe(false);
  });

  test('shows what the file says, and changes nothing', async () => {
    const gone = state('https://gone.org/', '"state":"unchecked"');
    const root = writeContent({ ...website, 'sources.jsonl': gone + dead });
    const { code, output } = await links(root, '--offline');
    expect(code).toBe(0);
    expect(output).toContain('last checked on 2026-11-01:\n  Dead                   1\n  Not checked            1\n');
    expect(output).toContain('Dead or unreachable\n  https://un.org/a\n    Dead: 404 (since 2026-10-01)\n');
    expect(output).toContain(`${root}/letters/letter.mdx`);
    expect(readFileSync(join(root, 'sources.jsonl'), 'utf8')).toBe(gone + dead);
  });
});

test('npm run links -- --archive lists sources without an archived copy and nothing else, one a line; lost ones are only counted', async () => {
  const source = (url: string, rest = '') => `  - {url: "${url}", title: T, grade: primary${rest}}\n`;
  const sources = [
    source('https://un.org/b?c=1&d=2'),
    source('https://un.org/kept', ', archived: "https://web.archive.org/web/2024/https://un.org/kept"'),
    source('https://example.org/c'),
  ];
  const root = writeContent({
    ...website,
    'statements/one.mdx': replace('sources:\n', `sources:\n${sources.join('')}`),
    'sources.jsonl': dead,
  });
  const { code, output, errors } = await links(root, '--archive');
  expect([code, output]).toEqual([0, 'https://example.org/c\nhttps://un.org/b?c=1&d=2\n']);
  expect(errors).toMatch(/^2 sources to save[^\n]* 1 more are dead or unreachable[^\n]*\n$/);
  expect((await links(root, '--archive', '--host', 'un.org')).output).toBe('https://un.org/b?c=1&d=2\n');
  expect(readFileSync(join(root, 'sources.jsonl'), 'utf8')).toBe(dead);
});

describe('some of the addresses', () => {
  const [un, eff] = ['https://un.org/a', 'https://www.eff.org/'];
  const chosen = (options: { since?: string; host?: string }) =>
    select([un, eff], options, '2026-11-29', new Map([[un, { date: '2026-11-01' }]]));

  test.each([
    [{}, [un, eff]],
    [{ host: 'UN.org' }, [un]],
    [{ since: '2026-11-01' }, [eff]],
    [{ since: '2026-11-02' }, [un, eff]],
    [{ since: '27' }, [un, eff]],
    [{ since: '28', host: 'un.org' }, []],
  ])('of one host, or not checked since a day: %o', (options, addresses) => {
    expect(chosen(options)).toEqual(addresses);
  });

  const day = 'Write a day such as 2026-11-01, or a number of days such as 30';
  test.each([
    [{ since: 'monday' }, `--since cannot be "monday". ${day}`],
    [{ since: '2026-11-31' }, `--since cannot be "2026-11-31". ${day}`],
    [{ host: 'un.or' }, 'The record has no address at "un.or". Did you mean un.org?'],
  ])('%j is refused', (options, message) => {
    expect(() => chosen(options)).toThrow(message);
  });
});

test('faulty lines are reported, and the file is left alone', async () => {
  const root = writeContent({ 'sources.jsonl': `${dead}<<<<<<< HEAD\n` });
  const { code, output } = await links(root, '--host', 'un.org');
  expect(code).toBe(1);
  expect(output).toContain('sources.jsonl:2:1');
  expect(output).toContain('The file holds a conflict that git could not merge');
  expect(readFileSync(join(root, 'sources.jsonl'), 'utf8')).toBe(`${dead}<<<<<<< HEAD\n`);
});

test('faulty records do not hide the others', async () => {
  const root = writeContent({ 'statements/one.mdx': 'x' });
  const { code, errors, output } = await links(root, '--offline');
  expect(code).toBe(0);
  expect(errors).toMatch(/^\d+ problems? in the record \(npm run check lists them\): addresses of faulty records/);
  expect(output).toContain('https://un.org/a');
});

describe('asking a host', () => {
  /** A record all of whose sources lie at one address. */
  const recordOf = (address: string) => {
    const files = Object.entries(minimal).map(([path, file]) => [path, file.replaceAll('https://un.org/a', address)]);
    return writeContent(Object.fromEntries(files) as Record<string, Change>);
  };

  test('ends with code 0 though the address is dead, and writes it down', async () => {
    const { origin } = await startHost({});
    const root = recordOf(`${origin}/a`);
    const { code, output } = await links(root);
    expect(code).toBe(0);
    expect(output).toContain(`Newly dead\n  ${origin}/a\n    Dead: 404`);
    expect([...readStates(root).lines.values()]).toMatchObject([{ url: `${origin}/a`, state: 'dead', status: 404 }]);
  });

  test('Ctrl+C ends it and keeps what was found', async () => {
    const asked = Promise.withResolvers<undefined>();
    const { origin } = await startHost({ '/a': 200, '/b': () => asked.resolve(undefined) });
    const root = recordOf(`${origin}/a`);
    const path = join(root, 'actors', 'eff.yaml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}url: ${origin}/b\n`);
    const child = spawn(process.execPath, ['--import', './tests/unit/source-check/loopback.ts', 'scripts/links.ts'], {
      env: { ...shell, CONTENT_DIR: root },
    });
    const [ended, written] = [once(child, 'close'), text(child.stdout)];
    await asked.promise;
    child.kill('SIGINT');
    const [[code], output] = await Promise.all([ended, written]);
    expect(code).toBe(130);
    expect(output).toContain('Interrupted after 1 of 2 addresses; what was found is in ');
    expect([...readStates(root).lines.values()].map((line) => line.state)).toEqual(['ok', 'unchecked']);
  });
});
