// Another negotiation with this machine: nothing under src/ is changed but src/base/site.ts.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { alone } from '../support/build.ts';
import { deep } from '../support/deep.ts';

/** A copy of the project within it, so that its packages are found. */
const copy = resolve('.cache/fork');

const script = (name: string, ...args: string[]) => {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${name}`, ...args], {
    cwd: copy,
    env,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
};

/** What somebody writes over in src/base/site.ts for the plastics treaty. */
const words: [former: RegExp, now: string][] = [
  [/issuers: \{[^}]*\}/, "issuers: { 'UNEP/PP/': 'Intergovernmental Negotiating Committee on Plastic Pollution' }"],
  [/Cybercrime Convention Record/g, 'Plastics Treaty Record'],
  [/shortName: '.*'/, "shortName: 'Plastics Record'"],
  [/initials: '.*'/, "initials: 'PTR'"],
  [/searchName: '.*'/, "searchName: 'Plastics'"],
  [/(description|introduction):\n\s+'.*'/g, "$1: 'How a treaty on plastics was negotiated.'"],
  [/searchExample: '.*'/, "searchExample: 'production, Article 6 …'"],
  [/searchExamples: \[.*\]/, "searchExamples: ['production', 'Article 6']"],
  [
    /searchSyntax: \{.*\}/,
    "searchSyntax: { phrase: 'full life cycle', without: 'plastic -waste', either: 'cap OR limit' }",
  ],
  [/mainText: '.*'/, "mainText: 'chair-text'"],
  [/cybercrime-convention-record/g, 'plastics-treaty-record'],
];

const source = 'sources:\n  - {url: "https://example.org/a", title: "A", grade: official}\nadded: 2025-01-02\n';

const records: Record<string, string> = {
  'texts/chair-text.mdx': `---\nid: chair-text\ntitle: "Chair's text"\nshort: "Chair's text"\nsymbol: UNEP/PP/INC.5/4\ndate: 2024-12-01\nkind: negotiating-text\narticles:\n  - {number: "6", slug: supply, title: "Supply"}\n${source}---\n\nA text.\n`,
  'statements/2024-11-25-example-state.mdx': `---\nid: 2024-11-25-example-state\ntitle: "Example State on supply"\ndate: 2024-11-25\nkind: oral\nactors: [example-state]\ntopics: [scope]\nprovisions:\n  - {text: chair-text, article: "6"}\nposition: "Production has to fall."\n${source}---\n\nProduction has to fall.\n`,
};

const succeeds = ({ code, output }: ReturnType<typeof script>) => {
  expect(code, output).toBe(0);
};

describe.skipIf(!deep)('the record of a plastics treaty', () => {
  test('is checked, published and built, with its own words alone', { timeout: 300_000 }, () => {
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    for (const part of ['src', 'scripts', 'public', 'content', 'package.json', 'astro.config.mjs', 'tsconfig.json'])
      cpSync(part, join(copy, part), { recursive: true });
    const site = join(copy, 'src/base/site.ts');
    const before = readFileSync(site, 'utf8');
    writeFileSync(
      site,
      words.reduce((text, [former, now]) => {
        expect(text).toMatch(former);
        return text.replace(former, now);
      }, before),
    );
    succeeds(script('fork.ts', 'Plastics Treaty Record', '--yes'));
    // The least that a fork holds, before anybody writes a record: no text, no letter, no red line.
    const built = () => alone(() => script('build.ts', '--preview'));
    succeeds(built());
    for (const [path, text] of Object.entries(records)) {
      mkdirSync(join(copy, 'content', path, '..'), { recursive: true });
      writeFileSync(join(copy, 'content', path), text);
    }
    // Nor does it need the editorial pages.
    rmSync(join(copy, 'content/pages'), { recursive: true });
    succeeds(script('check.ts'));
    succeeds(script('publish.ts', '--note', 'First records'));
    succeeds(built());
    const page = (path: string) => readFileSync(join(copy, 'dist', path, 'index.html'), 'utf8');
    expect(page('articles/supply')).toContain('Example State on supply');
    for (const path of ['.', 'search', 'signature', 'timeline', 'statements/2024-11-25-example-state', 'data'])
      expect(page(path), path).not.toMatch(/cybercrime|\bAHC\b|Ad Hoc Committee|\bUDTC\b/i);
    rmSync(copy, { recursive: true });
  });
});
