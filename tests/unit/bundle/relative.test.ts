import { describe, expect, test } from 'vitest';
import { relativePage } from '../../../src/features/bundle/relative.ts';

const page = (body: string) =>
  `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self'; img-src 'self'"></head>${body}`;

describe('a page of a folder', () => {
  test.each([
    ['<a href="/record/texts/main/#p1">', '<a href="../../texts/main/index.html#p1">'],
    ['<a href="/record/statements/x/">', '<a href="index.html">'],
    ['<a href="/record/">', '<a href="../../index.html">'],
    ['<a href="/record/search/?q=a">', '<a href="../../search/index.html?q=a">'],
    ['<form action="/record/search/">', '<form action="../../search/index.html">'],
    ['<a href="#p1">', '<a href="#p1">'],
    ['<a href="cite.bib">', '<a href="cite.bib">'],
    ['<a href="https://un.org/record/x/">', '<a href="https://un.org/record/x/">'],
    ['<a href="//un.org/x/">', '<a href="//un.org/x/">'],
    [
      '<meta http-equiv="refresh" content="0; url=/record/texts/main/">',
      '<meta http-equiv="refresh" content="0; url=../../texts/main/index.html">',
    ],
    ['<script type="module" src="/record/assets/a.js"></script>', '<script defer src="../../assets/a.js"></script>'],
    ['<p>href="/record/" in words', '<p>href="/record/" in words'],
  ])('%s', (before, after) => {
    expect(relativePage(page(before), 'statements/x/index.html', '/record/')).toContain(`</head>${after}`);
  });

  test('asks for nothing ahead of its scripts, which a browser would refuse', () => {
    for (const rel of ['preload', 'modulepreload'])
      expect(relativePage(page(`<link rel="${rel}" href="/a.json">`), 'index.html', '/')).toBe(
        relativePage(page(''), 'index.html', '/'),
      );
  });

  test('allows what lies in the folder, and begins with what hands files over', () => {
    const html = relativePage(page(''), 'index.html', '/');
    expect(html).toContain(`content="script-src 'self' file:; img-src 'self' file:"`);
    expect(html).toContain('<head><script defer src="offline/offline.js" data-base="/"></script>');
  });
});
