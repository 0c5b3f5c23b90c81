import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { site } from '../../../src/base/site.ts';
import { downloads } from '../../../src/features/data/downloads.ts';
import { readWebPage } from '../../../src/features/import/web-page.ts';
import { readPublished } from '../../../src/ledger/published.ts';
import type { Entry } from '../../../src/records/entry.ts';
import { readCorpus } from '../../../src/records/read.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { readArguments } from '../../../scripts/command.ts';
import { importing, settings } from '../../../scripts/importing.ts';
import { told, writeContent } from '../../support/content.ts';
import { corpusAt } from '../../support/corpus.ts';
import { deep } from '../../support/deep.ts';
import { temporaryFolder } from '../../support/folder.ts';

const fixture = 'tests/fixtures/site/content';

/** The command, without a process of its own. */
async function run(contentDir: string, ...args: string[]) {
  const written: string[] = [];
  const environment = { contentDir, siteUrl: new URL('https://example.org/') };
  const write = (text: string) => void written.push(text);
  try {
    const code = await importing(readArguments(args, settings), { environment, today: '2026-11-29', write });
    return { code, output: written.join(''), errors: '' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: 2, output: '', errors: error.message };
  }
}

/** A file to hand in. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

const read = (root: string) => {
  const { entries } = readPublished(root);
  return { entries, corpus: corpusAt(root, site.mainText) };
};

/** The small record; in depth the real one, too: its statements hold what nobody thought of. */
const records = deep ? [fixture, 'content'] : [fixture];

describe.each(records)('statements that the data page gives away, of %s', (record) => {
  const before = read(record);
  const given = (name: string) =>
    downloads(before.corpus, (path) => `https://example.org${path}`)
      .find((download) => download.file === name)
      ?.content() ?? '';

  /** The record without the statements that are given away; drafts stay. */
  function without(): string {
    const root = join(temporaryFolder(), 'content');
    cpSync(record, root, { recursive: true });
    for (const { file: path } of before.entries.statements) rmSync(join(root, path));
    return root;
  }

  const same = ({ id, fields, html, source, passages, removed }: Entry<'statements'>) => ({
    ...{ id, fields, html, passages, removed },
    source: source.trim(),
  });

  test.each(['statements.csv', 'statements.json', 'statements.jsonl', 'corpus.json'])(
    'come back whole from %s',
    async (name) => {
      const root = without();
      const path = file(name, given(name));
      const { code, output, errors } = await run(root, path, '--write');
      expect(errors + output).toContain(`Written: ${String(before.entries.statements.length)} records`);
      expect(code).toBe(0);
      const after = readPublished(root);
      expect(told(after)).toEqual([]);
      expect(after.entries.statements.map(same)).toEqual(before.entries.statements.map(same));
      expect(readdirSync(join(root, 'statements')).filter((entry) => entry.startsWith('.'))).toEqual([]);
    },
  );

  test('come back whole from a workbook, dates and numbers included', async () => {
    const rows = parse(given('statements.csv'), { bom: true });
    const root = without();
    const { code, output } = await run(root, file('a.xlsx', workbook(rows)), '--write');
    expect(output).toContain('Written');
    expect(code).toBe(0);
    expect(readPublished(root).entries.statements.map(same)).toEqual(before.entries.statements.map(same));
  });

  test('come back whole where lists are empty or end in nothing, and words hold the signs of cells', async () => {
    const statement = (text: string) =>
      text
        .replace('topics: [scope]', 'topics: []')
        .replace(
          'grade: official\n',
          'grade: official\n    date: 2024\n  - {url: "https://un.org/b", title: B, grade: primary}\n',
        )
        .replace(/provisions:\n.*\n/, 'provisions: []\n')
        .replace('title: One', `title: "'=One; two;\\u00A0three ¶ \\\\n"`)
        .replace('A paragraph.', '- a list\n- of \\\\n ¶ lines');
    const root = writeContent({ 'statements/one.mdx': statement });
    const record = read(root);
    const csv = downloads(record.corpus, (path) => path)
      .find((download) => download.file === 'statements.csv')
      ?.content();
    for (const handedIn of [file('a.csv', csv ?? ''), file('a.xlsx', workbook(parse(csv ?? '', { bom: true })))]) {
      rmSync(join(root, 'statements/one.mdx'));
      const { code, output, errors } = await run(root, handedIn, '--write');
      expect(code, output + errors).toBe(0);
      const [one] = readPublished(root).entries.statements;
      expect(one && same(one)).toEqual(record.entries.statements.map(same)[0]);
      expect(one?.fields).toMatchObject({ topics: [], provisions: [] });
    }
  });

  test.runIf(record === fixture)('are not written over what is there', async () => {
    const { code, output } = await run(fixture, file('statements.csv', given('statements.csv')), '--write');
    expect(code).toBe(1);
    expect(output).toContain('is the id of a record that is there');
    expect(output).toContain(
      `0 would be taken, ${String(before.entries.statements.length)} refused. Nothing was written`,
    );
  });
});

const head = 'date,kind,actors,session,topics,position,title,source_urls,source_titles,source_grades,account';
const good = '2024-02-09,oral,iran,first,scope,It spoke.,A title,https://un.org/a,A source,official,First. ¶ Second.';

describe('rows that somebody wrote', () => {
  test('are taken with an id of date and actor, and written when that is asked for', async () => {
    const root = writeContent();
    const path = file('mine.csv', `${head}\n${good}\n`);
    const dry = await run(root, path);
    expect(dry).toMatchObject({ code: 0 });
    expect(dry.output).toContain('line 2  taken    statements/2024-02-09-iran.mdx');
    expect(dry.output).toContain('1 would be taken, 0 refused. Nothing was written; --write does.');
    expect(existsSync(join(root, 'statements/2024-02-09-iran.mdx'))).toBe(false);
    expect((await run(root, path, '--write')).output).toContain('Written: 1 record.');
    expect(readFileSync(join(root, 'statements/2024-02-09-iran.mdx'), 'utf8')).toBe(
      `---
# yaml-language-server: $schema=../../schemas/statement.schema.json
id: 2024-02-09-iran
title: "A title"
date: 2024-02-09
kind: oral
actors: [iran]
session: first
topics: [scope]
position: "It spoke."
sources:
  - url: "https://un.org/a"
    title: "A source"
    grade: official
added: 2026-11-29
---

First.

Second.
`,
    );
    expect(told(readCorpus(root))).toEqual([]);
  });

  test('are refused one by one, each with its line, the column, what is wrong and the nearest that is right', async () => {
    const root = writeContent();
    const on = (day: string, ...[piece = '', by = '']: string[]) => good.replace('2024-02-09', day).replace(piece, by);
    const rows: [row: string, told: RegExp][] = [
      [good, /taken/],
      [on('2024-02-30'), /refused.*\n {4}date: "2024-02-30" does not exist/],
      [
        on('2024-02-08', 'iran', 'irn').replace('scope', 'scop'),
        /refused[^]*actors: There is no record "irn"[^]*Did you mean iran\?[^]*topics: There is no record "scop"[^]*Did you mean scope\?/,
      ],
      [on('2024-02-07', 'official', 'oficial'), /refused[^]*source_grades: [^]*Did you mean official\?/],
      [on('2024-02-06', 'First.', 'import x'), /refused[^]*account: "import" at the start of a paragraph/],
      [good, /refused[^]*"2024-02-09-iran" is the id of another row of this file/],
      ['2024-02-05', /refused[^]*There is no id/],
    ];
    const path = file('mine.csv', `${head}\n${rows.map(([row]) => row).join('\n')}\n`);
    const { code, output } = await run(root, path, '--write');
    expect(code).toBe(1);
    for (const [index, [, told]] of rows.entries())
      expect(output).toMatch(new RegExp(`line ${String(index + 2)} {2}${told.source}`));
    expect(output).toContain('1 would be taken, 6 refused. Nothing was written');
    expect(readdirSync(join(root, 'statements'))).toEqual(['one.mdx']);
  });

  test.each([
    ['a.csv', head.replace('actors', 'actor'), '"actor": did you mean actors?'],
    ['a.csv', `${head},date`, 'Two columns are called "date"'],
    ['a.csv', '"a', 'The CSV cannot be read'],
    ['a.json', '{"a": 1}', 'holds no list of statements'],
    ['a.json', '[', 'is not JSON'],
    ['a.xlsx', 'no zip', 'The workbook cannot be read'],
    ['a.doc', '', 'cannot be read. Files that can'],
  ])('%s: %s', async (name, content, says) => {
    const { code, errors } = await run(writeContent(), file(name, content));
    expect(errors).toContain(says);
    expect(code).toBe(2);
  });

  test('of JSON: fields that there are not are told', async () => {
    const { code, output } = await run(writeContent(), file('a.json', '[{"titel": "A", "red_lines": []}, 3]'));
    expect(code).toBe(1);
    expect(output).toMatch(
      /record 1 {2}refused[^]*titel: "titel" is not a field\n {6}Did you mean title\?[^]*record 2 {2}refused\n {4}This is not a record/,
    );
  });
});

const page = (headElements: string, body: string) =>
  strToU8(`<!doctype html><html lang="en"><head>${headElements}</head><body>${body}</body></html>`);

describe('a saved web page', () => {
  test.each<[what: string, bytes: Uint8Array, read: string]>([
    [
      'a press release with what is meant for machines',
      page(
        '<title>Text Adopted | Press</title><meta property="og:site_name" content="UN Press"><link rel="canonical" href="https://press.un.org/en/2024/a.doc.htm"><meta property="article:published_time" content="2024-08-08T12:00:00-04:00">',
        '<h1>Text <em>Adopted</em></h1><p>1 January 2020</p>',
      ),
      'Text Adopted, https://press.un.org/en/2024/a.doc.htm, UN Press, 2024-08-08, ',
    ],
    [
      'a page that a browser saved, with its day for readers alone',
      strToU8(
        '<!-- saved from url=(0026)https://www.example.org/a --><html lang="es-CL"><title>Acta - Sitio | X</title><script>"1 May 1999"</script><p>Issued on 9 February 2024.</p>',
      ),
      'Acta - Sitio, https://www.example.org/a, example.org, 2024-02-09, es',
    ],
    [
      'a page in another encoding, without a day',
      Uint8Array.from([
        ...strToU8('<meta charset="windows-1252"><meta property="og:url" content="https://example.org/b"><h1>Caf'),
        0xe9,
        ...strToU8('</h1>'),
      ]),
      'Café, https://example.org/b, example.org, , ',
    ],
  ])('%s', (_, bytes, read) => {
    const { title, url, publisher, date, language } = readWebPage(bytes);
    expect([title, url, publisher, date, language].join(', ')).toBe(read);
  });

  test('starts a statement with title, date and source; the rest is the editor’s', async () => {
    const root = writeContent();
    const words = '<h1>States: "adopt" a text</h1><time datetime="2024-08-08">8.8.</time>';
    const path = file('a.html', page('<link rel="canonical" href="https://un.org/a">', words));
    const dry = await run(root, path);
    expect(dry.output).toMatch(/statements\/2024-08-08-states-adopt-a-text\.mdx would be started/);
    expect(dry.output).toContain('This page is a source of');
    expect(readdirSync(join(root, 'statements'))).toEqual(['one.mdx']);
    expect((await run(root, path, '--write', '--id', '2024-08-08-all')).code).toBe(0);
    const problems = told(readCorpus(root)).map(([place, , message]) => `${place.replace(/:.*/, '')} ${message}`);
    const empty = ['kind', 'actors', 'topics', 'position', 'sources[0].grade'];
    const missing = [...empty.map((field) => `The field "${field}" has no value`), 'The record has no text'];
    expect(problems.sort()).toEqual(missing.map((message) => `statements/2024-08-08-all.mdx ${message}`).sort());
    expect((await run(root, path, '--write', '--id', '2024-08-08-all')).errors).toContain(
      'exists already; it was left as it is',
    );
  });

  test('without an address wants it named', async () => {
    const path = file('a.html', '<h1>A title</h1>');
    expect((await run(writeContent(), path)).errors).toContain('--url');
    expect((await run(writeContent(), path, '--url', 'un.org')).errors).toContain('"un.org" is not a web address');
    expect((await run(writeContent(), path, '--url', 'https://un.org/new')).output).toContain('https://un.org/new');
  });
});

/** The least workbook that holds rows: cells as text, days as dates, figures as numbers. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const day = /^\d{4}-\d\d-\d\d$/;
  const serial = (date: string) => String(Date.parse(`${date}T00:00:00Z`) / 864e5 + 25569);
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  const cell = (text: string, at: string) =>
    day.test(text)
      ? `<c r="${at}" s="1"><v>${serial(text)}</v></c>`
      : /^\d{1,5}$/.test(text)
        ? `<c r="${at}"><v>${text}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const sheet = rows.map(
    (cells, y) =>
      `<row r="${String(y + 1)}">${cells.map((text, x) => cell(text, letters(x) + String(y + 1))).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${rels}"><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
    ),
  });
}
