import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/built-page.ts';
import { builtSite } from '../support/site.ts';

const out = builtSite();
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
      ['Red line', 'First draft 10 January 2023', 'Third draft A/AC.999/22/Rev.1', 'Convention 1 June 2024'],
      ['All 4', '1 partly met 1 not met', '1 not met 1 worse', '1 met 1 partly met 1 not met'],
      ['An express clause', 'Partly met FPU Free Press Union 1', '', 'Not met DRW Digital Rights Watch 2'],
      [
        'Broad safeguards',
        'Not met DRW Digital Rights Watch 3',
        'Worse DRW +1 Digital Rights Watch and Free Press Union 4',
        'Partly met our reading 5',
      ],
      ['Dual criminality', '', '', 'Met FPU Free Press Union 6'],
      ['Gender', '', 'Not met our reading 7', ''],
    ]);
  });

  it('has a note for each verdict: reason, who judged, source and grade, with a link to the proof', () => {
    const page = openPage(out, '/red-lines/');
    expect(page.words('why-broad-safeguards-third-draft')).toBe(
      'Third draft: Worse It is worse. Digital Rights Watch and Free Press Union. Source: A story Secondary',
    );
    expect(page.links('why-broad-safeguards-third-draft')).toEqual([
      '/red-lines/broad-safeguards/#p2',
      'https://press.example/story',
    ]);
    expect(page.words('why-gender-third-draft')).toContain('our reading of the source');
  });

  it('names the letter that gives a verdict, there and on the page of the red line', () => {
    const words = 'Appeal to the committee (Free Press Union among its convenors)';
    const page = openPage(out, '/red-lines/');
    expect(page.words('why-dual-criminality-convention')).toContain(`All of it. ${words}. Source:`);
    expect(page.links('why-dual-criminality-convention')).toContain('/letters/2024-07-appeal/');
    const own = openPage(out, '/red-lines/dual-criminality/');
    expect(own.words()).toContain(words);
    expect(own.links()).toEqual(expect.arrayContaining(['/letters/2024-07-appeal/', '/actors/free-press-union/']));
  });

  it('opens with the sentence made from the verdicts, and offers its files', () => {
    const page = openPage(out, '/red-lines/');
    expect(page.words()).toMatch(
      /^Civil society Red lines Red lines Of 4 red lines, 1 is met, 1 is partly met and 1 is not met in the Convention; 1 is without a verdict\. .*2 are our own reading of the source\./,
    );
    expect(page.links()).toEqual(expect.arrayContaining(['/data/assessments.csv']));
  });
});

describe('the biography of an article', () => {
  const page = () => openPage(out, '/articles/purpose/');

  it('says what names it, then where it stood in each text', () => {
    expect(page().words()).toMatch(
      /Article 1: Purpose .*3 statements, 1 letter, and 1 red line name it; 1 recorded vote was taken on it\..* In each text .*Second draft: place not recorded/,
    );
  });

  it('leads from each step to the paragraphs that prove it', () => {
    const links = page().links();
    expect(links).toEqual(
      expect.arrayContaining([
        '/statements/2024-02-01-arcadia/#p2',
        '/red-lines/broad-safeguards/#p2',
        '/red-lines/broad-safeguards/#p1',
        '/letters/2023-10-scope-letter/',
        '/sessions/consultation-2023/',
      ]),
    );
    expect(page().words()).toContain('Delete or narrow Arcadia Delete: opposes the wide scope');
    expect(page().words()).toContain('No: 10 voted to keep, 2 to delete, 3 abstained.');
  });

  it('keeps the anchors of its lists, each once', () => {
    for (const anchor of ['versions', 'votes', 'red-lines', 'statements', 'letters', 'in-third-draft'])
      expect([anchor, page().html.split(`id="${anchor}"`).length - 1]).toEqual([anchor, 1]);
  });

  it('stays short where nothing names the article', () => {
    const terms = openPage(out, '/articles/terms/');
    expect(terms.words()).toContain('No statement, letter or red line in this record names it.');
    expect(terms.words('steps')).toBeUndefined();
  });

  it('is listed with its earlier numbers and the records that name it', () => {
    expect(cellsOf(read('articles/index.html'), 'stack')).toEqual([
      ['Article', 'Title', 'Earlier number', 'Statements', 'Letters', 'Red lines'],
      ['1', 'Purpose', '1 in First draft; 2 in Third draft', '3', '1', '1'],
      ['2', 'Terms', '', '', '', ''],
      ['3', 'Entry into force', '', '', '', ''],
    ]);
  });
});
