import { describe, expect, it } from 'vitest';
import { sourceCitation } from '../../../src/features/cite/templates.ts';
import { describedAs } from '../../../src/features/cite/csl.ts';
import { site } from '../../../src/base/site.ts';
import { citePage } from '../../../src/features/cite/cited.ts';
import { corpus, csl, plain, record } from './records.ts';

describe('a page of ours in CSL-JSON', () => {
  it('is not by those whose letter it documents', () => {
    const letter = record.letter({ convenors: [], signatories: [{ name: 'EFF', actor: 'eff' }] });
    expect(csl(letter).author).toEqual([{ literal: site.name }]);
  });

  it('says that a record that was never published is its first revision, not published yet, and has no date', () => {
    const { item } = citePage(record.statement(), corpus);
    expect(item).toMatchObject({ version: '1', note: expect.stringMatching(/^Revision 1, not published yet: an/) });
    expect(item).not.toHaveProperty('issued');
  });

  it.each([
    ['Oral statement of 5 August 2024', record.statement({ date: '2024-08-05' })],
    ['Oral statement of February 2024', record.statement()],
    ['Oral statement of 2024', record.statement({ date: '2024' })],
    ['Open letter of 8 February 2024', record.letter()],
    ['Concluding session of 29 January to 9 February 2024', record.session()],
    ['Resolution A/RES/79/243 of 24 December 2024', record.text()],
    ['Red line', record.redLine()],
  ])('says what it documents, of which day, as precise as the record: %s', (said, entry) => {
    expect(describedAs(csl(entry))).toBe(said);
  });

  it('carries title, container, address, revision and the note on whose words they are', () => {
    const revision = { number: 3, date: '2026-11-24', sha256: 'abc' };
    expect(csl(record.letter(), { revision })).toMatchObject({
      id: 'letters-open-letter',
      type: 'webpage',
      title: 'Open letter',
      'container-title': site.name,
      publisher: site.publisher,
      issued: { 'date-parts': [[2026, 11, 24]] },
      URL: 'https://record.example/letters/open-letter/',
      version: '3',
      note: `Revision 3 of 24 November 2026 (SHA-256 abc): an account in the words of the ${site.name}, not the original`,
    });
  });
});

it.each([
  [
    'Example Press, “Said: ‘No’”, February 2024, https://example.org/a, archived at https://archive.example/1.',
    { title: 'Said: "No"', publisher: 'Example Press', date: '2024-02', archived: 'https://archive.example/1' },
  ],
  ['“Bare”, https://example.org/a.', { title: 'Bare' }],
])('a source has a citation in one line: %s', (line, fields) => {
  expect(plain(sourceCitation({ url: 'https://example.org/a', grade: 'primary', ...fields }))).toBe(line);
});
