import { win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingAddress, readEnvironment } from '../../../src/base/environment.ts';
import { site } from '../../../src/base/site.ts';
import { UserError } from '../../../src/base/user-error.ts';

const read = (variables: Record<string, string> = {}) => readEnvironment(variables, '/work/site');

describe('settings', () => {
  test('none: what site.ts and the folder say', () => {
    expect(read()).toEqual({
      siteUrl: new URL(site.url),
      base: '/',
      contentDir: '/work/site/content',
      outDir: '/work/site/dist',
    });
  });

  test('empty ones count as absent', () => {
    expect(read({ SITE_URL: '', CONTENT_DIR: '', OUT_DIR: '' })).toEqual(read());
  });

  test.each([
    ['https://example.org', 'https://example.org/', '/'],
    ['https://example.org/record', 'https://example.org/record/', '/record/'],
    ['https://example.org/record///', 'https://example.org/record/', '/record/'],
    ['http://localhost:4321/a/b/', 'http://localhost:4321/a/b/', '/a/b/'],
  ])('SITE_URL %s', (value, href, base) => {
    const { siteUrl, base: path } = read({ SITE_URL: value });
    expect([siteUrl.href, path]).toEqual([href, base]);
  });

  test('a site for publication wants an address of its own', () => {
    expect(missingAddress({ SITE_URL: 'https://example.org/' })).toBeUndefined();
    for (const variables of [{}, { SITE_URL: '' }])
      expect(missingAddress(variables)).toMatch(/^SITE_URL is not set\..* an address of your own\.\n.*\n.*--preview$/);
  });

  test('folders, relative and absolute', () => {
    expect(read({ CONTENT_DIR: 'records', OUT_DIR: '/tmp/out' })).toMatchObject({
      contentDir: '/work/site/records',
      outDir: '/tmp/out',
    });
  });
});

test.each([
  [{}, 'C:\\site\\content', 'C:\\site\\dist'],
  [{ CONTENT_DIR: 'D:\\records', OUT_DIR: '..\\out' }, 'D:\\records', 'C:\\out'],
  [{ OUT_DIR: 'C:/site-built' }, 'C:\\site\\content', 'C:\\site-built'],
  [{ OUT_DIR: '..dist' }, 'C:\\site\\content', 'C:\\site\\..dist'],
])('folders of Windows: %j', (variables, contentDir, outDir) => {
  expect(readEnvironment(variables, 'C:\\site', win32)).toMatchObject({ contentDir, outDir });
});

test.each([
  [{ OUT_DIR: 'c:\\' }, 'which holds the project itself'],
  [{ OUT_DIR: '.' }, 'which holds the project itself'],
  [{ OUT_DIR: 'content\\out' }, 'must be separate folders.'],
  [{ OUT_DIR: 'content/out' }, 'must be separate folders.'],
  [{ CONTENT_DIR: 'DIST\\records' }, 'must be separate folders.'],
])('folders of Windows that cannot be used: %j', (variables, message) => {
  expect(() => readEnvironment(variables, 'C:\\site', win32)).toThrow(message);
});

describe('settings that cannot be used say why', () => {
  test.each([
    [{ SITE_URL: 'example.org' }, 'SITE_URL is "example.org", which is not a web address.'],
    [{ SITE_URL: 'ftp://example.org' }, 'it must start with https://'],
    [{ SITE_URL: 'https://example.org/?a=b' }, 'it must not carry a query, a fragment or a user name.'],
    [{ SITE_URL: 'https://me@example.org/' }, 'it must not carry a query, a fragment or a user name.'],
    [{ SITE_URL: 'https://example.org/a b/' }, 'its path may hold letters, digits, "-", "_" and "." only.'],
    [{ OUT_DIR: '.' }, 'OUT_DIR is "/work/site", which holds the project itself; a build would replace it.'],
    [{ OUT_DIR: '/work' }, 'OUT_DIR is "/work", which holds the project itself; a build would replace it.'],
    [{ OUT_DIR: 'content' }, 'must be separate folders.'],
    [{ OUT_DIR: 'content/out' }, 'must be separate folders.'],
    [{ CONTENT_DIR: 'dist/content' }, 'must be separate folders.'],
    [{ CONTENT_DIR: 'a\0b' }, 'CONTENT_DIR holds a NUL character; write the path of a folder.'],
  ])('%j', (variables, message) => {
    expect(() => read(variables)).toThrow(UserError);
    expect(() => read(variables)).toThrow(message);
  });
});
