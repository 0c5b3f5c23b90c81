import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chainedFile } from '../../src/publishing/publication.ts';
import { beginBuild, build } from '../support/build.ts';
import { openPage } from '../support/built-page.ts';
import { writeContent } from '../support/content.ts';
import { temporaryFolder } from '../support/folder.ts';
import { edit } from '../support/ledger.ts';
import { builtSite, contentOf } from '../support/site.ts';

const folder = temporaryFolder(afterAll);

/** Every file of a site with a digest of what it holds. */
const fingerprint = (out: string) =>
  globSync('**/*', { cwd: out })
    .filter((file) => statSync(join(out, file)).isFile())
    .sort()
    .map((file) => {
      const bytes = readFileSync(join(out, file));
      return `${file} ${createHash('sha256').update(bytes).digest('hex')}`;
    });

describe('npm run build', () => {
  it('leaves drafts out', () => {
    const out = builtSite();
    expect(existsSync(join(out, 'statements/2024-08-07-unfinished'))).toBe(false);
    const files = globSync('**/*.{html,xml,json,csv}', { cwd: out });
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => readFileSync(join(out, file), 'utf8').includes('Unfinished business'))).toEqual([]);
  });

  it('serves a site below a path: links, also those in bodies, permanent addresses and editorial pages carry it', () => {
    const out = builtSite('below');
    const statement = openPage(out, 'statements/2024-02-02-three-states');
    expect(statement.links()).toEqual(
      expect.arrayContaining(['/record/actors/arcadia/', '/record/letters/2023-10-scope-letter/#p2']),
    );
    expect(statement.html).toContain(
      '<link rel="canonical" href="https://example.org/record/statements/2024-02-02-three-states/"',
    );
    expect(openPage(out, 'about').links()).toContain('/record/timeline/');
    expect(openPage(out, 'statements/2024-02-05-arcadia').forwardsTo).toBe(
      '/record/statements/2024-02-05-arcadia-evidence/',
    );
  });

  it('gives the same bytes for the same content elsewhere, in another order and time zone, while another record is built and refused', async () => {
    const copy = join(folder, 'elsewhere');
    for (const file of globSync('**/*', { cwd: contentOf('fixture') })
      .sort()
      .reverse())
      cpSync(join(contentOf('fixture'), file), join(copy, file), { recursive: true });
    const [twin, out] = [join(folder, 'twin'), join(folder, 'faulty')];
    cpSync(builtSite(), out, { recursive: true });
    const content = writeContent({
      'pages/about.mdx': '---\ntitle: About\ndescription: What.\n---\n\n[Gone](/timeline/#no-such-place)\n',
    });
    const { path, content: promise } = chainedFile({ date: '2024-03-09', note: 'A promise', ends: [] }, [
      { event: 'addresses', addresses: ['/data/no-such-file.csv'] },
    ]);
    edit(content, path, promise);
    const [same, { code, output }] = await Promise.all([
      beginBuild({ CONTENT_DIR: copy, OUT_DIR: twin, TZ: 'Pacific/Kiritimati' }),
      beginBuild({ CONTENT_DIR: content, OUT_DIR: out }),
    ]);
    expect(same.output).toContain('Built');
    expect(fingerprint(twin)).toEqual(fingerprint(builtSite()));
    // The other is left whole, and its faults are named: a dead link, a promise that would be broken.
    expect(code).toBe(1);
    expect(output).toContain('/timeline/#no-such-place');
    expect(output).toContain(
      'data/no-such-file.csv  [promise] was published (/data/no-such-file.csv) and would be missing',
    );
    expect(output).toContain('The former output was left as it was');
    expect(fingerprint(out)).toEqual(fingerprint(builtSite()));
    expect(globSync('faulty.*', { cwd: folder })).toEqual([]);
  });

  it('leaves the former output whole when a record is faulty, and says what is wrong with it', () => {
    const out = join(folder, 'kept');
    cpSync(builtSite(), out, { recursive: true });
    const content = writeContent({
      'statements/one.mdx': (text) => text.replace('actors: [iran]', 'actors: [irann]'),
    });
    const { code, output } = build({ CONTENT_DIR: content, OUT_DIR: out });
    expect(code).toBe(1);
    expect(output).toContain('statements/one.mdx');
    expect(output).toMatch(/"irann".*\n[\s\S]*Did you mean iran\?/);
    expect(output).toContain('The former output was left as it was');
    expect(fingerprint(out)).toEqual(fingerprint(builtSite()));
    expect(globSync('kept.*', { cwd: folder })).toEqual([]);
  });

  it('wants an address of one’s own, and says why and how to do without', () => {
    const out = join(folder, 'nowhere-in-particular');
    const { code, output } = build({ CONTENT_DIR: contentOf('fixture'), OUT_DIR: out }, []);
    expect(code).toBe(2);
    expect(output).toContain('it must be an address of your own');
    expect(output).toContain('npm run build -- --preview');
    expect(output).not.toContain('    at ');
    expect(existsSync(out)).toBe(false);
    expect(build({ OUT_DIR: out }, ['--previev'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('There is no option --previev. Did you mean --preview?'),
    });
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
