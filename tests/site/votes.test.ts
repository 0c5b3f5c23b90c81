import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../support/build.ts';
import { openPage } from '../support/built-page.ts';
import { minimal, writeMinimal } from '../support/content.ts';
import { voting } from '../support/voting.ts';

const folder = mkdtempSync(join(tmpdir(), 'votes-'));
const out = join(folder, 'site');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(() => {
  const signed = '{record: one, paragraph: p2, date: 2025-10-25, source: "https://un.org/a"}';
  const content = join(folder, 'content');
  const session = voting['sessions/first.mdx'];
  writeMinimal(content, {
    ...voting,
    // Articles of the main text have pages of their own.
    'texts/convention.mdx': (minimal['texts/main.mdx'] ?? '').replace('id: main', 'id: convention'),
    'sessions/first.mdx': (before) =>
      (typeof session === 'function' ? session(before) : before).replace('text: main', 'text: convention'),
    'pages/about.mdx': '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\nWords.\n',
    'process.yaml': (before) => `${before}states:\n  - {actor: iran, signed: ${signed}}\n`,
  });
  const { code, output } = build({ CONTENT_DIR: content, OUT_DIR: out });
  if (code !== 0) throw new Error(output);
});

describe('/votes/', () => {
  it('says how many votes there are, and shows question, figures, result and who is named', () => {
    const page = openPage(out, 'votes/');
    expect(page.words()).toContain('The figures of 1 recorded vote are documented here');
    expect(page.words()).toContain('Delete Article 1');
    expect(page.words()).toMatch(/2 in favour\s*10 against\s*3 abstaining/);
    expect(page.words()).toContain('Provision kept');
    expect(page.words()).toMatch(/In favour\s*2 States are named, of 2/);
    expect(page.words()).toContain('Elbonia (By its own account)');
    expect(page.words()).toContain('The text as a whole');
  });

  it('leads to the paragraph that speaks of the vote, and to its place from the table', () => {
    const links = openPage(out, 'votes/').links();
    expect(links).toEqual(
      expect.arrayContaining(['/statements/one/#p2', '#2024-02-02-article-1', '/articles/purpose/', '/actors/iran/']),
    );
    expect(openPage(out, 'votes/').words('2024-02-02-article-1')).toBe('Delete Article 1');
  });

  it.each([
    ['sessions/first/', '#2024-02-amendments'],
    ['statements/one/', '#2024-02-02-article-1'],
    ['articles/purpose/', '#2024-02-02-article-1'],
  ])('is linked from %s', (path, anchor) => {
    expect(openPage(out, path).links()).toContain(`/votes/${anchor}`);
  });

  it('gives files away: two tables and a drawing that stands for itself', () => {
    const file = (name: string) => readFileSync(join(out, 'votes', name), 'utf8');
    expect(file('votes.csv').trim().split('\r\n')).toHaveLength(3);
    expect(file('ballots.csv').trim().split('\r\n')).toHaveLength(5);
    expect(file('votes.svg')).toMatch(/^<svg[^>]* width="\d+" height="\d+"/);
    expect(file('votes.svg')).toContain('/votes/');
    expect(readFileSync(join(out, 'data/sessions.json'), 'utf8')).toContain('"id":"2024-02-02-article-1"');
    expect(readFileSync(join(out, 'data/sessions.csv'), 'utf8')).toContain('2-10-3');
  });
});

describe('/signature/', () => {
  it('says how far it is, and names States with the place that tells of them', () => {
    const page = openPage(out, 'signature/');
    expect(page.words()).toContain('Of the 40 ratifications that entry into force needs, 3 are reported');
    expect(page.words()).toMatch(/Iran: Signed,\s*25 October 2025/);
    expect(page.links()).toEqual(expect.arrayContaining(['/statements/one/#p2', '/texts/main/#article-1']));
  });

  it('is linked from the home page and from every page', () => {
    expect(openPage(out, '').links()).toContain('/signature/');
    expect(openPage(out, 'votes/').html).toContain('href="/signature/"');
  });
});
