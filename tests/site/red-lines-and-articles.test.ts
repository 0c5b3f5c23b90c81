import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../support/build.ts';
import { openPage } from '../support/built-page.ts';
import { writeMinimal } from '../support/content.ts';
import { parseXml } from '../support/feeds.ts';
import { twoDrafts } from '../support/two-drafts.ts';

const folder = mkdtempSync(join(tmpdir(), 'two-drafts-'));
const out = join(folder, 'dist');
beforeAll(() => {
  writeMinimal(join(folder, 'content'), twoDrafts);
  const { code, output } = build({ CONTENT_DIR: join(folder, 'content'), OUT_DIR: out });
  if (code !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(out, path), 'utf8');
const cellsOf = (html: string, table: string) => {
  const tree = parseDocument(html);
  const found = DomUtils.findOne(
    ({ name, attribs }) => name === 'table' && attribs['class'] === table,
    tree.children,
    true,
  );
  return DomUtils.getElementsByTagName('tr', found?.children ?? [], true).map((row) =>
    row.children
      .filter((cell) => 'name' in cell && (cell.name === 'td' || cell.name === 'th'))
      .map((cell) => DomUtils.textContent(cell).replace(/\s+/g, ' ').trim()),
  );
};

describe('the matrix of red lines', () => {
  it('shows without scripts every verdict in words, who judged, and the number of its note', () => {
    expect(cellsOf(read('red-lines/index.html'), 'red-lines')).toEqual([
      ['Red line', 'First draft 10 January 2023', 'Third draft 1 September 2023', 'Main 1 June 2024'],
      ['All 4', '1 partly met 1 not met', '1 not met 1 worse', '1 met 1 partly met 1 not met'],
      ['Alpha', 'Partly met HRW Human Rights Watch 1', '', 'Not met EFF 2'],
      ['Beta', 'Not met EFF 3', 'Worse EFF +1 EFF and Human Rights Watch 4', 'Partly met our reading 5'],
      ['Delta', '', '', 'Met HRW Human Rights Watch 6'],
      ['Gamma', '', 'Not met our reading 7', ''],
    ]);
  });

  it('has a note for each verdict: reason, who judged, source and grade, with a link to the proof', () => {
    const page = openPage(out, '/red-lines/');
    expect(page.words('why-line-third-draft')).toBe(
      'Third draft: Worse It is worse. EFF and Human Rights Watch. Source: A report Secondary',
    );
    expect(page.links('why-line-third-draft')).toEqual(['/red-lines/line/#p2', 'https://un.org/b']);
    expect(page.words('why-gamma-third-draft')).toContain('our reading of the source');
  });

  it('opens with the sentence made from the verdicts, and offers its files', () => {
    const page = openPage(out, '/red-lines/');
    expect(page.words()).toMatch(
      /^Red lines Of 4 red lines, 1 is met, 1 is partly met and 1 is not met in the Main; 1 is without a verdict\. .*2 are our own reading of the source\./,
    );
    expect(page.links()).toEqual(expect.arrayContaining(['/red-lines/matrix.csv', '/red-lines/red-lines.svg']));
    expect(read('red-lines/matrix.csv').trim().split('\r\n')).toHaveLength(1 + 7);
    expect(parseXml(read('red-lines/red-lines.svg')).documentElement?.getAttribute('width')).toMatch(/^\d+$/);
  });
});

describe('the biography of an article', () => {
  const page = () => openPage(out, '/articles/purpose/');

  it('says where it stood and what names it, before anything else', () => {
    expect(page().words()).toContain(
      'Article 1: Purpose Article 1 of the Main was Article 1 in First draft (10 January 2023), then Article 2 in Third draft (1 September 2023). 3 statements, 1 letter, and 2 red lines name it; 1 recorded vote was taken on it.',
    );
    expect(page().words()).toContain('Second draft: place not recorded');
  });

  it('leads from each step to the paragraphs that prove it', () => {
    const links = page().links();
    expect(links).toEqual(
      expect.arrayContaining([
        '/statements/one/#p2',
        '/red-lines/line/#p2',
        '/red-lines/alpha/#p1',
        '/letters/letter/',
        '/sessions/between/',
      ]),
    );
    expect(page().words()).toContain('Opposes the second article');
    expect(page().words()).toContain('Provision kept: 2 in favour, 10 against, 3 abstaining');
  });

  it('keeps the anchors of its lists, each once', () => {
    for (const anchor of ['versions', 'votes', 'red-lines', 'statements', 'letters', 'in-third-draft'])
      expect([anchor, page().html.split(`id="${anchor}"`).length - 1]).toEqual([anchor, 1]);
  });

  it('has its table, and stays short where nothing names the article', () => {
    expect(read('articles/purpose/biography.csv').trim().split('\r\n')).toHaveLength(1 + 15);
    const terms = openPage(out, '/articles/terms/');
    expect(terms.words()).toContain('No statement, letter or red line in this record names it.');
    expect(terms.words('steps')).toBeUndefined();
  });

  it('is listed with its earlier numbers and the records that name it', () => {
    expect(cellsOf(read('articles/index.html'), 'stack')).toEqual([
      ['Article', 'Title', 'Earlier number', 'Statements', 'Letters', 'Red lines'],
      ['1', 'Purpose', '1 in First draft; 2 in Third draft', '3', '1', '2'],
      ['2', 'Terms', '', '', '', ''],
    ]);
  });
});
