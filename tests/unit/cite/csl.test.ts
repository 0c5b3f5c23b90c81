import { describe, expect, it } from 'vitest';
import { sourceCitation } from '../../../src/features/cite/templates.ts';
import { describedAs } from '../../../src/features/cite/csl.ts';
import { site } from '../../../src/base/site.ts';
import { citePage } from '../../../src/features/cite/cited.ts';
import { corpus, csl, plain, record } from './records.ts';

describe('a page of ours in CSL-JSON', () => {
  it.each(Object.entries(record))('is a web page by the Record, whatever it documents: %s', (_, make) => {
    expect(csl(make())).toMatchObject({
      type: 'webpage',
      author: [{ literal: site.name }],
      issued: { 'date-parts': [[2026, 11, 25]] },
    });
  });

  it('is not by those whose letter it documents', () => {
    const letter = record.letter({ convenors: [], signatories: [{ name: 'EFF', actor: 'eff' }] });
    expect(csl(letter).author).toEqual([{ literal: site.name }]);
  });

  it('says that a record that was never published is its first revision, not published yet, and has no date', () => {
    const { item } = citePage(record.statement(), corpus);
    expect(item).toMatchObject({ version: '1', note: expect.stringMatching(/^Revision 1, not published yet: an/) });
    expect(item).not.toHaveProperty('issued');
  });

  it('says what it documents, of which day, as precise as the record', () => {
    const said = (entry: Parameters<typeof csl>[0]) => describedAs(csl(entry));
    expect(said(record.statement({ date: '2024-08-05' }))).toBe('Oral statement of 5 August 2024');
    expect(said(record.statement())).toBe('Oral statement of February 2024');
    expect(said(record.statement({ date: '2024' }))).toBe('Oral statement of 2024');
    expect(said(record.letter())).toBe('Open letter of 8 February 2024');
    expect(said(record.session())).toBe('Concluding session of 29 January to 9 February 2024');
    expect(said(record.text())).toBe('Resolution A/RES/79/243 of 24 December 2024');
    expect(said(record.redLine())).toBe('Red line');
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
      note: `Revision 3 of 24 November 2026 (SHA-256 abc): an account in the words of the ${site.name}, not the original`,
    });
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
