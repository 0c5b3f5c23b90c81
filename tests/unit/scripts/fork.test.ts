import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/records/read.ts';
import { readArguments } from '../../../scripts/command.ts';
import { forking, settings } from '../../../scripts/forking.ts';
import { outcomeOf } from '../../support/command.ts';
import { told, writeContent } from '../../support/content.ts';
import { repository } from '../../support/ledger.ts';

/** A corpus that git looks after. */
function committed(): string {
  const root = writeContent({ 'pages/privacy.mdx': '---\ntitle: Privacy\ndescription: A.\norder: 4\n---\n\nOurs.\n' });
  repository(root);
  return root;
}

const fork = (root: string, ...args: string[]) =>
  outcomeOf((write) =>
    forking(readArguments(args, settings), { environment: { contentDir: root }, today: '2026-11-29', write }),
  );

describe('another negotiation', () => {
  test('begins with three records that are in order, and nothing of the former', () => {
    const root = committed();
    const { code, output } = fork(root, 'Plastics Treaty Record');
    expect(code).toBe(0);
    expect(output).toContain('src/base/site.ts');
    const result = readCorpus(root, { latest: '2026-11-30' });
    expect(told(result)).toEqual([]);
    const ids = Object.values(result.entries).flatMap((entries) => entries.map(({ id }) => id));
    expect(ids).toEqual(['first-session', '2026-01-12-example-state', 'example-state', 'scope']);
    expect(globSync('**/*', { cwd: root }).some((path) => /ledger|revisions|iran|eff/.test(path))).toBe(false);
    expect(readFileSync(join(root, 'pages/about.mdx'), 'utf8')).toContain('The Plastics Treaty Record documents');
    expect(readFileSync(join(root, 'pages/privacy.mdx'), 'utf8')).toContain('Ours.');
    expect(readFileSync(join(root, 'sessions/first-session.mdx'), 'utf8')).toContain('added: 2026-11-29');
  });

  test.each<[what: string, change: (root: string) => void, says: RegExp]>([
    [
      'changed',
      (root) => writeFileSync(join(root, 'topics.yaml'), '# none\n'),
      /1 changes .*not committed[^]*topics\.yaml/,
    ],
    ['new', (root) => writeFileSync(join(root, 'actors/new.yaml'), 'id: new\n'), /not committed/],
    ['not looked after', (root) => writeFileSync(join(root, '.gitignore'), 'pages\n'), /not committed/],
  ])('is not begun over what is %s', (_, change, says) => {
    const root = committed();
    change(root);
    const { code, errors } = fork(root, 'New');
    expect(code).toBe(2);
    expect(errors).toMatch(says);
    expect(existsSync(join(root, 'actors/iran.yaml'))).toBe(true);
  });

  test('is not begun where no git could bring anything back, unless that is asked for, nor without a name', () => {
    const root = writeContent();
    expect(fork(root, 'New').errors).toMatch(/is not under git[^]*--yes/);
    expect(existsSync(join(root, 'actors/iran.yaml'))).toBe(true);
    expect(fork(root, 'New', '--yes').code).toBe(0);
    expect(existsSync(join(root, 'actors/iran.yaml'))).toBe(false);
    expect(fork(root).errors).toMatch(/^Give the name/);
    expect(fork(root, ' ').errors).toBe('The name " " holds nothing but spaces\n');
  });
});
