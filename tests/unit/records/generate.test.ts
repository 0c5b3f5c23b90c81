import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { readArguments } from '../../../scripts/command.ts';
import { generating, settings } from '../../../scripts/generating.ts';
import { outcomeOf } from '../../support/command.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { contentOf } from '../../support/site.ts';

const folder = temporaryFolder(afterAll);

const generate = (name: string, ...args: string[]) =>
  outcomeOf((write) =>
    generating(readArguments(['--out', join(folder, name), ...args], settings), {
      environment: { contentDir: contentOf('fixture') },
      write,
    }),
  );

/** All statements of a generated corpus as one text. */
const statements = (name: string) => {
  const path = join(folder, name, 'content', 'statements');
  return readdirSync(path)
    .map((file) => file + readFileSync(join(path, file), 'utf8'))
    .join('\n');
};

test('a generated record has no problems', () => {
  expect(generate('a', '--records', '60').code).toBe(0);
  const { problems, entries } = readCorpus(join(folder, 'a', 'content'));
  expect(problems).toEqual([]);
  expect(entries.statements.length).toBeGreaterThanOrEqual(60);
});

test('the same numbers give the same record, another seed another', () => {
  generate('b', '--records', '60');
  generate('c', '--records', '60', '--seed', '2');
  expect(statements('b')).toBe(statements('a'));
  expect(statements('c')).not.toBe(statements('a'));
});

test('a folder with other files is left alone', () => {
  writeFileSync(join(folder, 'mine.txt'), 'x');
  const { code, errors } = generate('.', '--records', '1');
  expect(code).toBe(2);
  expect(errors).toMatch(/holds other files; name a new folder\n$/);
});

test('numbers that are none', () => {
  expect(generate('d', '--records', 'many').errors).toBe('--records must be a whole number from 1. --help says more\n');
});
