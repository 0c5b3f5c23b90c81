import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../support/build.ts';
import { openPage } from '../support/built-page.ts';
import { writeMinimal } from '../support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'letters-'));
const out = join(folder, 'site');

const letter = (id: string, date: string, fields: string) =>
  `---\nid: ${id}\ntitle: Letter ${id}\ndate: ${date}\nkind: open-letter\nconvenors: [eff]\naddressees: [All]\ntopics: [scope]\n${fields}\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\n---\n\nA paragraph.\n`;

beforeAll(() => {
  const root = join(folder, 'content');
  writeMinimal(root, {
    'letters/first.mdx': letter(
      'first',
      '2022-03-01',
      'signatory_count: 2\nsignatories:\n  - {name: EFF, actor: eff}\n  - {name: Pén Club}\nasks:\n  - Narrow the scope.\n  - Wait.',
    ),
    'letters/second.mdx': letter(
      'second',
      '2023-05',
      'signatory_count: 40\nsignatories:\n  - {name: Pen Club}\n  - {name: Eff}\nasks:\n  - Narrow the scope!',
    ),
  });
  expect(build({ CONTENT_DIR: root, OUT_DIR: out })).toMatchObject({ code: 0 });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string) => readFileSync(join(out, path), 'utf8');

describe('the letters', () => {
  it('are listed with addressee, what is recorded of their signatories, and asks; absence is not read as refusal', () => {
    const page = openPage(out, '/letters/');
    const words = page.words() ?? '';
    expect(words).toContain('3 open letters, joint statements and manifestos, newest first.');
    expect(words).toContain('2 organizations and persons are named as signatories, 2 of them under more than one.');
    expect(words).toContain('Names are recorded for 2 of the 3 letters, and the whole list for 1');
    expect(words).toContain('2, all named here');
    expect(words).toContain('40, 2 named here');
    expect(words).toContain('not counted, none named here');
    expect(page.links()).toContain('/letters/second/#signatories');
  });

  it('stand under every organization that signed them, one step from the list that names it', () => {
    const page = openPage(out, '/letters/signatories/');
    expect(page.words('eff')).toMatch(
      /^EFF 2 letters 1 March 2022 Letter first Convened it too\. May 2023 Letter second/,
    );
    expect(page.words('eff')).toContain('Listed as “Eff”.');
    expect(page.words('n-pen-club')).toMatch(/^Pén Club 2 letters/);
    expect(page.links('n-pen-club')).toEqual(['/letters/first/#signatories', '/letters/second/#signatories']);
    expect(file('letters/signatories.csv').trim().split('\r\n')).toHaveLength(6);
  });

  it('make asks that stand under each letter that makes them, each leading to its paragraph, also by topic', () => {
    for (const path of ['/letters/asks/', '/letters/asks/scope/']) {
      const page = openPage(out, path);
      expect(page.words('ask-list')).toMatch(/Narrow the scope\. ¶ 1 .*Narrow the scope! ¶ 1/);
      expect(page.links('ask-list')).toEqual(expect.arrayContaining(['/letters/first/#p1', '/letters/second/#p1']));
    }
    expect(openPage(out, '/letters/asks/').words()).toContain('4 asks in 3 letters');
    expect(existsSync(join(out, 'letters/asks/process/index.html'))).toBe(false);
  });
});
