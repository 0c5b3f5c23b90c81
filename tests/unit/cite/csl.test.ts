import { describe, expect, it } from 'vitest';
import { sourceCitation } from '../../../src/features/cite/templates.ts';
import { site } from '../../../src/base/site.ts';
import { citePage } from '../../../src/features/cite/cited.ts';
import { corpus, csl, plain, record } from './records.ts';

describe('a record in CSL-JSON', () => {
  it('has a type for its kind', () => {
    const kinds = {
      negotiating: record.text({ kind: 'negotiating-text' }),
      convention: record.text({ kind: 'convention' }),
      report: record.text({ kind: 'report' }),
      ...Object.fromEntries(Object.entries(record).map(([kind, make]) => [kind, make()])),
    };
    expect(Object.fromEntries(Object.entries(kinds).map(([kind, entry]) => [kind, csl(entry).type]))).toEqual({
      negotiating: 'bill',
      convention: 'legislation',
      report: 'report',
      statement: 'report',
      letter: 'personal_communication',
      session: 'hearing',
      text: 'legislation',
      redLine: 'report',
    });
  });

  it('says that a record that was never published is its first revision, not published yet', () => {
    expect(citePage(record.statement(), corpus).item).toMatchObject({
      version: '1',
      note: expect.stringMatching(/^Revision 1, not published yet, as/),
    });
  });

  it('names its actors whole, a red line the Record, a meeting nobody', () => {
    expect(csl(record.statement()).author).toEqual([{ literal: 'Islamic Republic of Iran' }]);
    expect(csl(record.letter()).author).toEqual([
      { literal: 'Electronic Frontier Foundation' },
      { literal: 'Michael Geist' },
    ]);
    expect(csl(record.redLine()).author).toEqual([{ literal: site.name }]);
    expect(csl(record.session()).author).toBeUndefined();
  });

  it('names the signatories of a letter that nobody convened', () => {
    const letter = record.letter({
      convenors: [],
      signatories: [{ name: 'EFF', actor: 'eff' }, { name: 'Somebody Else' }],
    });
    expect(csl(letter).author).toEqual([{ literal: 'Electronic Frontier Foundation' }, { literal: 'Somebody Else' }]);
  });

  it('keeps the precision of dates', () => {
    expect(csl(record.statement()).issued).toEqual({ 'date-parts': [[2024, 2]] });
    expect(csl(record.statement({ date: '2024' })).issued).toEqual({ 'date-parts': [[2024]] });
    expect(csl(record.session()).issued).toEqual({
      'date-parts': [
        [2024, 1, 29],
        [2024, 2, 9],
      ],
    });
  });

  it('carries title, container, address, revision and the note on whose words they are', () => {
    expect(
      csl(record.letter(), {
        revision: { number: 3, date: '2026-11-24', sha256: 'abc' },
      }),
    ).toMatchObject({
      id: 'letters-open-letter',
      title: 'Open letter',
      'container-title': site.name,
      publisher: site.publisher,
      URL: 'https://record.example/letters/open-letter/',
      version: '3',
      note: `Revision 3 of 24 November 2026 (SHA-256 abc), as documented in the ${site.name}: an account in its own words, not the original document`,
    });
  });

  it('gives a bill no publisher, which would make it a hearing in Zotero', () => {
    expect(csl(record.text({ kind: 'negotiating-text' }))).not.toHaveProperty('publisher');
  });
});

describe('a source', () => {
  const source = {
    url: 'https://example.org/a',
    title: 'Said: "No"',
    publisher: 'Example Press',
    date: '2024-02',
    grade: 'primary',
    archived: 'https://archive.example/1',
  } as const;
  it('has a citation in one line', () => {
    expect(plain(sourceCitation(source))).toBe(
      'Example Press, “Said: ‘No’”, February 2024, https://example.org/a, archived at https://archive.example/1.',
    );
    expect(plain(sourceCitation({ url: 'https://example.org/b', title: 'Bare', grade: 'primary' }))).toBe(
      '“Bare”, https://example.org/b.',
    );
  });
});
