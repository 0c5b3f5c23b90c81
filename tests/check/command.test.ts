import { expect, test } from 'vitest';
import { oneOf, readArguments } from '../../scripts/command.ts';
import { replace, writeContent } from '../support/content.ts';
import { command, runCheck } from '../support/command.ts';

const check = (args: string[], root: string, more: Record<string, string> = {}) =>
  command('check.ts', args, { CONTENT_DIR: root, ...more });

const noProblems =
  '10 files, no problems\nPublishing is due: 9 records not published yet. npm run publish -- --dry-run shows what it would record\n';

test('no problems: code 0', () => {
  expect(runCheck(writeContent())).toEqual({ code: 0, output: noProblems, errors: '' });
});

test('problems: code 1, in each format', () => {
  const root = writeContent({ 'actors/iran.yaml': replace('IR', 'UK'), 'actors/eff.yaml': 'id: eff\n' });
  const { code, output, errors } = check([], root, { NO_COLOR: '1' });
  expect([code, errors]).toEqual([1, '']);
  expect(output).not.toContain('\u001B');
  expect(output).toContain(
    `${root}/actors/iran.yaml:4:10  Field\n  "UK" is not a country code of ISO 3166-1\n  4 | country: UK\n    |          ^\n  Did you mean GB?\n`,
  );
  expect(output.trimEnd().split('\n').at(-1)).toBe('3 problems in 2 files');
  expect(runCheck(root, '--format', 'github').output).toContain(
    `::error file=${root}/actors/iran.yaml,line=4,col=10,title=Field::"UK" is not a country code of ISO 3166-1%0ADid you mean GB?\n`,
  );
  expect(JSON.parse(runCheck(root, '--format=json').output)).toMatchObject({
    files: 10,
    problems: [{ line: 1 }, { line: 1 }, { line: 4 }],
  });
});

const settings = { format: { type: 'string' }, published: { type: 'boolean' } } as const;
test.each([
  [['--frmat', 'json'], 'There is no option --frmat. Did you mean --format?'],
  [['--format'], '--format needs a value'],
  [['--published=yes'], '--published takes no value'],
  [['-x'], 'There is no option -x. Options are --format, --published'],
])('%j is refused', (args, message) => {
  expect(() => readArguments(args, settings)).toThrow(message);
});

test.each([
  ['jsn', '--format cannot be "jsn". Did you mean json?'],
  ['table', '--format cannot be "table". Values are terminal, github, json'],
])('%s is refused', (value, message) => {
  expect(() => oneOf('--format', value, ['terminal', 'github', 'json'])).toThrow(message);
});

test('what the command does not take: code 2', () => {
  expect(check(['statements'], writeContent())).toEqual({
    code: 2,
    output: '',
    errors: 'The command takes no "statements". --help says more\n',
  });
});

test('--help', () => {
  const { code, output } = check(['--help'], writeContent());
  expect(code).toBe(0);
  expect(output).toContain('npm run check -- --format github');
});

test('a setting that cannot be used', () => {
  expect(check([], writeContent(), { SITE_URL: 'nowhere' })).toMatchObject({
    code: 2,
    output: '',
    errors: expect.stringMatching(/^SITE_URL is "nowhere", which is not a web address\. Write .*\n$/),
  });
});

test('no such folder', () => {
  expect(runCheck('/nowhere/content')).toMatchObject({
    code: 1,
    errors: '',
    output: expect.stringContaining('There is no folder /nowhere/content'),
  });
});
