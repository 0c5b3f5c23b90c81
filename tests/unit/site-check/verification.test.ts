import { brotliCompressSync, gzipSync } from 'node:zlib';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outgrown, verifyBudgets, weigh } from '../../../src/features/site-check/budgets.ts';
import { verifyIndex } from '../../../src/features/site-check/index-files.ts';
import { verifyLinks } from '../../../src/features/site-check/links.ts';
import { verifyMarkup } from '../../../src/features/site-check/markup.ts';
import { readPage } from '../../../src/features/site-check/page.ts';
import { verifyPolicy } from '../../../src/features/site-check/policy.ts';
import { temporaryFolder, writeFiles } from '../../support/folder.ts';

const place = { siteUrl: new URL('https://example.org/record/'), base: '/record/' };
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
const page = (html: string, file = 'index.html') =>
  readPage(file, `<!doctype html><html><head>${policy}</head><body>${html}</body></html>`);
const messages = (faults: { message: string }[]) => faults.map(({ message }) => message);

describe('links of a built site', () => {
  const files = new Set(['index.html', 'statements/one/index.html', 'feed.xml']);
  const faultsOf = (html: string) =>
    messages(verifyLinks([page(html), page('<p id="p1">', 'statements/one/index.html')], files, place));

  it('lead to files and places that exist', () => {
    expect(
      faultsOf(
        '<a href="/record/statements/one/#p1">a</a><a href="https://example.org/record/feed.xml">b</a><a href="https://un.org/x">c</a><a href="#top" id="top">d</a>',
      ),
    ).toEqual([]);
  });

  it('lead to places whose names hold a percent sign, or a letter written with one', () => {
    expect(faultsOf('<a href="#50%" id="50%">a</a><a href="#caf%C3%A9" id="café">b</a>')).toEqual([]);
  });

  const nowhere = (address: string) => `<a> leads to ${address}, which does not exist`;
  const noPlace = (address: string, place: string) => `<a> leads to ${address}, but that page has no place "${place}"`;
  it.each<[html: string, ...messages: string[]]>([
    ['<a href="/record/statements/two/">', nowhere('/record/statements/two/')],
    ['<a href="/record/statements/one/#p2">', noPlace('/record/statements/one/#p2', '#p2')],
    ['<a href="/statements/one/">', '<a> leads to /statements/one/, outside the path /record/ of the site'],
    ['<a href="https://example.org/record/gone/">', nowhere('https://example.org/record/gone/')],
    // A percent sign that means no letter hides no other fault.
    [
      '<a href="#50%">a</a><a href="/record/100%/">b</a><a href="/record/none/">c</a>',
      noPlace('#50%', '#50%'),
      nowhere('/record/100%/'),
      nowhere('/record/none/'),
    ],
  ])('%s is a fault', (html, ...faults) => {
    expect(faultsOf(html)).toEqual(faults);
  });
});

describe('the policy of a built site', () => {
  const faultsOf = (html: string) => messages(verifyPolicy([page(html)], place));

  it('lets pass what comes from the site, and links elsewhere', () => {
    expect(
      faultsOf(
        '<script src="/record/a.js"></script><a href="https://un.org">x</a><script type="application/ld+json">{}</script>',
      ),
    ).toEqual([]);
  });

  const forbidden = (what: string) => `holds ${what}, which the content security policy forbids`;
  it.each([
    ['<script src="https://cdn.example/a.js"></script>', '<script> loads https://cdn.example/a.js from elsewhere'],
    ['<img src="//cdn.example/a.png">', '<img> loads //cdn.example/a.png from elsewhere'],
    [
      '<link rel="stylesheet" href="//cdn.example/a.css">',
      '<link stylesheet> loads //cdn.example/a.css from elsewhere',
    ],
    ['<p style="color: red">', forbidden('style attribute of <p>')],
    ['<p onclick="x()">', forbidden('onclick of <p>')],
    ['<script>x()</script>', forbidden('<script> without src')],
  ])('%s is a fault', (html, message) => {
    expect(faultsOf(html)).toEqual([message]);
  });

  it('a page without a policy, or with one that allows too much, is a fault', () => {
    expect(messages(verifyPolicy([readPage('a.html', '<p>x</p>')], place))).toEqual(['has no content security policy']);
    const wide = readPage('a.html', policy.replace("'self'", "'unsafe-inline'"));
    expect(messages(verifyPolicy([wide], place))[0]).toContain('allows too much');
  });
});

describe('the search index of a built site', () => {
  const folderWith = (change: (folder: string) => void) => {
    const folder = writeFiles(temporaryFolder(), {
      'pagefind/pagefind.js': '{}',
      'pagefind/pagefind-entry.json': '{}',
      'pagefind/index/und_1.pf_index': gzipSync('words'),
      'search/table.json': JSON.stringify({ paths: ['/statements/one/'] }),
      'search/names.json': '{}',
      'search/records/statements/one.json': '{}',
    });
    change(folder);
    return verifyIndex(folder).map(({ file, message }) => `${file} ${message}`);
  };

  it('is whole', () => {
    expect(folderWith(() => undefined)).toEqual([]);
  });

  it.each([
    ['pagefind/pagefind-entry.json', /^pagefind\/pagefind-entry.json is missing: the search index was not written/],
    ['pagefind/index/und_1.pf_index', /^pagefind\/index is empty$/],
    ['search/names.json', /^search\/names.json cannot be read/],
    ['search/records/statements/one.json', /^search\/records\/statements\/one.json cannot be read/],
  ])('is faulty without %s', (file, fault) => {
    expect(folderWith((folder) => rmSync(join(folder, file)))).toEqual([expect.stringMatching(fault)]);
  });

  it('is faulty when a part of it was cut short', () => {
    const cut = (folder: string) =>
      writeFileSync(join(folder, 'pagefind/index/und_1.pf_index'), gzipSync('words').subarray(0, 15));
    expect(folderWith(cut)).toEqual([expect.stringMatching(/^pagefind\/index\/und_1.pf_index cannot be unpacked/)]);
  });
});

describe('the budgets of a built site', () => {
  const weight = (file: string, html: number, script = 5000) => ({ file, html, css: 3000, script });

  it('hold for every page of one record; a page that outgrew what any page may weigh is noted', () => {
    const weights = [
      weight('statements/one/index.html', 12_000),
      weight('letters/one/index.html', 9000, 5200),
      weight('statements/by-actor/index.html', 50_000, 6000),
      weight('statements/2024/index.html', 50_000),
      weight('letters/signatories/index.html', 70_000),
      weight('topics/scope/index.html', 80_000),
    ];
    expect(messages(verifyBudgets(weights))).toEqual([
      'weighs 14.6 KB with its style sheets; at most 14.0 KB',
      'loads 5.1 KB of scripts; at most 5.0 KB',
    ]);
    expect(outgrown(weights).map(({ file }) => file)).toEqual([
      'topics/scope/index.html',
      'letters/signatories/index.html',
    ]);
  });
});

describe('the weight of a page', () => {
  it('counts its scripts with all that they import before they run, each once, and nothing that is loaded later', () => {
    const html = '<script type="module" src="/record/assets/a.js"></script>';
    const folder = writeFiles(temporaryFolder(), {
      'index.html': html,
      'assets/a.js': 'import{n as e}from"./b.js";import"./c.js";e(()=>import(`./later.js`));import("./later.js")',
      'assets/b.js': 'import{t}from"./c.js";export{t as n}',
      'assets/c.js': 'export const t=1',
      'assets/later.js': 'x'.repeat(5000),
    });
    const bytes = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length;
    const [weight] = weigh(folder, [readPage('index.html', html)], place);
    expect(weight?.script).toBe(bytes('assets/a.js') + bytes('assets/b.js') + bytes('assets/c.js'));
  });
});

describe('the markup of a built site', () => {
  const html = (body: string) =>
    `<!doctype html><html lang="en"><head><title>A title</title></head><body>${body}</body></html>\n`;
  const faultsOf = async (page: string) => messages(await verifyMarkup([{ file: 'a.html', html: page }]));

  it('is judged by a validator', async () => {
    expect((await faultsOf(html('<ul><p>No item</p></ul>'))).join()).toContain('element-permitted-content');
  });

  it('ends with the page', async () => {
    expect(await faultsOf(html('<p>Words</p>'))).toEqual([]);
    expect(await faultsOf(`${html('<p>Words</p>')}<script src="/a.js"></script>`)).toEqual([
      'Something stands after the end of the page, </html>',
    ]);
  });
});
