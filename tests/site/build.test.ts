import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../support/build.ts';
import { withBody, writeContent, type Change } from '../support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const main: Record<string, Change> = {
  'pages/about.mdx':
    '---\ntitle: About\ndescription: What this is.\norder: 1\n---\n\nSee the [timeline](/timeline/).\n',
};
const page = (out: string, path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
const fingerprint = (out: string) =>
  globSync('**/*', { cwd: out })
    .filter((file) => statSync(join(out, file)).isFile())
    .sort()
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(out, file)))
          .digest('hex')}`,
    );

describe('npm run build', () => {
  it('builds a small record: pages, relations, redirects of former ids, no drafts', () => {
    const out = join(folder, 'small');
    const content = writeContent({
      ...main,
      'statements/one.mdx': (before) => before.replace('added:', 'aliases: [former-name]\nadded:'),
      'statements/draft.mdx':
        '---\nid: draft\ntitle: Unfinished business\ndate: 2024-03\nkind: oral\nactors: [iran]\ntopics: [scope]\nposition: Not yet.\nsources:\n  - {url: "https://un.org/a", title: A, grade: official}\nadded: 2026-11-24\nstatus: draft\n---\n\nA paragraph.\n',
    });
    const { code, output } = build({ CONTENT_DIR: content, OUT_DIR: out });
    expect(output).toContain('Built');
    expect(code).toBe(0);
    expect(page(out, 'statements/one')).toContain('href="/actors/iran/"');
    expect(page(out, 'sessions/first')).toContain('href="/statements/one/"');
    expect(page(out, 'actors/iran')).toContain('href="/statements/one/"');
    expect(page(out, 'statements/former-name')).toContain('<a id="forward" href="/statements/one/">');
    expect(existsSync(join(out, 'statements/draft'))).toBe(false);
    expect(
      globSync('**/*.{html,xml,json,csv}', { cwd: out }).filter((file) =>
        readFileSync(join(out, file), 'utf8').includes('Unfinished business'),
      ),
    ).toEqual([]);
  });

  it('serves a site below a path: links, also those in bodies, permanent addresses and editorial pages carry it', () => {
    const out = join(folder, 'based');
    const { output } = build({
      CONTENT_DIR: writeContent({ ...main, ...withBody('It answered <Ref id="letters/letter">the letter</Ref>.') }),
      OUT_DIR: out,
      SITE_URL: 'https://example.org/record',
    });
    expect(output).toContain('Built');
    expect(page(out, 'statements/one')).toContain('<a href="/record/letters/letter/">the letter</a>');
    expect(page(out, 'statements/one')).toContain('href="/record/actors/iran/"');
    expect(page(out, 'statements/one')).toContain(
      '<link rel="canonical" href="https://example.org/record/statements/one/"',
    );
    expect(page(out, 'about')).toContain('href="/record/timeline/"');
  });

  it('gives the same bytes for the same input', () => {
    const content = writeContent(main);
    const outs = ['twin-a', 'twin-b'].map((name) => join(folder, name));
    for (const out of outs) expect(build({ CONTENT_DIR: content, OUT_DIR: out }).code).toBe(0);
    const [first, second] = outs.map(fingerprint);
    expect(first).toEqual(second);
    expect(first?.length).toBeGreaterThan(30);
  });

  it('leaves the former output whole when a record is faulty, and says what is wrong with it', () => {
    const out = join(folder, 'kept');
    expect(build({ CONTENT_DIR: writeContent(main), OUT_DIR: out }).code).toBe(0);
    const before = fingerprint(out);
    const { code, output } = build({
      CONTENT_DIR: writeContent({
        ...main,
        'statements/one.mdx': (text) => text.replace('actors: [iran]', 'actors: [irann]'),
      }),
      OUT_DIR: out,
    });
    expect(code).toBe(1);
    expect(output).toContain('statements/one.mdx');
    expect(output).toMatch(/"irann".*\n[\s\S]*Did you mean iran\?/);
    expect(output).toContain('The former output was left as it was');
    expect(fingerprint(out)).toEqual(before);
    expect(globSync('kept.*', { cwd: folder })).toEqual([]);
  });

  it('leaves the former output whole when the built site is faulty: a dead link of an editorial page', () => {
    const out = join(folder, 'dead-link');
    expect(build({ CONTENT_DIR: writeContent(main), OUT_DIR: out }).code).toBe(0);
    const before = fingerprint(out);
    const { code, output } = build({
      CONTENT_DIR: writeContent({
        ...main,
        'pages/about.mdx': '---\ntitle: About\ndescription: What.\n---\n\n[Gone](/timeline/#no-such-place)\n',
      }),
      OUT_DIR: out,
    });
    expect(code).not.toBe(0);
    expect(output).toContain('no-such-place');
    expect(fingerprint(out)).toEqual(before);
  });

  it('refuses settings that cannot be used, without a stack trace', () => {
    for (const [settings, words] of [
      [
        { SITE_URL: 'example.org', OUT_DIR: join(folder, 'x') },
        'SITE_URL is "example.org", which is not a web address',
      ],
      [{ CONTENT_DIR: join(folder, 'nowhere'), OUT_DIR: join(folder, 'x') }, 'There is no folder'],
      [{ OUT_DIR: 'src' }, 'holds other files'],
      [{ OUT_DIR: 'content' }, 'must be separate folders'],
    ] as const) {
      const { code, output } = build(settings);
      expect([words, code === 0, output.includes(words), output.includes('    at ')]).toEqual([
        words,
        false,
        true,
        false,
      ]);
    }
  });
});
